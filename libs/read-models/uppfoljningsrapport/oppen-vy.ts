import type { RecordedEvent } from '#libs/event-store/port.js';
import { uppfoljningIdOf, uppfoljningStream, type UppfoljningFryst } from '#libs/uppfoljning/events.js';
import { upcast } from '#libs/uppfoljning/upcast.js';
import { gruppvy } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tina } from './frysning.js';
import { farErsatta, oppnaSiffror, type Oppensiffra } from './oppna-varden.js';
import { OPPNA_VARDEN, type OppetVarde } from './table.js';

type Varden = readonly OppetVarde[];
interface Lage {
  readonly varden: Varden;
}

/** Tables whose figures are counts of cases: replaced by the rule, all at once. */
const RAKNAR_ARENDEN: ReadonlySet<string> = new Set(['avvikelser']);

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage | undefined => {
  const event = upcast(recorded);
  if (event.type !== 'UppfoljningFryst') return fore;
  return { varden: fryst(fore?.varden ?? [], event.data, uppfoljningIdOf(recorded.stream)) };
};

/** One that is not what its sum says publishes nothing. */
const fryst = (fore: Varden, frysning: UppfoljningFryst['data'], uppfoljning: string): Varden => {
  const rapport = tina(frysning);
  if (rapport === null) return fore;
  const siffror = Map.groupBy(oppnaSiffror(rapport), ({ tabell }) => tabell);
  const { overenskommelse, lan } = rapport.om;
  const om = { uppfoljning, overenskommelse, lan, frysning: frysning.frysningId, fryst: frysning.tid };
  const tidigare = Map.groupBy(fore, ({ matt }) => matt);
  return [...siffror].flatMap(([tabell, nya]) => {
    const gamla = tidigare.get(tabell) ?? [];
    return star(tabell, gamla, nya) ? gamla : nya.map((siffra) => somVarde(siffra, om));
  });
};

const star = (tabell: string, gamla: Varden, nya: readonly Oppensiffra[]): boolean =>
  RAKNAR_ARENDEN.has(tabell) &&
  gamla.length > 0 &&
  !farErsatta(
    gamla.map((en) => ({ ...en, tabell })),
    nya,
  );

type Om = Pick<OppetVarde, 'fryst' | 'frysning' | 'lan' | 'overenskommelse' | 'uppfoljning'>;

const somVarde = ({ matt, huvudman, period, varde, enhet, kalla }: Oppensiffra, om: Om): OppetVarde => ({
  ...om,
  ...{ matt, huvudman, period, varde, enhet, kalla },
});

/** Open figures: out of frozen reports alone, and what has been published is replaced only where nothing is told by it. */
export const oppnaVarden: Vy = gruppvy<Lage>({
  namn: 'oppna_varden',
  nummer: 1,
  strommar: [uppfoljningStream('')],
  tabeller: [OPPNA_VARDEN],
  gruppkolumn: 'uppfoljning',
  grupp: uppfoljningIdOf,
  vik,
  tillRader: ({ varden }) => ({ oppna_varden: varden }),
  franRader: (rader) => ({ varden: radersom<OppetVarde>(rader['oppna_varden']) }),
});
