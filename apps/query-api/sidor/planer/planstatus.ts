import { engelska, pa, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { PlanDto, PlanradDto } from '../../handlingsplaner/planer.dto.js';
import { etikett } from '../samverkan/visa.js';

const T = {
  klara: ['Alla åtgärder klara', 'All measures done'],
  avbrutna: ['Alla åtgärder avbrutna', 'All measures discontinued'],
  overforda: ['Inget kvar här, resten överfört', 'Nothing left here, the rest carried over'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

type Status = Pick<PlanDto, 'status' | 'statusText'>;
/** How its measures stand. */
interface Lage {
  /** Any that is neither done, broken off nor carried over. */
  readonly oppna: boolean;
  readonly klara: number;
  readonly avbrutna: number;
  readonly overforda: number;
}

/** A plan goes on until it is closed; where nothing is left to do in it, that is what is said. */
const planstatus = (sprak: Sprak, { status, statusText }: Status, lage: Lage): string => {
  const { oppna, klara, avbrutna, overforda } = lage;
  if (status !== 'pagaende' || oppna || klara + avbrutna + overforda === 0)
    return etikett(sprak, { kod: status, text: statusText }, engelska.PLANSTATUS);
  if (overforda > 0) return pa(sprak, T.overforda);
  return pa(sprak, klara > 0 ? T.klara : T.avbrutna);
};

/** Of one in a list, by its numbers; what is open has a day. */
export const radensStatus = (sprak: Sprak, rad: PlanradDto): string =>
  planstatus(sprak, rad, { ...rad, oppna: rad.nastaDag !== null });

/** Of a plan with its measures. */
export const planensStatus = (sprak: Sprak, plan: PlanDto): string => {
  const antal = (status: string): number => plan.atgarder.filter((en) => en.status === status).length;
  const kvar = plan.atgarder.filter(({ overfordTill }) => overfordTill === null);
  return planstatus(sprak, plan, {
    oppna: kvar.some(({ status }) => status !== 'klar' && status !== 'avbruten'),
    ...{ klara: antal('klar'), avbrutna: antal('avbruten'), overforda: plan.atgarder.length - kvar.length },
  });
};
