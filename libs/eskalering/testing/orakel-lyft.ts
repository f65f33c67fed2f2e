import type { Mandatfakta } from '#libs/kernel/index.js';
import type { EskaleringCommand } from '../commands.js';
import type { LyftILinjen, LyftTillSamverkan, RepresentantUtsedd } from '../events.js';
import type { Lyftvag, Stege } from '../stege.js';
import { egenFunktion, hojd, kraver, kraverLyftmandat, niva, type Handelse } from './orakel-bok.js';

/** By the name of the way, or standing in for a level where the huvudman has nobody (B7). */
const arRattFunktion = (stege: Stege, mandat: Mandatfakta, vag: Lyftvag): boolean => {
  if (vag.funktion === null || vag.funktion === mandat.funktion) return true;
  const staller = mandat.representerar?.niva;
  return staller !== undefined && staller === vag.franNiva && egenFunktion(stege, mandat.huvudman, staller) === null;
};
const gallerSlaget = (vag: Lyftvag, command: EskaleringCommand): boolean =>
  command.type === 'LyftArende' && (vag.galler.length === 0 || vag.galler.some((ett) => ett === command.data.slag));
const ifyllt = (text: string | null): boolean => text !== null && text.trim().length > 0;

export const granskaLinjelyft = (handelse: Handelse<LyftILinjen['data']>): void => {
  const { bok, stege, command, data } = handelse;
  const { huvudman } = data.av;
  const mandat = kraverLyftmandat(command);
  kraver(huvudman === command.data.huvudman, 'a lift in another’s line');
  kraver(data.fran === bok.star.get(huvudman), 'a step from where it does not stand');
  const hogre = (stege.linjer[huvudman] ?? []).filter((s) => hojd(stege, s.niva) > hojd(stege, data.fran));
  const lagsta = Math.min(...hogre.map((steg) => hojd(stege, steg.niva)));
  kraver(
    hogre.some((steg) => steg.niva === data.till),
    'a step to a level that is not above it in its own line',
  );
  kraver(hojd(stege, data.till) === lagsta, 'a step past a level of its own line');
  kraver(niva(stege, data.till).lyftsAv?.length !== 0, 'a lift to a level to which nothing is lifted');
  const binder = bindande(handelse);
  const foljd = binder.some(
    (vag) => arRattFunktion(stege, mandat, vag) && vag.med.every((krav) => ifyllt(data.underlag[krav])),
  );
  kraver(binder.length === 0 || foljd, 'a step by another function than the way’s, or without what it asks for');
};

/** The ways from here; where there are none, those from the levels that the line lacks and steps past. */
const bindande = ({ stege, command, data }: Handelse<LyftILinjen['data']>): readonly Lyftvag[] => {
  const vagar = (niva(stege, data.till).lyftsAv ?? []).filter((vag) => gallerSlaget(vag, command));
  const harifran = vagar.filter((vag) => vag.franNiva === null || vag.franNiva === data.fran);
  if (harifran.length > 0) return harifran;
  const forbi = stege.nivaer.filter(
    ({ slag, ordning }) => slag === 'linje' && ordning > hojd(stege, data.fran) && ordning < hojd(stege, data.till),
  );
  return vagar.filter((vag) => forbi.some(({ id }) => id === vag.franNiva));
};

export const granskaSamverkanslyft = ({ bok, stege, command, data }: Handelse<LyftTillSamverkan['data']>): void => {
  const mandat = kraverLyftmandat(command);
  const till = niva(stege, data.till);
  kraver(command.type === 'LyftArende' && command.data.till === data.till, 'a lift that nobody asked for');
  kraver(till.slag !== 'linje', 'a line level entered as samverkan');
  kraver(bok.samverkan === null || till.ordning > hojd(stege, bok.samverkan.niva), 'a lift that does not go up');
  const star = [bok.star.get(data.av.huvudman), bok.samverkan?.niva];
  kraver(data.fran === null || star.includes(data.fran), 'a lift from where it does not stand');
  kraver(data.fran === null || hojd(stege, data.fran) <= till.ordning, 'a lift that goes down');
  granskaVag({ bok, stege, command, data }, mandat);
  kraver(ifyllt(data.underlag.faktaunderlag) && ifyllt(data.underlag.forslag), 'a lift without facts or proposal (B4)');
  granskaMotsvarighet({ bok, stege, command, data });
};

const granskaVag = ({ stege, command, data }: Handelse<LyftTillSamverkan['data']>, mandat: Mandatfakta): void => {
  const till = niva(stege, data.till);
  const vagar = (till.lyftsAv ?? []).filter((vag) => gallerSlaget(vag, command) && vag.franNiva === data.fran);
  kraver(vagar.length > 0, 'a lift to samverkan by no way of the model (B3)');
  kraver(
    vagar.some((vag) => vag.funktion === data.funktion && arRattFunktion(stege, mandat, vag)),
    'a lift by another function than the way’s (B3)',
  );
};

const granskaMotsvarighet = ({ bok, stege, command, data }: Handelse<LyftTillSamverkan['data']>): void => {
  const { fran } = data;
  if (fran === null || niva(stege, fran).slag !== 'linje') return;
  const idag = 'idag' in command.data ? command.data.idag : '';
  const utanfor = [...bok.star].filter(([huvudman, star]) => huvudman !== data.av.huvudman && star !== fran);
  for (const [huvudman] of utanfor) {
    const tyst = bok.foreslagna.has(huvudman) && (bok.dag.get(huvudman) ?? '') < idag;
    kraver(tyst && data.utanMotsvarighet.includes(huvudman), 'a lift past a part that stands at another level (B7)');
  }
};

export const granskaRepresentant = ({ bok, stege, command, data }: Handelse<RepresentantUtsedd['data']>): void => {
  const { huvudman } = data.av;
  const mandat = kraverLyftmandat(command);
  const star = bok.star.get(huvudman) ?? '';
  kraver(huvudman === command.data.huvudman, 'a representative of another');
  kraver(mandat.representerar?.niva === data.niva, 'a representative without that mandate (B7)');
  kraver(niva(stege, data.niva).slag === 'linje', 'a representative in samverkan');
  kraver(egenFunktion(stege, huvudman, data.niva) === null, 'a representative where the huvudman has a function (B7)');
  if (star === data.niva) return;
  kraver(hojd(stege, data.niva) > hojd(stege, star), 'a representative that takes it down');
  kraver(niva(stege, data.niva).lyftsAv?.length !== 0, 'a representative at a level to which nothing is lifted');
  const andra = [...bok.star].filter(([kod]) => kod !== huvudman).map(([, plats]) => hojd(stege, plats));
  kraver(Math.max(0, ...andra) >= hojd(stege, data.niva), 'a representative above everyone else');
  const hoppade = (stege.linjer[huvudman] ?? []).map((steg) => hojd(stege, steg.niva));
  kraver(
    !hoppade.some((h) => h > hojd(stege, star) && h < hojd(stege, data.niva)),
    'a representative past a level of its own line',
  );
};
