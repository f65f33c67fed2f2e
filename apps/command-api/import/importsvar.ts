import { FilFel, skrivFelfil } from '#libs/import/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { Problem } from '#libs/platform/http/problem.js';
import { ForStorTorrkorning, TORRKORNING_ARENDEN_MAX } from './radkorning.js';
import { Rakning, TOLKADE_VISADE_MAX, type Radsvar, type Summering } from './radsvar.js';

/** Rows shown in a whole answer; all of them stand in a streamed one. */
export const RADER_VISADE_MAX = 10_000;
const FELFIL_RADER_MAX = 100_000;

/** What is wrong with the file itself, or undefined when the fault is not the file's. */
const filfel = (error: unknown): readonly Fel[] | undefined => {
  if (error instanceof FilFel) return error.fel;
  if (!(error instanceof ForStorTorrkorning)) return undefined;
  const meddelande = `En torrkörning kan pröva högst ${TORRKORNING_ARENDEN_MAX} ärenden. Dela filen.`;
  return [{ kod: 'FOR_MANGA_RADER', pekare: '', meddelande }];
};

/** 400: what had been read when the file broke off, and that nothing after it was imported. */
const filproblem = (fel: readonly Fel[], rakning: Rakning): Problem => {
  const { lasta, accepterade, kompletterade, torrkorning } = rakning.summering();
  const kvar = torrkorning
    ? 'Det var en torrkörning; ingenting är sparat.'
    : `${accepterade} nya och ${kompletterade} kompletterade är sparade; skicka hela filen igen när den är rättad, inget dubbleras.`;
  const detail =
    lasta === 0
      ? 'Filen kan inte läsas. Ingenting är importerat.'
      : `Filen gick inte att läsa vidare efter ${lasta} rader. ${kvar} Ingenting efter dem är importerat.`;
  return new Problem({ status: 400, kod: fel[0]?.kod ?? 'OLASBAR_FIL', detail, fel });
};

/** One whole answer: summary and rows. */
export const heltSvar = async (
  rader: AsyncIterable<Radsvar>,
  torrkorning: boolean,
): Promise<Summering & { readonly rader: readonly Radsvar[]; readonly fler?: number }> => {
  const rakning = new Rakning(torrkorning);
  const visade: Radsvar[] = [];
  await forVarje(rader, rakning, (rad) => {
    if (visade.length < TOLKADE_VISADE_MAX) visade.push(rad);
    else if (visade.length < RADER_VISADE_MAX) visade.push(utanTolkad(rad));
  });
  const summering = rakning.summering();
  const fler = summering.lasta - visade.length;
  return { ...summering, rader: visade, ...(fler > 0 && { fler }) };
};

const utanTolkad = ({ tolkad: _, ...rad }: Radsvar): Radsvar => rad;

/** The refused rows as a file for the source's people. */
export const felfil = async (rader: AsyncIterable<Radsvar>, torrkorning: boolean): Promise<string> => {
  const avvisade: Radsvar[] = [];
  await forVarje(rader, new Rakning(torrkorning), (rad) => {
    if (rad.utfall === 'avvisad' && avvisade.length < FELFIL_RADER_MAX) avvisade.push(utanTolkad(rad));
  });
  return skrivFelfil(avvisade.map(({ radnummer, ref, fel }) => ({ radnummer, ref, fel: fel ?? [] })));
};

const forVarje = async (
  rader: AsyncIterable<Radsvar>,
  rakning: Rakning,
  med: (rad: Radsvar) => void,
): Promise<void> => {
  try {
    for await (const rad of rader) {
      rakning.rakna(rad);
      med(rad);
    }
  } catch (error) {
    const fel = filfel(error);
    throw fel === undefined ? error : filproblem(fel, rakning);
  }
};

/**
 * A line per row as they are done, and the summary last. What is wrong before the first row is thrown, so that it is
 * answered with its status; later faults of the file stand in the summary.
 */
export const stromSvar = async (
  rader: AsyncGenerator<Radsvar, void, undefined>,
  torrkorning: boolean,
): Promise<AsyncGenerator<string>> => {
  const rakning = new Rakning(torrkorning);
  const forsta = await rader.next().catch((error: unknown) => {
    const fel = filfel(error);
    throw fel === undefined ? error : filproblem(fel, rakning);
  });
  return radstrom(forsta, rader, rakning);
};

const radstrom = async function* (
  forsta: IteratorResult<Radsvar, void>,
  rader: AsyncGenerator<Radsvar, void, undefined>,
  rakning: Rakning,
): AsyncGenerator<string> {
  try {
    for (let rad = forsta; rad.done !== true; rad = await rader.next()) {
      rakning.rakna(rad.value);
      yield `${JSON.stringify(rad.value)}\n`;
    }
    yield `${JSON.stringify(rakning.summering())}\n`;
  } catch (error) {
    yield `${JSON.stringify(rakning.summering(filfel(error) ?? AVBRUTEN))}\n`;
    if (filfel(error) === undefined) throw error;
  } finally {
    await rader.return();
  }
};

const AVBRUTEN: readonly Fel[] = [
  {
    kod: 'AVBRUTEN',
    pekare: '',
    meddelande: 'Importen avbröts hos oss. Skicka filen igen; det som redan sparats dubbleras inte.',
  },
];
