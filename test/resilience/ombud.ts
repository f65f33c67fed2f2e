import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adresser } from '../support/rigg/rigg.js';
import type { Arende } from './arenden.js';
import type { Journal, Post, Svar, Uppdrag } from './journal.js';
import type { Protokoll } from './protokoll.js';

const SVAR_MS_MAX = 15_000;
const UPPTAGET = 503;

export interface Ombudsdelar {
  readonly data: string;
  readonly journal: Journal;
  readonly protokoll: Protokoll;
  readonly arenden: ReadonlyMap<string, Arende>;
}

/** Speaks to the service for the huvudmän, and writes down what was asked and what was answered. */
export class Ombud {
  constructor(
    private readonly adresser: Adresser,
    private readonly delar: Ombudsdelar,
  ) {}

  /** False when no answer came: the service is gone, and the request stands unanswered in the journal. */
  async utfor(uppdrag: Uppdrag): Promise<boolean> {
    const post = this.delar.journal.sand(uppdrag);
    try {
      const response = await this.skicka(uppdrag);
      if (await arUpptagen(response)) return true;
      const duger = uppdrag.vantat.includes(response.status);
      const svar = duger ? await this.lasSvar(uppdrag, response) : { status: response.status, revision: null };
      this.svarade(post, svar, duger ? '' : await response.text());
      return true;
    } catch (error) {
      if (arAvbrott(error)) return false;
      throw error;
    }
  }

  harSvar({ nr }: Uppdrag): boolean {
    return this.delar.journal.arBesvarad(nr);
  }

  /** Status and body of a read; null when no answer came. */
  async las(klient: string, vag: string): Promise<{ readonly status: number; readonly text: string } | null> {
    try {
      const response = await fetch(this.adresser.fragor + vag, {
        headers: { authorization: `Bearer ${this.nyckel(klient)}` },
        signal: AbortSignal.timeout(SVAR_MS_MAX),
      });
      const text = await response.text();
      const fel = response.status >= 500 && response.status !== UPPTAGET;
      this.delar.protokoll.lagg('I9', 1, fel ? [`GET ${monster(vag)}: ${response.status}`] : []);
      return { status: response.status, text };
    } catch (error) {
      if (arAvbrott(error)) return null;
      throw error;
    }
  }

  private skicka({ vag, kropp, huvuden, klient }: Uppdrag): Promise<Response> {
    return fetch(this.adresser.kommandon + vag, {
      method: 'POST',
      // The file's text is Latin-1, a byte a character; JSON here is ASCII but for å, ä and ö.
      body: vag.includes('/import') ? Buffer.from(kropp, 'latin1') : kropp,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.nyckel(klient)}`, ...huvuden },
      signal: AbortSignal.timeout(SVAR_MS_MAX),
    });
  }

  private async lasSvar(uppdrag: Uppdrag, response: Response): Promise<Svar> {
    if (uppdrag.effekt.slag === 'rader') return this.lasRader(response);
    const text = await response.text();
    const kropp: { revision?: number } = response.status < 300 ? JSON.parse(text) : {};
    return { status: response.status, revision: kropp.revision ?? null };
  }

  /** Each whole line is an acknowledgement of its own, also when the answer breaks off after it. */
  private async lasRader(response: Response): Promise<Svar> {
    let rest = '';
    let summerad = false;
    for await (const bit of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const rader = (rest + bit).split('\n');
      rest = rader.pop() ?? '';
      for (const rad of rader) summerad = this.taRad(JSON.parse(rad)) || summerad;
    }
    if (!summerad) throw new TypeError('the answer broke off');
    return { status: response.status, revision: null };
  }

  /** True for the last line of a whole answer. */
  private taRad(rad: { id?: string; utfall?: string; lasta?: number; filfel?: unknown }): boolean {
    const { journal, protokoll } = this.delar;
    if (rad.lasta !== undefined) return rad.filfel === undefined;
    const duger = rad.id !== undefined && (rad.utfall === 'skapad' || rad.utfall === 'dubblett');
    protokoll.lagg('I9', 1, duger ? [] : [`a good row of an import came to ${rad.utfall}`]);
    if (rad.id === undefined || rad.utfall === undefined) return false;
    journal.rad({ arende: rad.id, utfall: rad.utfall });
    this.bekrafta(rad.id);
    return false;
  }

  private svarade({ uppdrag }: Post, svar: Svar, fel: string): void {
    const { journal, protokoll } = this.delar;
    const text = `${uppdrag.effekt.slag} answered ${svar.status} ${fel.slice(0, 300)}`;
    protokoll.lagg('I9', 1, uppdrag.vantat.includes(svar.status) ? [] : [text]);
    journal.besvarad(uppdrag.nr, svar);
    if (uppdrag.effekt.slag === 'rapport') this.bekrafta(uppdrag.effekt.arende);
  }

  private bekrafta(id: string): void {
    const arende = this.delar.arenden.get(id);
    if (arende !== undefined) arende.bekraftat = true;
  }

  private nyckel(klient: string): string {
    return readFileSync(join(this.delar.data, 'nycklar', `${klient}.token`), 'utf8').trim();
  }
}

/** Nothing was done, or the same request that a client gave up waiting for is still under way: asked again later. */
const arUpptagen = async (response: Response): Promise<boolean> =>
  response.status === UPPTAGET ||
  (response.status === 409 && (await response.clone().text()).includes('IDEMPOTENSNYCKEL_PAGAR'));

const monster = (vag: string): string => vag.replace(/[0-9a-f-]{36}/g, ':id');

/** The connection broke or nothing came: what a kill does to a client. A bug of ours is thrown on. */
const arAvbrott = (error: unknown): boolean =>
  error instanceof Error &&
  ((error instanceof TypeError && /fetch failed|terminated|broke off/.test(error.message)) ||
    error.name === 'TimeoutError' ||
    ('code' in error && (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET')));
