import { avvikelseIdOf, avvikelseStream, type AvvikelseRapporterad, type Innehall } from '#libs/avvikelse/events.js';
import { allaParter, involverade, tillagda, type Parter } from '#libs/avvikelse/parter.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import type { Tilldelning } from '#libs/avvikelse/huvudmansdel.js';
import { foljGrunder } from '../grundrader.js';
import { kretsarAv } from '../kretsar.js';
import { gruppvy } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { skrubbad } from '../skrubbning.js';
import { AVVIKELSELISTA, AVVIKELSELISTA_DEL, type Avvikelsedel, type Avvikelserad } from './table.js';

const vik = (fore: Avvikelserad | undefined, recorded: RecordedEvent): Avvikelserad => {
  const event = upcast(recorded);
  if (event.type === 'AvvikelseRapporterad') return nyRad(event, recorded);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  const rad = {
    ...fore,
    andrad: recorded.meta.tid,
    revision: recorded.revision,
    grunder: foljGrunder(fore.grunder, event, recorded),
  };
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { version, rapporterande, berorda, innehall } = event.data;
      return {
        ...rad,
        kalla_version: version,
        ...partkolumner({ rapporterande, berorda }),
        ...innehallskolumner(innehall),
      };
    }
    case 'HuvudmanInvolverad':
      return { ...rad, ...partkolumner(medPart(parterAv(rad), event.data.part)) };
    case 'ArendeTilldelat': {
      const { huvudman, ...tilldelning } = event.data;
      return { ...rad, tilldelningar: JSON.stringify({ ...tilldelningarI(rad), [huvudman]: tilldelning }) };
    }
    case 'GemensamHanteringInledd':
      return { ...rad, gemensam: true };
    case 'AvvikelseAvslutad':
      return { ...rad, status: 'avslutad' };
    case 'AvvikelseAteroppnad':
      return { ...rad, status: 'oppen' };
    case 'AvvikelseMakulerad':
      return { ...rad, status: 'makulerad' };
    case 'TexterGallrade':
      return arRubrikens(rad, event.data.huvudman) ? { ...rad, rubrik: skrubbad(rad.rubrik) } : rad;
    default:
      return rad;
  }
};

const arRubrikens = (rad: Avvikelserad, huvudman: string): boolean => parterAv(rad).rapporterande.huvudman === huvudman;

const nyRad = (event: AvvikelseRapporterad, recorded: RecordedEvent): Avvikelserad => {
  const { data } = event;
  const { stream, meta, revision } = recorded;
  return {
    id: avvikelseIdOf(stream),
    status: 'oppen',
    gemensam: false,
    kalla_huvudman: data.kalla.huvudman,
    kalla_system: data.kalla.system,
    kalla_arendenummer: data.kalla.arendenummer,
    kalla_version: data.kalla.version,
    ...partkolumner(data),
    ...innehallskolumner(data.innehall),
    grunder: foljGrunder('', event, recorded),
    tilldelningar: '{}',
    inlamnad_av: meta.aktor.klient,
    rapporterad: meta.tid,
    andrad: meta.tid,
    revision,
  };
};

const partkolumner = ({ rapporterande, berorda }: Parter) => ({
  rapporterande: JSON.stringify(rapporterande),
  berorda: JSON.stringify(berorda),
  antal_parter: allaParter({ rapporterande, berorda }).length,
  involverade: involverade({ rapporterande, berorda }),
});

const medPart = (parter: Parter, part: Parter['rapporterande']): Parter => ({
  ...parter,
  berorda: tillagda(parter, [part]),
});

/** The parts that `partkolumner` wrote. */
export const parterAv = (rad: Pick<Avvikelserad, 'rapporterande' | 'berorda'>): Parter => ({
  rapporterande: JSON.parse(rad.rapporterande) as Parter['rapporterande'],
  berorda: JSON.parse(rad.berorda) as Parter['berorda'],
});

const tilldelningarI = ({ tilldelningar }: Avvikelserad): Readonly<Record<string, Tilldelning>> =>
  JSON.parse(tilldelningar) as Record<string, Tilldelning>;

const innehallskolumner = (innehall: Innehall) => ({
  handelsetyp: innehall.handelsetyp,
  kategori: innehall.kategori,
  bristtyper: innehall.bristtyper,
  malgrupper: innehall.malgrupper,
  allvarlighetsgrad: innehall.allvarlighetsgrad,
  sannolikhet: innehall.sannolikhet,
  riskvarde: innehall.allvarlighetsgrad * innehall.sannolikhet,
  handelsetid: innehall.handelsetid,
  bero_barn: innehall.beroBarn,
  overenskommelse: innehall.overenskommelse?.id ?? null,
  avsnitt: innehall.overenskommelse?.avsnitt ?? null,
  rubrik: JSON.stringify(innehall.rubrik),
});

const delar = (rad: Avvikelserad): readonly Avvikelsedel[] => {
  const parter = parterAv(rad);
  const { id, status, kategori, riskvarde, gemensam, handelsetyp, bristtyper, malgrupper, bero_barn } = rad;
  const lika = { id, status, kategori, riskvarde, gemensam, handelsetyp, bristtyper, malgrupper, bero_barn };
  const { overenskommelse, kalla_arendenummer, rapporterad, handelsetid, inlamnad_av: inlamnadAv } = rad;
  const tilldelningar = tilldelningarI(rad);
  return involverade(parter).map((huvudman) => ({
    ...lika,
    ...{ overenskommelse, kalla_arendenummer, rapporterad },
    huvudman,
    roll: huvudman === parter.rapporterande.huvudman ? 'rapporterande' : 'berord',
    manad: handelsetid.slice(0, 7),
    kretsar: kretsarAv({ parter, huvudman, tilldelning: tilldelningar[huvudman] ?? null, inlamnadAv }),
  }));
};

/** Every case, with one row for each huvudman that may see it. */
export const avvikelselista: Vy = gruppvy<Avvikelserad>({
  namn: 'avvikelselista',
  nummer: 2,
  strommar: [avvikelseStream('')],
  tabeller: [AVVIKELSELISTA, AVVIKELSELISTA_DEL],
  gruppkolumn: 'id',
  grupp: avvikelseIdOf,
  vik,
  tillRader: (rad) => ({ avvikelselista: [rad], avvikelselista_del: delar(rad) }),
  franRader: (rader) => radersom<Avvikelserad>(rader['avvikelselista'])[0],
});
