import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { huvudmansRoller, type Roll } from '#libs/sekretess/index.js';

/** A client as the register of huvudmän gives it, before it has a key. */
export interface Klient {
  readonly id: string;
  readonly namn: string;
  readonly huvudman: readonly string[];
  readonly roller: readonly Roll[];
}

/** Operations sees how deliveries go and no content; a huvudman's key does nothing for another (I4). */
const DRIFT: Klient = { id: 'drift', namn: 'Driften av navet', huvudman: [], roller: ['systemadministrator'] };

/** One for each huvudman (its code), each län's shared system (`lan-20`) and koordinator (`koordinator-20`), and operations (`drift`). */
export const klienterFor = (register: Huvudmannaregister): readonly Klient[] => {
  const alla = register.alla();
  const lan = register.lan().map(({ kod, namn }) => ({
    id: `lan-${kod}`,
    namn: `Gemensamt system, ${namn}`,
    huvudman: alla.map((huvudman) => huvudman.kod).filter((huvudman) => register.lanFor(huvudman) === kod),
    roller: huvudmansRoller(null),
  }));
  // The region carries the regional koordinator's office (B5); the role opens arenas, never a case.
  const koordinatorer = register.lan().map(({ kod, namn }) => ({
    id: `koordinator-${kod}`,
    namn: `Regional koordinator, ${namn}`,
    huvudman: alla.map((huvudman) => huvudman.kod).filter((huvudman) => huvudman === kod),
    roller: ['samverkanskoordinator'] as const,
  }));
  const egna = alla.map(({ kod, namn, typ }) => ({
    id: kod,
    namn,
    huvudman: [kod],
    roller: huvudmansRoller(typ),
  }));
  return [...egna, ...lan, ...koordinatorer, DRIFT];
};
