import { Rost, type Nekat } from './rost.js';

/** Where the stories are told: who can speak, what is said, and the one receipt that waits for a person. */
export interface Scen {
  readonly url: string;
  /** @param id of a key: code of a huvudman, or `koordinator-24` */
  nyckel(id: string): Promise<string>;
  namn(id: string): string;
  skriv(rad: string): void;
  /** Lets the system of this huvudman receipt what it has held. */
  slappKvittens(huvudman: string): void;
}

/** Tells one story, and counts its steps. */
export class Berattare {
  private antal = 0;

  constructor(readonly scen: Scen) {}

  get steg(): number {
    return this.antal;
  }

  async rost(id: string): Promise<Rost> {
    return new Rost({ url: this.scen.url, token: await this.scen.nyckel(id) }, this.scen.namn(id));
  }

  rubrik(text: string): void {
    this.scen.skriv(`\n${text}`);
  }

  hande(text: string): void {
    this.antal += 1;
    this.scen.skriv(`  ${String(this.antal).padStart(2)}. ${text}`);
  }

  nekades(text: string, { kod, detail }: Nekat): void {
    this.hande(`${text} Nekas: ${kod}`);
    this.scen.skriv(`      ${detail}`);
  }
}
