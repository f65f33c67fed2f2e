import { startChild } from '../child.js';
import type { DoorKind } from './door-process.js';

/** A server in a process of its own. */
export interface RunningDoor {
  readonly port: number;
  stop(): Promise<void>;
}

export const startDoor = async (kind: DoorKind, path = ''): Promise<RunningDoor> => {
  const child = await startChild(new URL('./door-process.js', import.meta.url));
  return { port: await child.ask<number>({ kind, path }), stop: () => child.stop() };
};
