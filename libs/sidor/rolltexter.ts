import type { Roll } from '#libs/sekretess/index.js';
import type { Tvasprak } from './sprak.js';

/** What roles are called on a page. Swedish titles have no English names of their own: they are described. */
export const ROLLTEXTER: Readonly<Record<Roll, Tvasprak>> = {
  rapportorssystem: ['system', 'system'],
  handlaggare: ['handläggare', 'case officer'],
  enhetschef: ['enhetschef', 'head of unit'],
  verksamhetschef: ['verksamhetschef', 'head of operations'],
  forvaltningschef: ['förvaltningschef', 'director'],
  mas: ['MAS', 'MAS (nurse with medical responsibility)'],
  mar: ['MAR', 'MAR (responsible for rehabilitation)'],
  chefslakare: ['chefläkare', 'chief physician'],
  samverkanskoordinator: ['samverkanskoordinator', 'coordinator'],
  arenaledamot: ['arenaledamot', 'member of an arena'],
  ledning: ['ledning', 'leadership'],
  systemadministrator: ['systemadministratör', 'system administrator'],
  revisor: ['revisor', 'auditor'],
};
