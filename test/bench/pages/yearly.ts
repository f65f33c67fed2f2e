import { handlingsplanStream } from '#libs/handlingsplan/events.js';
import { uppfoljningStream } from '#libs/uppfoljning/events.js';
import { bristId, followUp, followUpId } from './follow-up.js';
import { meetings } from './meetings.js';
import { AGREEMENTS, caseId, REGION, steps, type Step } from './one-life.js';
import { plan, planId, PLANS } from './plan.js';

const YEARS = [2023, 2024, 2025] as const;
/** The one that is under way; those before it are frozen. */
const UNDER_WAY = 2025;
/** Cases that a follow-up's brister trace to. */
const TRACED = 200;

const answered = AGREEMENTS.flatMap((agreement) => YEARS.map((year) => ({ agreement, year })));

export const FROZEN: readonly string[] = answered.filter(({ year }) => year < UNDER_WAY).map(followUpId);
/** The largest agreement's latest, with its plan. */
const latest = { agreement: AGREEMENTS[0], year: UNDER_WAY };
export const LATEST = {
  followUp: followUpId(latest),
  plan: planId(latest, null),
  frozen: followUpId({ ...latest, year: 2024 }),
};

/**
 * What the huvudmän do together beside the cases: as much in every log, since it does not grow with them. By stream,
 * each from the step it begins with.
 * @param cases of the log
 */
export const yearlyWork = (cases: number): readonly (readonly Step[])[] => [
  ...meetings(),
  ...answered.flatMap((of) => {
    const traced = casesOf(of.year, cases);
    const id = followUpId(of);
    const brister = (['samordning', 'tillganglighet'] as const).map((omrade) => bristId(of, omrade));
    const answers = { ...of, followUp: id, brister, cases: traced };
    return [
      steps(uppfoljningStream(id), REGION, followUp({ ...of, cases: traced })),
      ...PLANS.map((kommun) => steps(handlingsplanStream(planId(of, kommun)), kommun ?? REGION, plan(answers, kommun))),
    ];
  }),
];

/** Spread over the year, as the cases of the log are. */
const casesOf = (year: number, cases: number): readonly string[] => {
  const first = ((year - (YEARS[0] ?? year)) * cases) / YEARS.length;
  return Array.from({ length: TRACED }, (_, nr) => caseId(Math.floor(first + (nr * cases) / YEARS.length / TRACED)));
};
