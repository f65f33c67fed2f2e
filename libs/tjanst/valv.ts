import type { Konfiguration } from '#libs/platform/config.js';
import { oppnaNyckelvalv, type Nyckelvalv } from '#libs/sekretess/index.js';
import type { Bygge } from './bygge.js';

/** The key vault of a service; closed with it. */
export const oppnaValv = (bygge: Bygge, konfiguration: Konfiguration): Promise<Nyckelvalv> =>
  bygge.oppna(
    'nycklar',
    () => oppnaNyckelvalv({ ...konfiguration, vidHaveri: bygge.haverera }),
    (valv) => valv.stang(),
  );
