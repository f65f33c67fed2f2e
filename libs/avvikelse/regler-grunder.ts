import type { Arende, AvvikelseState, Grundlage } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { AterkallaGrund, RapporteraAvvikelse, RegistreraGrund } from './commands.js';
import type { AvvikelseEvent, GrundRegistrerad } from './events.js';
import { GRUNDER_MAX } from './granser.js';
import { GRUNDREGLER } from './grundregler.js';
import { kravGiltig, kravMottagare, lagrumFor } from './regler-grundkrav.js';
import { egnaTexter } from './regler-texter.js';
import { ejMakulerad, involverad } from './tilltrade.js';

type Registrering = GrundRegistrerad['data'];

/** D9, N12: identity and free text pass only on a ground that an involved huvudman has put on record. */
export const registreraGrund = (data: RegistreraGrund['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  const involverade = [...arende.delar.keys()];
  const { huvudmannatyper, ...given } = data;
  const ny = { ...given, texter: textval(given, arende), hanvisning: lagrumFor(given) };
  kravNy(ny, arende.grunder, involverade);
  kravMottagare(ny, huvudmannatyper ?? {});
  return [{ type: 'GrundRegistrerad', data: utpekad(ny, involverade) }];
};

/** Texts of its own that stand now: a ground is never to one that is still to be written. */
const textval = (data: Registrering, arende: Arende): Registrering['texter'] => {
  const egna = egnaTexter(arende, data.huvudman).map(({ revision }) => revision);
  if (data.texter !== null) {
    if (data.texter.some((revision) => !egna.includes(revision))) throw avvisning('TEXT_FINNS_EJ');
    return [...new Set(data.texter)].toSorted((en, annan) => en - annan);
  }
  if (!GRUNDREGLER[data.grund].namnerTexter) return null;
  if (egna.length === 0) throw avvisning('INGEN_TEXT_ATT_LAMNA');
  return egna;
};

/** D9: who gave a samtycke knew who took part. It never grows to a huvudman that comes into the case later. */
const utpekad = (data: Registrering, deltagande: readonly string[]): Registrering =>
  data.mottagare.length > 0 ? data : { ...data, mottagare: deltagande };

/**
 * Stops new disclosure, so it is never refused for the case's state. A samtycke may be withdrawn with any involved
 * huvudman, since the individual turns to the one it knows; another ground only by the one that put it on record.
 */
export const aterkallaGrund = (data: AterkallaGrund['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = involverad(state, data.huvudman);
  const grund = arende.grunder.find((kand) => kand.grundId === data.grundId);
  if (grund === undefined) throw avvisning('GRUND_FINNS_EJ');
  if (grund.grund !== 'SAMTYCKE' && grund.huvudman !== data.huvudman) throw avvisning('ENBART_EGEN_GRUND');
  return grund.aterkallad ? [] : [{ type: 'GrundAterkallad', data }];
};

interface Rapportgrund {
  readonly huvudman: string;
  readonly grund: RapporteraAvvikelse['data']['grund'];
  readonly kanda: readonly Grundlage[];
  readonly involverade: readonly string[];
  /** Those that the report itself names: all that its samtycke can hold for. */
  readonly namngivna: readonly string[];
}

/**
 * The ground that came with a report or a newer version, unless one recorded before says as much. Once withdrawn,
 * nothing comes back this way, whatever its scope or end: a source that still says "samtycke" may simply not know.
 */
export const grundUrRapport = (rapport: Rapportgrund): readonly AvvikelseEvent[] => {
  const { huvudman, grund, kanda, involverade, namngivna } = rapport;
  if (grund === null || grund === 'SAMTYCKE_NEKAT') return [];
  const data = { ...grund, huvudman };
  const ny = utpekad(data, namngivna);
  if (kanda.some((kand) => arAterkalladSort(kand, ny) || tacker(kand, ny))) return [];
  kravNy(data, kanda, involverade);
  return [{ type: 'GrundRegistrerad', data: ny }];
};

/** An express no in a newer version withdraws what this huvudman has on record; what others have is theirs to withdraw. */
export const nekatSamtycke = (huvudman: string, kanda: readonly Grundlage[]): readonly AvvikelseEvent[] =>
  kanda
    .filter((kand) => kand.grund === 'SAMTYCKE' && kand.huvudman === huvudman && !kand.aterkallad)
    .map(({ grundId }) => ({ type: 'GrundAterkallad', data: { huvudman, grundId } }));

/**
 * The huvudman says that the text of this very command is reviewed and points out nobody: a ground to that text for all
 * that take part, unless one stands already. Said anew it holds anew, also after a withdrawal; never for another text.
 */
export const avidentifierad = (
  grundId: string | null | undefined,
  huvudman: string,
  { delar, grunder, revision }: Arende,
): readonly AvvikelseEvent[] => {
  if (grundId == null) return [];
  const involverade = [...delar.keys()];
  const slag = { grund: 'AVIDENTIFIERAT', omfattning: ['fritext'] } as const;
  const oavsagt = { gallerTillOchMed: null, hanvisning: null, givet: null, givetAv: null, beslutsfunktion: null };
  // The ground is the next event of the stream, the text itself the one after.
  const data = { huvudman, grundId, ...slag, ...oavsagt, mottagare: involverade, texter: [revision + 2] };
  if (grunder.some((kand) => !kand.aterkallad && tacker(kand, data))) return [];
  kravNy(data, grunder, involverade);
  return [{ type: 'GrundRegistrerad', data }];
};

const kravNy = (data: Registrering, kanda: readonly Grundlage[], involverade: readonly string[]): void => {
  kravGiltig(data);
  const utomstaende = data.mottagare.filter((kod) => !involverade.includes(kod));
  if (utomstaende.length > 0) throw avvisning('MOTTAGARE_EJ_INVOLVERAD', utomstaende);
  if (kanda.some((kand) => kand.grundId === data.grundId)) throw avvisning('GRUND_FINNS_REDAN');
  if (kanda.length >= GRUNDER_MAX) throw avvisning('FOR_MANGA_GRUNDER');
};

const arSammaSort = (kand: Grundlage, ny: Registrering): boolean =>
  kand.huvudman === ny.huvudman && kand.grund === ny.grund;

const arAterkalladSort = (kand: Grundlage, ny: Registrering): boolean => kand.aterkallad && arSammaSort(kand, ny);

const tackerTexter = (kanda: Grundlage['texter'], nya: Registrering['texter']): boolean =>
  kanda == null || (nya !== null && nya.every((revision) => kanda.includes(revision)));

/** Lets through no less, to nobody fewer, and until the same day. */
const tacker = (kand: Grundlage, ny: Registrering): boolean =>
  arSammaSort(kand, ny) &&
  kand.gallerTillOchMed === ny.gallerTillOchMed &&
  ny.omfattning.every((slag) => kand.omfattning.includes(slag)) &&
  tackerTexter(kand.texter, ny.texter) &&
  (kand.mottagare.length === 0 || ny.mottagare.every((kod) => kand.mottagare.includes(kod)));
