import { arenaStream, type ArenaEvent } from '#libs/arena/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/index.js';
import { skriv } from './scen-start.js';
import type { Testfragor } from './testfragor.js';

/** Värmland, whose file has plans of the län alone. */
export const UPPFOLJNING_17 = deterministicId('laget-17', '2025');

const oppnad = (ar: number, svarSenast: string): UppfoljningEvent => ({
  type: 'UppfoljningOppnad',
  data: {
    ...{ av: '17', lan: '17', overenskommelse: 'varmland-lss-struktur', ar, omfattning: 'Året', rubrik: 'Årsrapport' },
    ...{ parter: ['17', '1780'], tillfragade: ['1780'], formular: { id: 'samverkan-sex-fragor', version: '1' } },
    kriterielista: { id: 'gemensamma-kriterier', version: '2' },
    svarSenast,
  },
});
const utskickad = (svarSenast: string): UppfoljningEvent => ({
  type: 'EnkatUtskickad',
  data: { av: '17', till: ['1780'], svarSenast },
});

/** One that all asked have answered, without plan and decision. */
export const skrivVarmland = async (dorr: Testfragor): Promise<void> => {
  const svar = [{ fraga: 'ovrigt', text: 'Ja' }];
  await skriv(dorr.store, uppfoljningStream(UPPFOLJNING_17), [
    oppnad(2025, '2026-02-28'),
    utskickad('2026-02-28'),
    { type: 'EnkatBesvarad', data: { huvudman: '1780', svar, kalla: 'sida', kallnamn: null } },
  ]);
  await dorr.ikapp();
};

/** The plan of the län and the decision come to it. */
export const skrivPlanOchBeslut = async (dorr: Testfragor): Promise<void> => {
  await skriv(dorr.store, uppfoljningStream(UPPFOLJNING_17), [
    {
      type: 'PlanKopplad',
      data: { handlingsplan: deterministicId('laget-17', 'plan'), niva: 'lan', huvudman: null },
    },
    { type: 'RevisionsbeslutFattat', data: { av: '17', andring: 'ingen-andring', skal: 'Håller' } },
  ]);
  await dorr.ikapp();
};

/** Of the years named, each to be answered by its day; `null`: not sent. */
export const skrivEnkater = async (dorr: Testfragor, dagar: Readonly<Record<number, string | null>>): Promise<void> => {
  for (const [ar, dag] of Object.entries(dagar)) {
    const events = [oppnad(Number(ar), dag ?? '2026-02-11'), ...(dag === null ? [] : [utskickad(dag)])];
    await skriv(dorr.store, uppfoljningStream(deterministicId('laget-17', ar)), events);
  }
  await dorr.ikapp();
};

/** Arenas of the region and Karlstad, each with so many matters that wait for an agenda. */
export const skrivArenor = async (dorr: Testfragor, vantande: Readonly<Record<string, number>>): Promise<void> => {
  for (const [namn, antal] of Object.entries(vantande)) {
    const anmalda = Array.from({ length: antal }, (_, nr) => anmalt(deterministicId('laget-17', namn, String(nr))));
    await skriv(dorr.store, arenaStream(deterministicId('laget-17', namn)), [arena(namn), ...anmalda]);
  }
  await dorr.ikapp();
};
const arena = (namn: string): ArenaEvent => ({
  type: 'ArenaOppnad',
  data: {
    ...{ lan: '17', modell: 'varmland', lansfilId: null, namn, niva: null, nivaslag: 'lokal' },
    ...{ huvudman: ['17', '1780'], uppdrag: null, motesrytm: null, sammankallande: null, alterneringAr: null },
    ...{ beredsAv: null, staendePunkter: [], av: '17' },
  },
});
const anmalt = (arende: string): ArenaEvent => ({
  type: 'ArendeAnmalt',
  data: {
    ...{ arende, slag: 'fraga', rubrik: 'Vem bokar resan?', faktaunderlag: null, forslag: null, anmaltAv: '17' },
    amne: { overenskommelse: null, avsnitt: null },
  },
});
