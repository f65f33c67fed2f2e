import { join } from 'node:path';
import { TOKEN } from '../doors/command-door.js';
import { startDoor, type RunningDoor } from '../doors/door.js';
import { startLoad, type Load } from '../load/load.js';
import { interleaved, median, over, shown, type Measured, type Scope } from '../measure.js';

const CLIENTS = 64;
const TURN_MS = 350;
const POST_PATH = '/avvikelse/v1/avvikelser';

/** Requests a second of each door in turn, under the same load. */
const compare = async <Side extends string>(
  scope: Scope,
  path: string,
  doors: Readonly<Record<Side, RunningDoor>>,
): Promise<Readonly<Record<Side, readonly number[]>>> => {
  const load = await startLoad();
  const names = Object.keys(doors) as Side[];
  const rate = async (name: Side, prefix: string, milliseconds: number): Promise<number> => {
    const task = { port: doors[name].port, path, token: TOKEN, prefix, connections: CLIENTS };
    const { answered, milliseconds: took } = await load.run({ ...task, milliseconds, rate: null });
    return (answered / took) * 1_000;
  };
  try {
    for (const name of names) await rate(name, 'W-', scope.quick ? 800 : 4_000);
    const sides = names.map((name) => {
      const side = (round: number, turn: number): Promise<number> => rate(name, `B${round}-${turn}-`, TURN_MS);
      return [name, side] as const;
    });
    const turns = scope.quick ? 3 : 15;
    return await interleaved(
      { rounds: scope.rounds, turns },
      Object.fromEntries(sides) as Record<Side, () => Promise<number>>,
    );
  } finally {
    await stopAll(load, Object.values<RunningDoor>(doors));
  }
};

const stopAll = async (load: Load, doors: readonly RunningDoor[]): Promise<void> => {
  await load.stop();
  await Promise.all(doors.map((door) => door.stop()));
};

/** The command's whole way in, with and without the log under it. */
export const postToDurable = async (scope: Scope): Promise<readonly Measured[]> => {
  scope.tell('POST → durable, of the same app without a store');
  const { durable, without } = await compare(scope, POST_PATH, {
    durable: await startDoor('command-sqlite', join(scope.folder, 'door', 'events.sqlite')),
    without: await startDoor('command-without-store'),
  });
  return [
    {
      name: 'postToDurableOfWithoutStore',
      title: 'POST of an avvikelse → durable (SQLite), of the same app without a store',
      target: 0.8,
      atMost: false,
      samples: over(durable, without),
      figures: `${shown(median(durable))} of ${shown(median(without))} requests/s`,
      contents:
        'Both: the command door with credential, strict JSON, validation, register, decision, version check, 64 ' +
        'keep-alive connections from a load generator in its own process, bodies of 1 KB, every one a new case. ' +
        'Below: SQLite, answered when the commit is synced; above: a stub that takes every append and keeps nothing. ' +
        'Nothing follows the log.',
    },
  ];
};

/** What Nest and our own door add to Fastify. */
export const validatedEndpoint = async (scope: Scope): Promise<readonly Measured[]> => {
  scope.tell('validated endpoint, of bare Fastify with a compiled schema');
  const { nest, bare } = await compare(scope, '/validated', {
    nest: await startDoor('validated-nest'),
    bare: await startDoor('bare-fastify'),
  });
  return [
    {
      name: 'validatedEndpointOfBareFastify',
      title: 'Validated Nest endpoint, of bare Fastify with a compiled schema',
      target: 0.85,
      atMost: false,
      samples: over(nest, bare),
      figures: `${shown(median(nest))} of ${shown(median(bare))} requests/s`,
      contents:
        'The same body of 1 KB and the same answer. Ours goes through all of the door: strict JSON (duplicate keys, ' +
        'lone surrogates, depth), trace, security headers, metrics, DTO pipe; Fastify has its own JSON parser and the ' +
        'same schema compiled by the same Ajv. No credential on either side.',
    },
  ];
};
