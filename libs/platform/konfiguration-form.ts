/** What the value of a variable may be: each tells in Swedish what is wrong, without the value. */

export interface Variabel {
  readonly namn: string;
  readonly standard: string;
  readonly beskrivning: string;
  /** What is wrong, in Swedish, without the value; undefined when nothing. */
  readonly brist: (text: string) => string | undefined;
}

const TEXT_MAX = 4_096;
const BROKER_MAX = 100;

export const fri = (text: string): string | undefined => (text.length > TEXT_MAX ? 'är för lång' : undefined);
export const enAv =
  (...varden: readonly string[]) =>
  (text: string): string | undefined =>
    varden.includes(text) ? undefined : `ska vara ${varden.map((en) => en || 'tom').join(', ')}`;
export const passar =
  (monster: RegExp, krav: string) =>
  (text: string): string | undefined =>
    text.length <= TEXT_MAX && monster.test(text) ? undefined : krav;
export const heltal =
  (minst: number, hogst: number) =>
  (text: string): string | undefined =>
    /^\d{1,5}$/.test(text) && Number(text) >= minst && Number(text) <= hogst
      ? undefined
      : `ska vara ett heltal ${minst}–${hogst}`;

export const sekunder = (text: string): string | undefined =>
  /^\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) > 0 ? undefined : 'ska vara ett antal sekunder, 0.001–9999';

const BROKER = /^[A-Za-z0-9.-]{1,253}:\d{1,5}$/;
export const brokers = (text: string): string | undefined => {
  const alla = text === '' ? [] : text.split(',').map((en) => en.trim());
  return alla.length <= BROKER_MAX && alla.every((en) => BROKER.test(en))
    ? undefined
    : 'ska vara en eller flera adresser med port och komma emellan, till exempel kafka-1:9092,kafka-2:9092';
};
