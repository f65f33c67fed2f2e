import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';

const ROT = new URL('../../../', import.meta.url);
const MILJO = { EVENTSTORE_URL: 'esdb://es:2113', DATABASE_URL: 'postgres://db/nav' };

interface Prov {
  readonly barn: ChildProcess;
  /** What it has written. */
  readonly ut: () => string;
  readonly slut: Promise<unknown>;
}

const startade: Prov[] = [];
afterEach(() => startade.splice(0).forEach(({ barn }) => barn.kill('SIGKILL')));

const starta = (slag: string, miljo: Readonly<Record<string, string>> = MILJO): Prov => {
  const barn = fork(fileURLToPath(new URL('libs/tjanst/testing/provtjanst.ts', ROT)), [], {
    cwd: fileURLToPath(ROT),
    execArgv: [
      ...['--disable-warning=ExperimentalWarning', '--experimental-transform-types'],
      ...['--import', new URL('test/support/from-source.mjs', ROT).href],
    ],
    env: { PATH: process.env['PATH'], PROVSLAG: slag, ...miljo },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let ut = '';
  for (const strom of [barn.stdout, barn.stderr]) strom?.on('data', (bit: Buffer) => (ut += bit.toString()));
  const prov = { barn, ut: () => ut, slut: once(barn, 'close').then(([kod, signal]) => signal ?? kod) };
  startade.push(prov);
  return prov;
};

describe('the main program of a service', () => {
  it('says where it answers, logs as the service, and ends with 0 when it is told to stop', async () => {
    const { barn, ut, slut } = starta('kor');
    expect(await once(barn, 'message')).toEqual([{ url: 'http://127.0.0.1:4711' }, undefined]);
    barn.kill('SIGTERM');
    expect(await slut).toBe(0);
    const rader = ut()
      .trim()
      .split('\n')
      .map((rad): unknown => JSON.parse(rad));
    // What is still being written when the process ends may come last.
    expect(rader).toHaveLength(4);
    expect(rader).toEqual(
      expect.arrayContaining(
        ['redo', 'stoppar', 'prov-stoppad', 'stoppad'].map((handelse): unknown =>
          expect.objectContaining({ handelse, tjanst: 'projector', niva: 'info' }),
        ),
      ),
    );
  });

  it('stops also when it is told to while it starts', async () => {
    const { barn, ut, slut } = starta('langsam');
    expect((await once(barn, 'message'))[0]).toBe('startar');
    barn.kill('SIGTERM');
    expect(await slut).toBe(0);
    expect(ut()).toContain('prov-stoppad');
  });

  it('I1 stops, says why and ends with 1 when a part of it gives up', async () => {
    const { ut, slut } = starta('ger-upp');
    expect(await slut).toBe(1);
    expect(ut()).toContain('Vyernas databas har slutat svara.');
    expect(ut()).toContain('prov-stoppad');
  });

  it.each([
    ['startar-inte', MILJO, 'Porten är upptagen.'],
    ['kor', {}, 'EVENTSTORE_URL saknas; projector behöver den.'],
  ])('says why it does not start, and ends with 1 (%s)', async (slag, miljo, text) => {
    const { ut, slut } = starta(slag, miljo);
    expect(await slut).toBe(1);
    expect(ut()).toContain(text);
  });
});
