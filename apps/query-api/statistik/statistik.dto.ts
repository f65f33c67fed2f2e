import { KATEGORIER } from '#libs/avvikelse/index.js';
import { Decimal, Heltal, Kod, Monster, Text, Textlista } from '#libs/platform/http/dto.js';
import { BRISTARENDEN_MAX } from '#libs/read-models/index.js';
import { FORMAT, MANAD } from '../svar/sidfraga.dto.js';

const OMRADE = { monster: '^[a-z0-9-]{1,40}$', krav: 'Ska vara den egna huvudmannens kod, eller lan- och länets kod.' };
const AR = { monster: '^20[0-9]{2}$', krav: 'Ska vara ett år, ÅÅÅÅ.', exempel: '2026' };
const MANADSKRAV = 'Ska vara en månad, ÅÅÅÅ-MM.';
const TAL = { min: 0, max: 999_999_999 };
const DAGAR = { valfri: true, min: 0, max: 366, exempel: 12 };

export const NODTEXTER = {
  rapporterad: 'Rapporterad',
  linje: 'Bara egna linjen',
  gemensam: 'Gemensam hantering',
  samverkan: 'Samverkan',
  tvist: 'Tvist',
} as const;
export const NIVATEXTER = {
  linje: 'Egna linjen',
  gemensam: 'Gemensam hantering',
  samverkan: 'Samverkan',
  tvist: 'Tvist',
} as const;
export const OMRADESTEXTER = {
  samordning: 'Samordning',
  tillganglighet: 'Tillgänglighet',
  kvalitet: 'Kvalitet',
  forebyggande: 'Förebyggande arbete',
} as const;
const DOLT = { '<5': 'Mellan 1 och 4', dolt: 'Dolt för att inte röja ett annat tal' } as const;

/** Of the own huvudman or the län. */
export class StatistikfragaDto {
  @Monster({ ...OMRADE, valfri: true, exempel: 'lan-20', beskrivning: 'Den egna huvudmannen om inget anges' })
  omrade?: string;

  @Monster({ ...AR, valfri: true, beskrivning: 'Innevarande år om inget anges' })
  ar?: string;

  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

export class TidsseriefragaDto {
  @Monster({ ...OMRADE, valfri: true, exempel: 'lan-20', beskrivning: 'Den egna huvudmannen om inget anges' })
  omrade?: string;

  @Kod(KATEGORIER, { valfri: true, exempel: 'transport', beskrivning: 'Bara denna kategori' })
  kategori?: string;

  @Monster({
    valfri: true,
    monster: MANAD,
    krav: MANADSKRAV,
    exempel: '2024-01',
    beskrivning: 'Två år bakåt om inget anges',
  })
  manadFran?: string;

  @Monster({
    valfri: true,
    monster: MANAD,
    krav: MANADSKRAV,
    exempel: '2026-12',
    beskrivning: 'Innevarande månad om inget anges',
  })
  manadTill?: string;

  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

/** Of the län. */
export class LansfragaDto {
  @Monster({ ...AR, valfri: true, beskrivning: 'Innevarande år om inget anges' })
  ar?: string;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,100}$',
    krav: 'Ska vara en överenskommelses id.',
    exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e',
    beskrivning: 'Bara ärenden om denna överenskommelse',
  })
  overenskommelse?: string;

  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

/** A count, or why it is not shown. */
class AntalDto {
  @Heltal({ ...TAL, valfri: true, exempel: 12, beskrivning: 'null när talet inte visas' })
  antal: number | null;

  @Kod(DOLT, { valfri: true, exempel: null, beskrivning: 'Varför talet inte visas; null när det visas' })
  dolt: '<5' | 'dolt' | null;
}

export class FlodespostDto extends AntalDto {
  @Kod(NODTEXTER, { valfri: true, exempel: 'gemensam', beskrivning: 'null: alla som kommit till steget' })
  fran: string | null;

  @Kod(NODTEXTER, { exempel: 'samverkan' })
  till: string;

