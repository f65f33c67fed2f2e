import type { Kolumner } from '#libs/platform/http/csv.js';
import { ANDAMAL, FLAGGOR, KANALER, type Atkomstrad } from '../atkomst/index.js';
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

const SLAGTEXT: Readonly<Record<string, string>> = {
  avvikelse: 'avvikelsen',
  tvist: 'tvisten',
  eskalering: 'eskaleringen',
  arena: 'arenan',
  gallring: 'gallringen',
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

/** What happened, for somebody who has never seen the log. */
export const atkomsttext = (rad: Atkomstrad, namn: Namn): string => {
  const { vem, utfall, flaggor } = rad;
  const roller = vem.roller.map((roll) => ROLLTEXT[roll] ?? roll).join(', ');
  const vilka = vem.huvudman.map(namn).join(', ') || 'Driften av tjänsten';
  const aktor = vem.slag === 'nav' || roller === '' ? vilka : `${vilka} (${roller})`;
  const vad = rad.kanal === 'leverans' ? lamnat(rad, namn) : last(rad);
  const nekat = utfall === 'nekad' ? ', men nekades' : '';
  const andamal = ` Ändamål: ${ANDAMAL[rad.andamal]}.`;
  const markt = flaggor.length === 0 ? '' : ` Att granska: ${flaggor.map((en) => FLAGGOR[en]).join('; ')}.`;
  return `${TID.format(new Date(rad.tid))}: ${aktor} ${vad}${nekat}.${andamal}${markt}`;
};

const lamnat = ({ mottagare }: Atkomstrad, namn: Namn): string =>
  `lämnade uppgifter till ${mottagare === null ? 'en annan huvudman' : namn(mottagare)}, ${KANALER.leverans}`;

const last = ({ objekt, utfall, kanal }: Atkomstrad): string => {
  const [forsta] = objekt;
  const ett = forsta === undefined ? 'uppgifter' : `${SLAGTEXT[forsta.slag] ?? 'ärendet'} ${forsta.id}`;
  const vad = objekt.length > 1 ? `${objekt.length} ärenden` : ett;
  return `${utfall === 'nekad' ? 'försökte läsa' : 'läste'} ${vad} ${KANALER[kanal]}`;
};

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
