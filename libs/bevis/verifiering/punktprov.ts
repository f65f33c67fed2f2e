import { godkandKontrollpunkt, type Kontrollpunkt, type Publiknyckel } from '../kontrollpunkt.js';
import type { Rand } from '../merkle.js';
import type { Notarielager, Sparadpunkt } from '../notarielager.js';
import type { Fyndlista } from './fynd.js';

export interface Punktval {
  readonly lager: Notarielager | null;
  readonly nycklar: readonly Publiknyckel[];
  /** Signed notes that somebody else has kept. */
  readonly givna: readonly string[];
}

type Prova = (antal: number, punkt: Kontrollpunkt | null) => void;

/** The tree of the log against every signed checkpoint: those of the notary's store and those that were kept elsewhere. */
export class Punktprov {
  /** Signed trees that the log's own tree has been equal to. */
  provade = 0;
  /** Events of the largest tree that was equal: so many are as they were when it was signed. */
  ratt = 0;
  /** Events of the largest checkpoint that is signed by a known key. */
  storsta = 0;
  private readonly givna = new Map<number, Kontrollpunkt[]>();
  private sparade: Sparadpunkt[] = [];
  private nasta = 0;
  private skild = false;

  constructor(
    private readonly val: Punktval,
    private readonly fynd: Fyndlista,
  ) {}

  /** Reads what was given by hand. Resolves with how many events at the log's beginning may lack a chain. */
  async borja(): Promise<number> {
    const okedjade: number[] = [];
    const notera: Prova = (_antal, punkt) => {
      if (punkt === null) return this.fynd.lagg('SIGNATUR');
      okedjade.push(punkt.okedjad);
      this.storsta = Math.max(this.storsta, punkt.antal);
      this.givna.set(punkt.antal, [...(this.givna.get(punkt.antal) ?? []), punkt]);
    };
    for (const text of this.val.givna) notera(0, this.godkand(text));
    const forsta = await this.titta();
    const punkt = forsta === null ? null : this.godkand(forsta.text);
    return Math.min(...okedjade, punkt?.okedjad ?? Infinity);
  }

  /** Called for each size that the tree grows to. */
  async prova(rand: Rand): Promise<void> {
    for (const punkt of this.givna.get(rand.antal) ?? []) this.jamfor(rand, punkt);
    this.givna.delete(rand.antal);
    for (let en = await this.titta(); en !== null && en.antal <= rand.antal; en = await this.titta()) {
      this.sparade.shift();
      const punkt = this.godkand(en.text);
      if (punkt?.antal !== en.antal) this.fynd.lagg('SIGNATUR', { punkt: en.antal });
      else this.jamfor(rand, punkt);
    }
  }

  /** Checkpoints of more events than the log holds. */
  async avsluta(rand: Rand): Promise<void> {
    const kvar = await this.titta();
    const storre = [...this.givna.keys(), ...(kvar === null ? [] : [kvar.antal])].sort((a, b) => a - b);
    const [minsta] = storre;
    if (minsta !== undefined && minsta > rand.antal) this.fynd.lagg('BORTTAGEN', { punkt: minsta });
  }

  private jamfor(rand: Rand, punkt: Kontrollpunkt): void {
    this.storsta = Math.max(this.storsta, punkt.antal);
    if (rand.rot().equals(punkt.rot)) {
      this.provade += 1;
      this.ratt = Math.max(this.ratt, punkt.antal);
      return;
    }
    // A tree that has once parted from what was signed never meets it again: told once.
    if (!this.skild) this.fynd.lagg('KONTROLLPUNKT', { punkt: punkt.antal });
    this.skild = true;
  }

  private godkand(text: string): Kontrollpunkt | null {
    return godkandKontrollpunkt(text, this.val.nycklar);
  }

  private async titta(): Promise<Sparadpunkt | null> {
    if (this.sparade.length === 0 && this.nasta !== Infinity && this.val.lager !== null) {
      this.sparade = [...(await this.val.lager.punkter(this.nasta))];
      const sist = this.sparade.at(-1);
      this.nasta = sist === undefined ? Infinity : sist.antal + 1;
    }
    return this.sparade[0] ?? null;
  }
}
