import { GEMENSAMMA_KRITERIER, SEX_FRAGOR, type Omrade, type Praxis } from '#libs/uppfoljning/index.js';
import { BRISTMALLAR } from './atgarder.js';
import { dagEfter } from './lansplan.js';
import { laggPlaner, type Planunderlag } from './planer.js';
import type { Lansscen } from './scen.js';

const KALLA = 'Påhittat exempel';
/** Of those that are asked, so many answer. */
const SVARAR = 0.8;
/** Inhabitants of a made-up kommun, at least and at most. */
const FOLK_MIN = 6_000;
const FOLK_MAX = 60_000;

const PRAXISAR: readonly (readonly [Praxis, number])[] = [
  ['vid-behov', 4],
  ['endast-mas-och-chef', 3],
  ['alla', 3],
  ['inga-mottagna', 1],
];
const BEDOMNINGAR: readonly (readonly [string, number])[] = [
  ['uppfyllt', 4],
  ['delvis', 5],
  ['ej-uppfyllt', 2],
  ['kan-ej-bedomas', 1],
];
const SVAR = [
  'Ja, den är påskriven och utvärderas varje år.',
  'Styrgruppen träffas två gånger per termin.',
  'Vårdplaneringen på distans fungerar bra.',
  'Kallelser till samordnad planering kommer sent.',
  'Avvikelser rapporteras vid behov.',
  null,
];
const OMRADEN = Object.keys(BRISTMALLAR) as readonly Omrade[];

interface Uppfoljning {
  readonly id: string;
  readonly ar: number;
  /** The day it was opened, in the year after. */
  readonly oppnad: string;
}

/** Each whole year is followed up in the spring after it (N7); the survey, the criteria, the brister and the decision. */
export const laggUppfoljningar = (scen: Lansscen): void => {
  const [avtal] = scen.lan.avtal;
  if (avtal === undefined) return;
  for (let ar = Number(scen.fran.slice(0, 4)); ar < Number(scen.till.slice(0, 4)); ar += 1) {
    const oppnad = `${ar + 1}-01-12`;
    if (oppnad >= scen.fran) scen.tidslinje.lagg(oppnad, () => oppna(scen, { avtal: avtal.id, ar, oppnad }));
  }
};

const koordinatorn = ({ lan, rost }: Lansscen) => rost(`koordinator-${lan.lan}`);

const oppna = async (
  scen: Lansscen,
  { avtal, ar, oppnad }: { readonly avtal: string; readonly ar: number; readonly oppnad: string },
): Promise<void> => {
  const svarSenast = `${ar + 1}-02-28`;
  const id = await koordinatorn(scen).skapa('/uppfoljningar', {
    ...{ overenskommelse: avtal, ar, rubrik: `Uppföljning ${ar}`, svarSenast },
    omfattning: 'Samordning, tillgänglighet, kvalitet och förebyggande arbete. (Påhittat exempel.)',
  });
  const uppfoljning = { id, ar, oppnad };
  await koordinatorn(scen).utfor(`/uppfoljningar/${id}`, 'enkatutskick', { svarSenast });
  laggSvaren(scen, uppfoljning);
  scen.tidslinje.lagg(dagEfter(oppnad, 55), () => bedom(scen, uppfoljning));
  scen.tidslinje.lagg(dagEfter(oppnad, 62), () => faststall(scen, uppfoljning));
};

const laggSvaren = (scen: Lansscen, { id, oppnad }: Uppfoljning): void => {
  const slump = scen.slump(`enkät ${oppnad}`);
  for (const kod of scen.lan.kommuner.filter(() => slump.hander(SVARAR))) {
    const tyst = kod === scen.tyst;
    const praxis = tyst ? 'utanfor-system' : slump.vagt(PRAXISAR);
    scen.tidslinje.lagg(dagEfter(oppnad, slump.heltal(4, 45)), async () => {
      const svar = SEX_FRAGOR.fragor.map((fraga, nr) => ({ fraga: fraga.id, text: SVAR[nr] ?? null }));
      await scen.rost(kod).utfor(`/uppfoljningar/${id}`, 'enkatsvar', { svar });
      await scen.rost(kod).utfor(`/uppfoljningar/${id}`, 'praxis', { praxis });
    });
  }
};

const bedom = async (scen: Lansscen, { id, ar }: Uppfoljning): Promise<void> => {
  const vag = `/uppfoljningar/${id}`;
  const rost = koordinatorn(scen);
  const slump = scen.slump(`bedömning ${ar}`);
  for (const { id: kriterium } of GEMENSAMMA_KRITERIER.kriterier) {
    for (const perspektiv of ['organisation', 'brukare']) {
      const bedomning = slump.vagt(BEDOMNINGAR);
      await rost.utfor(vag, 'kriterier', { kriterium, perspektiv, bedomning, motivering: KALLA, kalla: KALLA });
    }
  }
  for (const huvudman of scen.lan.kommuner) {
    const varde = String(slump.heltal(FOLK_MIN, FOLK_MAX));
    const matt = { indikator: 'folkmangd', huvudman, period: String(ar), varde, enhet: 'invånare' };
    await rost.utfor(vag, 'indikatorer', { ...matt, kalla: KALLA });
  }
  await rost.utfor(vag, 'synpunkter', {
    ...{ fran: 'brukarrad', namn: 'Länets brukarråd', datum: `${ar + 1}-02-20`, kalla: KALLA },
    text: 'Den som skrivs ut vill veta vem som kommer, och när.',
  });
};

const faststall = async (scen: Lansscen, { id, ar, oppnad }: Uppfoljning): Promise<void> => {
  const vag = `/uppfoljningar/${id}`;
  const brister: Planunderlag['brister'][number][] = [];
  for (const omrade of OMRADEN) {
    const { rubrik, kategori, lan, lokal } = BRISTMALLAR[omrade][ar % 2 === 0 ? 0 : 1];
    const avvikelser = scen.rapporterade
      .filter((en) => en.kategori === kategori && en.dag.startsWith(String(ar)))
      .slice(0, 20)
      .map((en) => en.id);
    // By one who may read the cases; the koordinator may not.
    const brist = { omrade, rubrik, beskrivning: KALLA, avvikelser, kalla: KALLA };
    brister.push({ id: await scen.rost(scen.lan.region).utfor(vag, 'brister', brist), lan, lokal });
  }
  const skal = 'Överenskommelsen håller; rutinerna under den görs om.';
  await koordinatorn(scen).utfor(vag, 'revisionsbeslut', { andring: 'ingen-andring', skal });
  laggPlaner(scen, { uppfoljning: id, ar, dag: dagEfter(oppnad, 62), brister });
};
