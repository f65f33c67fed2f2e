import type { Fel } from '#libs/platform/fel.js';
import { UTFALL, type Rapportutfall } from '../svar.dto.js';

/** Rows shown as they were read in a whole answer, which is held in memory; all of them in a streamed one. */
export const TOLKADE_VISADE_MAX = 500;

/** What became of one row of an imported file. */
export interface Radsvar {
  /** The source's own row number. */
  readonly radnummer: number;
  /** The source's ärendenummer, when it could be read. */
  readonly ref: string | null;
  readonly utfall: Rapportutfall | 'avvisad';
  /** Id of the case. */
  readonly id?: string;
  readonly fel?: readonly Fel[];
  /** In a dry run: the body of POST /avvikelser that the row became; absent when the mapping could not read the row. */
  readonly tolkad?: Readonly<Record<string, unknown>>;
}

/** Last line of a streamed answer, head of a whole one. */
export interface Summering {
  readonly lasta: number;
  readonly accepterade: number;
  readonly dubbletter: number;
  readonly kompletterade: number;
  readonly avvisade: number;
  readonly torrkorning: boolean;
  /** The file could not be read further; nothing after the rows counted was imported. */
  readonly filfel?: readonly Fel[];
}

/** Counts as the rows come. */
export class Rakning {
  private readonly antal: Record<Radsvar['utfall'], number> = { skapad: 0, dubblett: 0, kompletterad: 0, avvisad: 0 };

  constructor(private readonly torrkorning: boolean) {}

  rakna(rad: Radsvar): void {
    this.antal[rad.utfall] += 1;
  }

  summering(filfel?: readonly Fel[]): Summering {
    const { skapad, dubblett, kompletterad, avvisad } = this.antal;
    return {
      lasta: skapad + dubblett + kompletterad + avvisad,
      accepterade: skapad,
      dubbletter: dubblett,
      kompletterade: kompletterad,
      avvisade: avvisad,
      torrkorning: this.torrkorning,
      ...(filfel !== undefined && { filfel }),
    };
  }
}

const UTFALL_SCHEMA = { type: 'string', enum: [...Object.keys(UTFALL), 'avvisad'] };
const ANTAL = { type: 'integer', minimum: 0 };
const FEL_SCHEMA = { type: 'array', items: { $ref: '#/components/schemas/Fel' } };

export const RADSVAR_SCHEMA = {
  type: 'object',
  required: ['radnummer', 'ref', 'utfall'],
  properties: {
    radnummer: ANTAL,
    ref: { type: ['string', 'null'] },
    utfall: UTFALL_SCHEMA,
    id: { type: 'string', format: 'uuid' },
    fel: FEL_SCHEMA,
    tolkad: {
      type: 'object',
      additionalProperties: true,
      description: `Bara vid torrkörning: raden så som mappningen läste den, som kropp till POST /avvikelser. Saknas om mappningen inte kunde läsa raden. I ett helt svar för de första ${TOLKADE_VISADE_MAX} raderna; begär application/x-ndjson för alla`,
    },
  },
} as const;

const SUMMERING_FALT = {
  lasta: ANTAL,
  accepterade: ANTAL,
  dubbletter: ANTAL,
  kompletterade: ANTAL,
  avvisade: ANTAL,
  torrkorning: { type: 'boolean' },
} as const;

export const SUMMERING_SCHEMA = {
  type: 'object',
  required: Object.keys(SUMMERING_FALT),
  properties: { ...SUMMERING_FALT, filfel: FEL_SCHEMA },
} as const;

export const IMPORTSVAR_SCHEMA = {
  type: 'object',
  required: [...Object.keys(SUMMERING_FALT), 'rader'],
  properties: {
    ...SUMMERING_FALT,
    rader: { type: 'array', items: RADSVAR_SCHEMA },
    fler: { ...ANTAL, description: 'Rader utöver dem som visas; begär application/x-ndjson för alla' },
  },
} as const;

const RADEXEMPEL: Radsvar = {
  radnummer: 5,
  ref: 'LUD-22-3',
  utfall: 'avvisad',
  fel: [{ kod: 'OGILTIGT_DATUM', pekare: '/handelsetid', meddelande: 'Ska vara ett datum som finns.' }],
};
const SUMMERINGSEXEMPEL: Summering = {
  lasta: 19,
  accepterade: 12,
  dubbletter: 1,
  kompletterade: 0,
  avvisade: 6,
  torrkorning: false,
};
export const IMPORTEXEMPEL = {
  json: { ...SUMMERINGSEXEMPEL, rader: [RADEXEMPEL] },
  ndjson: `${JSON.stringify(RADEXEMPEL)}\n${JSON.stringify(SUMMERINGSEXEMPEL)}\n`,
  csv: 'radnummer;ärendenummer;kod;fält;meddelande\r\n5;LUD-22-3;OGILTIGT_DATUM;/handelsetid;Ska vara ett datum.\r\n',
};
