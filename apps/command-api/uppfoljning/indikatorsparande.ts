import { Rejected } from '#libs/kernel/index.js';
import type { Granskadrad } from './indikatorrader.js';

/**
 * Saves each row in turn, and stops at the first that is refused: what was right when all were looked through need not be
 * so any more (the follow-up may have been completed meanwhile). The refusal then says which rows had been saved.
 */
export const sparaRader = async (
  rader: readonly Granskadrad[],
  spara: (rad: Granskadrad) => Promise<unknown>,
): Promise<void> => {
  const sparade: number[] = [];
  for (const rad of rader) {
    await spara(rad).catch((fel: unknown) => {
      throw fel instanceof Rejected && sparade.length > 0 ? delvis(fel, rad.radnummer, sparade) : fel;
    });
    sparade.push(rad.radnummer);
  }
};

const delvis = ({ code, message, kind }: Rejected, radnummer: number, sparade: readonly number[]): Rejected =>
  new Rejected(
    code,
    `${message} Det hände medan raderna sparades: rad ${sparade.join(', ')} är sparade, men inte rad ${radnummer} och de nya värdena efter den.`,
    kind,
  );
