import { oppnaRadlager, RadlagerOtillgangligt } from '#libs/platform/sql/radlager/index.js';
import type { Radlager, Radlagerval, Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Atkomstfraga, Atkomstlogg, Atkomstrad, Atkomstsida, Granskning } from './atkomstlogg.js';
import type { Stickprovsfraga, Stickprovsrad } from './atkomstlogg.js';
import type { Atkomstpost } from './atkomstpost.js';
import { BEVARANDE_AR_STANDARD, borttagning, gallringspost, utgangna } from './gallring.js';
import { faltId, postsatser } from './satser.js';
import { ATKOMSTMIGRERINGAR } from './schema.js';
import { dra } from './stickprov.js';
import { innehaller, lasRader, ledI, rakna, villkorAv } from './urval.js';

const ANTAL_MAX = 1_000;
/** Combinations of fields known to be stored; beyond it they are offered again, which adds nothing. */
const KANDA_MAX = 10_000;

/** Opens the log's own store. Errors: as `oppnaRadlager`. */
export const oppnaAtkomstlogg = async (val: Radlagerval): Promise<Atkomstlogg> =>
  new Radatkomstlogg(await oppnaRadlager(val, ATKOMSTMIGRERINGAR));

class Radatkomstlogg implements Atkomstlogg {
  private readonly kandaFalt = new Set<string>();

  constructor(private readonly lager: Radlager) {}

  async skriv(poster: readonly Atkomstpost[]): Promise<void> {
    await this.skrivSakert(poster.flatMap((post) => postsatser(post, this.kandaFalt)));
    for (const { falt } of poster) if (this.kandaFalt.size < KANDA_MAX) this.kandaFalt.add(faltId(falt));
  }

  async las(fraga: Atkomstfraga): Promise<Atkomstsida> {
    const villkor = villkorAv(fraga);
    const { limit, offset } = fraga;
    const rader = await lasRader(this.lager, fraga.huvudman, { ...villkor, limit, offset });
    const antal = await rakna(this.lager, villkor, ANTAL_MAX + 1);
    return { rader, antal: Math.min(antal, ANTAL_MAX), antalArMinst: antal > ANTAL_MAX };
  }

  async forObjekt(huvudman: string, objekt: readonly string[], max: number): Promise<readonly Atkomstrad[]> {
    const rader = await lasRader(this.lager, huvudman, {
      sql: `s.huvudman = $1 AND s.post IN (SELECT o.post FROM atkomst_objekt o JOIN atkomst b ON b.id = o.post
        WHERE o.id = ANY($2) AND (${innehaller('o.berorda', 3)} OR ${innehaller('b.huvudman', 3)} OR b.mottagare = $1))`,
      parametrar: [huvudman, objekt, ledI(huvudman)],
      limit: max,
    });
    return rader.map((rad) => ({ ...rad, objekt: rad.objekt.filter(({ id }) => objekt.includes(id)) }));
  }

  stickprov(fraga: Stickprovsfraga): Promise<readonly Stickprovsrad[]> {
    return dra(this.lager, fraga);
  }

  granska({ id, post, huvudman, av, tid, utfall }: Granskning): Promise<void> {
    const sql = `INSERT INTO atkomst_granskning (id, post, huvudman, av, tid, utfall)
      SELECT $1, a.id, s.huvudman, $4, $5, $6 FROM atkomst a JOIN atkomst_synlig s ON s.post = a.id
      WHERE a.id = $2 AND s.huvudman = $3 AND ${innehaller('a.huvudman', 7)} AND NOT (a.slag = 'person' AND a.klient = $4)`;
    return this.lager.skriv([
      { sql, parametrar: [id, post, huvudman, av, tid, utfall, ledI(huvudman)], kraverRader: 1 },
    ]);
  }

  async bevarande(huvudman: string): Promise<number> {
    const sql = 'SELECT ar FROM atkomst_bevarande WHERE huvudman = $1';
    const [rad] = await this.lager.las<{ readonly ar: number }>(sql, [huvudman]);
    return rad?.ar ?? BEVARANDE_AR_STANDARD;
  }

  sattBevarande(huvudman: string, ar: number): Promise<void> {
    const sql = `INSERT INTO atkomst_bevarande (huvudman, ar) VALUES ($1, $2)
      ON CONFLICT (huvudman) DO UPDATE SET ar = excluded.ar`;
    return this.lager.skriv([{ sql, parametrar: [huvudman, ar] }]);
  }

  async gallra(nu: Date, max: number): Promise<number> {
    const borta = await utgangna(this.lager, nu, max);
    if (borta.poster.length === 0) return 0;
    const post = postsatser(gallringspost(nu, borta), new Set());
    await this.lager.skriv([...borttagning(borta.poster), ...post]);
    return borta.poster.length;
  }

  stang(): Promise<void> {
    return this.lager.stang();
  }

  /** Once more when the way to the store was lost: the same records add nothing twice. */
  private async skrivSakert(satser: readonly Radsats[]): Promise<void> {
    try {
      await this.lager.skriv(satser);
    } catch (fel) {
      if (!(fel instanceof RadlagerOtillgangligt)) throw fel;
      await this.lager.skriv(satser);
    }
  }
}
