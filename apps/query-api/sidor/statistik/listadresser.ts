import type { Sprak } from '#libs/sidor/index.js';

/** What of the list of cases stands behind a number. */
export interface Listfilter {
  readonly kategori?: string | undefined;
  readonly overenskommelse?: string | undefined;
  readonly gemensam?: boolean;
  readonly roll?: 'rapporterande' | 'berord';
  readonly vag?: 'samverkan' | 'tvist' | 'samverkan-och-tvist' | 'tvist-utan-samverkan';
  readonly manadFran?: string;
  readonly manadTill?: string;
  /** Year in which the time at the level began. */
  readonly ledtid?: 'linje' | 'gemensam';
  readonly ledtidAr?: string;
  readonly ledtidPagar?: true;
  readonly bristtyp?: string;
  readonly handelsetyp?: string;
  /** The cases that a brist of a follow-up traces to. */
  readonly uppfoljning?: string;
  readonly brist?: string;
}

/** What begins in a year at the levels where it is no case that is counted: stays in samverkan, and tvister. */
export interface Arsfilter {
  readonly ar: string;
  readonly pagar: boolean;
}

/** Null: it may not be opened, or shows others too. */
export interface Listadresser {
  /** Of the cases behind a number of the own huvudman. */
  readonly lista: (filter: Listfilter) => string | null;
  /** The same of a number that is the own huvudman's among those of others. */
  readonly egenLista: (filter: Listfilter) => string | null;
  /** Of its stays in samverkan, and of its tvister. */
  readonly vistelser: (filter: Arsfilter) => string | null;
  readonly tvister: (filter: Arsfilter) => string | null;
}

export interface Listratt {
  /** All of the huvudman's cases, so that the list holds what is counted. */
  readonly laserAlla: boolean;
  /** Its matters of samverkan. */
  readonly iSamverkan: boolean;
  /** Numbers alone, or those of the whole län. */
  readonly aggregat: boolean;
}

export const listadresser = (sprak: Sprak, { laserAlla, iSamverkan, aggregat }: Listratt): Listadresser => {
  const om =
    <Filter>(far: boolean, adress: (filter: Filter) => string) =>
    (filter: Filter): string | null =>
      far ? adress(filter) : null;
  const lista = (filter: Listfilter): string => listan(sprak, filter);
  return {
    lista: om(laserAlla && !aggregat, lista),
    egenLista: om(laserAlla, lista),
    vistelser: om(iSamverkan && !aggregat, (filter) => `/${sprak}/ledtider/samverkan?${arsfragan(filter)}`),
    tvister: om(iSamverkan && !aggregat, ({ ar, pagar }) => {
      const lage = pagar ? 'ej-avgjorda' : 'ej-aterkallade';
      return `/${sprak}/tvister?${new URLSearchParams({ lage, oppnadAr: ar }).toString()}#lista`;
    }),
  };
};

const arsfragan = ({ ar, pagar }: Arsfilter): string =>
  new URLSearchParams({ ar, ...(pagar && { pagar: 'true' }) }).toString();

/** Address of the cases that a number counts: none that is makulerad. */
export const listan = (sprak: Sprak, filter: Listfilter): string => `/${sprak}/arenden?${fragan(filter)}`;

const fragan = (filter: Listfilter): string => {
  const fraga = new URLSearchParams();
  for (const [namn, varde] of Object.entries(filter)) if (varde !== undefined) fraga.set(namn, String(varde));
  fraga.set('makulerade', 'false');
  return fraga.toString();
};

/** The months of a year, for the list behind its numbers. */
export const manaderI = (ar: string) => ({ manadFran: `${ar}-01`, manadTill: `${ar}-12` });
