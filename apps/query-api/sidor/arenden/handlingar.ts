import { arAllvarlig, svarspliktiga, type KantArende } from '#libs/avvikelse/index.js';
import { prova, type Handling, type Ombud } from '#libs/sekretess/index.js';
import type { Valbart } from '#libs/sidor/index.js';
import { stegFor } from '../../avvikelser/arendebild.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import type { Granskningssida } from './granskningstexter.js';

/** A form that the reader may fill in now, with what the page knows of it. */
export interface Mojlighet {
  /** In `FORMULAR`. */
  readonly formular: string;
  readonly parametrar: Readonly<Record<string, string>>;
  /** Of the stream that it is done on; null where the form takes no If-Match. */
  readonly revision: number | null;
  readonly varden?: Readonly<Record<string, string>>;
  readonly val?: Readonly<Record<string, readonly Valbart[]>>;
  /** Which of several it is about. */
  readonly om?: string;
  /** Fields that the reader's role may not fill in. */
  readonly utan?: readonly string[];
  /** D9: the texts that it chooses among; they stand whole beside it. */
  readonly granskning?: Granskningssida;
}

/** What the choices of the forms are made of. */
export interface Valkalla {
  readonly namn: (kod: string) => string;
  /** The own huvudman's. */
  readonly verksamheter: readonly Valbart[];
  /** Of the same län, that may be involved too. */
  readonly huvudman: readonly Valbart[];
}

interface Lage {
  readonly last: Lastarende;
  readonly arende: KantArende;
  readonly huvudman: string;
  readonly oppen: boolean;
  readonly arRapporterande: boolean;
  readonly far: (handling: Handling) => boolean;
  readonly kalla: Valkalla;
}

/**
 * What the reader's role and the state of the case let the reader do now, the next step first. It only chooses what is
 * shown: what may be done the rules of the case and the door say, whatever is sent.
 */
export const mojligheter = (last: Lastarende, { inloggad, huvudman }: Ombud, kalla: Valkalla): readonly Mojlighet[] => {
  const { arende } = last;
  const lage: Lage = {
    ...{ last, arende, huvudman, kalla, oppen: arende.status === 'oppen' },
    arRapporterande: arende.rapporterande.huvudman === huvudman,
    far: (handling) => prova(inloggad, handling, last.om).tillatet,
  };
  if (arende.status === 'makulerad' || !arende.delar.has(huvudman)) return [];
  const alla = [...egnaSteg(lage), ...atgardssteg(lage), ...gemensamma(lage), ...fordelning(lage), ...utlamning(lage)];
  const forst = FORST[stegFor(arende, huvudman)];
  return alla.toSorted((en, annan) => Number(annan.formular === forst) - Number(en.formular === forst));
};

const FORST: Readonly<Record<string, string>> = {
  'ta-emot': 'mottagning',
  bedom: 'bedomning',
  utred: 'utredning',
  aterkoppla: 'aterkoppling',
  avsluta: 'avslut',
  'folj-upp-atgarder': 'atgard-uppdatering',
};

const iArendet = ({ last: { id, revision } }: Lage, formular: string): Mojlighet => ({
  ...{ formular, parametrar: { id }, revision },
});

/** The huvudman's own part. */
const egnaSteg = (lage: Lage): readonly Mojlighet[] => [...mottagning(lage), ...iOppet(lage)];

/** N4: also after the avslut; whoever reported has it under its own number already. */
const mottagning = (lage: Lage): readonly Mojlighet[] => {
  const saknas = lage.arende.delar.get(lage.huvudman)?.arendenummer === null;
  return saknas && !lage.arRapporterande && lage.far('avvikelse.mottaga') ? [iArendet(lage, 'mottagning')] : [];
};

const iOppet = (lage: Lage): readonly Mojlighet[] => {
  if (!lage.oppen) return [];
  const utan = lage.far('avvikelse.bedoma-lex') ? [] : ['lexMaria', 'lexSarah'];
  return [
    ...(lage.far('avvikelse.bedoma') ? [{ ...iArendet(lage, 'bedomning'), utan }] : []),
    ...(lage.far('avvikelse.handlagga') ? handlaggning(lage) : []),
  ];
};

