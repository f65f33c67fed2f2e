import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

const FILNAMN = 'las.json';
const FORSOK_MAX = 5;

interface Hallare {
  readonly pid: number;
  readonly boot: string;
  /** Start time of the process in the kernel's ticks; tells a reused pid (1 in every container) from the holder. */
  readonly start: string;
}

export interface Kataloglas {
  /** `oren`: the previous holder died without letting go. */
  readonly tidigare: 'ren' | 'oren';
  /** The machine has booted since an unclean holder took the folder: what was never fsynced may be gone. */
  readonly omstartad: boolean;
  /** Lets go; the next holder then sees a clean end. */
  slapp(): void;
}

/** The folder is in use by a living process. */
export class KatalogUpptagen extends Error {
  constructor(
    readonly katalog: string,
    readonly pid: number,
  ) {
    super(`Datakatalogen används redan av en annan process (pid ${pid}). Stoppa den eller välj en annan katalog.`);
    this.name = 'KatalogUpptagen';
  }
}

/**
 * Takes the folder for this process alone, by a lock file with pid and boot id; creates the folder when missing.
 * A dead holder's lock is taken over. Throws `KatalogUpptagen` with the pid that holds it.
 */
export const lasKatalog = (katalog: string): Kataloglas => {
  // Nobody else on the machine reads what a case says.
  mkdirSync(katalog, { recursive: true, mode: 0o700 });
  const fil = join(katalog, FILNAMN);
  const jag: Hallare = { pid: process.pid, boot: bootId(), start: startTid(process.pid) };
  const foregangare = ta(katalog, fil, jag);
  return {
    tidigare: foregangare === null ? 'ren' : 'oren',
    omstartad: foregangare !== null && foregangare.boot !== jag.boot,
    slapp: () => slapp(fil, jag),
  };
};

const ta = (katalog: string, fil: string, jag: Hallare): Hallare | null => {
  let foregangare: Hallare | null = null;
  for (let forsok = 0; forsok < FORSOK_MAX; forsok += 1) {
    if (laggUt(fil, jag)) return foregangare;
    const hallare = las(fil);
    if (hallare !== null && lever(hallare)) throw new KatalogUpptagen(katalog, hallare.pid);
    foregangare = hallare ?? { pid: 0, boot: '', start: '' };
    rojUndan(fil, hallare);
  }
  throw new KatalogUpptagen(katalog, las(fil)?.pid ?? 0);
};

/** A hard link either becomes the lock whole or fails: no half-written lock is ever seen. */
const laggUt = (fil: string, jag: Hallare): boolean => {
  const utkast = `${fil}.${jag.pid}`;
  writeFileSync(utkast, JSON.stringify(jag));
  try {
    linkSync(utkast, fil);
    return true;
  } catch (fel) {
    if (kod(fel) !== 'EEXIST') throw fel;
    return false;
  } finally {
    unlinkSync(utkast);
  }
};

/** Two starters may find the same dead holder: whoever moved away a living one's lock puts it back. */
const rojUndan = (fil: string, dod: Hallare | null): void => {
  const undan = `${fil}.${process.pid}.gammal`;
  try {
    renameSync(fil, undan);
    const flyttad = las(undan);
    if (flyttad !== null && JSON.stringify(flyttad) !== JSON.stringify(dod)) linkSync(undan, fil);
  } catch (fel) {
    if (kod(fel) !== 'ENOENT' && kod(fel) !== 'EEXIST') throw fel;
  } finally {
    rmSync(undan, { force: true });
  }
};

const slapp = (fil: string, jag: Hallare): void => {
  if (JSON.stringify(las(fil)) === JSON.stringify(jag)) rmSync(fil, { force: true });
};

const las = (fil: string): Hallare | null => {
  try {
    const rad: unknown = JSON.parse(readFileSync(fil, 'utf8'));
    return arHallare(rad) ? { pid: rad.pid, boot: rad.boot, start: rad.start } : null;
  } catch {
    return null;
  }
};

const arHallare = (varde: unknown): varde is Hallare =>
  typeof varde === 'object' &&
  varde !== null &&
  'pid' in varde &&
  typeof varde.pid === 'number' &&
  'boot' in varde &&
  typeof varde.boot === 'string' &&
  'start' in varde &&
  typeof varde.start === 'string';

const lever = (hallare: Hallare): boolean => {
  if (hallare.boot !== bootId()) return false;
  try {
    process.kill(hallare.pid, 0);
  } catch (fel) {
    if (kod(fel) !== 'EPERM') return false;
  }
  return startTid(hallare.pid) === hallare.start;
};

/** Linux tells; elsewhere the boot moment to the minute is close enough. */
const bootId = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 60));
  }
};

/** Field 22 of the stat line, counted after the command name, which may hold spaces; empty where there is no /proc. */
const startTid = (pid: number): string => {
  try {
    const rad = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return rad.slice(rad.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const kod = (fel: unknown): string =>
  typeof fel === 'object' && fel !== null && 'code' in fel ? String(fel.code) : '';
