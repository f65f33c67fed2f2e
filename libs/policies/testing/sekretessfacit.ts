import type { AvvikelseEvent, GrundRegistrerad } from '#libs/avvikelse/events.js';
import type { Fritextgranskning } from '#libs/kernel/index.js';

/**
 * An oracle of its own: what may pass between huvudmän (docs/domain/avvikelse.md, "Grounds"; OSL 25:1, 26:1) read straight
 * over the events, with nothing of the program's. It is slow and plain, and says yes or no of one text, one reader and one day.
 */

export interface Facitsteg {
  readonly event: AvvikelseEvent;
  readonly klient: string;
}
export interface Facitfraga {
  /** Where the text stands. */
  readonly revision: number;
  readonly agare: string;
  readonly slag: 'identitet' | 'fritext';
  readonly mottagare: string;
  readonly dag: string;
  readonly krav: Readonly<Record<string, Fritextgranskning>>;
}

/** Ground → what it may open to another huvudman, and for how many days at most. */
const TABELL: Readonly<Record<string, { readonly oppnar: readonly string[]; readonly dagar: number | null }>> = {
  SAMTYCKE: { oppnar: ['identitet', 'fritext'], dagar: 731 },
  MENPROVNING: { oppnar: ['identitet', 'fritext'], dagar: 366 },
  UPPGIFTSSKYLDIGHET: { oppnar: ['identitet', 'fritext'], dagar: 366 },
  TILLSYN_REVISION: { oppnar: ['identitet', 'fritext'], dagar: 366 },
  SAMMA_HUVUDMAN: { oppnar: [], dagar: null },
  GRAVID: { oppnar: ['identitet'], dagar: 300 },
  AVIDENTIFIERAT: { oppnar: ['fritext'], dagar: null },
};

/** @param steg what had happened when it was asked */
export const farPassera = (steg: readonly Facitsteg[], fraga: Facitfraga): boolean =>
  arInvolverad(steg, fraga.mottagare) &&
  !arGallrad(steg, fraga) &&
  !steg.some(({ event }) => sagerSkyddad(event)) &&
  harGrund(steg, fraga) &&
  (fraga.slag === 'identitet' || arGranskad(steg, fraga));

const arInvolverad = (steg: readonly Facitsteg[], huvudman: string): boolean =>
  steg.some(({ event }) => {
    if (event.type === 'HuvudmanInvolverad') return event.data.part.huvudman === huvudman;
    if (event.type !== 'AvvikelseRapporterad' && event.type !== 'AvvikelseKompletterad') return false;
    return [event.data.rapporterande, ...event.data.berorda].some((part) => part.huvudman === huvudman);
  });

const arGallrad = (steg: readonly Facitsteg[], { revision, agare }: Facitfraga): boolean =>
  steg.some(({ event }, nr) => nr > revision && event.type === 'TexterGallrade' && event.data.huvudman === agare);

const sagerSkyddad = (event: AvvikelseEvent): boolean =>
  (event.type === 'AvvikelseRapporterad' || event.type === 'AvvikelseKompletterad') &&
  event.data.innehall.skyddadePersonuppgifter;

const harGrund = (steg: readonly Facitsteg[], fraga: Facitfraga): boolean =>
  steg.some(
    ({ event }, nr) =>
      event.type === 'GrundRegistrerad' &&
      oppnar(event.data, fraga) &&
      !steg.slice(nr).some((en) => en.event.type === 'GrundAterkallad' && en.event.data.grundId === event.data.grundId),
  );

const oppnar = (data: GrundRegistrerad['data'], fraga: Facitfraga): boolean =>
  data.huvudman === fraga.agare &&
  nar(data, fraga) &&
  omfattar(data, fraga) &&
  fraga.dag <= slutdag(data.grund, data.givet, data.gallerTillOchMed);

const nar = (data: GrundRegistrerad['data'], fraga: Facitfraga): boolean =>
  data.mottagare.includes(fraga.mottagare) || (data.mottagare.length === 0 && data.grund !== 'GRAVID');

const omfattar = (data: GrundRegistrerad['data'], fraga: Facitfraga): boolean =>
  data.omfattning.includes(fraga.slag) &&
  (TABELL[data.grund]?.oppnar ?? []).includes(fraga.slag) &&
  (data.texter ?? [fraga.revision]).includes(fraga.revision);

const slutdag = (grund: string, givet: string | null, angiven: string | null): string => {
  if (angiven !== null) return angiven;
  const dagar = TABELL[grund]?.dagar ?? null;
  if (dagar === null || givet === null) return '9999-12-31';
  return new Date(Date.parse(`${givet}T12:00:00Z`) + dagar * 86_400_000).toISOString().slice(0, 10);
};

const arGranskad = (steg: readonly Facitsteg[], { revision, agare, krav }: Facitfraga): boolean => {
  const regel = krav[agare] ?? 'vid-inlamning';
  const om = steg.flatMap(({ event }) =>
    event.type === 'FritextGranskad' && event.data.revision === revision ? [event.data] : [],
  );
  const stopp = om.map(({ utfall }) => utfall).lastIndexOf('STOPPAD');
  const efter = om.slice(stopp + 1).map(({ granskare }) => granskare);
  const raknas = efter.filter((en) => regel === 'vid-inlamning' || en !== steg[revision]?.klient);
  const behovs = { 'vid-inlamning': stopp === -1 ? 0 : 1, 'en-person': 1, 'tva-personer': 2 }[regel];
  return new Set(raknas).size >= behovs;
};
