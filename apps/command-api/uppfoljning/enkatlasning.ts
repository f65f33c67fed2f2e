import { lika, Rejected } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/index.js';
import type {
  AngePraxis,
  KandUppfoljning,
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
}
interface Lasning {
  readonly rattelser?: readonly InlastRattelseDto[] | null;
  readonly praxis?: InlastPraxisDto | null;
}
type Delsvar = EnkatlasningssvarDto;
type Delutfall = Omit<Delsvar, 'slag' | 'nummer'>;

/** How a row's answer is to be read (U3, U5): each part has its own result, and what stands already is not written again. */
export const korLasning = async (rad: Lasningsrad, { rattelser, praxis }: Lasning): Promise<Delsvar[]> => {
  const svar: Delsvar[] = [];
  for (const [index, rattelse] of (rattelser ?? []).entries())
    svar.push({ slag: 'rattelse', nummer: index + 1, ...(await ratta(rad, rattelse, index + 1)) });
  if (praxis != null) svar.push({ slag: 'praxis', nummer: 1, ...(await angePraxis(rad, praxis)) });
  return svar;
};

const ratta = async (rad: Lasningsrad, inlast: InlastRattelseDto, nummer: number): Promise<Delutfall> => {
  const { state, huvudman, handling, fragor, id } = rad;
  const galler = (inlast.galler ?? []).map(rad.kod);
  const kanda = galler.filter((kod) => kod !== null);
  if (kanda.length < galler.length) return { utfall: 'avvisad', ...OKAND_HUVUDMAN };
  const fraga = inlast.fraga == null ? null : rad.fraga(inlast.fraga);
  const tillFraga = inlast.tillFraga == null ? null : rad.fraga(inlast.tillFraga);
  const uppgifter = {
    ...{ huvudman, fraga, tillFraga, text: inlast.text ?? null, skal: inlast.skal },
    galler: inlast.galler == null ? null : [...new Set(kanda)],
  };
  if (state.rattelser.some((fore) => lika(innehall(fore), innehall(uppgifter)))) return OFORANDRAD;
  // Out of what it says: whoever sends the file again, with whatever key, sends the same correction.
  const rattelseId = deterministicId('rattelse', id, JSON.stringify(innehall(uppgifter)));
  const data: RattaEnkatsvar['data'] = { ...handling, ...uppgifter, rattelseId, fragor };
  return delutfall(() => rad.kor({ type: 'RattaEnkatsvar', data }, `${rad.nr}-rattelse-${nummer}`));
};

const innehall = ({ huvudman, fraga, galler, tillFraga, text, skal }: Omit<Rattelse, 'rattelseId' | 'av'>) => [
  ...[huvudman, fraga, galler, tillFraga, text, skal],
];

const angePraxis = (rad: Lasningsrad, { praxis, citat, kalla }: InlastPraxisDto): Promise<Delutfall> => {
  const { state, huvudman, handling } = rad;
  const uppgifter = { praxis, citat: citat ?? null, kalla: kalla ?? null };
  const fore = state.praxis.get(huvudman);
  const samma = fore !== undefined && lika([fore.praxis, fore.citat, fore.kalla], Object.values(uppgifter));
  if (samma) return Promise.resolve(OFORANDRAD);
  const data: AngePraxis['data'] = { ...handling, huvudman, ...uppgifter };
  return delutfall(() => rad.kor({ type: 'AngePraxis', data }, `${rad.nr}-praxis`));
};

const OFORANDRAD: Delutfall = { utfall: 'oforandrad', kod: null, meddelande: null };

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
