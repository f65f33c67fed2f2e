import { svenskDag } from '#libs/platform/datum.js';
import type { Rost } from '../../apps/standalone/demo/rost.js';

const AVTAL = 'dalarna-psykiska-funktionsnedsattningar';
const DAG_MS = 86_400_000;

export const omDagar = (antal: number): string => svenskDag(new Date(Date.now() + antal * DAG_MS));
const aret = (): number => Number(omDagar(0).slice(0, 4));

export interface Uppfoljare {
  readonly koordinator: Rost;
  readonly kommun: { readonly kod: string; readonly rost: Rost };
}

interface Uppfoljd {
  readonly uppfoljning: string;
  readonly brist: string;
}

/** Of this year and under way: one has answered, one brist is known, and a report has been frozen. */
export const laggArets = async (vem: Uppfoljare): Promise<Uppfoljd> => {
  const uppfoljd = await oppna(vem, aret());
  await vem.koordinator.gor(`/uppfoljningar/${uppfoljd.uppfoljning}`, 'frysningar');
  return uppfoljd;
};

export const laggLansplan = (vem: Uppfoljare, uppfoljd: Uppfoljd): Promise<string> =>
  laggPlan(vem.koordinator, vem, { ...uppfoljd, niva: 'lan' });

/** What stands in the follow-up of last year, for who reads it. */
export const FJOLARETS = {
  uppfyllda: 3,
  delvis: 2,
  folkmangd: '20470',
  skal: 'Rutinerna under överenskommelsen görs om, den själv håller.',
} as const;

/** Of last year and complete (N8); where the county's past is told that far back it is there already. */
export const laggFjolarets = async (vem: Uppfoljare): Promise<string> => {
  const { poster = [] } = await vem.koordinator.las(`/uppfoljningar?lan=20&ar=${aret() - 1}`);
  return poster[0]?.id ?? foljUppIfjol(vem);
};

/** Criteria judged, two plans, a decision on revision. */
const foljUppIfjol = async (vem: Uppfoljare): Promise<string> => {
  const { koordinator, kommun } = vem;
  const uppfoljd = await oppna(vem, aret() - 1);
  const vag = `/uppfoljningar/${uppfoljd.uppfoljning}`;
  await bedomKriterier(koordinator, vag);
  const folkmangd = { indikator: 'folkmangd', huvudman: kommun.kod, period: String(aret() - 1), enhet: 'invånare' };
  await koordinator.gor(vag, 'indikatorer', { ...folkmangd, varde: FJOLARETS.folkmangd, kalla: 'SCB' });
  const planer = [
    [koordinator, await laggPlan(koordinator, vem, { ...uppfoljd, niva: 'lan' })],
    [kommun.rost, await laggPlan(kommun.rost, vem, { ...uppfoljd, niva: 'lokal' })],
  ] as const;
  for (const [rost, plan] of planer) await rost.gor(`/handlingsplaner/${plan}`, 'godkannandebegaran');
  await koordinator.gor(vag, 'revisionsbeslut', { andring: 'ingen-andring', skal: FJOLARETS.skal });
  await koordinator.vanta(vag, (bild) => (arKopplad(bild, planer.length) ? true : undefined));
  await koordinator.gor(vag, 'slutforande');
  return uppfoljd.uppfoljning;
};

/** The plans reach it by a policy of their own, in their own time. */
const arKopplad = (bild: object, antal: number): boolean =>
  'planer' in bild && Array.isArray(bild.planer) && bild.planer.length >= antal;

const oppna = async ({ koordinator, kommun }: Uppfoljare, ar: number): Promise<Uppfoljd> => {
  const uppfoljning = await koordinator.skapa('/uppfoljningar', {
    ...{ overenskommelse: AVTAL, ar, rubrik: 'Årets uppföljning' },
    ...{ omfattning: 'Samordning, tillgänglighet och kvalitet.', svarSenast: omDagar(60) },
  });
  const vag = `/uppfoljningar/${uppfoljning}`;
  await koordinator.gor(vag, 'enkatutskick', { svarSenast: omDagar(60) });
  await kommun.rost.gor(vag, 'enkatsvar', { svar: [{ fraga: 'lokal-overenskommelse', text: 'Ja, sedan 2023.' }] });
  await koordinator.gor(vag, 'synpunkter', {
    ...{ fran: 'brukarrad', namn: 'Länets brukarråd', datum: omDagar(-10), kalla: 'Mötet i höst' },
    text: 'Den som skrivs ut vill veta vem som kommer, och när.',
  });
  const brist = await koordinator.gor(vag, 'brister', {
    ...{ omrade: 'samordning', rubrik: 'Kallelser till SIP kommer för sent', beskrivning: 'Sedd i enkäten.' },
    ...{ avvikelser: [], kalla: 'Enkäten' },
  });
  return { uppfoljning, brist };
};

const bedomKriterier = async (koordinator: Rost, vag: string): Promise<void> => {
  const { uppfyllda, delvis } = FJOLARETS;
  for (let nr = 1; nr <= uppfyllda + delvis; nr += 1)
    await koordinator.gor(vag, 'kriterier', {
      ...{ kriterium: `samordning-${nr}`, perspektiv: 'organisation' },
      bedomning: nr <= uppfyllda ? 'uppfyllt' : 'delvis',
      ...{ motivering: 'Enligt enkäten.', kalla: 'Enkäten' },
    });
};

const laggPlan = async (
  rost: Rost,
  { kommun }: Uppfoljare,
  { niva, uppfoljning, brist }: Uppfoljd & { readonly niva: 'lan' | 'lokal' },
): Promise<string> => {
  const lokal = { kommun: kommun.kod, parter: [kommun.kod, '20'] };
  const plan = await rost.skapa('/handlingsplaner', {
    ...{ niva, kommun: null, ar: aret(), rubrik: `Handlingsplan ${aret()}`, uppfoljning },
    ...(niva === 'lokal' && lokal),
  });
  await rost.gor(`/handlingsplaner/${plan}`, 'atgarder', {
    ...{ mal: 'Ingen övergång utan plan', atgard: 'Gemensam rutin', direktiv: 'Ta fram en rutin.', brister: [brist] },
    ...{ ansvarigFunktion: 'Verksamhetsutvecklare', ansvarigHuvudman: kommun.kod, klartSenast: omDagar(90) },
  });
  return plan;
};
