import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import type { FoljArendetsAvslut, LaggTillPart, RegistreraEskaleringsmottagning } from '#libs/eskalering/commands.js';
import { svarSenast } from '#libs/huvudman/index.js';
import type { TvistEvent } from '#libs/tvist/events.js';
import type { Arendefakta } from './arende-fakta.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import type { Handelse } from './handelse.js';
import { nummerAttFora, type Kvittens } from './kvittens.js';
import type { Stegval } from './stegval.js';

/** vid kvittens: the huvudman's own number is noted the first time it is given (N4), unless it names somebody (D5). */
export const mottagenEskalering = (
  kvittens: Kvittens,
  { parter }: Eskaleringsfakta,
): RegistreraEskaleringsmottagning | null => {
  const { mottagare: huvudman } = kvittens;
  const arendenummer = nummerAttFora(kvittens);
  const part = parter.get(huvudman);
  if (arendenummer === null || part === undefined || part.arendenummer !== null) return null;
  return { type: 'RegistreraEskaleringsmottagning', data: { huvudman, arendenummer } };
};

/** vid ärendets avslut: there is nothing left to lift when the avvikelse or tvist itself is closed, annulled or withdrawn. */
export const foljAvslut = (event: AvvikelseEvent | TvistEvent): FoljArendetsAvslut | null => {
  switch (event.type) {
    case 'AvvikelseAvslutad':
    case 'AvvikelseMakulerad':
    case 'TvistAvslutad':
    case 'TvistAterkallad':
      return { type: 'FoljArendetsAvslut', data: { huvudman: event.data.huvudman } };
    default:
      return null;
  }
};

export interface Nytillkomst {
  /** Who let them in. */
  readonly av: string;
  readonly huvudman: readonly string[];
  /** When, RFC 3339. */
  readonly tid: string;
}

/** vid ny part: whom an event lets into a case; null when nobody. A completion lets in those that it was the first to name. */
export const nytillkomna = (
  { event, revision, meta }: Handelse<AvvikelseEvent>,
  { involverade }: Arendefakta,
): Nytillkomst | null => {
  const av = inbjudare(event);
  if (av === null) return null;
  return {
    av,
    huvudman: involverade.filter(({ sedan }) => sedan === revision).map(({ huvudman }) => huvudman),
    tid: meta.tid,
  };
};

const inbjudare = (event: AvvikelseEvent): string | null => {
  if (event.type === 'HuvudmanInvolverad') return event.data.av;
  return event.type === 'AvvikelseKompletterad' ? event.data.rapporterande.huvudman : null;
};

/**
 * Who comes into a case that is being lifted comes onto the ladder too, at the lowest level of its own line (B4: the same
 * information stands at every huvudman). One without a line in the model no rule can place: the koordinator adds it (B11).
 */
export const laggTillParter = (
  { av, huvudman: nya, tid }: Nytillkomst,
  { lan, modell, parter }: Eskaleringsfakta,
  stegval: Stegval,
): readonly LaggTillPart[] => {
  const stege = stegval.stege(lan, modell);
  if (stege === undefined) return [];
  return nya.flatMap((huvudman) => {
    const niva = stege.linjer[huvudman]?.[0]?.niva;
    if (niva === undefined || parter.has(huvudman)) return [];
    const part = { huvudman, niva, svarSenast: svarSenast(tid, stegval.svarstid({ lan, modell, niva, huvudman })) };
    // As the koordinator's: the case itself let it in, whether or not who opened it stands on the ladder.
    const som = { huvudman: av, koordinator: true, mandat: null };
    return [{ type: 'LaggTillPart', data: { ...som, av, part, stege } } as const];
  });
};
