import type { Ravarusvar } from '#libs/platform/http/dokumenterad.js';
import { Datumtid, Heltal, Kod, Monster, Uuid } from '#libs/platform/http/dto.js';

export const RAPPORTFORMAT = { json: 'JSON', pdf: 'PDF/UA', xlsx: 'Excel' } as const;
export type Rapportformat = keyof typeof RAPPORTFORMAT;

export const RAPPORTTYPER: Readonly<Record<Rapportformat, string>> = {
  json: 'application/json',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export class RapportfragaDto {
  @Uuid({
    valfri: true,
    exempel: '3c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e',
    beskrivning: 'En fryst rapport, så som den frystes. Utan: läget nu',
  })
  frysning?: string;

  @Kod(RAPPORTFORMAT, { valfri: true, exempel: 'json', beskrivning: 'Eller Accept; JSON om inget anges' })
  format?: Rapportformat;
}

export class FrysningsuppgiftDto {
  @Uuid({ exempel: '3c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e' })
  frysningId: string;

  @Datumtid({ exempel: '2023-03-15T09:00:00.000Z' })
  tid: string;

  @Monster({ monster: '^[a-z0-9-]{1,41}$', krav: '', exempel: '20', beskrivning: 'Huvudmannen som frös den' })
  av: string;

  @Heltal({ min: 0, max: Number.MAX_SAFE_INTEGER, exempel: 104_211, beskrivning: 'Platsen i loggen' })
  position: number;

  @Monster({ monster: '^[0-9a-f]{64}$', krav: '', exempel: '9f'.repeat(32), beskrivning: 'SHA-256 av rapportens JSON' })
  sha256: string;
}

const objekt = { type: 'object' } as const;
const lista = { type: 'array', items: objekt } as const;
const binart = { schema: { type: 'string', format: 'binary' }, exempel: '(fil)' };

const EXEMPEL = {
  schema: 1,
  dag: '2023-03-15',
  om: { uppfoljning: '7c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e', lan: '20', ar: 2022 },
  ordlista: { rapport: 'Uppföljning', lan: 'Dalarna' },
  enkat: { antal: { tillfragade: 14, besvarat: 7, tomt: 0, 'ej-svarat': 7, 'ej-tillfragad': 2 } },
  kriterier: [],
  indikatorer: [],
  siffror: { flode: [], ledtider: [], trend: [], kommuner: [{ huvudman: '2029', antal: '<5' }] },
  brister: [],
  planer: [],
  synpunkter: [],
  revisionsbeslut: null,
  saknas: ['lokal-plan', 'lan-plan', 'revisionsbeslut'],
};

export const RAPPORTSVAR: Ravarusvar = {
  typer: {
    [RAPPORTTYPER.json]: {
      schema: {
        type: 'object',
        required: Object.keys(EXEMPEL),
        additionalProperties: false,
        properties: {
          schema: { type: 'integer', enum: [1] },
          dag: { type: 'string', format: 'date', description: 'Dagen i Sverige som rapporten gäller' },
          om: objekt,
          ordlista: { type: 'object', description: 'Namn på koderna, så som de var då' },
          enkat: objekt,
          kriterier: lista,
          indikatorer: lista,
          siffror: { type: 'object', description: '1–4 står som "<5"; "dolt" annars skulle röja ett sådant tal' },
          brister: lista,
          planer: lista,
          synpunkter: lista,
          revisionsbeslut: { type: ['object', 'null'] },
          saknas: { type: 'array', items: { type: 'string', enum: ['lokal-plan', 'lan-plan', 'revisionsbeslut'] } },
        },
      },
      exempel: EXEMPEL,
    },
    [RAPPORTTYPER.pdf]: binart,
    [RAPPORTTYPER.xlsx]: binart,
  },
};
