import { join } from 'node:path';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { oppnaRadlager, type Radlager } from '#libs/platform/sql/radlager/index.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { nyRing } from './nyckelring.js';
import { lasRing, skapaRingfil } from './nyckelringsfil.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';
import type { Nyckelvalv } from './nyckelvalv.js';
import { ringskydd } from './ringskydd.js';
import { MIGRERINGAR, SCHEMA } from './tabeller.js';
import { transitskydd } from './transitskydd.js';
import { valvOver } from './valv.js';
import { valvlage } from './valvlage.js';

export interface Nyckelvalvsval extends Pick<Konfiguration, 'profil' | 'data' | 'databaseUrl' | 'nycklar'> {
  readonly klocka?: Clock;
  /** Called once if the vault's file can be written to no more. */
  readonly vidHaveri?: (skal: unknown) => void;
}

/** The vault's file in the data folder (`embedded`). */
export const VALVFIL = 'nycklar.sqlite';
const RINGFIL = 'nyckelring.json';

/** Where the ring is, by settings or default; empty where there is no data folder to look in. */
export const ringfilFor = ({ profil, data, nycklar }: Nyckelvalvsval): string =>
  nycklar.ringFil === '' && profil !== 'distributed' ? join(data, RINGFIL) : nycklar.ringFil;

/**
 * The vault of an installation: in the data folder with `embedded`, else in PostgreSQL. The first start of `embedded`
 * makes the key ring; nowhere is one made where there are keys already. Errors: `Nyckelskyddsfel`; those of the store.
 */
export const oppnaNyckelvalv = async (val: Nyckelvalvsval): Promise<Nyckelvalv> => {
  const lager = await oppnaLager(val);
  try {
    const skydd = await oppnaSkydd(val, lager);
    return valvOver({ lager, skydd, klocka: val.klocka ?? systemClock });
  } catch (error) {
    await lager.stang();
    throw error;
  }
};

const oppnaLager = ({ profil, data, databaseUrl, nycklar, vidHaveri }: Nyckelvalvsval): Promise<Radlager> => {
  if (profil === 'embedded') {
    return oppnaRadlager({ fil: join(data, VALVFIL), ...(vidHaveri !== undefined && { vidHaveri }) }, MIGRERINGAR);
  }
  const connectionString = nycklar.databaseUrl === '' ? databaseUrl : nycklar.databaseUrl;
  return oppnaRadlager({ connectionString, schema: SCHEMA }, MIGRERINGAR);
};

const oppnaSkydd = async (val: Nyckelvalvsval, lager: Radlager): Promise<Nyckelskydd> => {
  if (val.nycklar.skydd === 'transit') return transitskydd(val.nycklar.transit);
  const fil = ringfilFor(val);
  if (fil === '') throw ingenRing();
  if (lasRing(fil) === null) await forstaRing(val, fil, lager);
  return ringskydd(fil);
};

/** A lost ring must never be answered with a new one: what the old one had wrapped would be lost without a word. */
const forstaRing = async ({ profil, klocka }: Nyckelvalvsval, fil: string, lager: Radlager): Promise<void> => {
  if (profil !== 'embedded') throw ingenRing();
  if ((await valvlage(lager)).huvudman.length > 0) {
    throw new Nyckelskyddsfel(
      'NYCKELSKYDD_FELINSTALLT',
      'Nyckelringen saknas, men nyckelvalvet har nycklar som den skyddar: lägg tillbaka den från sin säkerhetskopia.',
    );
  }
  try {
    skapaRingfil(fil, nyRing((klocka ?? systemClock).now()));
  } catch (error) {
    // Another start was first.
    if (systemfelkod(error) !== 'EEXIST') throw error;
  }
};

const ingenRing = (): Nyckelskyddsfel =>
  new Nyckelskyddsfel(
    'NYCKELSKYDD_FELINSTALLT',
    'Nyckelringen saknas: gör en med "cli nycklar skapa-ring" och ange den i AVVIKELSENAV_NYCKELRING_FIL.',
  );

/** Makes or updates the tables of the vault, as the role that owns them: services may not. */
export const migreraNyckelvalv = async (connectionString: string): Promise<void> => {
  const lager = await oppnaRadlager({ connectionString, schema: SCHEMA }, MIGRERINGAR);
  await lager.stang();
};
