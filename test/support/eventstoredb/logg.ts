import type { Post } from './post.js';
import { Provningsminne } from './provningsminne.js';

export type NyPost = Pick<Post, 'id' | 'typ' | 'innehallstyp' | 'data' | 'meta'>;

export type Forvantan = number | 'no-stream' | 'stream-exists' | 'any';

export type Utfall =
  | { readonly slag: 'skrivet'; readonly revision: number; readonly position: number; readonly nytt: readonly Post[] }
  | { readonly slag: 'fel-version'; readonly aktuell: number }
  | { readonly slag: 'borttagen' };

const FORSTA_POSITION = 1_331;
const POST_OVERHEAD = 112;
const INGEN = -1;

/** The server's log in memory: what `IndexWriter.CheckCommit` and the index readers of the real one look at. */
export class Logg {
  readonly poster: Post[] = [];
  private readonly strommar = new Map<string, Post[]>();
  private readonly gravsatta = new Set<string>();
  /** First revision that can be read; Infinity when softly deleted. */
  private readonly avkortade = new Map<string, number>();
  private readonly minne = new Provningsminne();

  /** Where the next record will begin. */
  get slut(): number {
    return this.poster.at(-1)?.slut ?? FORSTA_POSITION;
  }

  /** The check and the write are one: nothing comes in between. */
  skriv(stream: string, forvantan: Forvantan, nya: readonly NyPost[]): Utfall {
    if (this.gravsatta.has(stream)) return { slag: 'borttagen' };
    const aktuell = this.sista(stream);
    const dom = this.prova({ stream, forvantan, nya, aktuell });
    if (dom !== 'ok') return dom;
    const nytt = nya.map((ny) => this.tillfoga(stream, ny, Date.now()));
    this.ateruppliva(stream, aktuell + 1);
    return { slag: 'skrivet', revision: aktuell + nya.length, position: nytt.at(-1)?.position ?? this.slut, nytt };
  }

  /** `CheckCommit`: strong where a revision is expected, weak (only what is remembered) where none is; see docs/adr/0007. */
  private prova({ stream, forvantan, nya, aktuell }: Provning): Utfall | 'ok' {
    if (forvantan === 'any') return this.provaSvagt({ stream, nya, aktuell });
    if (forvantan === 'stream-exists') return this.provaFinns({ stream, nya, aktuell });
    const vantad = forvantan === 'no-stream' ? INGEN : forvantan;
    if (vantad < aktuell) return this.provaStarkt({ stream, nya, aktuell }, vantad);
    // Equal: written without a look at the ids, as the real one does.
    return vantad === aktuell ? 'ok' : { slag: 'fel-version', aktuell };
  }

  private provaFinns(provning: Omit<Provning, 'forvantan'>): Utfall | 'ok' {
    if (this.avkortade.get(provning.stream) === Infinity) return { slag: 'borttagen' };
    return provning.aktuell < 0 ? { slag: 'fel-version', aktuell: INGEN } : this.provaSvagt(provning);
  }

  private provaSvagt({ stream, nya, aktuell }: Omit<Provning, 'forvantan'>): Utfall | 'ok' {
    const minns = nya.map(({ id }) => this.minne.revision(stream, id));
    if (minns[0] === undefined) return 'ok';
    const sista = minns.at(-1);
    // CorruptedIdempotency: part of the transaction stands there.
    if (sista === undefined || minns.includes(undefined)) return { slag: 'fel-version', aktuell };
    return this.redan(stream, sista);
  }

  private provaStarkt({ stream, nya, aktuell }: Omit<Provning, 'forvantan'>, vantad: number): Utfall | 'ok' {
    const poster = this.strommar.get(stream) ?? [];
    const lika = nya.every(({ id }, n) => poster[vantad + 1 + n]?.id === id);
    if (lika) return this.redan(stream, vantad + nya.length);
    const forstaLika = poster[vantad + 1]?.id === nya[0]?.id;
    const mjuk = vantad === INGEN && this.avkortade.get(stream) === Infinity;
    return !forstaLika && mjuk ? 'ok' : { slag: 'fel-version', aktuell };
  }

  private redan(stream: string, revision: number): Utfall {
    const position = this.strommar.get(stream)?.[revision]?.position ?? INGEN;
    return { slag: 'skrivet', revision, position, nytt: [] };
  }

  /** Also used when the log is read back at start. */
  tillfoga(stream: string, ny: NyPost, skapad: number): Post {
    const poster = this.strommar.get(stream) ?? [];
    const position = this.slut;
    const storlek = POST_OVERHEAD + stream.length + ny.typ.length + ny.data.length + ny.meta.length;
    const post: Post = { ...ny, position, slut: position + storlek, stream, revision: poster.length, skapad };
    poster.push(post);
    if (poster.length === 1) this.strommar.set(stream, poster);
    this.poster.push(post);
    this.minne.minns(stream, post);
    if (ny.typ === '$streamDeleted') this.gravsatta.add(stream);
    if (ny.typ === '$metadata' && stream.startsWith('$$')) this.avkorta(stream.slice(2), ny.data);
    return post;
  }

  /** As after a restart: what was written before is no longer remembered by id. */
  glom(): void {
    this.minne.glom();
  }

  sista(stream: string): number {
    return (this.strommar.get(stream)?.length ?? 0) - 1;
  }

  arGravsatt(stream: string): boolean {
    return this.gravsatta.has(stream);
  }

  /** What can be read of the stream; undefined when there is no such stream (any more). */
  stromposter(stream: string): readonly Post[] | undefined {
    const poster = this.strommar.get(stream);
    const fran = this.avkortade.get(stream) ?? 0;
    if (poster === undefined || fran === Infinity) return undefined;
    return fran === 0 ? poster : poster.slice(fran);
  }

  /** Index of the first record at or after the position; undefined when the position is within a record or beyond the end. */
  indexVid(position: number): number | undefined {
    if (position === 0) return 0;
    const index = this.indexFran(position);
    const post = this.poster[index];
    return (post?.position ?? this.slut) === position ? index : undefined;
  }

  /** Index of the first record that begins at or after the position. */
  indexFran(position: number): number {
    let [lag, hog] = [0, this.poster.length];
    while (lag < hog) {
      const mitt = (lag + hog) >>> 1;
      if ((this.poster[mitt]?.position ?? Infinity) < position) lag = mitt + 1;
      else hog = mitt;
    }
    return lag;
  }

  private avkorta(stream: string, metadata: Uint8Array): void {
    const tb: unknown = JSON.parse(Buffer.from(metadata).toString('utf8'), (nyckel, varde) =>
      nyckel === '' && typeof varde === 'object' && varde !== null && '$tb' in varde ? varde.$tb : varde,
    );
    if (typeof tb === 'number') this.avkortade.set(stream, tb >= Number.MAX_SAFE_INTEGER ? Infinity : tb);
  }

  /** A softly deleted stream that is written to again shows what is new. */
  private ateruppliva(stream: string, fran: number): void {
    if (this.avkortade.get(stream) !== Infinity) return;
    this.tillfoga(`$$${stream}`, metadatapost({ $tb: fran }), Date.now());
  }
}

interface Provning {
  readonly stream: string;
  readonly forvantan: Forvantan;
  readonly nya: readonly NyPost[];
  readonly aktuell: number;
}

export const metadatapost = (metadata: unknown): NyPost => ({
  id: crypto.randomUUID(),
  typ: '$metadata',
  innehallstyp: 'application/json',
  data: Buffer.from(JSON.stringify(metadata)),
  meta: new Uint8Array(),
});
