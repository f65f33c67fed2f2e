import { setTimeout } from 'node:timers/promises';
import { Berattare, type Scen } from './berattare.js';
import { berattaEskalering, type Eskaleringsutfall } from './eskaleringen.js';
import { berattaTvist, type Tvistutfall } from './tvisten.js';

export interface Berattelser {
  readonly escalation: Eskaleringsutfall;
  readonly tvist: Tvistutfall;
}

const REDO_MS_MAX = 30_000;

/** One matter up the ladder and back, and one tvist, each to its end through the API. */
export const berattaSamverkan = async (scen: Scen): Promise<Berattelser> => {
  await vantaTillsRedo(scen.url);
  return { escalation: await berattaEskalering(new Berattare(scen)), tvist: await berattaTvist(new Berattare(scen)) };
};

const vantaTillsRedo = async (url: string): Promise<void> => {
  const slut = performance.now() + REDO_MS_MAX;
  while (!(await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok) {
    if (performance.now() > slut) throw new Error('navet blev aldrig redo');
    await setTimeout(100);
  }
};
