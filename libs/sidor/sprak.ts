export type Sprak = 'sv' | 'en';

/** A text in Swedish and in English. */
export type Tvasprak = readonly [sv: string, en: string];

export const pa = (sprak: Sprak, [sv, en]: Tvasprak): string => (sprak === 'sv' ? sv : en);
