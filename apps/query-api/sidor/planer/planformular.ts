import { html, type Html, type Valbart } from '#libs/sidor/index.js';
import type { PlanatgardDto, PlanDto } from '../../handlingsplaner/planer.dto.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';

/** What the reader may do with a plan. */
export interface Planratt {
  /** Leads it: drew it up, is its kommun, or coordinates the län. */
  readonly leder: boolean;
  /** Answers for a huvudman that is asked, under one of these mandates. */
  readonly mandat: readonly Valbart[];
  readonly verksamheter: readonly Valbart[];
}
export interface Planval {
  readonly plan: PlanDto;
  readonly ratt: Planratt;
  readonly brister: readonly Valbart[];
  readonly uppfoljningar: readonly Valbart[];
}

const parterna = ({ parter }: PlanDto): readonly Valbart[] =>
  parter.map(({ kod, namn }) => ({ varde: kod, text: namn }));

/** Null when there is nothing that the reader may do. */
export const planformular = (plats: Formularplats, { plan, ratt, brister, uppfoljningar }: Planval): Html | null => {
  const { leder, mandat, verksamheter } = ratt;
  const svarar = mandat.length > 0 && plan.godkannande !== 'utkast';
  if (plan.status === 'avslutad' || (!leder && !svarar)) return null;
  const svar = { val: { mandatId: mandat, verksamhet: verksamheter } };
  return html`${svarar && formulardel(plats, formularet('plan-godkannande'), svar)}
  ${leder && ledarformular(plats, { plan, brister, uppfoljningar })}`;
};

const ledarformular = (plats: Formularplats, { plan, brister, uppfoljningar }: Omit<Planval, 'ratt'>): Html => {
  const nasta = { ar: String(plan.ar + 1), rubrik: plan.rubrik.replaceAll(String(plan.ar), String(plan.ar + 1)) };
  return html`${formulardel(plats, formularet('plan-atgard'), { val: { ansvarigHuvudman: parterna(plan), brister } })}
  ${plan.atgarder.length > 0 && formulardel(plats, formularet('plan-godkannandebegaran'))}
  ${
    plan.efterfoljare === null &&
    formulardel(plats, formularet('plan-overforing'), { val: { uppfoljning: uppfoljningar }, varden: nasta })
  }
  ${formulardel(plats, formularet('plan-avslut'))}`;
};

export interface Atgardsval {
  readonly plan: PlanDto;
  readonly atgard: PlanatgardDto;
  readonly leder: boolean;
  /** The reader's huvudman is the one responsible, and its role may report. */
  readonly rapporterar: boolean;
  readonly brister: readonly Valbart[];
}

/** The responsible reports (V6); who leads the plan changes it, and says what came of it. */
export const atgardsformular = (plats: Formularplats, val: Atgardsval): Html | null => {
  const { plan, atgard, leder, rapporterar, brister } = val;
  if (plan.status === 'avslutad' || atgard.overfordTill !== null || (!leder && !rapporterar)) return null;
  return html`${rapporterar && formulardel(plats, formularet('plan-rapport'), { varden: { status: atgard.status } })}
  ${formulardel(plats, formularet('plan-effekt'))}
  ${
    leder &&
    formulardel(plats, formularet('plan-atgardsandring'), {
      val: { ansvarigHuvudman: parterna(plan), brister },
      varden: somForut(atgard),
    })
  }`;
};

const somForut = (atgard: PlanatgardDto): Readonly<Record<string, string | readonly string[]>> => ({
  ...{ mal: atgard.mal, atgard: atgard.atgard, ansvarigHuvudman: atgard.ansvarigHuvudman.kod },
  ...{ ansvarigFunktion: atgard.ansvarigFunktion, klartSenast: atgard.klartSenast, brister: atgard.brister },
  ...{ direktiv: atgard.direktiv ?? '', utanBrist: atgard.utanBrist ?? '' },
});
