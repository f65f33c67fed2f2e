import type { Kolumner } from '#libs/platform/http/csv.js';
import { ANDAMAL, FLAGGOR, KANALER, type Atkomstrad } from '../atkomst/index.js';
import { faltklasser, gjortIOrd } from './atkomstord.js';
import type { AtkomsthuvudmanDto, AtkomstpostDto } from './atkomstpost.dto.js';

/** A huvudman's name by its code. */
export type Namn = (kod: string) => string;

const TID = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });

const ROLLTEXT: Readonly<Record<string, string>> = {
  rapportorssystem: 'rapporterande system',
  handlaggare: 'handläggare',
  enhetschef: 'enhetschef',
  verksamhetschef: 'verksamhetschef',
  forvaltningschef: 'förvaltningschef',
  mas: 'MAS',
  mar: 'MAR',
  chefslakare: 'chefläkare',
  samverkanskoordinator: 'samverkanskoordinator',
  arenaledamot: 'ledamot i en arena',
  ledning: 'ledning',
  systemadministrator: 'systemadministratör',
  revisor: 'revisor eller arkivarie',
};

/** A record as it is answered. */
export const atkomstpost = (rad: Atkomstrad, namn: Namn): AtkomstpostDto => {
  const huvudman = (kod: string): AtkomsthuvudmanDto => ({ kod, namn: namn(kod) });
  const { vem, objekt, mottagare, granskningar } = rad;
  return {
    ...{ id: rad.id, tid: rad.tid, egen: rad.egen, handling: rad.handling, andamal: rad.andamal },
    ...{ utfall: rad.utfall, kod: rad.kod, kanal: rad.kanal, forsandelse: rad.forsandelse },
    ...{ falt: [...rad.falt], sokning: [...rad.sokning], grund: [...rad.grund], flaggor: [...rad.flaggor] },
    text: atkomsttext(rad, namn),
    vem: {
      huvudman: vem.huvudman.map(huvudman),
      ...{ slag: vem.slag, roller: [...vem.roller], uppdrag: vem.uppdrag },
      klient: vem.klient === '' ? null : vem.klient,
    },
    objekt: objekt.map(({ slag, id }) => ({ slag, id })),
    mottagare: mottagare === null ? null : huvudman(mottagare),
    granskningar: granskningar.map(({ id, utfall, av, tid }) => ({ id, utfall, av, tid })),
  };
};

/** The same for the patient: the kinds of fields instead of their names. */
export const enskildspost = (rad: Atkomstrad, namn: Namn): AtkomstpostDto => ({
  ...atkomstpost(rad, namn),
  falt: faltklasser(rad),
});

/** What happened, for somebody who has never seen the log. */
export const atkomsttext = (rad: Atkomstrad, namn: Namn): string => {
  const { utfall, flaggor } = rad;
  const vad = rad.kanal === 'leverans' ? lamnat(rad, namn) : gjortIOrd(rad);
  const nekat = utfall === 'nekad' ? ', men nekades' : '';
  const andamal = ` Ändamål: ${ANDAMAL[rad.andamal]}.`;
  const markt = flaggor.length === 0 ? '' : ` Att granska: ${flaggor.map((en) => FLAGGOR[en]).join('; ')}.`;
  return `${TID.format(new Date(rad.tid))}: ${vemIOrd(rad, namn)} ${vad}${nekat}.${andamal}${markt}`;
};

const NAMN_MAX = 3;

/** A person by its roles; a machine is a system, however many roles it acts with. */
const vemIOrd = ({ vem: { slag, roller, huvudman } }: Atkomstrad, namn: Namn): string => {
  const vilka = huvudman.map(namn);
  if (slag === 'maskin') return systemIOrd(vilka);
  const text = vilka.join(', ') || 'Driften av tjänsten';
  const medRoller = slag === 'person' && roller.length > 0;
  return medRoller ? `${text} (${roller.map((roll) => ROLLTEXT[roll] ?? roll).join(', ')})` : text;
};

const systemIOrd = (vilka: readonly string[]): string => {
  if (vilka.length === 0) return 'Driftens system';
  if (vilka.length > NAMN_MAX) return `Ett gemensamt system för ${vilka.length} huvudmän`;
  return `${vilka.map((en) => (/[sxz]$/i.test(en) ? en : `${en}s`)).join(' och ')} system`;
};

const lamnat = ({ mottagare }: Atkomstrad, namn: Namn): string =>
  `lämnade uppgifter till ${mottagare === null ? 'en annan huvudman' : namn(mottagare)}, ${KANALER.leverans}`;

export const ATKOMSTKOLUMNER: Kolumner<AtkomstpostDto> = [
  ['Tid', (post) => post.tid],
  ['Vad som hände', (post) => post.text],
  ['Huvudman', (post) => post.vem.huvudman.map(({ namn }) => namn).join(', ')],
  ['Roller', (post) => post.vem.roller.join(', ')],
  ['Klient', (post) => post.vem.klient],
  ['Handling', (post) => post.handling],
  ['Ärenden', (post) => post.objekt.map(({ id }) => id).join(', ')],
  ['Fält', (post) => post.falt.join(', ')],
  ['Ändamål', (post) => post.andamal],
  ['Grund', (post) => post.grund.join(', ')],
  ['Utfall', (post) => post.utfall],
  ['Kanal', (post) => post.kanal],
  ['Mottagare', (post) => post.mottagare?.namn ?? null],
  ['Flaggor', (post) => post.flaggor.join(', ')],
  ['Granskad', (post) => post.granskningar.at(-1)?.utfall ?? null],
];
