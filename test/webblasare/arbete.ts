import { lasNyckel } from '#libs/tjanst/index.js';
import { Rost } from '../../apps/standalone/demo/rost.js';
import type { Nav } from '../../apps/standalone/nav.js';
import { arenan, laggStyrgrupp } from './arbete-samverkan.js';
import { laggArets, laggFjolarets, laggLansplan, omDagar } from './arbete-uppfoljning.js';

const [REGION, KOMMUN, GRANNE, SATER] = ['20', '2062', '2080', '2082'];
/** That of Mora's verksamhetschef. */
const VERKSAMHET = 'vard-och-omsorg';

/** What is under way in the county on the day that somebody opens a browser. */
export interface Lansarbete {
  /** Reported by the region, to be assessed and answered by Mora. */
  readonly gemensam: string;
  /** Reported by Mora, not yet answered by the region, with two open measures on it. */
  readonly egen: string;
  /** Reported by Mora, of the region, which has answered, and of another part of Mora, which is to answer. */
  readonly kommunens: string;
  readonly arena: string;
  /** Arena of Säter and the region, and the tvist of theirs that has been lifted to it. */
  readonly styrgrupp: string;
  readonly tvist: string;
  readonly rekommendation: string;
  readonly uppfoljning: string;
  /** Last year's, complete. */
  readonly fjolarets: string;
  readonly plan: string;
}

/** Beside what a county tells of its past: one of everything that waits for somebody. */
export const laggArbete = async (nav: Nav): Promise<Lansarbete> => {
  const [koordinator, region, kommun, granne, sater] = [
    await rost(nav, `koordinator-${REGION}`),
    await rost(nav, REGION),
    await rost(nav, KOMMUN),
    await rost(nav, GRANNE),
    await rost(nav, SATER),
  ];
  const arenden = await laggAvvikelser(region, kommun);
  const arena = await arenan(koordinator, 'lansnatverk-forvaltningschefer');
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
  const samverkan = await laggStyrgrupp({ koordinator, region, kommun: sater });
  const uppfoljare = { koordinator, kommun: { kod: KOMMUN, rost: kommun } };
  const arets = await laggArets(uppfoljare);
  const plan = await laggLansplan(uppfoljare, arets);
  const fjolarets = await laggFjolarets(uppfoljare);
  return { ...arenden, ...samverkan, arena, rekommendation, uppfoljning: arets.uppfoljning, plan, fjolarets };
};

const laggAvvikelser = async (
  region: Rost,
  kommun: Rost,
): Promise<Pick<Lansarbete, 'egen' | 'gemensam' | 'kommunens'>> => {
  const moras = { huvudman: KOMMUN, verksamhet: VERKSAMHET };
  const gemensam = await region.skapa('/avvikelser', avvikelse('RES-1', { huvudman: REGION }, [{ huvudman: KOMMUN }]));
  const egen = await kommun.skapa('/avvikelser', avvikelse('RES-2', moras, [{ huvudman: REGION }]));
  for (const nr of [1, 2]) await kommun.gor(`/avvikelser/${egen}`, 'atgarder', atgard(nr));
  const berorda = [{ huvudman: REGION }, { huvudman: KOMMUN, verksamhet: 'bistandsenhet' }];
  const kommunens = await kommun.skapa('/avvikelser', avvikelse('RES-3', moras, berorda));
  await region.gor(`/avvikelser/${kommunens}`, 'bedomningar', { allvarlighetsgrad: 2, sannolikhet: 2 });
  await region.gor(`/avvikelser/${kommunens}`, 'aterkoppling', {
    ...{ orsak: 'Regionens orsak.', atgard: 'Regionens åtgärd.' },
    ...{ konsekvens: 'Ingen bestående.', uppfoljning: 'Vid nästa möte.', avidentifierad: true },
  });
  return { egen, gemensam, kommunens };
};

/** A huvudman or the koordinator, by its key. */
export const rost = async ({ nycklar, url, register }: Nav, id: string): Promise<Rost> => {
  if (nycklar === null) throw new Error('this nav was given its own clients');
  return new Rost({ url, token: await lasNyckel(nycklar, id) }, register.hamta(id)?.namn ?? id);
};

const avvikelse = (arendenummer: string, rapporterande: object, berorda: readonly object[]): object => ({
  kalla: { system: 'prov', arendenummer, version: 1 },
  rapporterande,
  berorda,
  ...{ rubrik: 'Läkemedelslistan följde inte med', beskrivning: 'Listan kom två dagar efter utskrivningen.' },
  ...{ kategori: 'transport', handelsetid: omDagar(-3), rapportorFunktion: 'Sjuksköterska' },
  ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
});

const atgard = (nr: number): object => ({
  beskrivning: `Rutinen gås igenom, del ${nr}.`,
  ...{ ansvarigFunktion: 'Enhetschef', klartSenast: omDagar(30) },
});
