import type { AvvikelseEvent, Innehall } from '#libs/avvikelse/events.js';
import { grundlageAv } from '#libs/avvikelse/grundregler.js';
import { grunderFor, type Granskning, type Granskningskrav, type Grundlage } from '#libs/kernel/index.js';

/** What a list keeps beside the sealed heading: all that says whether another huvudman may read what the report says now. */
interface Rubriklage {
  /** Where the words stand that are shown, whose they are and who wrote them. */
  readonly revision: number;
  readonly agare: string;
  readonly skrivare: string;
  readonly skyddad: boolean;
  readonly gallrad: number;
  readonly grunder: readonly Grundlage[];
  /** Of those very words. */
  readonly granskningar: readonly Granskning[];
}

interface Spar {
  readonly revision: number;
  readonly meta: { readonly aktor: { readonly klient: string } };
}

/** After the event, as JSON text; the same text when the event is of something else. `json`: empty before the report. */
export const foljGrunder = (json: string, event: AvvikelseEvent, spar: Spar): string => {
  const fore = lagetI(json);
  const efter = folj(fore, event, spar);
  return efter === fore ? json : JSON.stringify(efter);
};

const folj = (fore: Rubriklage | null, event: AvvikelseEvent, spar: Spar): Rubriklage | null => {
  if (event.type === 'AvvikelseRapporterad' || event.type === 'AvvikelseKompletterad') {
    return nyaOrd(fore, { agare: event.data.rapporterande.huvudman, innehall: event.data.innehall, spar });
  }
  if (fore === null) return null;
  switch (event.type) {
    case 'GrundRegistrerad':
      return { ...fore, grunder: [...fore.grunder, grundlageAv(event.data)] };
    case 'GrundAterkallad':
      return { ...fore, grunder: fore.grunder.map((grund) => utan(grund, event.data.grundId)) };
    case 'FritextGranskad':
      return event.data.revision === fore.revision ? granskad(fore, event.data, spar) : fore;
    case 'TexterGallrade':
      return event.data.huvudman === fore.agare ? { ...fore, gallrad: spar.revision } : fore;
    default:
      return fore;
  }
};

interface Ord {
  readonly agare: string;
  readonly innehall: Innehall;
  readonly spar: Spar;
}

const nyaOrd = (fore: Rubriklage | null, { agare, innehall, spar: { revision, meta } }: Ord): Rubriklage => ({
  ...{ revision, agare, skrivare: meta.aktor.klient, granskningar: [] },
  skyddad: fore?.skyddad === true || innehall.skyddadePersonuppgifter,
  gallrad: fore?.gallrad ?? -1,
  grunder: fore?.grunder ?? [],
});

const utan = (grund: Grundlage, grundId: string): Grundlage =>
  grund.grundId === grundId ? { ...grund, aterkallad: true } : grund;

const granskad = (
  fore: Rubriklage,
  { revision: text, granskare, utfall }: { revision: number; granskare: string; utfall: Granskning['utfall'] },
  { revision: vid }: Spar,
): Rubriklage => ({ ...fore, granskningar: [...fore.granskningar, { text, vid, granskare, utfall }] });

/** The grounds as they hold for what the report says now (D9). @param json what `foljGrunder` wrote */
export const lasGrunder = (json: string, krav: Granskningskrav): readonly Grundlage[] => {
  const lage = lagetI(json);
  if (lage === null) return [];
  const { revision, agare, skrivare, skyddad, gallrad, grunder, granskningar } = lage;
  const texter = [{ revision, huvudman: agare, skrivare }];
  const gallrade = new Map([[agare, gallrad]]);
  const textlage = { texter, granskningar, gallrade, skyddadePersonuppgifter: skyddad, krav };
  return grunderFor({ ...textlage, grunder }, { agare, revision });
};

/** The person has skyddade personuppgifter, as the report or any later version says; also where nothing tells. */
export const arSkyddad = (json: string): boolean => lagetI(json)?.skyddad ?? true;

/** Null for what an older program wrote, too: then nothing is shown until the view is built anew. */
const lagetI = (json: string): Rubriklage | null => {
  const varde: unknown = json === '' ? null : JSON.parse(json);
  return arLage(varde) ? varde : null;
};

const arLage = (varde: unknown): varde is Rubriklage =>
  typeof varde === 'object' && varde !== null && 'granskningar' in varde;
