import { avvisning } from './avvisningar.js';
import type { BedomPrincipfraga, TaInterimsansvar, TaStallning, UtseForetradare } from './commands.js';
import type { Hanvisning, StallningTagen, TvistEvent } from './events.js';
import { HANVISNINGAR_MAX } from './granser.js';
import { HANVISNINGSTYPER } from './kodverk.js';
import { kravTexter, utanPersonnummer } from './texter.js';
import { foretradd } from './tilltrade.js';
import type { TvistState } from './tvist.js';

/** Rules of what each party says for itself, and nobody for it. */

/** D6: by its mandate. */
export const utse = (data: UtseForetradare['data'], state: TvistState): readonly TvistEvent[] => {
  const { av, lage } = foretradd(state, data);
  return lage.foretradare?.mandatId === av.mandatId ? [] : [{ type: 'ForetradareUtsedd', data: { av } }];
};

/** D7: rests on what is agreed or law, and on the party's own delegationsordning. */
export const taStallning = (data: TaStallning['data'], state: TvistState): readonly TvistEvent[] => {
  const { av, lage } = foretradd(state, data);
  const { installning, motivering, hanvisningar } = data;
  kravHanvisningar(hanvisningar);
  kravTexter(['motivering', motivering], ...hanvisningar.map(({ till }) => ['hänvisning', till] as const));
  utanPersonnummer(...hanvisningar.map(({ avsnitt }) => ['hänvisningens avsnitt', avsnitt ?? ''] as const));
  if (lage.stallning !== null && arSamma(lage.stallning, data)) return [];
  return [{ type: 'StallningTagen', data: { av, installning, motivering, hanvisningar } }];
};

/** So that the brukare does not wait: a party takes it on itself, and a later one takes over. Says nothing of who is right. */
export const taInterimsansvar = (data: TaInterimsansvar['data'], state: TvistState): readonly TvistEvent[] => {
  const { av, tvist } = foretradd(state, data);
  const { fran, omfattning } = data;
  kravTexter(['omfattning', omfattning]);
  const nu = tvist.interimsansvar;
  const redan = nu?.av.huvudman === av.huvudman && nu.fran === fran && nu.omfattning === omfattning;
  return redan ? [] : [{ type: 'InterimsansvarTaget', data: { av, fran, omfattning } }];
};

/** N2–N3: any party may judge it, with its reason; a later judgement replaces it. */
export const bedomPrincipfraga = (data: BedomPrincipfraga['data'], state: TvistState): readonly TvistEvent[] => {
  const { av, tvist } = foretradd(state, data);
  const { principiell, skal } = data;
  kravTexter(['skäl', skal]);
  const redan = tvist.principfraga?.principiell === principiell && tvist.principfraga.skal === skal;
  return redan ? [] : [{ type: 'PrincipFragaBedomd', data: { av, principiell, skal } }];
};

const kravHanvisningar = (hanvisningar: readonly Hanvisning[]): void => {
  if (hanvisningar.length > HANVISNINGAR_MAX) throw avvisning('FOR_MANGA_HANVISNINGAR');
  const typer = new Set(hanvisningar.map(({ typ }) => typ));
  const { overenskommelse, lag, delegationsordning } = HANVISNINGSTYPER;
  const saknas = [
    ...(typer.has('overenskommelse') || typer.has('lag') ? [] : [`${overenskommelse} eller ${lag}`]),
    ...(typer.has('delegationsordning') ? [] : [delegationsordning]),
  ].map((namn) => namn.toLocaleLowerCase('sv'));
  if (saknas.length > 0) throw avvisning('HANVISNING_SAKNAS', saknas);
};

const arSamma = (en: StallningTagen['data'], annan: Omit<StallningTagen['data'], 'av'>): boolean =>
  JSON.stringify(varden(en)) === JSON.stringify(varden(annan));

const varden = ({ installning, motivering, hanvisningar }: Omit<StallningTagen['data'], 'av'>): readonly unknown[] => [
  installning,
  motivering,
  hanvisningar.map(({ typ, till, avsnitt }) => [typ, till, avsnitt]),
];
