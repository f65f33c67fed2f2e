import { readFileSync } from 'node:fs';
import type { Tjanstnamn } from '#libs/platform/config.js';
import { migrera } from '../../apps/cli/migrera.js';
import type { Provdatabas } from './provdatabas.js';

const TJANSTERS = ['projector', 'query_api', 'processor', 'router', 'connector', 'command_api'];
const ROLLER = [...TJANSTERS, 'migrering', 'drift', 'standalone'];

/** Each service logs in as itself, with the rights of deploy/database/roles.sql and no more. */
export interface Provroller {
  /** Connection string of one service. */
  url(tjanst: Tjanstnamn): string;
  /** As operations do after a restore. */
  igen(): Promise<void>;
  slapp(): Promise<void>;
}

/** Makes them, under names of their own since roles belong to the whole server, and the tables that no service may. */
export const nyaProvroller = async (databas: Provdatabas): Promise<Provroller> => {
  const prefix = `${new URL(databas.url).pathname.slice(1)}_`;
  const losenord = `${prefix}losen`;
  const fil = new URL('../../deploy/database/roles.sql', import.meta.url);
  const sql = readFileSync(fil, 'utf8').replaceAll('avvikelsenav_', prefix);
  const som = (roll: string): string => {
    const url = new URL(databas.url);
    url.username = `${prefix}${roll}`;
    url.password = losenord;
    return url.href;
  };
  await databas.kor(sql);
  await databas.kor(ROLLER.map((roll) => `ALTER ROLE ${prefix}${roll} PASSWORD '${losenord}'`).join(';'));
  const tyst = (): void => undefined;
  const miljo = { DATABASE_URL: som('migrering') };
  await migrera({}, { miljo, skriv: tyst, skrivFel: tyst, framsteg: process.stderr });
  return {
    url: (tjanst) => som(tjanst.replaceAll('-', '_')),
    igen: () => databas.kor(sql),
    slapp: () =>
      databas.kor(ROLLER.map((roll) => `DROP OWNED BY ${prefix}${roll} CASCADE; DROP ROLE ${prefix}${roll}`).join(';')),
  };
};
