import type { UppfoljningEvent, UppfoljningOppnad } from '#libs/uppfoljning/events.js';

/** What policies know of a follow-up: the fold of its own events, theirs alone. */
export interface Uppfoljningsfakta {
  readonly data: Pick<UppfoljningOppnad['data'], 'lan' | 'overenskommelse' | 'ar' | 'rubrik' | 'parter' | 'formular'>;
  /** RFC 3339 date of each that has had the survey, as it was last told. */
  readonly svarSenast: ReadonlyMap<string, string>;
  /** How many times each has had the survey. */
  readonly utskick: ReadonlyMap<string, number>;
}

/** Null until it is opened. */
export const foljUppfoljning = (fakta: Uppfoljningsfakta | null, event: UppfoljningEvent): Uppfoljningsfakta | null => {
  if (event.type === 'UppfoljningOppnad') {
    const { lan, overenskommelse, ar, rubrik, parter, formular } = event.data;
    return { data: { lan, overenskommelse, ar, rubrik, parter, formular }, svarSenast: new Map(), utskick: new Map() };
  }
  if (fakta === null || event.type !== 'EnkatUtskickad') return fakta;
  const utskick = new Map(fakta.utskick);
  const svarSenast = new Map(fakta.svarSenast);
  for (const huvudman of event.data.till) {
    utskick.set(huvudman, (utskick.get(huvudman) ?? 0) + 1);
    svarSenast.set(huvudman, event.data.svarSenast);
  }
  return { ...fakta, utskick, svarSenast };
};