  @Text({ max: 100, exempel: 'Samverkan' })
  tillText: string;
}

export class LedtidspostDto extends AntalDto {
  @Kod(NIVATEXTER, { exempel: 'linje' })
  niva: string;

  @Text({ max: 100, exempel: 'Egna linjen' })
  nivaText: string;

  @Heltal({ ...TAL, valfri: true, exempel: 3, beskrivning: 'Av dem, de som inte är klara' })
  oppna: number | null;

  @Heltal({
    ...DAGAR,
    beskrivning: 'Dagar tills en tiondel är klara; null när så många inte är klara än, eller för få för att visa',
  })
  p10: number | null;

  @Heltal(DAGAR)
  p25: number | null;

  @Heltal({ ...DAGAR, beskrivning: 'Medianen. Över 60 dagar anges veckans första dag, över ett år 366' })
  p50: number | null;

  @Heltal(DAGAR)
  p75: number | null;

  @Heltal(DAGAR)
  p90: number | null;

  @Decimal({ decimaler: 4, valfri: true, exempel: '0.9', beskrivning: 'Andel besvarade i tid, 0–1' })
  andelInomFrist: string | null;
}

export class KartpostDto extends AntalDto {
  @Monster({ monster: '^[0-9]{4}$', krav: '', exempel: '2062' })
  kommun: string;

  @Text({ max: 200, exempel: 'Mora' })
  kommunNamn: string;

  @Text({
    valfri: true,
    max: 100,
    exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e',
    beskrivning: 'null: ingen överenskommelse angiven',
  })
  overenskommelse: string | null;

  @Text({ max: 300, exempel: 'Ej angiven' })
  overenskommelseNamn: string;
}

export class TidsseriepostDto extends AntalDto {
  @Monster({ monster: MANAD, krav: '', exempel: '2026-01', beskrivning: 'Månaden då det hände' })
  manad: string;
}

export class IndikatorpostDto {
  @Text({ max: 100, exempel: 'ledtid-median' })
  indikator: string;

  @Text({ max: 200, exempel: 'Ledtid, median' })
  namn: string;

  @Kod({ process: 'Process', resultat: 'Resultat', struktur: 'Struktur' }, { exempel: 'process' })
  slag: string;

  @Text({
    max: 60,
    valfri: true,
    exempel: 'linje',
    beskrivning: 'Nivå, kategori eller händelsetyp, när indikatorn delas upp',
  })
  del: string | null;

  @Decimal({
    decimaler: 4,
    valfri: true,
    exempel: '12',
    beskrivning: 'null när det inte kan beräknas eller inte visas',
  })
  varde: string | null;

  @Kod(DOLT, { valfri: true, exempel: null, beskrivning: 'Varför talet inte visas' })
  dolt: '<5' | 'dolt' | null;

  @Text({ max: 20, exempel: 'dagar' })
  enhet: string;

  @Text({ max: 500, exempel: 'Dagar tills hälften av årets ärenden är klara på nivån.' })
  sa: string;
}

export class BristpostDto extends AntalDto {
  @Kod(OMRADESTEXTER, { exempel: 'samordning' })
  omrade: string;

  @Text({ max: 100, exempel: 'Samordning' })
  omradeText: string;

  @Kod({ kategori: 'Kategori', bristtyp: 'Bristtyp' }, { exempel: 'kategori' })
  slag: string;

  @Text({ max: 60, exempel: 'sip' })
  kod: string;

  @Text({ max: 200, exempel: 'Samordnad individuell plan (SIP)' })
  rubrik: string;

  @Text({ max: 300, exempel: 'Den samordnade planen är själva samordningen.' })
  skal: string;

  @Textlista({
    valfri: true,
    max: BRISTARENDEN_MAX,
    tecken: 36,
    exempel: [],
    beskrivning: 'Id för era egna ärenden bakom, de senaste; null för den som inte får läsa ärenden',
  })
  avvikelser: readonly string[] | null;
}
