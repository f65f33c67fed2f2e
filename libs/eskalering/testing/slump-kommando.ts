import type { Behorighet, Mandatfakta } from '#libs/kernel/index.js';
import type { EskaleringCommand, Start } from '../commands.js';
import type { EskaleringState } from '../eskalering.js';
import type { Underlag } from '../events.js';
import { fristerAv, type Frist } from '../frister.js';
import type { Arendeslag, Stege } from '../stege.js';
import { mojligaLyft, type Lyftmojlighet } from '../vagar.js';
import { FUNKTIONER, SLAG, tarning, type Tarning } from './slump-stege.js';

export const FORFALLER = '2026-01-10';
const PAMINNS = '2026-01-20';
const DAGAR = ['2026-02-01', '2026-02-01', '2026-02-01', '2026-01-05'] as const;
const UNDERLAG: Underlag = { rubrik: 'Rubrik', faktaunderlag: 'Fakta', forslag: 'Förslag' };

interface Bord {
  readonly kasta: Tarning;
  readonly stege: Stege;
  readonly state: EskaleringState;
  readonly slag: Arendeslag;
}

/** What is tried next. Who tries, with which mandate and to where is any; only a day watched is often the right one. */
export const kommandoAv = (tal: readonly number[], bord: Omit<Bord, 'kasta'>): EskaleringCommand => {
  const kasta = tarning(tal);
  const huvudman = kasta(icke([...Object.keys(bord.stege.linjer), ...Object.keys(bord.stege.linjer), 'X'], 'X'));
  const typ =
    bord.state.status === 'okand' ? kasta<Typ>(['StallFraga', 'LyftArende', 'StallFraga']) : kasta<Typ>(TYPER);
  return BYGG[typ]({ ...bord, kasta }, huvudman);
};
type Typ = keyof typeof BYGG;
const TYPER: readonly [Typ, ...Typ[]] = [
  ...['LyftArende', 'LyftArende', 'LyftArende', 'LyftArende', 'LyftArende', 'LyftArende', 'LyftArende'],
  ...['BevakaSvar', 'BevakaSvar', 'BevakaSvar', 'UtseRepresentant', 'UtseRepresentant', 'AtersandArende'],
  ...['AtersandArende', 'BesvaraNiva', 'LaggTillPart', 'RegistreraEskaleringsmottagning', 'Avslut'],
] as [Typ, ...Typ[]];

const icke = <T>([forsta, ...rest]: readonly T[], annars: T): readonly [T, ...T[]] => [forsta ?? annars, ...rest];
const nivaer = ({ stege }: Bord): readonly [string, ...string[]] =>
  icke(
    stege.nivaer.map(({ id }) => id),
    'L1',
  );
const linjenivaer = ({ stege }: Bord): readonly [string, ...string[]] =>
  icke(
    stege.nivaer.filter(({ slag }) => slag === 'linje').map(({ id }) => id),
    'L1',
  );

interface Onskat {
  readonly niva?: string;
  readonly funktion?: string | null;
}
/** Mostly one that holds and reaches; sometimes none, another's, a withdrawn one, or one to take part only. */
const mandat = (bord: Bord, huvudman: string, onskat: Onskat = {}): Mandatfakta | null => {
  const { kasta } = bord;
  const fel = kasta(['', '', '', '', '', '', '', '', '', '', 'inget', 'annans', 'aterkallat', 'deltar']);
  const niva = kasta<string | null>([null, null, ...linjenivaer(bord)]);
  const representerar = onskat.niva ?? niva;
  if (fel === 'inget') return null;
  return {
    huvudman: fel === 'annans' ? 'H1' : huvudman,
    mandatId: 'm',
    funktion: onskat.funktion ?? kasta(FUNKTIONER),
    verksamhet: null,
    behorigheter: fel === 'deltar' ? ['delta'] : kasta<readonly Behorighet[]>([['lyfta'], ['lyfta', 'besluta']]),
    niva: null,
    representerar: representerar === null ? null : { niva: representerar, forankring: 'Åter' },
    arena: kasta([null, 'A1', 'A2']),
    galler: fel !== 'aterkallat',
  };
};

const underlag = ({ kasta }: Bord): Underlag =>
  kasta([
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    UNDERLAG,
    { ...UNDERLAG, faktaunderlag: null },
    { ...UNDERLAG, forslag: ' ' },
  ]);
const svarSenast = ({ kasta }: Bord): string | null => kasta([FORFALLER, FORFALLER, null]);

const start = (bord: Bord, slag: 'avvikelse' | 'fraga'): Start => {
  const koder = Object.entries(bord.stege.linjer).slice(0, bord.kasta([4, 2, 3]));
  return {
    arende: { slag, id: 'a' },
    lan: '99',
    parter: koder.map(([huvudman, [forsta]]) => ({ huvudman, niva: forsta?.niva ?? '', svarSenast: FORFALLER })),
    amne: { overenskommelse: null, avsnitt: null },
  };
};

