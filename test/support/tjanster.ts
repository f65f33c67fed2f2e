import { lasKonfiguration, type Tjanstnamn } from '#libs/platform/config.js';
import { nyLogg, type Logg } from '#libs/platform/logg.js';
import { INGEN_TELEMETRI } from '#libs/platform/telemetri/index.js';
import type { Tjanst, Tjanststart } from '#libs/tjanst/index.js';
import { startaCommandApi } from '../../apps/command-api/tjanst.js';
import { startaConnector } from '../../apps/connector/tjanst.js';
import { processorMed } from '../../apps/processor/tjanst.js';
import { startaProjector } from '../../apps/projector/tjanst.js';
import { startaQueryApi } from '../../apps/query-api/tjanst.js';
import { startaRouter } from '../../apps/router/tjanst.js';

/** A spec does not wait a quarter of a minute for a day that has passed. */
const FRISTVAKT = { vilaMinMs: 100, vilaMaxMs: 250 };

const START: Readonly<Record<Tjanstnamn, Tjanststart>> = {
  'command-api': startaCommandApi,
  'query-api': startaQueryApi,
  processor: processorMed(FRISTVAKT),
  projector: startaProjector,
  router: startaRouter,
  connector: startaConnector,
};
const NAMN = Object.keys(START) as readonly Tjanstnamn[];

/** One of each. */
export interface Tjanster {
  url(namn: Tjanstnamn): string;
  /** All at once, as when a cluster is drained; throws the first refusal. */
  stoppa(): Promise<void>;
}

/** Throws why one of them refused to start; those that did start are stopped again. */
export const startaTjanster = async (
  envFor: (tjanst: Tjanstnamn) => Readonly<Record<string, string>>,
  logg: Logg | undefined,
): Promise<Tjanster> => {
  const forsok = await Promise.allSettled(
    NAMN.map(async (namn) => {
      const konfiguration = lasKonfiguration(envFor(namn), namn);
      return START[namn](konfiguration, logg ?? nyLogg(konfiguration.logg), INGEN_TELEMETRI);
    }),
  );
  const startade = forsok.flatMap((en) => (en.status === 'fulfilled' ? [en.value] : []));
  const stoppa = async (): Promise<void> => {
    const slut = await Promise.allSettled(startade.map((tjanst) => tjanst.stoppa()));
    for (const en of slut) if (en.status === 'rejected') throw en.reason;
  };
  const nekade = forsok.find((en) => en.status === 'rejected');
  if (nekade !== undefined) {
    await stoppa();
    throw nekade.reason;
  }
  return { url: (namn) => sok(startade, namn).url, stoppa };
};

const sok = (startade: readonly Tjanst[], namn: Tjanstnamn): Tjanst => {
  const tjanst = startade.find((en) => en.namn === namn);
  if (tjanst === undefined) throw new Error(`${namn} was never started`);
  return tjanst;
};
