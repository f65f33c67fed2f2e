/** A fault of a län file: which file, which line (from 1; 0 = the file or folder as a whole) and why, in Swedish. */
export interface Modellfel {
  readonly fil: string;
  readonly rad: number;
  readonly meddelande: string;
}

/** One or more län files cannot be used. Says all faults at once; nothing is loaded. */
export class OgiltigModell extends Error {
  constructor(readonly fel: readonly Modellfel[]) {
    super(`Samverkansmodellerna kan inte läsas:\n${fel.map(tillRad).join('\n')}`);
    this.name = 'OgiltigModell';
  }
}

const tillRad = ({ fil, rad, meddelande }: Modellfel): string => `  ${fil}${rad > 0 ? `:${rad}` : ''}: ${meddelande}`;
