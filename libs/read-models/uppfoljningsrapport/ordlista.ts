import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { hittaFormular } from '#libs/uppfoljning/formular/index.js';
import { hittaKriterielista, type Kriterium } from '#libs/uppfoljning/kriterier.js';
import type { Planniva } from '#libs/uppfoljning/events.js';
import { kriterielistaFor, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import type { Ordlista } from './rapport.js';

/** Names as the register has them now. One that it does not know is its code. */
export const ordlistaFor = (register: Huvudmannaregister, uppfoljning: KandUppfoljning): Ordlista => {
  const { lan, overenskommelse, parter, tillfragade, formular } = uppfoljning;
  const koder = [...new Set([...parter, ...tillfragade, lan])].sort();
  return {
    ...lanets(register, lan),
    overenskommelse: register.overenskommelser().find(({ id }) => id === overenskommelse)?.namn ?? overenskommelse,
    huvudman: Object.fromEntries(koder.map((kod) => [kod, register.hamta(kod)?.namn ?? kod])),
    fragor: Object.fromEntries(
      (hittaFormular(formular, register.uppfoljning(lan)?.formular)?.fragor ?? []).map(({ id, text }) => [id, text]),
    ),
    kriterier: Object.fromEntries(kriterierFor(register, uppfoljning).map(({ id, text }) => [id, text])),
  };
};

/**
 * By what the follow-up is assessed: a list of its län's file, or one that comes with the programme (N9). No list is empty:
 * none means that it is not found, and then nothing is assessed, frozen or published.
 */
export const kriterierFor = (
  register: Huvudmannaregister,
  uppfoljning: Pick<KandUppfoljning, 'kriterielista' | 'lan'>,
): readonly Kriterium[] =>
  hittaKriterielista(kriterielistaFor(uppfoljning), register.uppfoljning(uppfoljning.lan)?.kriterielistor)?.kriterier ??
  [];

/** A län without a file of its own. */
const UTAN_FIL = { plan: { namn: 'Handlingsplan' }, rapport: { namn: 'Uppföljning' } };

const lanets = (register: Huvudmannaregister, lan: string): Pick<Ordlista, 'lan' | 'plan' | 'rapport'> => {
  const { plan, rapport } = register.uppfoljning(lan) ?? UTAN_FIL;
  return {
    lan: register.modell(lan)?.lan.namn ?? lan,
    plan: { lokal: `${plan.namn}, lokal nivå`, lan: `${plan.namn}, länsnivå` },
    rapport: rapport.namn,
  };
};

/** Where the län draws up plans: both, unless its file says otherwise. */
export const plannivaerFor = (register: Huvudmannaregister, lan: string): readonly Planniva[] =>
  register.uppfoljning(lan)?.nivaer ?? ['lokal', 'lan'];
