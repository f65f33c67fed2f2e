import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { granskaUrl } from './url.js';

/** One recipient of mottagare.yaml, as written. */
export type Mottagarpost =
  | {
      readonly huvudman: string;
      readonly kanal: 'http';
      readonly url: URL;
      /** Either the secret itself or the file that holds it, never both. */
      readonly hemlighet: { readonly text: string } | { readonly fil: string };
      readonly tillatPrivatAdress: boolean;
      readonly timeoutSekunder: number;
    }
  | { readonly huvudman: string; readonly kanal: 'inkorg' }
  | { readonly huvudman: string; readonly kanal: 'fil'; readonly katalog: string };

/** Every fault of the file at once, each with file and line. Never quotes a value: it could be a secret. */
export class Mottagarfilfel extends Error {
  constructor(readonly rader: readonly string[]) {
    super(`Mottagarfilen kan inte användas:\n${rader.map((rad) => `  ${rad}`).join('\n')}`);
    this.name = 'Mottagarfilfel';
  }
}

const MOTTAGARE_MAX = 10_000;
const TIMEOUT = { standard: 10, max: 60 };
const HUVUDMAN = /^[A-Za-z0-9][A-Za-z0-9-]{1,40}$/;
const FALT: Readonly<Record<string, readonly string[]>> = {
  http: ['huvudman', 'kanal', 'url', 'hemlighet', 'hemlighetFil', 'tillatPrivatAdress', 'timeoutSekunder'],
  inkorg: ['huvudman', 'kanal'],
  fil: ['huvudman', 'kanal', 'katalog'],
};

/** `text` is YAML `mottagare: [{huvudman, kanal, …}]`. Throws `Mottagarfilfel`. */
export const tolkaMottagare = (text: string, fil: string): readonly Mottagarpost[] =>
  new Mottagarlasare(text, fil).las();

class Mottagarlasare {
  private readonly rader: string[] = [];
  private readonly radraknare = new LineCounter();
  private readonly sedda = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly fil: string,
  ) {}

  las(): readonly Mottagarpost[] {
    const dokument = parseDocument(this.text, { lineCounter: this.radraknare, uniqueKeys: true });
    for (const fel of dokument.errors) {
      this.rader.push(`${this.fil}:${fel.linePos?.[0].line ?? 1}: filen är inte giltig YAML (${fel.code}).`);
    }
    const poster = this.rader.length === 0 ? this.poster(dokument.contents) : [];
    if (this.rader.length > 0) throw new Mottagarfilfel(this.rader);
    return poster;
  }

  private poster(rot: Node | null): readonly Mottagarpost[] {
    const lista = isMap(rot) ? rot.get('mottagare', true) : undefined;
    if (!isSeq(lista)) return this.fel(rot, 'filen ska ha listan "mottagare".', []);
    if (lista.items.length > MOTTAGARE_MAX) return this.fel(lista, `högst ${MOTTAGARE_MAX} mottagare är tillåtna.`, []);
    return lista.items.map((post) =>
      isMap(post) ? this.post(post) : this.fel(lista, 'varje mottagare ska vara ett objekt.', INGEN),
    );
  }

  private post(post: YAMLMap): Mottagarpost {
    const huvudman = this.huvudman(post);
    const kanal = this.textAv(post, 'kanal');
    const falt = FALT[kanal];
    if (falt === undefined) return this.fel(this.nod(post, 'kanal'), '"kanal" ska vara http, inkorg eller fil.', INGEN);
    for (const { key } of post.items) {
      if (isScalar(key) && !falt.includes(String(key.value))) this.fel(key, `okänt fält för kanalen ${kanal}.`, null);
    }
    if (kanal === 'http') return this.http(post, huvudman);
    return kanal === 'fil' ? { huvudman, kanal, katalog: this.kravd(post, 'katalog') } : { huvudman, kanal: 'inkorg' };
  }

  private huvudman(post: YAMLMap): string {
    const kod = this.textAv(post, 'huvudman');
    const nod = this.nod(post, 'huvudman');
    if (!HUVUDMAN.test(kod)) return this.fel(nod, '"huvudman" ska vara en kod inom citattecken ("2062").', '');
    if (this.sedda.has(kod)) this.fel(nod, 'samma huvudman står två gånger.', null);
    this.sedda.add(kod);
    return kod;
  }

  private http(post: YAMLMap, huvudman: string): Mottagarpost {
    const tillatPrivatAdress = this.val(post, 'tillatPrivatAdress', false);
    const url = granskaUrl(this.textAv(post, 'url'), tillatPrivatAdress);
    const hemlighet = this.hemlighet(post);
    const timeoutSekunder = this.timeout(post);
    if (typeof url === 'string') return this.fel(this.nod(post, 'url'), url, INGEN);
    return { huvudman, kanal: 'http', url, hemlighet, tillatPrivatAdress, timeoutSekunder };
  }

  private hemlighet(post: YAMLMap): { readonly text: string } | { readonly fil: string } {
    if (post.has('hemlighet') === post.has('hemlighetFil')) {
      return this.fel(post, 'ange antingen "hemlighetFil" eller "hemlighet" (whsec_…).', { text: '' });
    }
    return post.has('hemlighet') ? { text: this.kravd(post, 'hemlighet') } : { fil: this.kravd(post, 'hemlighetFil') };
  }

  private timeout(post: YAMLMap): number {
    const sekunder: unknown = post.get('timeoutSekunder') ?? TIMEOUT.standard;
    if (typeof sekunder === 'number' && sekunder >= 1 && sekunder <= TIMEOUT.max) return sekunder;
    return this.fel(this.nod(post, 'timeoutSekunder'), `"timeoutSekunder" ska vara 1–${TIMEOUT.max}.`, 0);
  }

  private val(post: YAMLMap, falt: string, annars: boolean): boolean {
    const varde: unknown = post.get(falt) ?? annars;
    return typeof varde === 'boolean'
      ? varde
      : this.fel(this.nod(post, falt), `"${falt}" ska vara true eller false.`, annars);
  }

  private kravd(post: YAMLMap, falt: string): string {
    const text = this.textAv(post, falt);
    return text === '' ? this.fel(this.nod(post, falt), `"${falt}" saknas eller är ingen text.`, '') : text;
  }

  /** Empty when it is missing or no text. */
  private textAv(post: YAMLMap, falt: string): string {
    const varde: unknown = post.get(falt);
    return typeof varde === 'string' ? varde : '';
  }

  private nod(post: YAMLMap, falt: string): Node {
    return post.get(falt, true) ?? post;
  }

  private fel<T>(nod: Node | null | undefined, meddelande: string, svar: T): T {
    const rad = this.radraknare.linePos(nod?.range?.[0] ?? 0).line;
    this.rader.push(`${this.fil}:${Math.max(rad, 1)}: ${meddelande}`);
    return svar;
  }
}

/** Stands in for a post with a fault; never leaves, since a fault throws. */
const INGEN: Mottagarpost = { huvudman: '', kanal: 'inkorg' };
