import { lika, Rejected } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/index.js';
import type {
  AngePraxis,
  KandUppfoljning,
  Praxisuppgift,
  Rattelse,
  RattaEnkatsvar,
  UppfoljningCommand,
  UppfoljningEvent,
} from '#libs/uppfoljning/index.js';
import type { EnkatlasningssvarDto, InlastPraxisDto, InlastRattelseDto } from './enkatlasning.dto.js';
import type { Uppfoljningshandling } from './uppfoljningsdorr.js';

/** Carries a command of the import out, or only decides it. @param del which part of the file: its command id is made from it */
export type Delkorning = (command: UppfoljningCommand, del: string) => Promise<readonly UppfoljningEvent[]>;

/** A row whose huvudman is known, with what its texts mean in this follow-up. */
export interface Lasningsrad {
  readonly id: string;
  readonly nr: number;
  readonly huvudman: string;
  readonly state: KandUppfoljning;
  readonly handling: Uppfoljningshandling;
  readonly fragor: readonly string[];
  readonly kod: (kommun: string) => string | null;
  readonly fraga: (fraga: string) => string;
  readonly kor: Delkorning;
  /** What the rows before it said of each huvudman's practice, where it was taken. */
  readonly angivna: Map<string, Praxis>;
}
interface Lasning {
  readonly rattelser?: readonly InlastRattelseDto[] | null;
  readonly praxis?: InlastPraxisDto | null;
}
type Delsvar = EnkatlasningssvarDto;
type Praxis = Pick<Praxisuppgift, 'praxis' | 'citat' | 'kalla'>;
type Delutfall = Omit<Delsvar, 'slag' | 'nummer'>;

/** How a row's answer is to be read (U3, U5): each part has its own result, and what stands already is not written again. */
export const korLasning = async (rad: Lasningsrad, { rattelser, praxis }: Lasning): Promise<Delsvar[]> => {
  const svar: Delsvar[] = [];
  for (const [index, rattelse] of (rattelser ?? []).entries())
    svar.push({ slag: 'rattelse', nummer: index + 1, ...(await ratta(rad, rattelse, index + 1)) });
  if (praxis != null) svar.push({ slag: 'praxis', nummer: 1, ...(await angePraxis(rad, praxis)) });
  return svar;
};

/** Of a row whose answer was refused: what is said of an answer is never laid beside another one. */
export const ejProvad = ({ rattelser, praxis }: Lasning): Delsvar[] => [
  ...(rattelser ?? []).map((_, index) => ({ slag: 'rattelse', nummer: index + 1, ...EJ_PROVAD }) as const),
  ...(praxis == null ? [] : [{ slag: 'praxis', nummer: 1, ...EJ_PROVAD } as const]),
];

const ratta = async (rad: Lasningsrad, inlast: InlastRattelseDto, nummer: number): Promise<Delutfall> => {
  const { state, huvudman, handling, fragor, id } = rad;
  const galler = (inlast.galler ?? []).map(rad.kod);
  const kanda = galler.filter((kod) => kod !== null);
  if (kanda.length < galler.length) return { utfall: 'avvisad', ...OKAND_HUVUDMAN };
  const fragan = (text: string | null | undefined): string | null => (text == null ? null : rad.fraga(text));
  const uppgifter = {
    ...{
      huvudman,
      fraga: fragan(inlast.fraga),
      tillFraga: fragan(inlast.tillFraga),
      text: inlast.text ?? null,
      skal: inlast.skal,
    },
    galler: inlast.galler == null ? null : [...new Set(kanda)],
  };
  // That of the same that stands, else out of what it says: sent again, with whatever key, it is the same correction.
  const fore = state.rattelser.find((en) => lika(innehall(en), innehall(uppgifter)));
  const rattelseId = fore?.rattelseId ?? deterministicId('rattelse', id, JSON.stringify(innehall(uppgifter)));
  const data: RattaEnkatsvar['data'] = { ...handling, ...uppgifter, rattelseId, fragor };
  return delutfall(() => rad.kor({ type: 'RattaEnkatsvar', data }, `${rad.nr}-rattelse-${nummer}`));
};

const innehall = ({ huvudman, fraga, galler, tillFraga, text, skal }: Omit<Rattelse, 'rattelseId' | 'av'>) => [
  ...[huvudman, fraga, galler, tillFraga, text, skal],
];

/** The first that is taken of a huvudman stands for the request: two that differ would change it at every send. */
const angePraxis = async (rad: Lasningsrad, { praxis, citat, kalla }: InlastPraxisDto): Promise<Delutfall> => {
  const { huvudman, handling, angivna } = rad;
  const uppgifter: Praxis = { praxis, citat: citat ?? null, kalla: kalla ?? null };
  const fore = angivna.get(huvudman);
  if (fore !== undefined && !lika(Object.values(fore), Object.values(uppgifter))) return PRAXIS_UPPREPAS;
  const data: AngePraxis['data'] = { ...handling, huvudman, ...uppgifter };
  const utfall = await delutfall(() => rad.kor({ type: 'AngePraxis', data }, `${rad.nr}-praxis`));
  if (utfall.utfall !== 'avvisad') angivna.set(huvudman, uppgifter);
  return utfall;
};

const OFORANDRAD: Delutfall = { utfall: 'oforandrad', kod: null, meddelande: null };
const PRAXIS_UPPREPAS: Delutfall = {
  utfall: 'avvisad',
  kod: 'PRAXIS_UPPREPAS',
  meddelande: 'En tidigare rad säger något annat om hur huvudmannen rapporterar. Behåll en av dem.',
};
const EJ_PROVAD: Delutfall = {
  utfall: 'avvisad',
  kod: 'SVARET_AVVISAT',
  meddelande: 'Prövades inte: radens svar avvisades.',
};

const delutfall = async (kor: () => Promise<readonly UppfoljningEvent[]>): Promise<Delutfall> => {
  try {
    return (await kor()).length > 0 ? { utfall: 'ny', kod: null, meddelande: null } : OFORANDRAD;
  } catch (fel) {
    if (!(fel instanceof Rejected)) throw fel;
    return { utfall: 'avvisad', kod: fel.code, meddelande: fel.message };
  }
};

export const OKAND_HUVUDMAN = {
  kod: 'OKAND_HUVUDMAN',
  meddelande: 'Huvudmannen finns inte i registret, eller så delar flera på namnet; se GET /huvudman.',
} as const;
