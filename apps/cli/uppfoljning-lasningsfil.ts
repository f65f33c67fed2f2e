import { namnnyckel } from '#libs/huvudman/index.js';
import { PRAXISAR } from '#libs/uppfoljning/index.js';
import { arObjekt, arText, type Enkatrad } from './uppfoljning-enkatfil.js';
import { Kommandofel } from './nav-klient.js';

/** How one huvudman's answer is to be read, in the words of the API. */
export interface Lasningspost {
  readonly kommun: string;
  readonly rattelser: readonly Objekt[];
  readonly praxis: Objekt | null;
}
/** A row of the import: an answer, how it is read, or both. */
export type Importrad = Partial<Pick<Enkatrad, 'svar'>> & Pick<Enkatrad, 'kommun'> & Partial<Lasningspost>;

type Objekt = Readonly<Record<string, unknown>>;
interface Falt {
  readonly namn: string;
  readonly kravs?: boolean;
  /** A list of names in place of a text. */
  readonly lista?: boolean;
}

const POSTER_MAX = 1_000;
const FEL_MAX = 50;
const RATTELSEFALT: readonly Falt[] = [
  ...[
    { namn: 'skal', kravs: true },
    { namn: 'fraga' },
    { namn: 'galler', lista: true },
    { namn: 'tillFraga' },
    { namn: 'text' },
  ],
];
const PRAXISFALT: readonly Falt[] = [{ namn: 'praxis', kravs: true }, { namn: 'citat' }, { namn: 'kalla' }];

/**
 * The file beside a survey that says how its answers are to be read (U3, U5):
 * `{ kalla, lasning: [{ kommun, rattelser?: [{ fraga?, galler?, tillFraga?, text?, skal }], praxis?: { praxis, citat?, kalla? } }] }`.
 * A practice without a source of its own has the file's. Errors: `Kommandofel` with every fault at once, which says where
 * and never what stands there.
 */
export const lasLasningsfil = (text: string): readonly Lasningspost[] => {
  const fil = tolka(text);
  const fel = felIFil(fil);
  if (fel.length > 0) throw vagran(fel);
  const { kalla, lasning } = fil as { readonly kalla: string; readonly lasning: readonly Objekt[] };
  return lasning.map(({ kommun, rattelser, praxis }) => ({
    kommun: String(kommun),
    rattelser: Array.isArray(rattelser) ? rattelser : [],
    praxis: arObjekt(praxis) ? { ...praxis, kalla: praxis['kalla'] ?? kalla } : null,
  }));
};

/** Each row with its reading; a huvudman that has no row in the survey gets one without an answer. */
export const medLasning = (rader: readonly Enkatrad[], lasning: readonly Lasningspost[]): readonly Importrad[] => {
  const poster = new Map(lasning.map((post) => [namnnyckel(post.kommun), post]));
  const kommuner = new Set(rader.map(({ kommun }) => namnnyckel(kommun)));
  const ovriga = [...poster].filter(([nyckel]) => !kommuner.has(nyckel)).map(([, post]) => post);
  return [...rader.map((rad) => ({ ...poster.get(namnnyckel(rad.kommun)), ...rad })), ...ovriga];
};

const felIFil = (fil: unknown): readonly string[] => {
  if (!arObjekt(fil)) return ['filen ska vara ett objekt med kalla och lasning'];
  const { kalla, lasning } = fil;
  const utanKalla = arText(kalla) ? [] : ['kalla saknas'];
  if (!Array.isArray(lasning) || lasning.length === 0)
    return [...utanKalla, 'lasning ska vara en lista med minst en post'];
  if (lasning.length > POSTER_MAX) return [...utanKalla, `lasning har fler än ${POSTER_MAX} poster`];
  return [
    ...utanKalla,
    ...okanda('filen', fil, ['kalla', 'lasning']),
    ...lasning.flatMap(felIPost),
    ...dubbla(lasning),
  ];
};

