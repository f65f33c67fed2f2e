import { describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaRadlager } from '#libs/platform/sql/radlager/index.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { provskydd } from '../testing/provskydd.js';
import { valvsvit } from '../testing/valvsvit.js';
import { MIGRERINGAR, SCHEMA } from './tabeller.js';
import { valvOver } from './valv.js';

describe('the vault over SQLite', () => {
  valvsvit(async () =>
    valvOver({
      lager: await oppnaRadlager({ fil: ':memory:' }, MIGRERINGAR),
      skydd: provskydd(),
      klocka: systemClock,
    }),
  );
});

medDatabas('the vault over PostgreSQL (needs DATABASE_URL)', () => {
  let databas: Provdatabas | undefined;
  valvsvit(async () => {
    databas ??= await nyProvdatabas();
    await databas.kor(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
    const lager = await oppnaRadlager({ connectionString: databas.url, schema: SCHEMA }, MIGRERINGAR);
    return valvOver({ lager, skydd: provskydd(), klocka: systemClock });
  });
  it('lets go of its database', async () => {
    await databas?.slapp();
    expect(databas).toBeDefined();
  });
});
