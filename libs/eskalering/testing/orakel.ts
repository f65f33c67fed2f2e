import type { EskaleringCommand } from '../commands.js';
import type { ArendeAtersant, EskaleringEvent, PartTillagd } from '../events.js';
import type { Stege } from '../stege.js';
import {
  forfran,
  hojd,
  kraver,
  kraverLyftmandat,
  kraverMandat,
  niva,
  samverka,
  SAMVERKAN,
  sandTillbaka,
  stall,
  type Bok,
  type Handelse,
} from './orakel-bok.js';
import { granskaLinjelyft, granskaRepresentant, granskaSamverkanslyft } from './orakel-lyft.js';
import { kundeNas } from './orakel-rackvidd.js';

export { nyBok, type Bok } from './orakel-bok.js';

const granskaAtersandning = ({ bok, stege, command, data }: Handelse<ArendeAtersant['data']>): void => {
  const iLinjen = data.till !== null && niva(stege, data.till).slag === 'linje';
  kraverRatt({ bok, stege, command }, data.av.huvudman, iLinjen);
  kraver(data.fran === (iLinjen ? bok.star.get(data.av.huvudman) : bok.samverkan?.niva), 'a return from elsewhere');
  if (data.till === null) return;
  kraver(hojd(stege, data.till) < hojd(stege, data.fran), 'a return that does not go down');
  const { huvudman } = data.av;
  const samverkat = bok.samverkat.map((besok) => besok.niva);
  const dar = iLinjen ? egnaNivaer(bok, stege, huvudman) : samverkat;
  kraver(dar.includes(data.till), 'a return to where it has never stood');
};

const egnaNivaer = (bok: Bok, stege: Stege, huvudman: string): readonly string[] =>
  (stege.linjer[huvudman] ?? []).map((steg) => steg.niva).filter((id) => bok.harStatt.get(huvudman)?.has(id));

const kraverRatt = ({ bok, command }: Omit<Handelse<never>, 'data'>, huvudman: string, iLinjen: boolean): void => {
  const mandat = kraverMandat(command);
  if (!iLinjen && mandat.arena !== null && mandat.arena === bok.samverkan?.arena) return;
  kraver(bok.star.has(huvudman), 'a return by one who is no part');
  kraver(mandat.behorigheter.includes('lyfta'), 'a return without a mandate');
};

/** Judges one event and writes it into the book. */
export const granska = (handelse: Omit<Handelse<never>, 'data'>, event: EskaleringEvent): void => {
  const { bok, command } = handelse;
  kraver(!bok.slut || EFTER_SLUT.includes(event.type), 'anything after the end');
  kraver(event.type !== 'EskaleringPaborjad' || bok.slut || bok.star.size === 0, 'a beginning of what is going on');
  kraver(HAND[event.type].includes(command.type), `${event.type} by ${command.type}`);
  domare(handelse, event);
  bokfor(handelse, event);
};

const EFTER_SLUT: readonly EskaleringEvent['type'][] = ['EskaleringMottagen', 'EskaleringPaborjad'];

type Utan<E> = Omit<Handelse<E>, 'data'>;
const domare = (handelse: Utan<never>, event: EskaleringEvent): void => {
  switch (event.type) {
    case 'EskaleringPaborjad':
      kraverLyftmandat(handelse.command);
      return event.data.parter.forEach((part) => kraverFot(handelse.stege, part));
    case 'PartTillagd':
      return granskaNyPart({ ...handelse, data: event.data });
    case 'LyftILinjen':
      return granskaLinjelyft({ ...handelse, data: event.data });
    case 'RepresentantUtsedd':
      return granskaRepresentant({ ...handelse, data: event.data });
    case 'LyftTillSamverkan':
      return granskaSamverkanslyft({ ...handelse, data: event.data });
    case 'ArendeAtersant':
      return granskaAtersandning({ ...handelse, data: event.data });
    case 'SvarPaminnt':
    case 'LyftForeslaget':
      return granskaBevakning(handelse, event);
    case 'NivaBesvarad':
    case 'EskaleringMottagen':
    case 'EskaleringAvslutad':
  }
};

