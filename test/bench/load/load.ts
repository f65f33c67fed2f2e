import { startChild, type Child } from '../child.js';
import type { LoadResult, LoadTask } from './load-process.js';

/** A load generator in a process of its own. */
export interface Load {
  run(task: LoadTask): Promise<LoadResult>;
  stop(): Promise<void>;
}

export const startLoad = async (): Promise<Load> => {
  const child: Child = await startChild(new URL('./load-process.js', import.meta.url));
  return {
    run: async (task) => {
      const result = await child.ask<LoadResult>(task);
      if (result.refused > 0) throw new Error(`${result.refused} of the bench's own requests were refused`);
      return result;
    },
    stop: () => child.stop(),
  };
};
