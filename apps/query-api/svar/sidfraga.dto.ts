import { LIMIT_MAX, OFFSET_MAX, type Sidval } from '#libs/read-models/index.js';
import type { Dokumentation } from '#libs/platform/http/dokumenterad.js';
import { faltAv, Kod, Monster, type Klass } from '#libs/platform/http/dto.js';

const LIMIT_STANDARD = 20;
export const FORMAT = { json: 'JSON', csv: 'CSV' } as const;
export const JA_NEJ = { true: 'Ja', false: 'Nej' } as const;
export type JaNej = keyof typeof JA_NEJ;
export const MANAD = '^[0-9]{4}-(0[1-9]|1[0-2])$';

/** Query parameters are texts; the forms below say which. */
export class SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^([1-9][0-9]?|100)$',
    krav: `Ska vara ett heltal 1–${LIMIT_MAX}.`,
    exempel: '20',
    beskrivning: `Antal per sida, högst ${LIMIT_MAX}; ${LIMIT_STANDARD} om inget anges`,
  })
  limit?: string;

  @Monster({
    valfri: true,
    monster: '^(0|[1-9][0-9]{0,3}|10000)$',
    krav: `Ska vara ett heltal 0–${OFFSET_MAX}. Avgränsa hellre med ett filter.`,
    exempel: '0',
    beskrivning: `Antal att hoppa över, högst ${OFFSET_MAX}`,
  })
  offset?: string;

  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

/** Of what stands whole on one page. */
export class FormatfragaDto {
  @Kod(FORMAT, { valfri: true, exempel: 'json', beskrivning: 'csv ger en fil för Excel; även Accept: text/csv' })
  format?: keyof typeof FORMAT;
}

export const sidval = ({ limit, offset }: SidfragaDto): Sidval => ({
  limit: Number(limit ?? LIMIT_STANDARD),
  offset: Number(offset ?? 0),
});

export const somBoolesk = (varde: JaNej | undefined): boolean | undefined =>
  varde === undefined ? undefined : varde === 'true';

/** What OpenAPI says of the query, read from the class that checks it. */
export const fragor = (klass: Klass): NonNullable<Dokumentation['fraga']> =>
  faltAv(klass).map(({ namn, schema, beskrivning, exempel, valfri }) => ({
    name: namn,
    description: beskrivning ?? namn,
    schema,
    required: !valfri,
    ...(exempel !== undefined && { example: exempel }),
  }));
