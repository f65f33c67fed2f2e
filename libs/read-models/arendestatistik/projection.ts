import { avvikelseIdOf, avvikelseStream, isAvvikelseStream } from '#libs/avvikelse/events.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import { eskaleringIdOf, eskaleringStream, isEskaleringStream } from '#libs/eskalering/events.js';
import { upcast as upcastEskalering } from '#libs/eskalering/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { svenskDag } from '#libs/platform/datum.js';
import { tvistStream } from '#libs/tvist/events.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { involverade } from '#libs/avvikelse/parter.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import { folj, rapporterat, type Arende } from './arende.js';
import { bakom } from './bakom.js';
import { bidrag } from './bidrag.js';
import { ARENDESTATISTIK_TABELL, celltabell } from './cell.js';
import { ARENDESTATISTIK_ARENDE, ARENDESTATISTIK_BAKOM, type Statistikarende } from './table.js';

/** A case, its escalation (of the same id) and the tvister opened on it are one group; all else is no case. */
const grupp = (stream: string, event: RecordedEvent): string | null => {
  if (isAvvikelseStream(stream)) return avvikelseIdOf(stream);
  if (isEskaleringStream(stream)) return eskaleringIdOf(stream);
  const tvist = upcastTvist(event);
  return tvist.type === 'TvistOppnad' ? tvist.data.avvikelse : null;
};

const vik = (fore: Arende | undefined, recorded: RecordedEvent): Arende | undefined => {
  const { stream } = recorded;
  if (isAvvikelseStream(stream)) return foljArende(fore, recorded);
  if (!isEskaleringStream(stream)) return fore === undefined ? fore : { ...fore, tvist: true };
  const { type } = upcastEskalering(recorded);
  return fore !== undefined && type === 'LyftTillSamverkan' ? { ...fore, samverkan: true } : fore;
};

const foljArende = (fore: Arende | undefined, recorded: RecordedEvent): Arende => {
  const event = upcast(recorded);
  const dag = (): string => svenskDag(new Date(recorded.meta.tid));
  if (event.type === 'AvvikelseRapporterad')
    return rapporterat(avvikelseIdOf(recorded.stream), event.data, recorded.meta.tid);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  return folj(fore, event, dag);
};

const tillRad = (arende: Arende): Statistikarende => ({
  id: arende.id,
  involverade: involverade(arende),
  tillstand: tillstandSomText(arende),
});

/** Counts of cases by area, period and kind: what the dashboards and the yearly follow-up read (B12). */
export const arendestatistik: Vy = gruppvy<Arende>({
  namn: 'arendestatistik',
  nummer: 4,
  strommar: [avvikelseStream(''), eskaleringStream(''), tvistStream('')],
  tabeller: [ARENDESTATISTIK_ARENDE, ARENDESTATISTIK_BAKOM],
  gruppkolumn: 'id',
  grupp,
  borjar: ({ stream, revision }) => isAvvikelseStream(stream) && revision === 0,
  vik,
  tillRader: (arende) => ({ arendestatistik_arende: [tillRad(arende)], arendestatistik_bakom: bakom(arende) }),
  franRader: (rader) => {
    const [rad] = radersom<Statistikarende>(rader['arendestatistik_arende']);
    return rad === undefined ? undefined : tillstandAv<Arende>(rad.tillstand);
  },
  summor: { tabell: celltabell(ARENDESTATISTIK_TABELL), bidrag },
});