const handlaggning = (lage: Lage): readonly Mojlighet[] => {
  const { arende, huvudman } = lage;
  const del = arende.delar.get(huvudman);
  const kanSvara = del?.bedomd === true && svarspliktiga(arende).includes(huvudman);
  return [
    iArendet(lage, 'utredning'),
    ...(kanSvara ? [iArendet(lage, 'aterkoppling')] : []),
    ...(!lage.arRapporterande && del?.svar === null ? [avvisning(lage)] : []),
  ];
};

const avvisning = (lage: Lage): Mojlighet => {
  const andra = [...lage.arende.delar.keys()].filter((kod) => kod !== lage.huvudman);
  return { ...iArendet(lage, 'ansvarsavvisning'), val: { foreslagenHuvudman: valAv(lage, andra) } };
};

const valAv = ({ kalla: { namn } }: Lage, koder: readonly string[]): readonly Valbart[] =>
  koder.map((kod) => ({ varde: kod, text: namn(kod) }));

const atgardssteg = (lage: Lage): readonly Mojlighet[] => {
  const { arende, huvudman, oppen, far, last } = lage;
  if (!far('avvikelse.besluta-atgard')) return [];
  const oppna = [...(arende.delar.get(huvudman)?.atgarder ?? [])].filter(([, status]) => status !== 'klar');
  return [
    ...(oppen ? [iArendet(lage, 'atgard')] : []),
    ...oppna.map(([atgardId]) => ({
      ...iArendet(lage, 'atgard-uppdatering'),
      ...{ parametrar: { id: last.id, atgardId }, om: atgardId },
    })),
  ];
};

/** The case as a whole: only who reported it says when it is answered (D3), and not before all have (D4). */
const gemensamma = (lage: Lage): readonly Mojlighet[] => {
  const { arende, oppen, arRapporterande, far, last } = lage;
  if (!far('avvikelse.avsluta')) return [];
  if (arende.status === 'avslutad') return [iArendet(lage, 'ateroppning')];
  const allaHarSvarat = svarspliktiga(arende).every((kod) => arende.delar.get(kod)?.svar != null);
  if (!oppen || !arRapporterande || !allaHarSvarat) return [];
  const allvarlig = arAllvarlig(last.handelser.map(({ event }) => event));
  return allvarlig && !far('avvikelse.avsluta-allvarlig') ? [] : [iArendet(lage, 'avslut')];
};

/** Within the own huvudman, and to another that it also concerns. */
const fordelning = (lage: Lage): readonly Mojlighet[] => {
  const { arende, oppen, far, kalla } = lage;
  const verksamhet = oppen && far('arende.tilldela') ? kalla.verksamheter : [];
  const huvudman =
    oppen && far('avvikelse.handlagga') ? kalla.huvudman.filter(({ varde }) => !arende.delar.has(varde)) : [];
  return [
    ...(verksamhet.length === 0 ? [] : [{ ...iArendet(lage, 'tilldelning'), val: { verksamhet } }]),
    ...(huvudman.length === 0 ? [] : [{ ...iArendet(lage, 'involvering'), val: { huvudman } }]),
  ];
};

/** D9: on what others may read the huvudman's own words. */
const utlamning = (lage: Lage): readonly Mojlighet[] => {
  const { arende, huvudman, far, last } = lage;
  if (!far('samtycke.registrera')) return [];
  const andra = [...arende.delar.keys()].filter((kod) => kod !== huvudman);
  const egna = arende.grunder.filter((grund) => grund.huvudman === huvudman && !grund.aterkallad);
  return [
    { ...iArendet(lage, 'samtycke'), val: { mottagare: valAv(lage, andra) } },
    ...egna.map(({ grundId }) => ({
      ...iArendet(lage, 'samtycke-aterkallelse'),
      ...{ parametrar: { id: last.id, grundId }, om: grundId },
    })),
  ];
};