/** Half of the lifts are of those that the ladder is said to allow: else few lives would come far. */
const lyft = (bord: Bord, nagon: string): EskaleringCommand => {
  const { kasta, stege, state } = bord;
  const slag = kasta([bord.slag, bord.slag, bord.slag, ...SLAG]);
  const nagot = { huvudman: nagon, till: kasta(nivaer(bord)), funktion: null };
  const kanda = state.status === 'okand' ? [] : mojligaLyft({ stege, slag, eskalering: state });
  const upp = kanda.filter(({ tillSamverkan }) => tillSamverkan);
  const valt = kasta([false, true, true]) ? kasta<Lyftval>([nagot, ...kanda, ...upp, ...upp]) : nagot;
  const { huvudman, till } = valt;
  const vem = { huvudman, mandat: mandat(bord, huvudman, { funktion: valt.funktion }) };
  const rest = { arena: kasta([null, 'A1', 'A2']), svarSenast: svarSenast(bord), idag: kasta(DAGAR) };
  const borjan = start(bord, 'avvikelse');
  return { type: 'LyftArende', data: { ...vem, ...rest, stege, slag, till, underlag: underlag(bord), start: borjan } };
};
type Lyftval = Pick<Lyftmojlighet, 'huvudman' | 'till' | 'funktion'>;

type Byggare = (bord: Bord, huvudman: string) => EskaleringCommand;
const BYGG = {
  LyftArende: lyft,
  StallFraga: (bord, huvudman) => ({
    type: 'StallFraga',
    data: {
      huvudman,
      mandat: mandat(bord, huvudman),
      stege: bord.stege,
      start: start(bord, 'fraga'),
      underlag: underlag(bord),
    },
  }),
  UtseRepresentant: (bord, huvudman) => {
    const niva = bord.kasta(linjenivaer(bord));
    const foretrader = bord.kasta([niva, niva, 'L1']);
    const data = { huvudman, mandat: mandat(bord, huvudman, { niva: foretrader }), stege: bord.stege, niva };
    return { type: 'UtseRepresentant', data: { ...data, svarSenast: svarSenast(bord) } };
  },
  BesvaraNiva: (bord, huvudman) => ({
    type: 'BesvaraNiva',
    data: { huvudman, mandat: mandat(bord, huvudman), svar: bord.kasta(['Ja', 'Nej']) },
  }),
  AtersandArende: (bord, huvudman) => {
    const till = bord.kasta<string | null>([...nivaer(bord), null]);
    const data = { huvudman, mandat: mandat(bord, huvudman), stege: bord.stege, till, svar: 'Åter' };
    return { type: 'AtersandArende', data: { ...data, svarSenast: svarSenast(bord) } };
  },
  BevakaSvar: (bord) => bevaka(bord),
  LaggTillPart: (bord, huvudman) => {
    const ny = bord.kasta(icke([...Object.keys(bord.stege.linjer), 'X'], 'X'));
    const niva = bord.kasta([bord.stege.linjer[ny]?.[0]?.niva ?? 'L1', 'L1']);
    const part = { huvudman: ny, niva, svarSenast: svarSenast(bord) };
    const koordinator = bord.kasta([false, false, true]);
    const vem = { huvudman, av: huvudman, koordinator, mandat: mandat(bord, huvudman) };
    return { type: 'LaggTillPart', data: { ...vem, part, stege: bord.stege } };
  },
  RegistreraEskaleringsmottagning: ({ kasta }, huvudman) => ({
    type: 'RegistreraEskaleringsmottagning',
    data: { huvudman, arendenummer: kasta(['N1', 'N2']) },
  }),
  Avslut: (bord, huvudman) => {
    if (bord.kasta([0, 1, 2, 3, 4, 5, 6, 7]) === 7) return { type: 'FoljArendetsAvslut', data: { huvudman } };
    const utfall = bord.kasta<'lost' | 'aterkallad'>(['lost', 'aterkallad']);
    return { type: 'AvslutaEskalering', data: { huvudman, mandat: mandat(bord, huvudman), utfall, svar: 'Klart' } };
  },
} as const satisfies Readonly<Record<string, Byggare>>;

/** Mostly a day that is waited for, as the hub's watch would have it; sometimes any. */
const bevaka = (bord: Bord): EskaleringCommand => {
  const { kasta, state, stege, slag } = bord;
  const { nyckel, forfaller } = kasta([...fristerAv(state), { nyckel: 'part:H1', forfaller: FORFALLER }] as unknown as [
    Frist,
    ...Frist[],
  ]);
  const huvudman = nyckel === 'samverkan' ? null : nyckel.slice('part:'.length);
  const star = platsAv(state, huvudman);
  const niva = kasta([star, star, star, star, star, star, 'L1', 'S1']);
  const senast = kasta([forfaller, forfaller, forfaller, forfaller, FORFALLER]);
  const data = { huvudman, niva, senast, idag: kasta(DAGAR), nastaSenast: PAMINNS, stege, slag };
  return { type: 'BevakaSvar', data };
};

const platsAv = (state: EskaleringState, huvudman: string | null): string => {
  if (state.status === 'okand') return 'L1';
  return (huvudman === null ? state.samverkan : state.parter.get(huvudman))?.niva ?? 'L1';
};

/** Every day that is waited for has passed: one round of the hub's watch. */
export const vaktrunda = ({ state, stege, slag }: Omit<Bord, 'kasta'>): readonly EskaleringCommand[] =>
  fristerAv(state).map(({ nyckel, forfaller }) => {
    const huvudman = nyckel === 'samverkan' ? null : nyckel.slice('part:'.length);
    const data = { huvudman, niva: platsAv(state, huvudman), senast: forfaller, idag: DAGAR[0], nastaSenast: PAMINNS };
    return { type: 'BevakaSvar', data: { ...data, stege, slag } };
  });
