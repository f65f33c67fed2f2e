import type { RecordedEvent } from '#libs/event-store/port.js';
import {
  rekommendationIdOf,
  rekommendationStream,
  type BeslutFattat,
  type Beslutande,
  type RekommendationEvent,
  type RekommendationExpedierad,
} from '#libs/rekommendation/events.js';
import { upcast } from '#libs/rekommendation/upcast.js';
import { gruppvy, type Grupprader } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { BESLUTSLAGE, BESLUTSLAGE_REKOMMENDATION, type Beslutsrad, type Rekommendationsrad } from './table.js';

interface Lage {
  readonly rekommendation: Rekommendationsrad;
  readonly beslut: readonly Beslutsrad[];
}
type Foljande = Exclude<RekommendationEvent, RekommendationExpedierad>;

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const event = upcast(recorded);
  if (event.type === 'RekommendationExpedierad') return raknad(expedierad(event.data, recorded));
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  const { rekommendation, beslut } = folj(fore, event, recorded.meta.tid);
  return raknad({ rekommendation: { ...rekommendation, revision: recorded.revision }, beslut });
};

const expedierad = (data: RekommendationExpedierad['data'], { stream, meta, revision }: RecordedEvent): Lage => {
  const { slag, arena, rubrik, arenden, beslutsfunktion, mottagare } = data;
  const id = rekommendationIdOf(stream);
  const lika = { id, slag, lan: arena.lan, arena: arena.id, arena_namn: arena.namn, rubrik, expedierad: meta.tid };
  const inget = { instans: null, datum: null, dnr: null, paminnd: null, arendenummer: null };
  return {
    rekommendation: { ...lika, arenden, beslutsfunktion, status: 'vantar', ...OKAND_RAKNING, revision },
    beslut: mottagare.map(({ huvudman, verksamhet, senast }) => ({
      ...lika,
      ...inget,
      ...{ huvudman, verksamhet: verksamhet ?? '', senast },
      status: 'vantar',
      att_besluta: true,
    })),
  };
};
const OKAND_RAKNING = { bifall: 0, avslag: 0, bordlagda: 0, vantar: 0 };

const folj = (lage: Lage, event: Foljande, tid: string): Lage => {
  switch (event.type) {
    case 'BeslutFattat':
    case 'BeslutRattat':
      return medBeslut(lage, event.data, beslutet(event.data));
    case 'BeslutPaminnt':
      return medBeslut(lage, event.data, { paminnd: tid });
    case 'RekommendationMottagen': {
      const { huvudman, arendenummer } = event.data;
      const beslut = lage.beslut.map((rad) => (rad.huvudman === huvudman ? { ...rad, arendenummer } : rad));
      return { ...lage, beslut };
    }
    case 'RekommendationAterkallad':
      return { ...lage, rekommendation: { ...lage.rekommendation, status: 'aterkallad' } };
    case 'AllaHarBeslutat':
      return lage;
  }
};

const beslutet = ({ utfall, instans, datum, dnr }: BeslutFattat['data']): Partial<Beslutsrad> => ({
  status: utfall,
  ...{ instans, datum, dnr },
});

const medBeslut = (lage: Lage, { huvudman, verksamhet }: Beslutande, nytt: Partial<Beslutsrad>): Lage => ({
  ...lage,
  beslut: lage.beslut.map((rad) =>
    rad.huvudman === huvudman && rad.verksamhet === (verksamhet ?? '') ? { ...rad, ...nytt } : rad,
  ),
});

/** The counts and what follows from them: nothing of the matrix stands in two ways. */
const raknad = ({ rekommendation, beslut }: Lage): Lage => {
  const antal = (status: Beslutsrad['status']): number => beslut.filter((rad) => rad.status === status).length;
  const antalen = {
    ...{ bifall: antal('bifall'), avslag: antal('avslag') },
    ...{ bordlagda: antal('bordlagd'), vantar: antal('vantar') },
  };
  const aterkallad = rekommendation.status === 'aterkallad';
  const pagar = antalen.vantar + antalen.bordlagda > 0 ? 'vantar' : 'klar';
  return {
    rekommendation: { ...rekommendation, ...antalen, status: aterkallad ? 'aterkallad' : pagar },
    beslut: beslut.map((rad) => ({ ...rad, att_besluta: !aterkallad && arObeslutad(rad) })),
  };
};

const arObeslutad = ({ status }: Beslutsrad): boolean => status === 'vantar' || status === 'bordlagd';

const franRader = (rader: Grupprader): Lage | undefined => {
  const [rekommendation] = radersom<Rekommendationsrad>(rader['beslutslage_rekommendation']);
  if (rekommendation === undefined) return undefined;
  return { rekommendation, beslut: radersom<Beslutsrad>(rader['beslutslage']) };
};

/** B6: recommendation × who decides, as it may be published. */
export const beslutslage: Vy = gruppvy<Lage>({
  namn: 'beslutslage',
  nummer: 1,
  strommar: [rekommendationStream('')],
  tabeller: [BESLUTSLAGE_REKOMMENDATION, BESLUTSLAGE],
  gruppkolumn: 'id',
  grupp: rekommendationIdOf,
  vik,
  tillRader: ({ rekommendation, beslut }) => ({ beslutslage_rekommendation: [rekommendation], beslutslage: beslut }),
  franRader,
});