/** The koordinator, and the case itself, need no mandate. */
const granskaNyPart = ({ stege, command, data }: Handelse<PartTillagd['data']>): void => {
  if (command.type !== 'LaggTillPart' || !command.data.koordinator) kraverLyftmandat(command);
  kraverFot(stege, data.part);
};

const kraverFot = (stege: Stege, { huvudman, niva: id }: { huvudman: string; niva: string }): void =>
  kraver(stege.linjer[huvudman]?.[0]?.niva === id, 'a beginning above the foot of the line');

const bokfor = ({ bok, stege, command }: Utan<never>, event: EskaleringEvent): void => {
  switch (event.type) {
    case 'EskaleringPaborjad':
      forfran(bok);
      return event.data.parter.forEach((part) => stall(bok, part.huvudman, part));
    case 'PartTillagd':
      return stall(bok, event.data.part.huvudman, event.data.part);
    case 'LyftILinjen':
      return stall(bok, event.data.av.huvudman, { ...event.data, niva: event.data.till });
    case 'RepresentantUtsedd':
      if (bok.star.get(event.data.av.huvudman) !== event.data.niva) stall(bok, event.data.av.huvudman, event.data);
      return;
    case 'LyftTillSamverkan':
      return samverka(bok, { niva: event.data.till, arena: event.data.arena }, event.data.svarSenast);
    case 'ArendeAtersant':
      return sandTillbaka({ bok, stege, command }, event.data);
    case 'NivaBesvarad':
      return void bok.dag.set(event.data.av.huvudman, null);
    case 'SvarPaminnt':
      return void bok.paminda.add(event.data.huvudman ?? SAMVERKAN);
    case 'LyftForeslaget':
      return void bok.foreslagna.add(event.data.huvudman ?? SAMVERKAN);
    case 'EskaleringMottagen':
      return;
    case 'EskaleringAvslutad':
      bok.slut = true;
  }
};

/** Which act may lead to which fact: a watch never lifts. */
const HAND: Readonly<Record<EskaleringEvent['type'], readonly EskaleringCommand['type'][]>> = {
  EskaleringPaborjad: ['StallFraga', 'LyftArende'],
  LyftILinjen: ['LyftArende'],
  RepresentantUtsedd: ['UtseRepresentant'],
  LyftTillSamverkan: ['LyftArende'],
  NivaBesvarad: ['BesvaraNiva'],
  ArendeAtersant: ['AtersandArende'],
  SvarPaminnt: ['BevakaSvar'],
  LyftForeslaget: ['BevakaSvar'],
  PartTillagd: ['LaggTillPart'],
  EskaleringMottagen: ['RegistreraEskaleringsmottagning'],
  EskaleringAvslutad: ['AvslutaEskalering', 'FoljArendetsAvslut'],
};

const granskaBevakning = (
  { bok, command }: Omit<Handelse<never>, 'data'>,
  event: Extract<EskaleringEvent, { type: 'SvarPaminnt' | 'LyftForeslaget' }>,
): void => {
  const vem = event.data.huvudman ?? SAMVERKAN;
  const dag = bok.dag.get(vem) ?? null;
  kraver(command.type === 'BevakaSvar' && dag !== null && dag < command.data.idag, 'a reminder before the day');
  kraver(!bok.foreslagna.has(vem), 'a second proposal');
  kraver(bok.paminda.has(vem) === (event.type === 'LyftForeslaget'), 'a proposal before the reminder, or it twice');
};

/** Nothing stands where no run of lifts could ever have brought it. */
export const granskaRackvidd = (bok: Bok, stege: Stege): void => {
  const nabara = kundeNas(stege, [...bok.star.keys()]);
  for (const [huvudman, star] of bok.star) {
    kraver(nabara.linjer.get(huvudman)?.has(star) === true, `${huvudman} ever at ${star}`);
  }
  kraver(
    bok.samverkan === null || nabara.samverkan.has(bok.samverkan.niva),
    `samverkan ever at ${bok.samverkan?.niva}`,
  );
};
