import { arForseglat, type Forseglat } from '#libs/kernel/index.js';
import type { Arendelage } from './arendelage.js';
import type { Kuvert } from './envelope.js';
import type { ForsandelseKoad, ForsandelseStoppad, Meddelandetyp, Nyttolastvarde } from './events.js';
import { isProvStream } from './provleverans.js';
import { faltSomFar } from './skyddade-falt.js';

export interface Kuvertunderlag {
  /** Of the försändelse. */
  readonly id: string;
  readonly koad: ForsandelseKoad['data'];
  readonly lage: Arendelage;
  /** RFC 3339 date in Sweden, the day grounds are held against. */
  readonly dag: string;
  /** `urn:avvikelsenav:<installation>` */
  readonly kalla: string;
  /** W3C trace id of the request that caused it. */
  readonly spar?: string;
  /** W3C id of the span of the attempt. */
  readonly span?: string;
  /** The one way to read sealed text; given by the shell so that it happens at the moment of sending only. Null: erased. */
  readonly oppna: (forseglat: Forseglat) => string | null;
}

export type Forberett = { readonly kuvert: Kuvert } | { readonly stoppa: ForsandelseStoppad['data']['skal'] };

/**
 * The only place a message for a huvudman is put together: involvement and ground are checked again (I4), and sealed
 * text is opened when its ground still holds. A ground that fell away gives the de-identified message, not a stop (D9);
 * text erased meanwhile is left out, and the message says so.
 */
export const forberedKuvert = (underlag: Kuvertunderlag): Forberett => {
  const { koad, lage } = underlag;
  if (!arProv(koad) && !lage.involverade.includes(koad.mottagare)) return { stoppa: 'EJ_INVOLVERAD' };
  if (lage.makulerad && !AVEN_MAKULERAD.includes(koad.meddelandetyp)) return { stoppa: 'MAKULERAD' };
  return { kuvert: kuvert(underlag) };
};

/** Of no matter, and to the huvudman's own system alone: the door that queues it lets nobody name another. */
const arProv = ({ arende, meddelandetyp }: ForsandelseKoad['data']): boolean =>
  isProvStream(arende) && meddelandetyp === 'prov.leverans';

/** An erase order has to be carried out, whatever became of the case. */
const AVEN_MAKULERAD: readonly Meddelandetyp[] = ['avvikelse.makulerad', 'avvikelse.gallrad'];

const kuvert = (underlag: Kuvertunderlag): Kuvert => ({
  specversion: '1.0',
  id: underlag.id,
  source: underlag.kalla,
  type: `se.avvikelsenav.${underlag.koad.meddelandetyp}.v1`,
  subject: underlag.koad.arende.slice(underlag.koad.arende.indexOf('-') + 1),
  time: underlag.koad.tid,
  datacontenttype: 'application/json',
  mottagare: underlag.koad.mottagare,
  sekvens: underlag.koad.revision,
  ...traceparent(underlag),
  data: { ...utanForseglat(underlag.koad.oppet), ...skyddat(underlag) },
});

const skyddat = ({ koad, lage, dag, oppna }: Kuvertunderlag): Readonly<Record<string, unknown>> => {
  const falt = faltSomFar(koad, lage, dag);
  if (koad.grundId === null || Object.keys(falt).length === 0) return { avidentifierad: true };
  const { varde, gallrat } = utanGallrat(falt, oppna);
  return { avidentifierad: false, grundId: koad.grundId, skyddat: varde, ...(gallrat && { gallrat }) };
};

const utanGallrat = (
  falt: ForsandelseKoad['data']['skyddat'],
  oppna: Kuvertunderlag['oppna'],
): { readonly varde: unknown; readonly gallrat: boolean } => {
  let gallrat = false;
  const varde = oppnad(falt, (forseglat) => {
    const text = oppna(forseglat);
    gallrat ||= text === null;
    return text;
  });
  return { varde, gallrat };
};

/** Undefined: erased, and left out of what it stood in. */
const oppnad = (varde: Nyttolastvarde, oppna: Kuvertunderlag['oppna']): unknown => {
  if (typeof varde !== 'object' || varde === null) return varde;
  if (Array.isArray(varde)) {
    return varde.map((del: Nyttolastvarde) => oppnad(del, oppna)).filter((del) => del !== undefined);
  }
  if (arForseglat(varde)) return oppna(varde) ?? undefined;
  const falt = Object.entries(varde).map(([namn, del]) => [namn, oppnad(del, oppna)] as const);
  return Object.fromEntries(falt.filter(([, del]) => del !== undefined));
};

/** Sealed text in the open part is a bug of the allow-list: better no message than a wrong one. */
const utanForseglat = (oppet: ForsandelseKoad['data']['oppet']): Readonly<Record<string, unknown>> => {
  oppnad(oppet, () => {
    throw new Error('sealed text in the open part of a försändelse');
  });
  return oppet;
};

/** Without a span of the attempt, one that only has to be unique within the trace: the first half of the försändelse's id. */
const traceparent = ({
  id,
  spar,
  span = id.replaceAll('-', '').slice(0, 16),
}: Kuvertunderlag): { traceparent?: string } =>
  spar !== undefined && /^[0-9a-f]{32}$/.test(spar) ? { traceparent: `00-${spar}-${span}-01` } : {};
