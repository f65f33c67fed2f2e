import { engelska, pa, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import type { Enkatgangar } from '../../uppfoljningar/enkatbild.js';
import type { HuvudmanRefDto } from '../../svar/namn.js';
import { etikett, tidpunkt } from '../samverkan/visa.js';

const T = {
  rubrik: ['Utskick och påminnelser', 'Sendings and reminders'],
  nar: ['När', 'When'],
  vad: ['Vad', 'What'],
  till: ['Till', 'To'],
  svarSenast: ['Svar senast', 'Answer by'],
  inga: ['Enkäten har inte skickats än.', 'The survey has not been sent yet.'],
  nasta: [
    'Nästa påminnelse går efter {dag}, till den som då inte har svarat. Nu är det {namn}.',
    'The next reminder goes after {dag}, to those who have not answered by then. Now: {namn}.',
  ],
  ingenNasta: ['Navet påminner ingen just nu.', 'No reminder is waiting to be sent.'],
  gick: ['Den gick till {namn}, med svar senast {dag}.', 'It went to {namn}, to be answered by {dag}.'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

const namnen = (alla: readonly HuvudmanRefDto[]): string => alla.map(({ namn }) => namn).join(', ');
const ifylld = (text: string, { dag, namn }: { readonly dag: string; readonly namn: string }): string =>
  text.replace('{dag}', dag).replace('{namn}', namn);

/** Who has had the survey, and been reminded of it, and when (U1, U2). */
export const gangtabell = (sprak: Sprak, { enkatgangar }: Enkatgangar): Tabell => ({
  id: 'utskick',
  rubrik: pa(sprak, T.rubrik),
  kolumner: [T.nar, T.vad, T.till, T.svarSenast].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: enkatgangar.map(({ tid, slag, slagText, till, senast }) => [
    tidpunkt(tid),
    etikett(sprak, { kod: slag, text: slagText }, engelska.ENKATGANGER),
    { text: namnen(till), sprak: 'sv' },
    senast,
  ]),
  tomt: pa(sprak, T.inga),
});

export const nastaText = (sprak: Sprak, { nastaPaminnelse: nasta }: Enkatgangar): string =>
  nasta === null ? pa(sprak, T.ingenNasta) : ifylld(pa(sprak, T.nasta), { dag: nasta.efter, namn: namnen(nasta.till) });

/** Said when the survey has just been sent: to whom. Undefined when it never has been. */
export const skickadText = (sprak: Sprak, { enkatgangar }: Enkatgangar): string | undefined => {
  const senast = enkatgangar.find(({ slag }) => slag === 'utskick');
  return senast && ifylld(pa(sprak, T.gick), { dag: senast.senast, namn: namnen(senast.till) });
};
