import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { VillkorBrutet } from '../vydatabas.js';
import { sqliteDialekt, varden, type Oversatt } from './dialekt.js';
import { RadlagerStangt, type Filval, type Radcell, type Radlager, type Radsats } from './port.js';
import { Skrivko } from './skrivko.js';
import { oppnaRadskrivare, type Tradsats, type Utfall } from './sqlite-skriv.js';
import { oppnaTrad, type Skrivare } from './sqlite-skrivare.js';

const BUSY_MS = 10_000;
const FORBEREDDA_MAX = 200;

/** Rows in one SQLite file, durable at commit: one writer in a thread of its own, reads on their own connection. */
export const oppnaSqlite = async (val: Filval, steg: readonly string[]): Promise<Radlager> => {
  if (val.fil === ':memory:') return iMinne(val, steg);
  mkdirSync(dirname(val.fil), { recursive: true });
  const skrivare = await oppnaTrad({ fil: val.fil, steg }, (skal) => val.vidHaveri?.(skal));
  try {
    const db = new DatabaseSync(val.fil, { readOnly: true });
    db.exec(`PRAGMA busy_timeout=${BUSY_MS}`);
    synkaMapp(dirname(val.fil));
    return new Sqlitelager(val, { skrivare, db, stangLasare: () => db.close() });
  } catch (fel) {
    await skrivare.stang();
    throw fel;
  }
};

/** On this thread: no other can see what is in memory. */
const iMinne = (val: Filval, steg: readonly string[]): Radlager => {
  const har = oppnaRadskrivare(val.fil, steg);
  const skrivare: Skrivare = {
    skriv: async (omgang) => har.skriv(omgang),
    utplana: async () => har.utplana(),
    stang: async () => har.stang(),
  };
  return new Sqlitelager(val, { skrivare, db: har.db, stangLasare: () => undefined });
};

/** The file's name must survive a power cut as well as its content. */
const synkaMapp = (mapp: string): void => {
  const handtag = openSync(mapp, 'r');
  try {
    fsyncSync(handtag);
  } finally {
    closeSync(handtag);
  }
};

interface Kopplingar {
  readonly skrivare: Skrivare;
  readonly db: DatabaseSync;
  readonly stangLasare: () => void;
}

class Sqlitelager implements Radlager {
  private readonly oversatt = sqliteDialekt();
  private readonly forberedda = new Map<string, StatementSync>();
  private readonly ko: Skrivko<readonly Tradsats[]>;
  private stanger: Promise<void> | null = null;

  constructor(
    { koMax }: Filval,
    private readonly kopplingar: Kopplingar,
  ) {
    this.ko = new Skrivko(async (omgang) => (await kopplingar.skrivare.skriv(omgang)).map(felAv), koMax);
  }

  async las<Rad>(sql: string, parametrar: readonly Radcell[] = []): Promise<readonly Rad[]> {
    if (this.stanger !== null) throw new RadlagerStangt();
    const text = this.oversatt(sql);
    // The driver is untyped: the caller names the shape its own statement returns.
    return this.forbered(text).all(...varden(text, parametrar)) as unknown as readonly Rad[];
  }

  async skriv(satser: readonly Radsats[]): Promise<void> {
    return this.ko.skriv(
      satser.map(({ sql, parametrar = [], kraverRader = null }) => {
        const text = this.oversatt(sql);
        return { sql: text.sql, varden: varden(text, parametrar), kraverRader };
      }),
    );
  }

  async utplana(): Promise<void> {
    if (this.stanger !== null) throw new RadlagerStangt();
    await this.kopplingar.skrivare.utplana();
  }

  stang(): Promise<void> {
    this.stanger ??= this.stangAllt();
    return this.stanger;
  }

  private forbered({ sql }: Oversatt): StatementSync {
    const kand = this.forberedda.get(sql);
    if (kand !== undefined) return kand;
    const ny = this.kopplingar.db.prepare(sql);
    if (this.forberedda.size < FORBEREDDA_MAX) this.forberedda.set(sql, ny);
    return ny;
  }

  private async stangAllt(): Promise<void> {
    await this.ko.stang();
    this.kopplingar.stangLasare();
    await this.kopplingar.skrivare.stang();
  }
}

const felAv = (utfall: Utfall): Error | null => {
  if (utfall.slag === 'skrivet') return null;
  return utfall.slag === 'villkor' ? new VillkorBrutet(utfall.index) : new Error(utfall.fel);
};
