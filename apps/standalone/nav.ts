import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lasKanalval, type Mottagarfil } from '#libs/connectors/index.js';
import { aterspelaGallringar, gravstensfilFor, type Gravstensfil } from '#libs/arkiv/index.js';
import { notarienyckelFor, punktminneFor, type Notarienyckel, type Punktminne } from '#libs/bevis/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Mappningar } from '#libs/import/index.js';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Halsa, Halsobrist } from '#libs/platform/halsa.js';
import { nyLogg, type Logg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import type { Sekretessdelar } from '#libs/sekretess/http/index.js';
import { INGEN_TELEMETRI, type Telemetri } from '#libs/platform/telemetri/index.js';
import {
  fingeravtryckFor,
  identitetFor,
  lasKlienter,
  lasMappningar,
  lasRegister,
  sidsessionFor,
  sistaDag,
  skapaNycklar,
  startaDorr,
  type Dorr,
  type Nycklar,
} from '#libs/tjanst/index.js';
import { startaDrift, type Drift } from './drift.js';
import { oppnaLager, type Lager } from './lager.js';
import { NavModule } from './nav.module.js';
import { startaUtvecklingsinloggning, type Utvecklingsinloggning } from './utveckling/index.js';

/** The whole service, running in this process. */
export interface Nav {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly lager: Lager;
  readonly drift: Drift;
  readonly register: Huvudmannaregister;
  readonly nycklar: Nycklar | null;
  /** Null unless asked for. */
  readonly utveckling: Utvecklingsinloggning | null;
  /**
   * Doors first, then what is under way, then the stores.
   * @param dorrarMsMax requests get so long to end; an import that takes longer is broken off, and sent again doubles nothing
   */
  stoppa(dorrarMsMax?: number): Promise<void>;
}

export interface Navmiljo {
  readonly telemetri?: Telemetri;
  readonly clock?: Clock;
  /** Codes of the huvudmän that the development login shows first. */
  readonly forst?: readonly string[];
}

/**
 * Starts everything: register, stores, views, deliveries, doors. Resolves when it answers; the views stand, but may still
 * be catching up, which `/health/ready` tells. What had started is stopped again when a later part refuses.
 * @param logg where it says what it does; stdout unless given
 * @param miljo what it measures with, and what it takes for now: the system's clock unless given
 */
export const startaNav = async (
  konfiguration: Konfiguration,
  logg: Logg = nyLogg(konfiguration.logg),
  { telemetri = INGEN_TELEMETRI, clock = systemClock, forst = [] }: Navmiljo = {},
): Promise<Nav> => {
  const register = await lasRegister(konfiguration);
  const mappningar = lasMappningar(konfiguration);
  const kanalval = lasKanalval(mottagarfil(konfiguration), register);
  const lager = await oppnaLager(konfiguration);
  const nycklar = await nycklarTill(konfiguration, register).catch(async (error: unknown) => {
    await lager.stang();
    throw error;
  });
  const notarie = await notarieFor(konfiguration).catch(async (error: unknown) => {
    await lager.stang();
    throw error;
  });
  const gravstenar = await gallraAnyo(konfiguration, lager, logg);
  const matvarden = new Matvarden();
  const drift = startaDrift({
    ...{ clock, lager, kanalval, register, logg, matvarden, telemetri, notarie, gravstenar },
    datakatalog: konfiguration.data,
    omforsok: { basSekunder: konfiguration.omforsokBasSekunder },
  });
  const stoppaInnandomet = async (): Promise<void> => {
    await drift.stoppa();
    kanalval.stang();
    await lager.stang();
  };
  try {
    const utveckling = await startaUtvecklingsinloggning({ ...konfiguration, forst }, register);
    const inre = { clock, lager, drift, register, mappningar, nycklar, utveckling, logg, matvarden, telemetri };
    const dorr = await startaDorrar(konfiguration, inre);
    const stoppa = async (dorrarMsMax?: number): Promise<void> => {
      await dorr.stang(dorrarMsMax);
      await stoppaInnandomet();
    };
    return { url: dorr.url, app: dorr.app, lager, drift, register, nycklar, utveckling, stoppa };
  } catch (error) {
    await stoppaInnandomet();
    throw error;
  }
};

/** Before anything is opened: what an older log or vault brought back goes again. */
const gallraAnyo = async (
  konfiguration: Konfiguration,
  { store, valv, stang }: Lager,
  logg: Logg,
): Promise<Gravstensfil> => {
  const gravstenar = gravstensfilFor(konfiguration);
  const nycklar = await aterspelaGallringar({ store, valv, gravstenar }).catch(async (error: unknown) => {
    await stang();
    throw error;
  });
  if (nycklar > 0) logg.varning('gallringar-aterspelade', { nycklar });
  return gravstenar;
};

const notarieFor = async (
  konfiguration: Konfiguration,
): Promise<{ readonly nyckel: Notarienyckel; readonly minne: Punktminne; readonly vilaMs: number }> => {
  const nyckel = notarienyckelFor(konfiguration);
  if (nyckel === null) throw new Error('standalone is never distributed');
  return { nyckel, minne: punktminneFor(konfiguration), vilaMs: konfiguration.notarie.sekunder * 1_000 };
};

/** None are made for a clients' file that somebody has named: it is theirs. */
const nycklarTill = async (
  { klienter, data, profil }: Konfiguration,
  register: Huvudmannaregister,
): Promise<Nycklar | null> => {
  const val = profil === 'embedded' ? {} : { gallerTill: sistaDag(systemClock.now()) };
  return klienter === '' ? skapaNycklar(data, register, val) : null;
};

const mottagarfil = ({ mottagare, data }: Konfiguration): Mottagarfil =>
  mottagare === '' ? { fil: join(data, 'mottagare.yaml'), utpekad: false } : { fil: mottagare, utpekad: true };

interface Innandome {
  readonly clock: Clock;
  readonly lager: Lager;
  readonly drift: Drift;
  readonly register: Huvudmannaregister;
  readonly mappningar: Mappningar;
  readonly nycklar: Nycklar | null;
  readonly utveckling: Utvecklingsinloggning | null;
  readonly logg: Logg;
  readonly matvarden: Matvarden;
  readonly telemetri: Telemetri;
}

/** With the development login beside them, if there is one: closed first, and also when the doors cannot be opened. */
const startaDorrar = async (konfiguration: Konfiguration, inre: Innandome): Promise<Dorr> => {
  try {
    const dorr = await startaNavdorr(konfiguration, inre);
    const stang = async (msMax?: number): Promise<void> => {
      await inre.utveckling?.stoppa();
      await dorr.stang(msMax);
    };
    return { ...dorr, stang };
  } catch (error) {
    await inre.utveckling?.stoppa();
    throw error;
  }
};

const startaNavdorr = (konfiguration: Konfiguration, inre: Innandome): Promise<Dorr> => {
  const { clock, logg, matvarden, telemetri, drift } = inre;
  const plattform = { clock, logg, matvarden, halsa: nyHalsa(inre) };
  return startaDorr({
    konfiguration,
    modul: NavModule.med({
      ...inre,
      sekretess: sekretessdelar(konfiguration, inre),
      plattform,
      utgivare: konfiguration.utgivare,
    }),
    miljo: { logg, matvarden, telemetri },
    openapi: true,
    // The first question of a first start is answered from empty views, not refused for want of tables.
    foreOppning: () => drift.projektor.forberedd,
  });
};

const sekretessdelar = (konfiguration: Konfiguration, { nycklar, utveckling, register }: Innandome): Sekretessdelar => {
  const klienter = lasKlienter(konfiguration, nycklar?.klientfil);
  const utfardare = utveckling === null ? [] : [utveckling.utfardare];
  const sidor = sidsessionFor(konfiguration, register, utfardare);
  return {
    klienter,
    identitet: identitetFor(konfiguration, { klienter, register, utfardare }),
    klientcertRubrik: konfiguration.klientcertRubrik,
    ...(sidor !== undefined && { sidor }),
    fingeravtryck: fingeravtryckFor(konfiguration),
  };
};

const nyHalsa = ({ lager, drift }: Innandome): Halsa =>
  new Halsa(
    {
      handelser: () => lager.store.head(),
      vyer: () =>
        drift.projektor.lage().ikapp
          ? lager.vydatabas.las('SELECT 1')
          : Promise.reject(new Halsobrist('läser ikapp händelseloggen')),
      drift: () => (drift.arIgang() ? Promise.resolve() : Promise.reject(new Halsobrist(STANNAT))),
    },
    { obotligt: () => (drift.arIgang() ? null : STANNAT) },
  );

const STANNAT = 'har stannat; tjänsten startas om';
