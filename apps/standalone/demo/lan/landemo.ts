import { setTimeout } from 'node:timers/promises';
import { comparePositions } from '#libs/event-store/index.js';
import type { Huvudmannaregister, Lansmodell } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { lasNyckel } from '#libs/tjanst/index.js';
import type { Nav } from '../../nav.js';
import { Rost } from '../rost.js';
import { berattaAren } from './berattelse.js';
import { nyttFramsteg } from './framsteg.js';
import type { Demoklocka } from './klocka.js';
import { avvikandeI, dagEfter, type Avvikande, type Demolan } from './lansplan.js';
import { lyftvagFor } from './lyftvagar.js';
import type { Lansscen } from './scen.js';
import { Slump } from './slump.js';
import { Tidslinje } from './tidslinje.js';

const FRO = 20_261_122;
const DAGAR_PER_AR = 365;
const PER_ARBETSDAG = 2.3;
const LUGNT_MS = 40;
/** Looks in a row without a new event before all is said to be done. */
const LUGNT_VARV = 3;
const IKAPP_MS_MAX = 60_000;

export interface Lansdemo {
  readonly avvikelser: number;
  readonly fran: string;
  readonly till: string;
  readonly avvikande: Avvikande;
}

/** The län of that name or code, as the demo needs it. Throws, in Swedish, for one that no file tells of. */
export const valjLan = (register: Huvudmannaregister, vilket: string): Demolan => {
  const alla = modellerna(register);
  const modell = alla.find((en) => arDetta(en, vilket));
  const region = modell?.huvudman.find(({ typ }) => typ === 'region');
  if (modell === undefined || region === undefined) {
    const finns = alla.map(({ lan }) => lan.namn).join(', ');
    throw new Error(`Det finns ingen länsfil för "${vilket}". Välj bland: ${finns}.`);
  }
  return {
    lan: modell.lan.kod,
    region: region.kod,
    kommuner: modell.huvudman.filter(({ typ }) => typ === 'kommun').map(({ kod }) => kod),
    avtal: modell.overenskommelser.map(({ id, parter }) => ({ id, parter })),
    arena: regionalArena(modell),
  };
};

const modellerna = (register: Huvudmannaregister): readonly Lansmodell[] => {
  const koder = new Set(register.alla().map(({ kod }) => register.lanFor(kod)));
  return [...koder].flatMap((kod) => (kod === undefined ? [] : (register.modell(kod) ?? [])));
};

const arDetta = ({ lan }: Lansmodell, vilket: string): boolean =>
  [lan.kod, lan.namn, lan.namn.replace(/s? län$/, '')].map(utanPrickar).includes(utanPrickar(vilket));

/** Not every keyboard has å, ä and ö. */
const utanPrickar = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const regionalArena = ({ samverkansmodeller }: Lansmodell): string | null => {
  const modell = samverkansmodeller.find(({ status }) => status === 'gallande') ?? samverkansmodeller[0];
  const regionala = modell?.nivaer.filter(({ slag }) => slag === 'regional').map(({ id }) => id) ?? [];
  return modell?.arenor.find(({ niva }) => niva !== null && regionala.includes(niva))?.id ?? null;
};

/** Tells so many years of a county, up to yesterday, through the service's own doors; the same county every time. */
export const berattaLanet = async (
  nav: Nav,
  klocka: Demoklocka,
  val: { readonly lan: Demolan; readonly ar: number; readonly framsteg: NodeJS.WritableStream },
): Promise<Lansdemo> => {
  const till = dagEfter(svenskDag(new Date()), -1);
  const fran = dagEfter(till, -Math.round(val.ar * DAGAR_PER_AR));
  const roster = await allaRoster(nav, val.lan);
  const framsteg = nyttFramsteg(val.framsteg, { dagar: Math.round(val.ar * DAGAR_PER_AR) + 1, fran, till });
  const tidslinje = new Tidslinje({ klocka, ikapp: () => ikapp(nav), vidDag: (dag) => framsteg.dag(dag) });
  const avvikande = avvikandeI(val.lan, till);
  const scen: Lansscen = {
    ...{ lan: val.lan, tidslinje, perArbetsdag: PER_ARBETSDAG, fran, till, tyst: avvikande.tyst, rapporterade: [] },
    ...{ planer: new Map(), arenor: new Map() },
    slump: (namn) => Slump.for(FRO, namn),
    lyftvag: (fall) => lyftvagFor(nav.register, val.lan.lan, fall),
    rost: (id) => rostAv(roster, id),
  };
  try {
    const avvikelser = await berattaAren(scen);
    return { avvikelser, fran, till, avvikande };
  } finally {
    framsteg.slut();
    klocka.slapp();
  }
};

const allaRoster = async (nav: Nav, { lan, region, kommuner }: Demolan): Promise<ReadonlyMap<string, Rost>> => {
  const { nycklar, url, register } = nav;
  if (nycklar === null) throw new Error('the demo makes its own keys');
  const idn = [`koordinator-${lan}`, region, ...kommuner];
  const roster = idn.map(async (id): Promise<[string, Rost]> => {
    const token = await lasNyckel(nycklar, id);
    return [id, new Rost({ url, token }, register.hamta(id)?.namn ?? id)];
  });
  return new Map(await Promise.all(roster));
};

const rostAv = (roster: ReadonlyMap<string, Rost>, id: string): Rost => {
  const rost = roster.get(id);
  if (rost === undefined) throw new Error(`nobody speaks for ${id}`);
  return rost;
};

/** Views and deliveries have followed, and nothing new comes of them. */
const ikapp = async ({ lager, drift }: Nav): Promise<void> => {
  const slut = performance.now() + IKAPP_MS_MAX;
  let forra = '';
  for (let lugnt = 0; lugnt < LUGNT_VARV && performance.now() < slut;) {
    await setTimeout(LUGNT_MS);
    const head = await lager.store.head();
    const framme = comparePositions(drift.projektor.lage().position, head) >= 0;
    lugnt = framme && head === forra ? lugnt + 1 : 0;
    forra = head;
  }
};
