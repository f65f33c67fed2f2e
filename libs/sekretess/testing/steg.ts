import { Session, type Profiler } from 'node:inspector/promises';

/** How many times functions of the files are called meanwhile: the same on every machine, as seconds are not. */
export const stegI = async (filer: RegExp, gor: () => void): Promise<number> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    gor();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => filer.test(url)).reduce((summa, skript) => summa + anrop(skript), 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
};

const anrop = ({ functions }: Profiler.ScriptCoverage): number =>
  functions.reduce((summa, { ranges }) => summa + (ranges[0]?.count ?? 0), 0);
