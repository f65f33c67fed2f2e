import type { Leveransurval } from '../command-api/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { leveransidn } from '#libs/read-models/index.js';

/** Resends choose among what the view of deliveries shows. */
export const vyLeveransurval = (db: Vydatabas): Leveransurval => ({
  ids: (urval, efter, max) => leveransidn(db, urval, { efter, max }),
});
