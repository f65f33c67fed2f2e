import { Brist, type Omvandlare } from './brist.js';

const MELLANRUM = /[ \u00A0\u202F]/g;
const GRUPPERAT = /^[+\u2212-]?(?:\d{1,15}|\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,4})(?:[.,]\d{1,6})?$/;
const HELTAL = /^[+\u2212-]?(?:\d{1,15}|\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,4})$/;

const siffror = (text: string): string =>
  text.replaceAll(MELLANRUM, '').replace('\u2212', '-').replace(/^\+/, '').replace(',', '.');

/** Decimal comma or point, spaces between thousands (also U+00A0, U+202F): "48 500,50" → "48500.50". */
export const decimal = (plats: string): Omvandlare => {
  const brist = new Brist('OGILTIGT_VARDE', `${plats} ska vara ett tal, till exempel 48 500,50.`);
  return (text) => (GRUPPERAT.test(text) ? siffror(text) : brist);
};

/** Whole number of at most 15 digits. */
export const heltal = (plats: string): Omvandlare => {
  const brist = new Brist('OGILTIGT_VARDE', `${plats} ska vara ett heltal.`);
  return (text) => (HELTAL.test(text) ? Number(siffror(text)) : brist);
};
