export const SPRAK = ['sv', 'en'] as const;
export type Sprak = (typeof SPRAK)[number];

/** A text in Swedish and in English. */
export type Tvasprak = readonly [sv: string, en: string];

export const pa = (sprak: Sprak, [sv, en]: Tvasprak): string => (sprak === 'sv' ? sv : en);

export const arSprak = (text: unknown): text is Sprak => text === 'sv' || text === 'en';

/** The language that an address begins with; Swedish where it says none. */
export const sprakI = (adress: string): Sprak => (/^\/en(?:[/?]|$)/.test(adress) ? 'en' : 'sv');
