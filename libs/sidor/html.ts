import { html as mall, raw } from 'hono/html';

/** A piece of HTML: made by `html`, which escapes all that is no piece itself. */
export interface Html {
  toString(): string;
  readonly isEscaped: true;
}

type Varde = Html | string | number | false | null | undefined | readonly Varde[];

/** Escapes every value but pieces made by it; null, undefined and false give nothing, lists are joined. */
export const html = (delar: TemplateStringsArray, ...varden: readonly Varde[]): Html => {
  const bit = mall(delar, ...varden);
  if (bit instanceof Promise) throw new Error('a page holds no promise');
  return somHtml(bit);
};

/** Text that is HTML already: SVG of our own making, never what somebody has written. */
export const raHtml = (text: string): Html => somHtml(raw(text));

const somHtml = (bit: object): Html => {
  if (!('isEscaped' in bit) || bit.isEscaped !== true) throw new Error('not HTML');
  return bit as Html;
};
