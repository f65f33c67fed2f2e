import { FLODESNODER, LEDTIDSNIVAER, type Flode, type Ledtider } from '#libs/read-models/index.js';
import { pa, type Sprak, type Tabell } from '#libs/sidor/index.js';
import { antalVid } from '../eskalering/flodesdiagram.js';
import { steglistan } from '../eskalering/eskalering.html.js';
import { NODER } from '../eskalering/texter.js';
import { NIVAER } from '../ledtider/texter.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { skillnadstext, talcell } from '../statistik/tal.js';
import { sistaI } from '../trend/perioder.js';
import type { Trendunderlag } from '../trend/trenddiagram.js';
import { ANDRAT, I_MANADERNA, INGET_ATT_JAMFORA, INOM, KOLUMNER, LADOR_I } from './texter.js';

export interface Tvaar {
  readonly urval: Statistikurval;
  readonly flode: readonly [nu: Flode, fore: Flode];
  readonly ledtider: readonly [nu: Ledtider, fore: Ledtider];
  readonly trend: Pick<Trendunderlag, 'serie' | 'steg'>;
}

interface Matt {
  readonly vad: string;
  readonly sida: string;
  readonly nu: number;
  readonly fore: number;
  /** Lists behind the two; null: what is measured is no count, or the list may not be opened. */
  readonly listor?: readonly [nu: string | null, fore: string | null];
}

const VISADE_MAX = 6;
/** Per cent of less says more than there is. */
const PROCENT_MIN = 10;
const MANADER = 12;

/** The measures that differ from the year before, what chance gives least often first; hidden ones are not among them. */
export const andringar = (sprak: Sprak, underlag: Tvaar): Tabell => {
  const { urval } = underlag;
  const storst = [
    ...(helaAr(underlag) ? antalen(sprak, underlag) : sammaManader(sprak, underlag)),
    ...tiderna(sprak, underlag),
  ]
    .filter(({ nu, fore }) => nu !== fore)
    .toSorted((en, annan) => vikt(annan) - vikt(en))
    .slice(0, VISADE_MAX);
  return {
    ...{ id: 'andrat', rubrik: `${pa(sprak, ANDRAT)}, ${urval.omradesnamn}`, tomt: pa(sprak, INGET_ATT_JAMFORA) },
    kolumner: [
      { rubrik: pa(sprak, KOLUMNER.vad) },
      { rubrik: urval.ar, tal: true },
      { rubrik: urval.forraAret, tal: true },
      { rubrik: pa(sprak, KOLUMNER.skillnad), tal: true },
      { rubrik: pa(sprak, KOLUMNER.andel), tal: true },
    ],
    rader: storst.map((matt) => [
      { text: matt.vad, href: adress(sprak, urval, matt.sida) },
      ...[matt.nu, matt.fore].map((antal, nr) => talcell(sprak, antal, matt.listor?.[nr] ?? null)),
      { text: skillnadstext(sprak, matt.nu - matt.fore), tal: matt.nu - matt.fore },
      procentcell(sprak, matt),
    ]),
  };
};

/** Two counts that chance alone tells apart differ by about the root of their sum (Poisson). */
const vikt = ({ nu, fore }: Matt): number => Math.abs(nu - fore) / Math.sqrt(Math.max(1, nu + fore));

const procentcell = (sprak: Sprak, { nu, fore }: Matt) => {
  if (Math.min(nu, fore) < PROCENT_MIN) return null;
  const tal = Math.round(((nu - fore) / fore) * 100);
  return { text: `${skillnadstext(sprak, tal)} %`, tal };
};

/** The page with the same choice. */
export const adress = (sprak: Sprak, { omrade, ar }: Statistikurval, sida: string): string =>
  `/${sprak}/${sida}?${new URLSearchParams({ omrade, ar }).toString()}`;

const antalen = (sprak: Sprak, { urval, flode: [nu, fore] }: Tvaar): readonly Matt[] =>
  FLODESNODER.flatMap((nod) => {
    const listor = [steglistan(urval, nod, urval.ar), steglistan(urval, nod, urval.forraAret)] as const;
    return matt({ vad: pa(sprak, NODER[nod]), sida: 'eskalering', listor }, antalVid(nu, nod), antalVid(fore, nod));
  });

/** Both years have all their months. */
export const helaAr = (underlag: Tvaar): boolean =>
  !underlag.urval.pagar && gemensamma(underlag).length * underlag.trend.steg === MANADER;

/** The months that both years have, as they may be shown. */
const gemensamma = ({ urval: { ar, forraAret }, trend: { serie } }: Tvaar) => {
  const tal = new Map(serie.manader.map(({ manad, antal }) => [manad, antal]));
  return Array.from({ length: MANADER }, (_, nr) => String(nr + 1).padStart(2, '0')).flatMap((manad) => {
    const [nu, fore] = [tal.get(`${ar}-${manad}`), tal.get(`${forraAret}-${manad}`)];
    return nu === undefined || fore === undefined ? [] : [{ manad, nu, fore }];
  });
};

const sammaManader = (sprak: Sprak, underlag: Tvaar): readonly Matt[] => {
  const manader = gemensamma(underlag);
  const [forsta, sista] = [manader[0], manader.at(-1)];
  if (forsta === undefined || sista === undefined) return [];
  const till = sistaI(`0000-${sista.manad}`, underlag.trend.steg).slice(5);
  const { ar, forraAret, lista } = underlag.urval;
  const listan = (aret: string) => lista({ manadFran: `${aret}-${forsta.manad}`, manadTill: `${aret}-${till}` });
  const om = {
    ...{ vad: `${pa(sprak, I_MANADERNA)} (${forsta.manad}–${till})`, sida: 'trend' },
    listor: [listan(ar), listan(forraAret)] as const,
  };
  const summa = (tal: readonly unknown[]) =>
    tal.reduce<number | null>(
      (hittills, ett) => (hittills === null || typeof ett !== 'number' ? null : hittills + ett),
      0,
    );
  return matt(om, summa(manader.map(({ nu }) => nu)), summa(manader.map(({ fore }) => fore)));
};

const tiderna = (sprak: Sprak, { ledtider: [nu, fore] }: Tvaar): readonly Matt[] =>
  LEDTIDSNIVAER.flatMap((niva) => {
    const [i, innan] = [nu, fore].map(({ nivaer }) => nivaer.find((en) => en.niva === niva));
    const namn = pa(sprak, NIVAER[niva]);
    const om = (vad: string) => ({ vad: `${namn}: ${vad.toLowerCase()}`, sida: 'ledtider' });
    return [
      ...matt(om(pa(sprak, LADOR_I)), i?.p50, innan?.p50),
      ...matt(om(pa(sprak, INOM)), procent(i?.andelInomFrist), procent(innan?.andelInomFrist)),
    ];
  });

const procent = (tal: number | null | undefined): number | null =>
  typeof tal === 'number' ? Math.round(tal * 100) : null;

/** Nothing when either cannot be told. */
const matt = (om: Omit<Matt, 'nu' | 'fore'>, nu: unknown, fore: unknown): readonly Matt[] =>
  typeof nu === 'number' && typeof fore === 'number' ? [{ ...om, nu, fore }] : [];
