import { KATEGORIER } from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import { Datumtid, Heltal, Kod, Monster, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { FORMAT, MANAD, SidfragaDto } from '../svar/sidfraga.dto.js';

export const LEVERANSSTATUS = {
  koad: 'Köad',
  misslyckad: 'Försöks igen',
  levererad: 'Levererad',
  kvitterad: 'Kvitterad',
  parkerad: 'Parkerad, väntar på omsändning',
  stoppad: 'Stoppad',
} as const;

/** What a delivery is about. */
export const LEVERANSARENDEN = {
  avvikelse: 'Avvikelse',
  eskalering: 'Eskalering',
  tvist: 'Tvist',
  arena: 'Arena',
  rekommendation: 'Rekommendation',
  overenskommelse: 'Överenskommelse',
  prov: 'Prov',
} as const;

export class LeveransfragaDto extends SidfragaDto {
  @Kod(LEVERANSSTATUS, { valfri: true, exempel: 'parkerad', beskrivning: 'Bara leveranser med denna status' })
  status?: keyof typeof LEVERANSSTATUS;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,40}$',
    krav: 'Ska vara en huvudmans kod.',
    exempel: '2062',
    beskrivning: 'Kod för den huvudman som leveranserna går till; driftansvarig kan utelämna den och ser då alla',
  })
  mottagare?: string;

  @Datumtid({ valfri: true, exempel: '2026-01-15T08:00:00Z', beskrivning: 'Köade då eller senare' })
  sedan?: string;
}

export class LeveranspostDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  id: string;

  @Uuid({
    valfri: true,
    exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e',
    beskrivning: 'Avvikelsen; null när leveransen gäller något annat',
  })
  avvikelse: string | null;

  @Kod(LEVERANSARENDEN, { exempel: 'avvikelse' })
  arendeslag: string;

  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', beskrivning: 'Id för det som leveransen gäller' })
  arende: string;

  @Objekt(() => HuvudmanRefDto)
  mottagare: HuvudmanRefDto;

  @Kod(MEDDELANDETYPER, { exempel: 'avvikelse.rapporterad' })
  meddelandetyp: string;

  @Text({ max: 100, exempel: 'Ny avvikelse' })
  meddelandetypText: string;

  @Kod(LEVERANSSTATUS, { exempel: 'kvitterad' })
  status: string;

  @Text({ max: 100, exempel: 'Kvitterad' })
  statusText: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 1 })
  forsok: number;

  @Datumtid({ valfri: true, exempel: '2026-01-15T08:05:00.000Z' })
  nastaForsok: string | null;

  @Text({ valfri: true, max: 100, exempel: 'HTTP_503' })
  felkod: string | null;

  @Text({ valfri: true, max: 100, exempel: 'A-2026-17' })
  arendenummer: string | null;

  @Datumtid({ exempel: '2026-01-15T08:00:01.000Z' })
  koad: string;

  @Datumtid({ exempel: '2026-01-15T08:00:03.000Z', beskrivning: 'När något senast hände med leveransen' })
  andrad: string;

  @Datumtid({ valfri: true, exempel: '2026-01-15T08:00:02.000Z' })
  levererad: string | null;

  @Datumtid({ valfri: true, exempel: '2026-01-15T08:00:03.000Z' })
  kvitterad: string | null;
}

export class SummafragaDto {
  @Monster({
    valfri: true,
    monster: MANAD,
    krav: 'Ska vara en månad, ÅÅÅÅ-MM.',
    exempel: '2026-01',
    beskrivning: 'Bara händelser i denna månad eller senare',
  })
  manadFran?: string;

  @Monster({
    valfri: true,
    monster: MANAD,
    krav: 'Ska vara en månad, ÅÅÅÅ-MM.',
    exempel: '2026-12',
    beskrivning: 'Bara händelser i denna månad eller tidigare',
  })
  manadTill?: string;

  @Kod(KATEGORIER, { valfri: true, exempel: 'transport', beskrivning: 'Bara denna kategori' })
  kategori?: string;

  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

export class SummapostDto {
  @Monster({ monster: MANAD, krav: '', exempel: '2026-01', beskrivning: 'Månaden då det hände' })
  manad: string;

  @Kod(KATEGORIER, { exempel: 'transport' })
  kategori: string;

  @Text({ max: 100, exempel: 'Transport/sjukresa' })
  kategoriText: string;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 3, beskrivning: 'Rapporterade av er' })
  rapporterade: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 2, beskrivning: 'Rapporterade av andra och som berör er' })
  mottagna: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 4 })
  oppna: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 1 })
  avslutade: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 0 })
  makulerade: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 4 })
  gemensamma: number | null;

  @Heltal({ valfri: true, min: 0, max: 999_999_999, exempel: 0, beskrivning: 'Ni har svarat att ansvaret inte är ert' })
  avvisade: number | null;

  @Textlista({
    max: 7,
    tecken: 40,
    exempel: [],
    beskrivning:
      'För den som bara ser aggregat: antal som inte visas (null), som "rapporterade: <5", "mottagna: dolt" när det annars kunde räknas ut, eller "oppna: visas inte" för tal som aldrig ges',
  })
  dolda: string[];
}
