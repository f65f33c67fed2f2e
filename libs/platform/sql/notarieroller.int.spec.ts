import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { oppnaNotarielager } from '../../bevis/index.js';

const ROLLER = [
  ...['migrering', 'processor', 'standalone', 'query_api', 'drift'],
  ...['projector', 'router', 'connector', 'command_api'],
];
const SKRIVER = ['processor', 'standalone'];
const LASER = [...SKRIVER, 'query_api', 'drift'];
const UTANFOR = ['projector', 'router', 'connector', 'command_api'];
const NEKAT = { code: '42501' };
const LOV = "INSERT INTO notarie.lov VALUES (0, '1', 'a', 's', 0, '\\x00')";

medDatabas('the roles of the notary (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  /** Roles belong to the whole server: these have names of their own. */
  let prefix: string;
  const som = (roll: string): string => {
    const url = new URL(databas.url);
    url.username = `${prefix}${roll}`;
    url.password = `${prefix}losen`;
    return url.href;
  };
  /** Rolled back: what each may is asked of the same rows. */
  const fraga = async (roll: string, text: string): Promise<void> => {
    const klient = new pg.Client({ connectionString: som(roll) });
    await klient.connect();
    try {
      await klient.query('BEGIN');
      await klient.query(text);
      await klient.query('ROLLBACK');
    } finally {
      await klient.end();
    }
  };

  beforeAll(async () => {
    databas = await nyProvdatabas();
    prefix = `${new URL(databas.url).pathname.slice(1)}_`;
    const fil = new URL('../../../deploy/database/roles.sql', import.meta.url);
    await databas.kor(readFileSync(fil, 'utf8').replaceAll('avvikelsenav_', prefix));
    await databas.kor(ROLLER.map((roll) => `ALTER ROLE ${prefix}${roll} PASSWORD '${prefix}losen'`).join(';'));
    const val = { profil: 'distributed', data: '', databaseUrl: som('migrering') } as const;
    await (await oppnaNotarielager(val)).stang();
  });
  afterAll(async () => {
    await databas.kor(
      ROLLER.map((roll) => `DROP OWNED BY ${prefix}${roll} CASCADE; DROP ROLE ${prefix}${roll}`).join(';'),
    );
    await databas.slapp();
  });

  it('I6 let processor and standalone add leaves, and nobody else but the owner', async () => {
    for (const roll of SKRIVER) await fraga(roll, LOV);
    for (const roll of [...UTANFOR, 'query_api', 'drift']) await expect(fraga(roll, LOV)).rejects.toMatchObject(NEKAT);
  });

  it('let the doors of questions and operations read proofs, and the others nothing', async () => {
    for (const roll of LASER) await fraga(roll, 'SELECT FROM notarie.kontrollpunkt');
    for (const roll of UTANFOR) {
      await expect(fraga(roll, 'SELECT FROM notarie.kontrollpunkt')).rejects.toMatchObject(NEKAT);
    }
  });

  it.each(['lov', 'nod', 'kontrollpunkt'])(
    'I6 let nobody who runs change or remove what is signed (%s)',
    async (tabell) => {
      for (const roll of LASER) {
        await expect(fraga(roll, `DELETE FROM notarie.${tabell}`)).rejects.toMatchObject(NEKAT);
        await expect(fraga(roll, `TRUNCATE notarie.${tabell}`)).rejects.toMatchObject(NEKAT);
        const kolumn = tabell === 'kontrollpunkt' ? 'antal' : 'nr';
        await expect(fraga(roll, `UPDATE notarie.${tabell} SET ${kolumn} = 1`)).rejects.toMatchObject(NEKAT);
      }
    },
  );

  it('let a service that only reads open the store as it stands', async () => {
    const val = { profil: 'distributed', data: '', databaseUrl: som('query_api') } as const;
    const lager = await oppnaNotarielager(val);
    expect(await lager.senaste()).toBeNull();
    await lager.stang();
  });
});
