import type { Tvistefraga, TvistEvent, TvistOppnad } from '#libs/tvist/events.js';

/** What policies know of a tvist: the fold of its own events, theirs alone. */
export interface Tvistfakta {
  readonly fraga: Tvistefraga;
  readonly rubrik: string;
  readonly avvikelse: string | null;
  readonly parter: readonly string[];
  /** Each party's own number (N4). */
  readonly arendenummer: ReadonlyMap<string, string>;
  /** As last judged (N3); false until then. */
  readonly principiell: boolean;
  /** Who closed it or took it back; null before. */
  readonly stangdAv: string | null;
}

/** Null until it is opened. */
export const foljTvist = (fakta: Tvistfakta | null, event: TvistEvent): Tvistfakta | null => {
  if (event.type === 'TvistOppnad') return oppnad(event.data);
  if (fakta === null) return null;
  switch (event.type) {
    case 'TvistMottagen': {
      const { huvudman, arendenummer } = event.data;
      return { ...fakta, arendenummer: new Map(fakta.arendenummer).set(huvudman, arendenummer) };
    }
    case 'PrincipFragaBedomd':
      return { ...fakta, principiell: event.data.principiell };
    case 'TvistAvslutad':
    case 'TvistAterkallad':
      return { ...fakta, stangdAv: event.data.huvudman };
    default:
      return fakta;
  }
};

const oppnad = ({ fraga, rubrik, avvikelse, parter }: TvistOppnad['data']): Tvistfakta => ({
  fraga,
  rubrik,
  avvikelse,
  parter,
  arendenummer: new Map(),
  principiell: false,
  stangdAv: null,
});
