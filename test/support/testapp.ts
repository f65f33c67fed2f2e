import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logg } from '#libs/platform/logg.js';
import type { Nav } from '../../apps/standalone/nav.js';
import { startaDistribuerad } from './distribuerat.js';
import type { Testapp } from './provapp.js';
import { provprofil } from './provprofil.js';
import { startaEmbedded, startaPostgres, type Samladval } from './samlad.js';

export type { Testapp } from './provapp.js';

export interface Testappval {
  /** Beside the test's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Reuses what belongs to a folder left by an earlier one. */
  readonly data?: string;
  readonly logg?: Logg;
}

/** On the profile that PROVPROFIL names, unless the test names its own. */
export const startaTestapp = async (val: Testappval = {}): Promise<Testapp> => {
  const samladval = await medKatalog(val);
  if (val.env?.['AVVIKELSENAV_PROFIL'] !== undefined) return startaEmbedded(samladval);
  switch (provprofil()) {
    case 'embedded':
      return startaEmbedded(samladval);
    case 'postgres':
      return startaPostgres(samladval);
    case 'distributed':
      return startaDistribuerad(samladval);
  }
};

/** In one process, for what looks inside it. */
export const startaSamladTestapp = async (val: Testappval = {}): Promise<Testapp & { readonly nav: Nav }> =>
  startaEmbedded(await medKatalog(val));

const medKatalog = async ({ data, env = {}, logg }: Testappval): Promise<Samladval> => ({
  data: data ?? (await mkdtemp(join(tmpdir(), 'avvikelsenav-test-'))),
  env,
  logg,
});
