import type { RecordedEvent } from '#libs/event-store/port.js';
import { forsandelseIdOf, forsandelseStream, type ForsandelseKoad } from '#libs/formedling/events.js';
import { upcast } from '#libs/formedling/upcast.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { gruppvy } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { LEVERANSER, type Leveransrad } from './table.js';

const vik = (rad: Leveransrad | undefined, recorded: RecordedEvent): Leveransrad => {
  const event = upcast(recorded);
  if (event.type === 'ForsandelseKoad') return nyRad(event.data, recorded);
  if (rad === undefined) throw new RadSaknas(recorded.stream);
  const andrad = recorded.meta.tid;
  switch (event.type) {
    case 'ForsandelseLevererad': {
      const { forsok, kanal } = event.data;
      return {
        ...rad,
        status: 'levererad',
        forsok,
        kanal,
        nasta_forsok: null,
        felkod: null,
        levererad: andrad,
        andrad,
      };
    }
    case 'LeveransMisslyckad': {
      const { forsok, kanal, felkod, nastaForsok } = event.data;
      return { ...rad, status: 'misslyckad', forsok, kanal, felkod, nasta_forsok: nastaForsok, andrad };
    }
    case 'ForsandelseParkerad':
      return { ...rad, status: 'parkerad', ...event.data, nasta_forsok: null, andrad };
    case 'ForsandelseKvitterad': {
      const arendenummer = event.data.arendenummer ?? rad.arendenummer;
      return { ...rad, status: 'kvitterad', arendenummer, nasta_forsok: null, kvitterad: andrad, andrad };
    }
    case 'ForsandelseStoppad':
      return { ...rad, status: 'stoppad', felkod: event.data.skal, nasta_forsok: null, andrad };
    case 'OmsandningBegard':
      return { ...rad, status: 'koad', nasta_forsok: andrad, andrad };
  }
};

const nyRad = (data: ForsandelseKoad['data'], { stream, meta }: RecordedEvent): Leveransrad => {
  const { arende, mottagare, meddelandetyp, revision, tid } = data;
  const inget = { kanal: null, felkod: null, arendenummer: null, levererad: null, kvitterad: null };
  const koad = { status: 'koad', forsok: 0, nasta_forsok: meta.tid, koad: meta.tid, andrad: meta.tid } as const;
  return { id: forsandelseIdOf(stream), arende, mottagare, meddelandetyp, revision, tid, ...koad, ...inget };
};

const KLAR = `('levererad', 'kvitterad', 'stoppad')`;

/** Marks the first unfinished of each case and recipient touched, so that what waits behind a failed one costs nothing. */
const MARKERA_FORST = `UPDATE leveranser l SET forst = x.ny FROM (
  SELECT a.id, a.status NOT IN ${KLAR} AND NOT EXISTS (
    SELECT 1 FROM leveranser b WHERE b.arende = a.arende AND b.mottagare = a.mottagare
      AND b.revision < a.revision AND b.status NOT IN ${KLAR}) AS ny
  FROM (SELECT DISTINCT arende, mottagare FROM unnest($1::text[], $2::text[]) AS p (arende, mottagare)) p
  JOIN leveranser a ON a.arende = p.arende AND a.mottagare = p.mottagare
) x WHERE l.id = x.id AND l.forst IS DISTINCT FROM x.ny`;

const markeraForst = (rader: readonly Leveransrad[]): readonly Sats[] =>
  rader.length === 0
    ? []
    : [{ sql: MARKERA_FORST, parametrar: [rader.map((rad) => rad.arende), rader.map((rad) => rad.mottagare)] }];

/** Every försändelse with its whole course; also the sender's queue and the pull inbox. */
export const leveranser: Vy = gruppvy<Leveransrad>({
  namn: 'leveranser',
  nummer: 1,
  strommar: [forsandelseStream('')],
  tabeller: [LEVERANSER],
  gruppkolumn: 'id',
  grupp: forsandelseIdOf,
  vik,
  tillRader: (rad) => ({ leveranser: [rad] }),
  franRader: ({ leveranser: rader }) => radersom<Leveransrad>(rader)[0],
  efter: markeraForst,
});
