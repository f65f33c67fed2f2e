import type { Sprak } from './sprak.js';

/** How the amount that the API takes looks. */
const BELOPP = /^\d{1,12}(?:\.\d{1,2})?$/;
const MED_ENHET = /^(?:sek|kr)?(?<tal>.*?)(?:kr\.?|kronor|sek|:-)?$/iu;
/** Both marks at once: the last one is the decimal's, the other one groups. */
const GRUPPERAT = /^\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:,\d{3})+\.\d{1,2})$/;

/** An amount as people write it (`48 500,50 kr`) as the API's decimal text; what is none comes back as it was. */
export const beloppAv = (text: string): string => {
  const tal = MED_ENHET.exec(text.replaceAll(/\s/gu, ''))?.groups?.['tal'] ?? '';
  const decimalt = GRUPPERAT.test(tal) ? tal.replaceAll(/[.,](?=\d{3})/g, '') : tal;
  const belopp = decimalt.replace(',', '.').replace(/^0+(?=\d)/, '');
  return BELOPP.test(belopp) ? belopp : text;
};

export const arBelopp = (text: string): boolean => BELOPP.test(text);

/** A sum as it is written in the page's language, without its unit. */
export const beloppstal = (sprak: Sprak, belopp: string): string => {
  const [hela = '', ore = ''] = belopp.split('.');
  const grupper = hela.replaceAll(/\B(?=(?:\d{3})+$)/g, sprak === 'sv' ? '\u00A0' : ',');
  const delen = ore.padEnd(2, '0');
  return delen === '00' ? grupper : `${grupper}${sprak === 'sv' ? ',' : '.'}${delen}`;
};

/** `48 500,50 kr`, or `SEK 48,500.50`; never broken over two lines. */
export const kronor = (sprak: Sprak, belopp: string): string =>
  sprak === 'sv' ? `${beloppstal(sprak, belopp)}\u00A0kr` : `SEK\u00A0${beloppstal(sprak, belopp)}`;
