import { otillganglig } from './svar.js';

export interface OppetAnrop {
  bryt(orsak: Error): void;
  avsluta(): void;
}

/** The calls the server holds open. */
export class Oppna {
  private readonly anrop = new Set<OppetAnrop>();

  get antal(): number {
    return this.anrop.size;
  }

  /** Gives what takes it out again. */
  in(anrop: OppetAnrop): () => void {
    this.anrop.add(anrop);
    return () => this.anrop.delete(anrop);
  }

  bryt(): void {
    for (const ett of [...this.anrop]) ett.bryt(otillganglig());
  }

  avsluta(): void {
    for (const ett of [...this.anrop]) ett.avsluta();
  }
}
