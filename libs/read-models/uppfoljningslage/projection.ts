import type { RecordedEvent } from '#libs/event-store/port.js';
import { uppfoljningIdOf, uppfoljningStream } from '#libs/uppfoljning/events.js';
import { svarsandel, svarslageFor } from '#libs/uppfoljning/svarslage.js';
import { upcast } from '#libs/uppfoljning/upcast.js';
import { evolve, initial, svarSenastFor, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import { UPPFOLJNINGSLAGE, UPPFOLJNINGSLAGE_SVAR, type Enkatsvarsrad, type Uppfoljningsrad } from './table.js';

interface Lage {
  readonly id: string;
  readonly oppnad: string;
  readonly revision: number;
  readonly uppfoljning: KandUppfoljning;
}

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const { stream, revision, meta } = recorded;
  if (fore === undefined && revision > 0) throw new RadSaknas(stream);
  const uppfoljning = evolve(fore?.uppfoljning ?? initial, upcast(recorded));
  if (uppfoljning.status === 'okand') throw new RadSaknas(stream);
  return { id: uppfoljningIdOf(stream), oppnad: fore?.oppnad ?? meta.tid, revision, uppfoljning: latt(uppfoljning) };
};

/** A frozen report may be a quarter of a megabyte, and no fold asks what it says. */
const latt = (uppfoljning: KandUppfoljning): KandUppfoljning => ({
  ...uppfoljning,
  frysningar: uppfoljning.frysningar.map((frysning) => ({ ...frysning, rapport: '' })),
});

const tillRad = ({ id, oppnad, revision, uppfoljning }: Lage): Uppfoljningsrad => {
  const { lan, overenskommelse, ar, rubrik, status, svarSenast, brister, planer, revisionsbeslut } = uppfoljning;
  const senast = uppfoljning.frysningar.at(-1);
  return {
    ...{ id, lan, overenskommelse, ar, rubrik, status, oppnad, revision },
    svar_senast: svarSenast,
    ...svarsandel(uppfoljning),
    brister: brister.length,
    plan_lokal: planer.some(({ niva }) => niva === 'lokal'),
    plan_lan: planer.some(({ niva }) => niva === 'lan'),
    revision_beslutad: revisionsbeslut !== null,
    ...{ frysning: senast?.frysningId ?? null, fryst: senast?.tid ?? null },
    tillstand: tillstandSomText(uppfoljning),
  };
};

const svarsrader = ({ id, uppfoljning }: Lage): readonly Enkatsvarsrad[] =>
  svarslageFor(uppfoljning)
    .filter(({ lage }) => lage !== 'ej-tillfragad')
    .map(({ huvudman, lage }) => ({
      ...{ id, huvudman, svar_senast: svarSenastFor(uppfoljning, huvudman) },
      vantar: lage !== 'besvarat' && uppfoljning.status === 'oppen' && harFatt(uppfoljning, huvudman),
    }));

/** U1: before the survey goes out there is nothing to answer. */
const harFatt = ({ utskick }: KandUppfoljning, huvudman: string): boolean =>
  utskick.some(({ till }) => till.includes(huvudman));

const franRad = ({ id, oppnad, revision, tillstand }: Uppfoljningsrad): Lage => ({
  ...{ id, oppnad, revision },
  uppfoljning: tillstandAv<KandUppfoljning>(tillstand),
});

/** N7, N8: the follow-ups, and how far each has come. */
export const uppfoljningslage: Vy = gruppvy<Lage>({
  namn: 'uppfoljningslage',
  nummer: 4,
  strommar: [uppfoljningStream('')],
  tabeller: [UPPFOLJNINGSLAGE, UPPFOLJNINGSLAGE_SVAR],
  gruppkolumn: 'id',
  grupp: uppfoljningIdOf,
  vik,
  tillRader: (lage) => ({ uppfoljningslage: [tillRad(lage)], uppfoljningslage_svar: svarsrader(lage) }),
  franRader: (rader) => {
    const [rad] = radersom<Uppfoljningsrad>(rader['uppfoljningslage']);
    return rad === undefined ? undefined : franRad(rad);
  },
});
