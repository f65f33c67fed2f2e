import { arDatum, nastaMidnatt, svenskMidnatt } from '#libs/platform/datum.js';
import { DatumEllerTid, Kod, Monster, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { FLAGGOR } from '#libs/sekretess/atkomst/index.js';
import { HANDLINGAR } from '#libs/sekretess/index.js';
import { AtkomstpostDto } from '#libs/sekretess/http/index.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

const { volym: _volym, ...FILTERFLAGGOR } = FLAGGOR;
export type Filterflagga = keyof typeof FILTERFLAGGOR;
/** What can stand in the log: every action of an endpoint, and what the nav does of itself. */
const LOGGADE = { ...HANDLINGAR, 'leverans.lamna-ut': null, 'atkomstlogg.gallra': null };
const NAMN = '^[A-Za-z0-9._-]{1,100}$';
const BESKRIVNING_TID = 'en tidpunkt, eller ett datum (hela dagen i Sverige)';

export class AtkomstfragaDto extends SidfragaDto {
  @Uuid({ valfri: true, exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', beskrivning: 'Bara det som gäller ärendet' })
  arende?: string;

  @Monster({ valfri: true, monster: NAMN, krav: 'Ska vara en klients id.', beskrivning: 'Bara en av era egna läsare' })
  klient?: string;

  @Kod(LOGGADE, { valfri: true, exempel: 'avvikelse.lasa', beskrivning: 'Bara en handling' })
  handling?: string;

  @Kod(FILTERFLAGGOR, { valfri: true, exempel: 'natt', beskrivning: 'Bara era egna läsningar med flaggan' })
  flagga?: Filterflagga;

  @DatumEllerTid({ valfri: true, exempel: '2026-11-01', beskrivning: `Från och med ${BESKRIVNING_TID}` })
  fran?: string;

  @DatumEllerTid({ valfri: true, exempel: '2026-11-30', beskrivning: `Till och med ${BESKRIVNING_TID}` })
  till?: string;
}

export class StickprovsfragaDto extends SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^(0|[1-9][0-9]?|100)$',
    krav: 'Ska vara ett heltal 0–100.',
    exempel: '20',
    beskrivning: 'Antal slumpvis valda; 20 om inget anges',
  })
  antal?: string;

  @Monster({
    valfri: true,
    monster: '^[A-Za-z0-9-]{1,40}$',
    krav: 'Ska vara högst 40 bokstäver, siffror eller bindestreck.',
    exempel: '2026-v48',
    beskrivning: 'Samma frö ger samma urval ur samma logg; dagens datum om inget anges',
  })
  seed?: string;

  @DatumEllerTid({
    valfri: true,
    exempel: '2026-11-01',
    beskrivning: `Från och med ${BESKRIVNING_TID}; annars 30 dagar`,
  })
  fran?: string;

  @DatumEllerTid({ valfri: true, exempel: '2026-11-30', beskrivning: `Till och med ${BESKRIVNING_TID}; annars nu` })
  till?: string;
}

export class StickprovspostDto {
  @Textlista({ max: 5, tecken: 40, exempel: ['slump', 'natt'] })
  skal: string[];

  @Text({ max: 1_000, exempel: 'Slumpvis vald.', beskrivning: 'Varför den valdes, på svenska' })
  skalText: string;

  @Objekt(() => AtkomstpostDto)
  post: AtkomstpostDto;
}

/** RFC 3339 UTC, inclusive. */
export const franTid = (text: string): string => (arDatum(text) ? svenskMidnatt(text) : new Date(text)).toISOString();

/** RFC 3339 UTC, exclusive: a day ends where the next begins. */
export const tillTid = (text: string): string =>
  (arDatum(text) ? nastaMidnatt(svenskMidnatt(text)) : new Date(Date.parse(text) + 1)).toISOString();
