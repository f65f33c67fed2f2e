import { lasNyckel } from '#libs/tjanst/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Rost } from '../../apps/standalone/demo/rost.js';
import type { Nav } from '../../apps/standalone/nav.js';

const AVTAL = 'dalarna-psykiska-funktionsnedsattningar';
const [REGION, KOMMUN, GRANNE] = ['20', '2062', '2080'];
/** That of Mora's verksamhetschef. */
const VERKSAMHET = 'vard-och-omsorg';
const DAG_MS = 86_400_000;

/** What is under way in the county on the day that somebody opens a browser. */
export interface Lansarbete {
  /** Reported by the region, to be assessed and answered by Mora. */
  readonly gemensam: string;
  /** Reported by Mora, not yet answered by the region, with two open measures on it. */
  readonly egen: string;
  readonly arena: string;
  readonly rekommendation: string;
  readonly uppfoljning: string;
  readonly plan: string;
}

/** Beside what a county tells of its past: one of everything that waits for somebody. */
export const laggArbete = async (nav: Nav): Promise<Lansarbete> => {
  const [koordinator, region, kommun, granne] = [
    await rost(nav, `koordinator-${REGION}`),
    await rost(nav, REGION),
    await rost(nav, KOMMUN),
    await rost(nav, GRANNE),
  ];
  const gemensam = await region.skapa('/avvikelser', avvikelse('RES-1', { huvudman: REGION }, KOMMUN));
  const egen = await kommun.skapa(
    '/avvikelser',
    avvikelse('RES-2', { huvudman: KOMMUN, verksamhet: VERKSAMHET }, REGION),
  );
  for (const nr of [1, 2]) await kommun.gor(`/avvikelser/${egen}`, 'atgarder', atgard(nr));
  const arena = await forstaArena(koordinator);
  const rekommendation = await koordinator.skapa(`/arenor/${arena}/rekommendationer`, {
    slag: 'rekommendation',
    rubrik: 'Gemensam rutin vid utskrivning',
    text: 'Arenan rekommenderar huvudmännen att införa rutinen.',
    svarSenast: omDagar(60),
  });
  const mandatId = await granne.mandat({ funktion: 'Nämndsekreterare', behorigheter: ['besluta'] });
  await granne.gor(`/rekommendationer/${rekommendation}`, 'beslut', {
    ...{ utfall: 'bifall', instans: 'Socialnämnden', datum: omDagar(0), mandatId },
  });
  const { uppfoljning, brist } = await laggUppfoljning(koordinator, kommun);
  const plan = await laggPlan(koordinator, uppfoljning, brist);
  return { gemensam, egen, arena, rekommendation, uppfoljning, plan };
};

const rost = async ({ nycklar, url, register }: Nav, id: string): Promise<Rost> => {
  if (nycklar === null) throw new Error('this nav was given its own clients');
  return new Rost({ url, token: await lasNyckel(nycklar, id) }, register.hamta(id)?.namn ?? id);
};

const omDagar = (antal: number): string => svenskDag(new Date(Date.now() + antal * DAG_MS));

const avvikelse = (arendenummer: string, rapporterande: object, berord: string): object => ({
  kalla: { system: 'prov', arendenummer, version: 1 },
  rapporterande,
  berorda: [{ huvudman: berord }],
  ...{ rubrik: 'Läkemedelslistan följde inte med', beskrivning: 'Listan kom två dagar efter utskrivningen.' },
  ...{ kategori: 'transport', handelsetid: omDagar(-3), rapportorFunktion: 'Sjuksköterska' },
  ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
});

const atgard = (nr: number): object => ({
  beskrivning: `Rutinen gås igenom, del ${nr}.`,
  ...{ ansvarigFunktion: 'Enhetschef', klartSenast: omDagar(30) },
});

const forstaArena = async (koordinator: Rost): Promise<string> => {
  const { poster = [] } = await koordinator.las(`/arenor?lan=${REGION}`);
  const [arena] = poster;
  if (arena === undefined) throw new Error('the county has no arena');
  return arena.id;
};

const laggUppfoljning = async (
  koordinator: Rost,
  kommun: Rost,
): Promise<{ readonly uppfoljning: string; readonly brist: string }> => {
  const uppfoljning = await koordinator.skapa('/uppfoljningar', {
    ...{ overenskommelse: AVTAL, ar: Number(omDagar(0).slice(0, 4)), rubrik: 'Årets uppföljning' },
    ...{ omfattning: 'Samordning, tillgänglighet och kvalitet.', svarSenast: omDagar(60) },
  });
  const vag = `/uppfoljningar/${uppfoljning}`;
  await koordinator.gor(vag, 'enkatutskick', { svarSenast: omDagar(60) });
  await kommun.gor(vag, 'enkatsvar', { svar: [{ fraga: 'lokal-overenskommelse', text: 'Ja, sedan 2023.' }] });
  await koordinator.gor(vag, 'synpunkter', {
    ...{ fran: 'brukarrad', namn: 'Länets brukarråd', datum: omDagar(-10), kalla: 'Mötet i höst' },
    text: 'Den som skrivs ut vill veta vem som kommer, och när.',
  });
  const brist = await koordinator.gor(vag, 'brister', {
    ...{ omrade: 'samordning', rubrik: 'Kallelser till SIP kommer för sent', beskrivning: 'Sedd i enkäten.' },
    ...{ avvikelser: [], kalla: 'Enkäten' },
  });
  await koordinator.gor(vag, 'frysningar');
  return { uppfoljning, brist };
};

const laggPlan = async (koordinator: Rost, uppfoljning: string, brist: string): Promise<string> => {
  const ar = Number(omDagar(0).slice(0, 4));
  const grund = { niva: 'lan', kommun: null, ar, rubrik: `Handlingsplan ${ar}`, uppfoljning };
  const plan = await koordinator.skapa('/handlingsplaner', grund);
  await koordinator.gor(`/handlingsplaner/${plan}`, 'atgarder', {
    ...{ mal: 'Ingen övergång utan plan', atgard: 'Gemensam rutin', direktiv: 'Ta fram en rutin.', brister: [brist] },
    ...{ ansvarigFunktion: 'Verksamhetsutvecklare', ansvarigHuvudman: KOMMUN, klartSenast: omDagar(90) },
  });
  return plan;
};
