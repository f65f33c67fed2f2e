import { engelska, pa, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { PlanDto, PlanradDto } from '../../handlingsplaner/planer.dto.js';
import { etikett } from '../samverkan/visa.js';

const T = {
  klara: ['Alla åtgärder klara', 'All measures done'],
  avbrutna: ['Alla åtgärder avbrutna', 'All measures discontinued'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

type Status = Pick<PlanDto, 'status' | 'statusText'>;
/** How many of its measures stand so. */
interface Lage {
  readonly kvar: number;
  readonly klara: number;
  readonly avbrutna: number;
}

/** A plan goes on until it is closed; where nothing is left to do in it, that is what is said. */
const planstatus = (sprak: Sprak, { status, statusText }: Status, { kvar, klara, avbrutna }: Lage): string => {
  if (status !== 'pagaende' || kvar > 0 || klara + avbrutna === 0)
    return etikett(sprak, { kod: status, text: statusText }, engelska.PLANSTATUS);
  return pa(sprak, klara > 0 ? T.klara : T.avbrutna);
};

/** Of one in a list, by its numbers. */
export const radensStatus = (sprak: Sprak, rad: PlanradDto): string => {
  const { ejPaborjade, pagar, klara, avbrutna } = rad;
  return planstatus(sprak, rad, { kvar: ejPaborjade + pagar, klara, avbrutna });
};

/** Of a plan with its measures. */
export const planensStatus = (sprak: Sprak, plan: PlanDto): string => {
  const antal = (status: string): number => plan.atgarder.filter((en) => en.status === status).length;
  const [klara, avbrutna] = [antal('klar'), antal('avbruten')];
  return planstatus(sprak, plan, { kvar: plan.atgarder.length - klara - avbrutna, klara, avbrutna });
};
