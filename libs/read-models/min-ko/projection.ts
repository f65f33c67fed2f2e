import {
  avvikelseIdOf,
  avvikelseStream,
  type AvvikelseEvent,
  type AvvikelseRapporterad,
  type Innehall,
  type Svarsfrist,
} from '#libs/avvikelse/events.js';
import { foljDel, fragadIgen, nyDel, type Huvudmansdel } from '#libs/avvikelse/huvudmansdel.js';
import { involverade, svarspliktiga, tillagda, type Parter } from '#libs/avvikelse/parter.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { foljGrunder } from '../grundrader.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { skrubbad } from '../skrubbning.js';
import { parterI, partkolumn } from './parter.js';
import { franRader, tillRader } from './rader.js';
import { MIN_KO, MIN_KO_ARENDE, type Koarende, type Kolage } from './table.js';

const vik = (lage: Kolage | undefined, recorded: RecordedEvent): Kolage => {
  const event = upcast(recorded);
  if (event.type === 'AvvikelseRapporterad') return rapporterat(event, recorded);
  if (lage === undefined) throw new RadSaknas(recorded.stream);
  const grunder = foljGrunder(lage.arende.grunder, event, recorded);
  return folj({ ...lage, arende: { ...lage.arende, grunder } }, event);
};

const folj = (lage: Kolage, event: Exclude<AvvikelseEvent, AvvikelseRapporterad>): Kolage => {
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const arende = { ...lage.arende, ...innehallskolumner(event.data.innehall), ...pliktkolumner(event.data) };
      return { arende, delar: medDelar(lage.delar, event.data, event.data.svarsfrister) };
    }
    case 'GemensamHanteringInledd':
      return { ...lage, arende: { ...lage.arende, gemensam: true } };
    case 'HuvudmanInvolverad':
      return involverad(lage, event.data.part, event.data.svarsfrist);
    case 'AvvikelseMottagen':
    case 'AvvikelseBedomd':
    case 'AvvikelseUtredd':
    case 'AtgardBeslutad':
    case 'AtgardUppdaterad':
    case 'AnsvarAvvisat':
    case 'AterkopplingLamnad':
    case 'ArendeTilldelat': {
      const { huvudman } = event.data;
      const del = foljDel(lage.delar.get(huvudman) ?? nyDel(null), event);
      return { ...lage, delar: new Map(lage.delar).set(huvudman, del) };
    }
    case 'AvvikelseAvslutad':
      return medStatus(lage, 'avslutad');
    case 'AvvikelseMakulerad':
      return medStatus(lage, 'makulerad');
    case 'AvvikelseAteroppnad': {
      const { svarsfrister } = event.data;
      const delar = [...lage.delar].map(([kod, del]) => [kod, fragadIgen(del, senastFor(kod, svarsfrister))] as const);
      return medStatus({ ...lage, delar: new Map(delar) }, 'oppen');
    }
    case 'TexterGallrade':
      return utanRubrik(lage, event.data.huvudman);
    default:
      return lage;
  }
};

const utanRubrik = ({ arende, delar }: Kolage, huvudman: string): Kolage => ({
  delar,
  arende: arende.rapporterande === huvudman ? { ...arende, rubrik: skrubbad(arende.rubrik) } : arende,
});

const rapporterat = (event: AvvikelseRapporterad, recorded: RecordedEvent): Kolage => {
  const { data } = event;
  const { stream, meta } = recorded;
  return {
    arende: {
      id: avvikelseIdOf(stream),
      ...{ status: 'oppen', gemensam: false },
      rapporterande: data.rapporterande.huvudman,
      ...pliktkolumner(data),
      ...innehallskolumner(data.innehall),
      kalla_huvudman: data.kalla.huvudman,
      kalla_arendenummer: data.kalla.arendenummer,
      grunder: foljGrunder('', event, recorded),
      inlamnad_av: meta.aktor.klient,
      rapporterad: meta.tid,
    },
    delar: medDelar(new Map(), data, data.svarsfrister),
  };
};

const innehallskolumner = ({ kategori, allvarlighetsgrad, sannolikhet, rubrik, beroBarn }: Innehall) => ({
  kategori,
  allvarlighetsgrad,
  sannolikhet,
  rubrik: JSON.stringify(rubrik),
  bero_barn: beroBarn,
});

const pliktkolumner = (parter: Parter) => ({
  svarspliktiga: svarspliktiga(parter),
  beror_ingen: parter.berorda.length === 0,
  ...partkolumn(parter),
});

const medStatus = (lage: Kolage, status: Koarende['status']): Kolage => ({
  ...lage,
  arende: { ...lage.arende, status },
});

const medDelar = (
  delar: Kolage['delar'],
  parter: Parter,
  svarsfrister: readonly Svarsfrist[],
): ReadonlyMap<string, Huvudmansdel> => {
  const alla = new Map(delar);
  for (const huvudman of involverade(parter)) {
    if (!alla.has(huvudman)) alla.set(huvudman, nyDel(senastFor(huvudman, svarsfrister)));
  }
  return alla;
};

/** The first berörd huvudman takes over the duty to answer from a reporter that stood alone. */
const involverad = ({ arende, delar }: Kolage, part: Parter['rapporterande'], frist: Svarsfrist): Kolage => {
  const { huvudman } = part;
  const parter = parterI(arende);
  const berorda = arende.beror_ingen ? [] : arende.svarspliktiga;
  return {
    arende: {
      ...arende,
      beror_ingen: false,
      svarspliktiga: [...new Set([...berorda, huvudman])],
      ...partkolumn({ ...parter, berorda: tillagda(parter, [part]) }),
    },
    delar: delar.has(huvudman) ? delar : new Map(delar).set(huvudman, nyDel(senastFor(huvudman, [frist]))),
  };
};

const senastFor = (huvudman: string, svarsfrister: readonly Svarsfrist[]): string | null =>
  svarsfrister.find((frist) => frist.huvudman === huvudman)?.senast ?? null;

/** What each huvudman is to do next, and by when. */
export const minKo: Vy = gruppvy<Kolage>({
  namn: 'min-ko',
  nummer: 2,
  strommar: [avvikelseStream('')],
  tabeller: [MIN_KO_ARENDE, MIN_KO],
  gruppkolumn: 'id',
  grupp: avvikelseIdOf,
  vik,
  tillRader,
  franRader,
});
