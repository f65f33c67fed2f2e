import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tystLogg } from '#libs/platform/logg.js';
import { VillkorBrutet } from '#libs/platform/sql/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { underLedarskap } from './under-ledarskap.js';

const tills = async (sant: () => boolean): Promise<void> => {
  for (const slut = performance.now() + 20_000; !sant(); await vila(10)) {
    if (performance.now() > slut) throw new Error('waited in vain');
  }
};
const avbruten = (signal: AbortSignal): Promise<void> =>
  new Promise((klar) => (signal.aborted ? klar() : signal.addEventListener('abort', () => klar(), { once: true })));

medDatabas('work that one of several does (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());

  const val = (signal: AbortSignal, vidSkifte = (_leder: boolean): void => undefined) =>
    ({ connectionString: databas.url, namn: 'router', signal, logg: tystLogg, vidSkifte }) as const;

  it('is taken up by the one that stood by, when the one that led has stopped', async () => {
    const [forsta, andra] = [new AbortController(), new AbortController()];
    const spar: string[] = [];
    const arbete = (vem: string) => async (signal: AbortSignal) => {
      spar.push(`${vem} leder`);
      await avbruten(signal);
      spar.push(`${vem} klar`);
    };
    const en = underLedarskap(val(forsta.signal), arbete('a'));
    await tills(() => spar.length === 1);
    const annan = underLedarskap(val(andra.signal), arbete('b'));
    forsta.abort();
    await en;
    await tills(() => spar.includes('b leder'));
    andra.abort();
    await annan;
    expect(spar).toEqual(['a leder', 'a klar', 'b leder', 'b klar']);
  });

  it('is broken off when the lock is lost with its connection, and then stood for again', async () => {
    const avbrott = new AbortController();
    const skiften: boolean[] = [];
    const arbete = underLedarskap(
      val(avbrott.signal, (leder) => void skiften.push(leder)),
      avbruten,
    );
    await tills(() => skiften.length === 1);
    await databas.kor(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    await tills(() => skiften.length === 3);
    avbrott.abort();
    await arbete;
    expect(skiften).toEqual([true, false, true, false]);
  });

  it('ends when it fails, and stands again when it only met the work of another', async () => {
    const avbrott = new AbortController();
    const fel = [new VillkorBrutet(0), new Error('trasig')];
    const gjort: string[] = [];
    const arbete = underLedarskap(val(avbrott.signal), async () => {
      const detta = fel.shift();
      gjort.push(detta?.name ?? '');
      throw detta;
    });
    await expect(arbete).rejects.toThrow('trasig');
    expect(gjort).toEqual(['VillkorBrutet', 'Error']);
  });
});