const felIPost = (post: unknown, index: number): readonly string[] => {
  const plats = `lasning ${index + 1}`;
  if (!arObjekt(post)) return [`${plats} ska vara ett objekt`];
  const { kommun, rattelser = [], praxis = null } = post;
  return [
    ...(arText(kommun) ? [] : [`${plats}: kommun saknas`]),
    ...okanda(plats, post, ['kommun', 'rattelser', 'praxis']),
    ...felIRattelser(rattelser, plats),
    ...(praxis === null ? utanPraxis(rattelser, plats) : felIPraxis(praxis, `${plats}, praxis`)),
  ];
};

const felIRattelser = (rattelser: unknown, plats: string): readonly string[] =>
  Array.isArray(rattelser)
    ? rattelser.flatMap((en: unknown, nr) => felIRattelse(en, `${plats}, rattelse ${nr + 1}`))
    : [`${plats}: rattelser ska vara en lista`];

const utanPraxis = (rattelser: unknown, plats: string): readonly string[] =>
  Array.isArray(rattelser) && rattelser.length === 0 ? [`${plats}: varken rattelser eller praxis`] : [];

const felIRattelse = (rattelse: unknown, plats: string): readonly string[] => {
  if (!arObjekt(rattelse)) return [`${plats} ska vara ett objekt`];
  return felIFalt(rattelse, RATTELSEFALT, plats);
};

const felIPraxis = (praxis: unknown, plats: string): readonly string[] => {
  if (!arObjekt(praxis)) return [`${plats} ska vara ett objekt`];
  const { praxis: kod } = praxis;
  const arKod = !arText(kod) || Object.hasOwn(PRAXISAR, kod);
  const koder = Object.keys(PRAXISAR).join(', ');
  return [...felIFalt(praxis, PRAXISFALT, plats), ...(arKod ? [] : [`${plats}: praxis ska vara en av ${koder}`])];
};

const felIFalt = (objekt: Objekt, falt: readonly Falt[], plats: string): readonly string[] => {
  const kanda = falt.map(({ namn }) => namn);
  return [...okanda(plats, objekt, kanda), ...falt.flatMap((ett) => felIVarde(objekt[ett.namn] ?? null, ett, plats))];
};

const felIVarde = (varde: unknown, { namn, kravs = false, lista = false }: Falt, plats: string): readonly string[] => {
  if (varde === null) return kravs ? [`${plats}: ${namn} saknas`] : [];
  const duger = lista ? arNamnlista : arText;
  return duger(varde) ? [] : [`${plats}: ${namn} ska vara ${lista ? 'en lista med namn' : 'text'}`];
};

const arNamnlista = (varde: unknown): boolean => Array.isArray(varde) && varde.every(arText);

/** A misspelt field would else be left out without a word. The names of fields are no content. */
const okanda = (plats: string, objekt: Objekt, kanda: readonly string[]): readonly string[] => {
  const antal = Object.keys(objekt).filter((namn) => !kanda.includes(namn)).length;
  return antal === 0 ? [] : [`${plats}: ${antal} okända fält; det som får stå är ${kanda.join(', ')}`];
};

const dubbla = (lasning: readonly unknown[]): readonly string[] => {
  const sedda = new Set<string>();
  return lasning.flatMap((post, index) => {
    const nyckel = arObjekt(post) && arText(post['kommun']) ? namnnyckel(post['kommun']) : '';
    if (sedda.has(nyckel) && nyckel !== '') return [`lasning ${index + 1}: samma kommun som i en tidigare post`];
    sedda.add(nyckel);
    return [];
  });
};

const tolka = (text: string): Objekt | null => {
  try {
    const fil: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return arObjekt(fil) ? fil : null;
  } catch {
    throw vagran(['filen är inte giltig JSON']);
  }
};

const vagran = (fel: readonly string[]): Kommandofel => {
  const fler = fel.length > FEL_MAX ? [`  – och ${fel.length - FEL_MAX} fel till`] : [];
  const rader = [...fel.slice(0, FEL_MAX).map((ett) => `  – ${ett}`), ...fler];
  return new Kommandofel(['Läsningsfilen kan inte läsas, och inget är sparat:', ...rader].join('\n'));
};
