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

/** What is open after a report has been frozen. One that is not what its sum says publishes nothing. */
export const fryst = (fore: Varden, frysning: UppfoljningFryst['data'], uppfoljning: string): Varden => {
  const rapport = tina(frysning);
  if (rapport === null) return fore;
  const siffror = Map.groupBy(oppnaSiffror(rapport), ({ tabell }) => tabell);
  const { overenskommelse, lan } = rapport.om;
  const om = { uppfoljning, overenskommelse, lan, frysning: frysning.frysningId, fryst: frysning.tid };
  const tidigare = Map.groupBy(fore, ({ matt }) => matt);
  // What was public of cases is not forgotten by a report without them.
  const kvar = fore.filter(({ matt }) => RAKNAR_ARENDEN.has(matt) && !siffror.has(matt));
  const nu = [...siffror].flatMap(([tabell, nya]) => {
    const gamla = tidigare.get(tabell) ?? [];
    return star(tabell, gamla, nya) ? gamla : nya.map((siffra) => somVarde(siffra, om, gamla));
  });
  return [...kvar, ...nu];
};

const star = (tabell: string, gamla: Varden, nya: readonly Oppensiffra[]): boolean =>
  RAKNAR_ARENDEN.has(tabell) && gamla.length > 0 && !farErsatta(gamla, nya);

type Om = Pick<OppetVarde, 'fryst' | 'frysning' | 'lan' | 'overenskommelse' | 'uppfoljning'>;

const somVarde = (siffra: Oppensiffra, om: Om, gamla: Varden): OppetVarde => {
  const { matt, huvudman, period, varde, enhet, kalla } = siffra;
  const fore = gamla.find((en) => en.huvudman === huvudman && en.period === period);
  const tidigare =
    fore === undefined ? [] : [...new Set([...fore.tidigare, ...(fore.varde === null ? [] : [fore.varde])])];
  return { ...om, ...{ matt, huvudman, period, varde, tidigare, enhet, kalla } };
};

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
