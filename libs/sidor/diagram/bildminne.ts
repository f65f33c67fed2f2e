import { createHash } from 'node:crypto';

/** At most a tenth of a megabyte each. */
const BILDER_MAX = 100;

/** Pictures as they were drawn: drawing takes longer than all else of a page, and the same numbers give the same bytes. */
export class Bildminne {
  readonly #bilder = new Map<string, string>();

  /** @param underlag all that the picture is made of; one with functions in it is drawn every time */
  rita(underlag: unknown, rita: () => string): string {
    const nyckel = nyckelFor(underlag);
    if (nyckel === null) return rita();
    const bild = this.#bilder.get(nyckel) ?? rita();
    // The one that was asked for longest ago leaves first.
    this.#bilder.delete(nyckel);
    this.#bilder.set(nyckel, bild);
    const [aldst] = this.#bilder.keys();
    if (this.#bilder.size > BILDER_MAX && aldst !== undefined) this.#bilder.delete(aldst);
    return bild;
  }

  glom(): void {
    this.#bilder.clear();
  }
}

const nyckelFor = (underlag: unknown): string | null => {
  let harFunktion = false;
  const text = JSON.stringify(underlag, (_namn, varde: unknown) => {
    harFunktion ||= typeof varde === 'function';
    return varde;
  });
  return harFunktion ? null : createHash('sha256').update(text).digest('base64');
};
