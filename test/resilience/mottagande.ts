import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startaMottagarserver,
  type Kuvertbild,
  type Mottagarserver,
  type Svarssatt,
} from '../support/mottagarserver.js';
import type { Slump } from '../support/slump.js';
import { egetNummer, HUVUDMAN, mottagarfil } from './huvudman.js';
import type { Ombud } from './ombud.js';
import type { Planerare } from './planerare.js';
import type { Uppdrag } from './journal.js';

const HEMLIGHET = `whsec_${Buffer.from('avvikelsenav-prov-av-leveranser!').toString('base64')}`;
const FRANVARANDE_ANDEL = 0.12;
const TAPPAT_ANDEL = 0.06;
const SENT_ANDEL = 0.06;
const SENT_MS_MAX = 250;
const SENARE: ReadonlySet<string> = new Set(
  HUVUDMAN.flatMap(({ kod, kanal }) => (kanal === 'http-senare' ? [kod] : [])),
);

/** A message that took effect at a receiver, the first time it came. */
export interface Effekt {
  readonly huvudman: string;
  readonly kuvert: Kuvertbild;
  readonly kropp: string;
}

export interface Storningar {
  mottagare503: number;
  tappadeSvar: number;
  sengaSvar: number;
}

/** The huvudmän's own systems, all in the prover: HTTP, file drop and pull inbox. What they saw is the oracle of deliveries. */
export class Mottagande {
  /** In the order they took effect; a repeat of the same id is dropped, as a receiver does. */
  readonly effekter: Effekt[] = [];
  /** Everything that came, repeats too. */
  readonly kom: Effekt[] = [];
  readonly storningar: Storningar = { mottagare503: 0, tappadeSvar: 0, sengaSvar: 0 };
  oakta = 0;
  /** While false every receiver is well. */
  stor = true;
  private readonly sedda = new Set<string>();
  /** Taken, to be receipted through the API. */
  private readonly attKvittera = new Set<Uppdrag>();
  private server: Mottagarserver | undefined;

  constructor(
    private readonly slump: Slump,
    private readonly planerare: Planerare,
    private readonly filkatalog: string,
  ) {}

  /** Starts the receivers; answers mottagare.yaml. */
  async starta(): Promise<string> {
    this.server = await startaMottagarserver({
      hemlighet: HEMLIGHET,
      valjSvar: (huvudman) => this.valjSvar(huvudman),
      arendenummer: egetNummer,
      vidMottagen: ({ svar, ...effekt }) => this.taEmot(effekt, svar),
      vidOakta: () => (this.oakta += 1),
    });
    return mottagarfil(this.server.url, HEMLIGHET, this.filkatalog);
  }

  async stang(): Promise<void> {
    await this.server?.stang();
  }

  /** One turn of those that fetch or receipt by themselves. False when the service did not answer. @param bredd receipts at once */
  async hamta(ombud: Ombud, bredd = 1): Promise<boolean> {
    this.lasFiler();
    if (!(await this.lasInkorgar(ombud))) return false;
    const nu = [...this.attKvittera].slice(0, KVITTENSER_MAX);
    while (nu.length > 0) {
      const svar = await Promise.all(nu.splice(0, bredd).map((uppdrag) => this.kvittera(ombud, uppdrag)));
      if (svar.includes(false)) return false;
    }
    return true;
  }

  private async kvittera(ombud: Ombud, uppdrag: Uppdrag): Promise<boolean> {
    const svarade = await ombud.utfor(uppdrag);
    if (ombud.harSvar(uppdrag)) this.attKvittera.delete(uppdrag);
    return svarade;
  }

  private async lasInkorgar(ombud: Ombud): Promise<boolean> {
    for (const { kod, kanal } of HUVUDMAN) {
      if (kanal !== 'inkorg') continue;
      const svar = await ombud.las(kod, `/avvikelse/v1/inkorg?limit=${KVITTENSER_MAX}`);
      if (svar === null) return false;
      const sida: { poster?: Kuvertbild[] } = svar.status === 200 ? JSON.parse(svar.text) : {};
      for (const kuvert of sida.poster ?? []) this.kvitteraSenare(kod, kuvert, JSON.stringify(kuvert));
    }
    return true;
  }

  private lasFiler(): void {
    const { kod } = HUVUDMAN.find(({ kanal }) => kanal === 'fil') ?? { kod: '' };
    // The name sorts in the case's order; a name that begins with a dot is not there yet.
    for (const namn of readdirSync(this.filkatalog)
      .filter((en) => !en.startsWith('.'))
      .sort()) {
      if (this.sedda.has(namn)) continue;
      this.sedda.add(namn);
      const kropp = readFileSync(join(this.filkatalog, namn), 'utf8');
      this.kvitteraSenare(kod, JSON.parse(kropp), kropp);
    }
  }

  private kvitteraSenare(huvudman: string, kuvert: Kuvertbild, kropp: string): void {
    if (this.sedda.has(kuvert.id)) return;
    this.taEmot({ huvudman, kuvert, kropp }, 'senare');
  }

  private taEmot(effekt: Effekt, svar: Svarssatt): void {
    if (svar === '503') return;
    this.kom.push(effekt);
    const { huvudman, kuvert } = effekt;
    if (this.sedda.has(kuvert.id)) return;
    this.sedda.add(kuvert.id);
    this.effekter.push(effekt);
    if (!SENARE.has(huvudman) && svar !== 'senare') return;
    const nummer = egetNummer(huvudman, kuvert.subject);
    this.attKvittera.add(this.planerare.kvittens(huvudman, kuvert.id, nummer));
  }

  private valjSvar(huvudman: string): { svar: Svarssatt; efterMs: number } {
    const bra = SENARE.has(huvudman) ? 'senare' : 'kvitterad';
    if (!this.stor) return { svar: bra, efterMs: 0 };
    const lott = this.slump();
    if (lott < FRANVARANDE_ANDEL) return this.storning('mottagare503', '503');
    if (lott < FRANVARANDE_ANDEL + TAPPAT_ANDEL) return this.storning('tappadeSvar', 'tappad');
    if (lott > 1 - SENT_ANDEL) return { ...this.storning('sengaSvar', bra), efterMs: this.slump() * SENT_MS_MAX };
    return { svar: bra, efterMs: 0 };
  }

  private storning(vilken: keyof Storningar, svar: Svarssatt): { svar: Svarssatt; efterMs: number } {
    this.storningar[vilken] += 1;
    return { svar, efterMs: 0 };
  }
}

const KVITTENSER_MAX = 100;
