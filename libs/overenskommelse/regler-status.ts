import { avvisning } from './avvisningar.js';
import type { AngeLokalStatus } from './commands.js';
import type { LokalStatusAngiven, Lokalstatus, OverenskommelseEvent } from './events.js';
import type { LokalStatus, OverenskommelseState } from './overenskommelse.js';
import { kravDatum, kravUtanPersonnummer } from './texter.js';
import { kand } from './tilltrade.js';

/** U1–U4: a kommun states how it is with its own local agreement; nobody states it for another, not the koordinator either. */
export const angeLokalStatus = (
  data: AngeLokalStatus['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { koordinator, kommun, fran, huvudman, ...angivet } = data;
  const { overenskommelse, forst } = kand(state, fran);
  if (koordinator || !kommun) throw avvisning('ENBART_KOMMUN');
  if (!overenskommelse.parter.includes(huvudman)) throw avvisning('ENBART_PART');
  kravDatum({ datum: angivet.datum });
  kravUtanPersonnummer({ agare: angivet.agare, kalla: angivet.kalla });
  kravFoljeuppgifter(angivet);
  const fore = overenskommelse.lokalaStatusar.get(huvudman);
  if (fore !== undefined && arLika(fore, angivet)) return [];
  return [...forst, { type: 'LokalStatusAngiven', data: { huvudman, ...angivet } }];
};

type Foljeuppgift = 'datum' | 'agare' | 'saknadPart';

/** What a status says nothing without. */
const BEHOVS: Readonly<Partial<Record<Lokalstatus, Foljeuppgift>>> = {
  'finns-och-utvarderad': 'datum',
  'saknar-en-part': 'saknadPart',
  vilande: 'agare',
};
/** What means nothing with any other status; an owner may stand with all. */
const BARA_FOR: readonly (readonly [Foljeuppgift, Lokalstatus])[] = [
  ['datum', 'finns-och-utvarderad'],
  ['saknadPart', 'saknar-en-part'],
];

const kravFoljeuppgifter = (angivet: LokalStatus): void => {
  const behovd = BEHOVS[angivet.status];
  if (behovd !== undefined && arTom(angivet[behovd])) throw avvisning('UPPGIFT_SAKNAS', [behovd]);
  const onodiga = BARA_FOR.filter(([uppgift, status]) => angivet.status !== status && !arTom(angivet[uppgift]));
  if (onodiga.length > 0)
    throw avvisning(
      'UPPGIFT_HOR_EJ_HIT',
      onodiga.map(([uppgift]) => uppgift),
    );
};

const arTom = (text: string | null): boolean => text === null || text.trim() === '';

const FALT = [
  'status',
  'datum',
  'agare',
  'saknadPart',
  'kalla',
] as const satisfies readonly (keyof LokalStatusAngiven['data'])[];
const arLika = (en: LokalStatus, annan: LokalStatus): boolean => FALT.every((falt) => en[falt] === annan[falt]);
