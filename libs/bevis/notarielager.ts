import type { Position } from '#libs/event-store/index.js';
import { oppnaRadlager, type Radlager, type Radlagerval, type Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Sist } from './lank.js';
import { Rand, type Nod } from './merkle.js';
import { NOTARIEMIGRERINGAR } from './notariemigreringar.js';
import { flerradigt } from './flerradigt.js';
import { BRICKNIVA } from './tradlasare.js';

/** Injection token of the notary's store, for the doors. */
export const NOTARIELAGER = Symbol('Notarielager');

/** How far the notary has come. */
export interface Lage {
  readonly antal: number;
  /** Of the last event in the tree. */
  readonly position: Position;
  /** Events before this index may lack a chain: they were written before there was one. */
  readonly okedjad: number;
  readonly rand: Rand;
  /** Size of the last signed tree; 0 when there is none. */
  readonly signerad: number;
}

export interface Lov {
  readonly nr: number;
  readonly position: Position;
  /** Of the event. */
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Of the event, 32 bytes; the leaf's own hash is made of it. */
  readonly hash: Buffer;
}

export interface Sparadpunkt {
  readonly antal: number;
  readonly tid: string;
  /** The public key (vkey) that it was signed with. */
  readonly nyckel: string;
  /** The signed note. */
  readonly text: string;
}

/** A batch of events that have been tried and found whole. */
export interface Tillagg {
  readonly fore: Lage;
  readonly efter: Omit<Lage, 'signerad'>;
  readonly lov: readonly Lov[];
  readonly noder: readonly Nod[];
  readonly strommar: ReadonlyMap<string, Sist>;
}

const PUNKTER_MAX = 1_000;

type Tal = number | string;
type Lovrad = Omit<Lov, 'nr' | 'revision' | 'hash'> & Record<'nr' | 'revision', Tal> & { readonly hash: Uint8Array };
type Lagesrad = Record<'antal' | 'okedjad' | 'signerad', Tal> & {
  readonly position: Position;
  readonly rand: Uint8Array;
};
type Punktrad = { readonly antal: Tal; readonly tid: string; readonly nyckel: string; readonly text: string };

const lovAv = ({ nr, revision, hash, ...ovrigt }: Lovrad): Lov => ({
  ...ovrigt,
  nr: Number(nr),
  revision: Number(revision),
  hash: Buffer.from(hash),
});
const LOV = 'SELECT nr, position, id, stream, revision, hash FROM lov';
const punktAv = ({ antal, ...ovrigt }: Punktrad): Sparadpunkt => ({ antal: Number(antal), ...ovrigt });

/** The notary's tree and checkpoints. Two writers: the second is told by `VillkorBrutet`, and nothing of its is kept. */
export class Notarielager {
  constructor(readonly rader: Radlager) {}

  static async oppna(val: Radlagerval): Promise<Notarielager> {
    return new Notarielager(await oppnaRadlager(val, NOTARIEMIGRERINGAR));
  }

  async lage(): Promise<Lage> {
    const [rad] = await this.rader.las<Lagesrad>('SELECT antal, position, okedjad, rand, signerad FROM lage');
    if (rad === undefined) throw new Error('the notary lacks its place');
    const { position, rand } = rad;
    const [antal, okedjad, signerad] = [Number(rad.antal), Number(rad.okedjad), Number(rad.signerad)];
    return { antal, position, okedjad, signerad, rand: Rand.av(antal, rand) };
  }

  /** Errors: `VillkorBrutet` when another has written since `fore` was read. */
  async lagg({ fore, efter, lov, noder, strommar }: Tillagg): Promise<void> {
    const brickor = noder.filter(({ niva }) => niva > 0 && niva % BRICKNIVA === 0);
    await this.rader.skriv([
      {
        sql: 'UPDATE lage SET antal = $1, position = $2, okedjad = $3, rand = $4 WHERE antal = $5 AND signerad = $6',
        parametrar: [efter.antal, efter.position, efter.okedjad, efter.rand.bytes(), fore.antal, fore.signerad],
        kraverRader: 1,
      },
      ...flerradigt(
        { fore: 'INSERT INTO lov (nr, position, id, stream, revision, hash) VALUES' },
        lov.map(({ nr, position, id, stream, revision, hash }) => [nr, position, id, stream, revision, hash]),
      ),
      ...flerradigt(
        { fore: 'INSERT INTO nod (niva, nr, hash) VALUES' },
        brickor.map(({ niva, nr, hash }) => [niva, nr, hash]),
      ),
      ...flerradigt(
        {
          fore: 'INSERT INTO strom (stream, revision, hash) VALUES',
          efter: 'ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, hash = excluded.hash',
        },
        [...strommar].map(([stream, { revision, hash }]) => [stream, revision, hash]),
      ),
    ]);
  }

  /** Errors: `VillkorBrutet` when another has signed, or the tree is not the one that was signed. */
  async sparaPunkt(fore: Lage, punkt: Sparadpunkt & { readonly rot: Buffer }): Promise<void> {
    const framflytt: Radsats = {
      sql: 'UPDATE lage SET signerad = $1 WHERE signerad = $2 AND antal = $1',
      parametrar: [punkt.antal, fore.signerad],
      kraverRader: 1,
    };
    const { antal, rot, tid, nyckel, text } = punkt;
    const ny = 'INSERT INTO kontrollpunkt (antal, rot, tid, nyckel, text) VALUES ($1, $2, $3, $4, $5)';
    await this.rader.skriv([framflytt, { sql: ny, parametrar: [antal, rot, tid, nyckel, text] }]);
  }

  /** What is known of each of these streams. */
  async sista(strommar: readonly string[]): Promise<ReadonlyMap<string, Sist>> {
    const rader = await this.rader.las<{ stream: string; revision: Tal; hash: string }>(
      'SELECT stream, revision, hash FROM strom WHERE stream = ANY ($1)',
      [strommar],
    );
    return new Map(rader.map(({ stream, revision, hash }) => [stream, { revision: Number(revision), hash }]));
  }

  /** Leaves of these events; one that the tree does not hold yet is left out. */
  async lovMedId(idn: readonly string[]): Promise<readonly Lov[]> {
    const sql = `${LOV} WHERE id = ANY ($1) ORDER BY nr`;
    return (await this.rader.las<Lovrad>(sql, [idn])).map(lovAv);
  }

  /** Leaves `fran` up to, not including, `till`. */
  async lovSpann(fran: number, till: number): Promise<readonly Lov[]> {
    const sql = `${LOV} WHERE nr >= $1 AND nr < $2 ORDER BY nr`;
    return (await this.rader.las<Lovrad>(sql, [fran, till])).map(lovAv);
  }

  async senaste(): Promise<Sparadpunkt | null> {
    const sql = 'SELECT antal, tid, nyckel, text FROM kontrollpunkt ORDER BY antal DESC LIMIT 1';
    const [rad] = await this.rader.las<Punktrad>(sql);
    return rad === undefined ? null : punktAv(rad);
  }

  /** At most 1 000, of at least so many events, smallest first. */
  async punkter(fran: number, antal = PUNKTER_MAX): Promise<readonly Sparadpunkt[]> {
    const sql = 'SELECT antal, tid, nyckel, text FROM kontrollpunkt WHERE antal >= $1 ORDER BY antal LIMIT $2';
    return (await this.rader.las<Punktrad>(sql, [fran, Math.min(antal, PUNKTER_MAX)])).map(punktAv);
  }

  stang(): Promise<void> {
    return this.rader.stang();
  }
}
