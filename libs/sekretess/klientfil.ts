import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { ROLLER, type Roll } from './behorighet.js';

/** One client of klienter.yaml. */
export interface Klientpost {
  readonly id: string;
  readonly namn: string;
  readonly huvudman: readonly string[];
  /** SHA-256 of the token, 64 hexadecimal digits. */
  readonly tokenSha256: string;
  readonly roller: readonly Roll[];
}

/** Every fault of the file at once, each with file and line. */
export class Klientfilfel extends Error {
  constructor(readonly rader: readonly string[]) {
    super(`Klientfilen kan inte användas:\n${rader.map((rad) => `  ${rad}`).join('\n')}`);
    this.name = 'Klientfilfel';
  }
}

const KLIENTER_MAX = 10_000;
const FALT = ['id', 'namn', 'huvudman', 'tokenSha256', 'roller'];
const ID = /^[a-z0-9][a-z0-9-]{1,63}$/;
const HUVUDMAN = /^[A-Za-z0-9][A-Za-z0-9-]{1,40}$/;
const HASH = /^[0-9a-f]{64}$/;

const arRoll = (text: string): text is Roll => ROLLER.some((roll) => roll === text);

/** `text` is YAML `klienter: [{id, namn, huvudman, tokenSha256, roller}]`. Throws `Klientfilfel`. */
export const tolkaKlienter = (text: string, fil: string): readonly Klientpost[] => new Klientlasare(text, fil).las();

class Klientlasare {
  private readonly rader: string[] = [];
  private readonly radraknare = new LineCounter();
  private readonly sedda = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly fil: string,
  ) {}

  las(): readonly Klientpost[] {
    const dokument = parseDocument(this.text, { lineCounter: this.radraknare, uniqueKeys: true });
    for (const fel of dokument.errors) {
      this.rader.push(`${this.fil}:${fel.linePos?.[0].line ?? 1}: filen är inte giltig YAML (${fel.code}).`);
    }
    const poster = this.rader.length === 0 ? this.poster(dokument.contents) : [];
    if (this.rader.length > 0) throw new Klientfilfel(this.rader);
    return poster;
  }

  private poster(rot: Node | null): readonly Klientpost[] {
    const lista = isMap(rot) ? rot.get('klienter', true) : undefined;
    if (!isSeq(lista)) return this.fel(rot, 'filen ska ha listan "klienter".', []);
    if (lista.items.length > KLIENTER_MAX) return this.fel(lista, `högst ${KLIENTER_MAX} klienter är tillåtna.`, []);
    return lista.items.flatMap((post) =>
      isMap(post) ? [this.post(post)] : this.fel(lista, 'varje klient ska vara ett objekt.', []),
    );
  }

  private post(post: YAMLMap): Klientpost {
    for (const { key } of post.items) {
      if (isScalar(key) && !FALT.includes(String(key.value))) this.fel(key, 'okänt fält.', null);
    }
    return {
      id: this.unik(post, 'id', this.monster(post, 'id', [ID, '2–64 tecken: a–z, 0–9 och bindestreck'])),
      namn: this.monster(post, 'namn', [/^.{1,200}$/, '1–200 tecken']),
      huvudman: this.lista(post, 'huvudman').filter(
        (kod) => HUVUDMAN.test(kod) || this.fel(this.nod(post, 'huvudman'), '"huvudman" har en ogiltig kod.', false),
      ),
      tokenSha256: this.unik(
        post,
        'tokenSha256',
        this.monster(post, 'tokenSha256', [HASH, 'SHA-256 i 64 hexadecimala tecken (gemener)']),
      ),
      roller: this.roller(post),
    };
  }

  private roller(post: YAMLMap): readonly Roll[] {
    const roller = this.lista(post, 'roller');
    const kanda = roller.filter(arRoll);
    if (kanda.length === 0 || kanda.length !== roller.length) {
      this.fel(this.nod(post, 'roller'), `"roller" ska ha en eller flera av ${ROLLER.join(', ')}.`, null);
    }
    return kanda;
  }

  private unik(post: YAMLMap, falt: string, varde: string): string {
    const nyckel = `${falt}:${varde}`;
    if (varde !== '' && this.sedda.has(nyckel))
      this.fel(this.nod(post, falt), `samma "${falt}" står två gånger.`, null);
    this.sedda.add(nyckel);
    return varde;
  }

  private monster(post: YAMLMap, falt: string, [monster, krav]: readonly [RegExp, string]): string {
    const varde: unknown = post.get(falt);
    const text = typeof varde === 'string' || typeof varde === 'number' ? String(varde) : '';
    return monster.test(text) ? text : this.fel(this.nod(post, falt), `"${falt}" ska vara ${krav}.`, '');
  }

  private lista(post: YAMLMap, falt: string): readonly string[] {
    const nod = this.nod(post, falt);
    if (!isSeq(nod)) return this.fel(nod, `"${falt}" ska vara en lista.`, []);
    return nod.items.flatMap((varde) => {
      if (isScalar(varde) && typeof varde.value === 'string') return [varde.value];
      return this.fel(nod, `"${falt}" ska ha texter inom citattecken (koden "20", inte 20).`, []);
    });
  }

  private nod(post: YAMLMap, falt: string): Node {
    const nod = post.get(falt, true);
    return nod === undefined ? post : nod;
  }

  private fel<T>(nod: Node | null | undefined, meddelande: string, svar: T): T {
    const rad = this.radraknare.linePos(nod?.range?.[0] ?? 0).line;
    this.rader.push(`${this.fil}:${Math.max(rad, 1)}: ${meddelande}`);
    return svar;
  }
}
