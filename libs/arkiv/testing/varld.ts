import {
  avvikelseStream,
  UtforAvvikelse,
  utforAvvikelse,
  type AvvikelseCommand,
  type Innehall,
} from '#libs/avvikelse/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { UtforGallring, utforGallring, type GallringCommand, type Gallringsskal } from '#libs/gallring/index.js';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { gallringsfakta } from '../gallringsfakta.js';
import type { Gravpost, Gravstensfil } from '../gravstensfil.js';

/** A log and a vault with cases in them, as the doors leave them. No name or number here is anybody's. */
export const LEKSAND = '2029';
export const REGION = '20';
export const NU = new Date('2026-03-01T10:00:00Z');

export interface Varld {
  readonly store: EventStore;
  readonly valv: Nyckelvalv;
  readonly register: Huvudmannaregister;
  readonly gravstenar: Gravstensfil & { readonly poster: Gravpost[] };
}

export const nyVarld = async (valv: Nyckelvalv = provvalv()): Promise<Varld> => ({
  store: await openSqliteStore({ path: ':memory:' }),
  valv,
  register: await laddaModeller(),
  gravstenar: gravarIMinne(),
});

export const gravarIMinne = (): Varld['gravstenar'] => {
  const poster: Gravpost[] = [];
  return {
    poster,
    lagg: (nya) => Promise.resolve(void poster.push(...nya)),
    las: () => Promise.resolve([...poster]),
  };
};

const innehall = {
  enhet: null,
  rapportorFunktion: 'sjuksköterska',
  handelsetyp: 'avvikelse',
  kategori: 'lakemedel',
  bristtyper: ['lakemedelsdelegering'],
  handelsetid: '2026-02-01',
  upptackt: null,
  allvarlighetsgrad: 3,
  sannolikhet: 2,
  lagrum: ['HSL'],
  malgrupper: [],
  godVard: ['saker'],
  sipDelar: [],
  beroBarn: false,
  skyddadePersonuppgifter: false,
  overenskommelse: null,
  kostnadKr: null,
} as const satisfies Omit<Innehall, 'rubrik' | 'beskrivning' | 'person'>;

export const meta = (kommando: string, huvudman = LEKSAND, tid = NU): Omit<EventMeta, 'v'> => ({
  tid: tid.toISOString(),
  aktor: { klient: 'k', huvudman },
  kommando: deterministicId(kommando),
});

export const arendeId = (nr: number): string => deterministicId('arende', String(nr));

/** Reported by Leksand, assessed by the region in its own words, and annulled: closed, with three sealed acts. */
export const nyttArende = async (
  varld: Pick<Varld, 'store' | 'valv'>,
  { nr, person, oppet = false }: { readonly nr: number; readonly person: string; readonly oppet?: boolean },
): Promise<string> => {
  const id = arendeId(nr);
  const forseglare = (huvudman: string) => varld.valv.forseglare({ huvudman, stream: avvikelseStream(id) });
  const utfor = (command: AvvikelseCommand, huvudman: string) =>
    utforAvvikelse(varld.store, new UtforAvvikelse(id, command, meta(`${command.type}-${nr}`, huvudman)));
  const f = await forseglare(LEKSAND);
  const text = {
    rubrik: f.forsegla(`Rubrik ${nr}`),
    beskrivning: f.forsegla(`Text ${nr}`),
    person: f.forsegla(person),
  };
  const part = (huvudman: string) => ({ huvudman, verksamhet: null });
  const kalla = { huvudman: LEKSAND, system: 'synpunkt', arendenummer: `L-${nr}`, version: 1 };
  const data = { kalla, rapporterande: part(LEKSAND), berorda: [part(REGION)], fingeravtryck: `f${nr}`, grund: null };
  const svarsfrister = [{ huvudman: REGION, senast: '2026-04-01' }];
  const rapport = { ...data, svarsfrister, innehall: { ...innehall, ...text } };
  await utfor({ type: 'RapporteraAvvikelse', data: rapport }, LEKSAND);
  const motivering = (await forseglare(REGION)).forsegla(`Regionens ord ${nr}`);
  const bedomning = {
    allvarlighetsgrad: 3,
    sannolikhet: 2,
    lexMaria: null,
    lexSarah: null,
    avidentifierad: false,
  } as const;
  await utfor({ type: 'BedomAvvikelse', data: { huvudman: REGION, ...bedomning, motivering } }, REGION);
  if (oppet) return id;
  const skal = (await forseglare(LEKSAND)).forsegla(`Skäl ${nr}`);
  await utfor({ type: 'MakuleraAvvikelse', data: { huvudman: LEKSAND, skal } }, LEKSAND);
  return id;
};

export const utforPaGallring = (varld: Pick<Varld, 'store'>, id: string, command: GallringCommand) =>
  utforGallring(varld.store, new UtforGallring(id, command, meta(`${command.type}-${id}`)));

export const ingenTvist = (_arenden: readonly string[]): Promise<ReadonlySet<string>> =>
  Promise.resolve(new Set<string>());

export interface Beslutsval {
  readonly id: string;
  readonly arenden: readonly string[];
  readonly skal?: Gallringsskal;
  readonly verkstallsTidigast?: string;
}

/** Proposed by one person and decided by another. */
export const beslutad = async (varld: Varld, val: Beslutsval): Promise<void> => {
  const { id, arenden, skal = 'myndighetens_beslut', verkstallsTidigast = '2026-03-01' } = val;
  const fraga = { huvudman: LEKSAND, arenden, skal, idag: '2026-03-01' };
  const fakta = await gallringsfakta({ ...varld, medOppenTvist: ingenTvist }, fraga);
  const av = (person: string) => ({ id: `p-${person}`, slag: 'person' }) as const;
  const grund = { huvudman: LEKSAND, lagrum: 'Beslut dnr 1', skal, fakta };
  await utforPaGallring(varld, id, { type: 'ForeslaGallring', data: { ...grund, av: av('ett') } });
  const beslut = { huvudman: LEKSAND, av: av('tva'), fakta, verkstallsTidigast };
  await utforPaGallring(varld, id, { type: 'BeslutaGallring', data: beslut });
};
