import type { Rapportkapitel } from '#libs/arkiv/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { BEDOMNINGAR, OMRADEN, REVISIONSANDRINGAR, SVARSLAGEN, SYNPUNKTSKALLOR } from '#libs/uppfoljning/index.js';
import {
  atgardsstatustext,
  effekttext,
  grundtext,
  PLANSTATUSTEXTER,
  praxistext,
  rattelsetext,
  slutforandetext,
  svarsandelstext,
  taltext,
} from './rapporttexter.js';

type Rapport = rapport.Uppfoljningsrapport;
const kolumner = (...delar: readonly (readonly [rubrik: string, bredd: number])[]) =>
  delar.map(([rubrik, bredd]) => ({ rubrik, bredd }));

export const omkapitel = ({ om, ordlista }: Rapport): Rapportkapitel => ({
  rubrik: 'Om uppföljningen',
  text: `${om.rubrik}\n${om.omfattning}\nParter: ${om.parter.map((kod) => ordlista.huvudman[kod] ?? kod).join(', ')}.`,
  tabell: null,
});

/** What decides whether the follow-up is done (N8). */
export const slutforandekapitel = (hel: Rapport): Rapportkapitel => {
  const { revisionsbeslut: beslut } = hel;
  const beslutet =
    beslut === null ? 'Inget revisionsbeslut är fattat.' : `${REVISIONSANDRINGAR[beslut.andring]}. ${beslut.skal}`;
  return { rubrik: 'Slutförande och revisionsbeslut', text: `${slutforandetext(hel)}\n${beslutet}`, tabell: null };
};

export const enkatkapitel = ({ enkat, ordlista }: Rapport): Rapportkapitel => ({
  rubrik: 'Enkäten',
  text: svarsandelstext(enkat),
  tabell: {
    kolumner: kolumner(['Part', 2], ['Svar', 2], ['Rapportering av avvikelser', 3], ['I egna ord', 3]),
    rader: enkat.deltagare.map((rad) => [
      ordlista.huvudman[rad.huvudman] ?? rad.huvudman,
      SVARSLAGEN[rad.lage],
      praxistext(rad),
      rad.praxiscitat,
    ]),
    tomt: 'Överenskommelsen har inga parter.',
  },
});

export const kriteriekapitel = ({ kriterier, ordlista }: Rapport): Rapportkapitel => ({
  rubrik: 'Kriterierna',
  text: null,
  tabell: {
    kolumner: kolumner(
      ['Område', 2],
      ['Kriterium', 4],
      ['Organisationen', 2],
      ['Motivering, organisationen', 4],
      ['Brukaren', 2],
      ['Motivering, brukaren', 4],
    ),
    rader: kriterier.map(({ kriterium, omrade, organisation, brukare }) => [
      OMRADEN[omrade],
      ordlista.kriterier[kriterium] ?? kriterium,
      bedomningstext(organisation),
      grundtext(organisation),
      bedomningstext(brukare),
      grundtext(brukare),
    ]),
    tomt: 'Länsfilen saknar kriterielistan som uppföljningen bedöms efter. Bedömningarna finns kvar, men visas inte.',
  },
});

const bedomningstext = (bedomning: rapport.Kriteriebedomning | null): string =>
  bedomning === null ? 'Inte bedömt' : BEDOMNINGAR[bedomning.bedomning];

export const bristkapitel = ({ brister }: Rapport): Rapportkapitel => ({
  rubrik: 'Brister',
  text: null,
  tabell: {
    kolumner: kolumner(['Område', 2], ['Brist', 3], ['Beskrivning', 5], ['Avvikelser', 2], ['Källa', 2]),
    rader: brister.map(({ omrade, rubrik, beskrivning, arenden, kalla }) => [
      OMRADEN[omrade],
      rubrik,
      beskrivning,
      taltext(arenden),
      kalla,
    ]),
    tomt: 'Inga brister är fastslagna.',
  },
});

export const plankapitel = ({ planer, ordlista }: Rapport): Rapportkapitel => ({
  rubrik: 'Planer och åtgärder',
  text: planer
    .map((plan) => `${plan.rubrik} (${ordlista.plan[plan.niva]}): ${PLANSTATUSTEXTER[plan.status] ?? plan.status}.`)
    .join('\n'),
  tabell: {
    kolumner: kolumner(
      ['Plan', 2],
      ['Mål', 3],
      ['Åtgärd', 3],
      ['Ansvarig', 2],
      ['Klart senast', 2],
      ['Status', 2],
      ['Effekt', 2],
    ),
    rader: planer.flatMap((plan) =>
      plan.atgarder.map((en) => [
        plan.rubrik,
        en.mal,
        en.atgard,
        `${ordlista.huvudman[en.ansvarigHuvudman] ?? en.ansvarigHuvudman}, ${en.ansvarigFunktion}`,
        en.klartSenast,
        atgardsstatustext(en.status),
        effekttext(en.effekt),
      ]),
    ),
    tomt: 'Inga åtgärder är beslutade.',
  },
});

export const synpunktkapitel = ({ synpunkter }: Rapport): Rapportkapitel => ({
  rubrik: 'Synpunkter från brukare, medarbetare och organisationer',
  text: null,
  tabell: {
    kolumner: kolumner(['Från', 2], ['Namn', 2], ['Synpunkt', 5], ['Datum', 2], ['Källa', 2]),
    rader: synpunkter.map(({ fran, namn, text, datum, kalla }) => [SYNPUNKTSKALLOR[fran], namn, text, datum, kalla]),
    tomt: 'Inga synpunkter är lämnade.',
  },
});

/** U3: the raw text first, and the correction beside it. */
export const svarskapitel = ({ enkat, ordlista }: Rapport): Rapportkapitel => ({
  rubrik: 'Enkätsvaren i sin helhet',
  text: 'Texten står så som den lämnades. En rättelse står bredvid och ersätter den aldrig.',
  tabell: {
    kolumner: kolumner(['Part', 2], ['Fråga', 3], ['Svar', 6], ['Rättelse', 3]),
    rader: enkat.deltagare.flatMap(({ huvudman, svar, rattelser }) =>
      svar.map(({ fraga, text }) => [
        ordlista.huvudman[huvudman] ?? huvudman,
        ordlista.fragor[fraga] ?? fraga,
        text ?? 'Tomt',
        rattelser
          .filter((en) => en.fraga === fraga || en.fraga === null)
          .map((en) => rattelsetext(en, ordlista))
          .join('\n'),
      ]),
    ),
    tomt: 'Ingen har svarat.',
  },
});
