import type { HandlingsplanEvent, Planatgard } from '#libs/handlingsplan/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import { KOMMUNER, LAN, REGION, representing } from './one-life.js';

/** The follow-up that it answers. */
export interface Answers {
  readonly agreement: string;
  readonly year: number;
  readonly followUp: string;
  readonly brister: readonly string[];
  /** Ids of the cases that its items trace to. */
  readonly cases: readonly string[];
}

/** The län's own, and three kommuners. */
export const PLANS: readonly (string | null)[] = [null, ...KOMMUNER.slice(0, 3)];
const ITEMS = 8;
/** Done, under way and not begun, by turns. */
const STATUSES = ['klar', 'pagar', null] as const;

export const planId = ({ agreement, year }: Pick<Answers, 'agreement' | 'year'>, kommun: string | null): string =>
  deterministicId('bench-plan', agreement, String(year), kommun ?? LAN);
export const itemId = (plan: string, nr: number): string => deterministicId('bench-atgard', plan, String(nr));

/** Drawn up, approved, begun and in part done. @param kommun null: the län's own */
export const plan = (answers: Answers, kommun: string | null): readonly HandlingsplanEvent[] => {
  const id = planId(answers, kommun);
  const responsible = kommun ?? REGION;
  const approvers = [REGION, kommun ?? KOMMUNER[0] ?? REGION];
  const items = Array.from({ length: ITEMS }, (_, nr) => item(answers, { id: itemId(id, nr), nr, responsible }));
  const all = items.map(({ atgardId }) => atgardId);
  return [
    {
      type: 'PlanUpprattad',
      data: {
        ...{ av: responsible, lan: LAN, niva: kommun === null ? 'lan' : 'lokal', slag: 'handlingsplan' },
        ...{ huvudman: kommun, uppfoljning: answers.followUp, foregangare: null, ar: answers.year + 1 },
        ...{ rubrik: `Handlingsplan ${answers.year + 1}`, godkannandeAv: null },
        parter: kommun === null ? [REGION, ...KOMMUNER] : approvers,
        godkannare: approvers.map((huvudman) => ({ huvudman, verksamhet: null })),
      },
    },
    ...items.map((one): HandlingsplanEvent => ({
      type: 'AtgardTillagd',
      data: { ...one, av: responsible, overford: null },
    })),
    { type: 'GodkannandeBegart', data: { av: responsible, atgarder: all } },
    ...approvers.map((huvudman): HandlingsplanEvent => ({
      type: 'PlanGodkand',
      data: { huvudman, verksamhet: null, av: representing(huvudman), atgarder: all },
    })),
    ...all.flatMap((atgardId, nr) => progress(responsible, atgardId, nr)),
  ];
};

const item = (
  { brister, cases, year }: Answers,
  { id, nr, responsible }: { readonly id: string; readonly nr: number; readonly responsible: string },
): Planatgard => ({
  ...{ atgardId: id, mal: 'Ingen väntar på sin resa', atgard: 'Gemensam rutin för beställning' },
  ...{ ansvarigHuvudman: responsible, ansvarigFunktion: 'Verksamhetschef', klartSenast: `${year + 1}-0${nr + 1}-15` },
  ...{ direktiv: null, brister: brister.slice(nr % brister.length).slice(0, 1), utanBrist: null },
  avvikelser: cases.filter((_, case_) => case_ % ITEMS === nr),
});

const progress = (av: string, atgardId: string, nr: number): readonly HandlingsplanEvent[] => {
  const status = STATUSES[nr % STATUSES.length] ?? null;
  if (status === null) return [];
  const reported: HandlingsplanEvent = {
    type: 'AtgardStatusSatt',
    data: { av, atgardId, status, rapport: 'Så långt.' },
  };
  return status === 'pagar'
    ? [reported]
    : [reported, { type: 'EffektUtvarderad', data: { av, atgardId, effekt: 'delvis', beskrivning: 'Något kortare.' } }];
};
