/** What somebody may say that it reads for (header `Avvikelsenav-Andamal`), and how it is put to people. */
export const ANDAMAL = {
  handlaggning: 'handläggning av avvikelsen',
  samverkan: 'samverkan mellan huvudmän',
  uppfoljning: 'uppföljning och kvalitetsarbete',
  tillsyn: 'tillsyn, revision eller egenkontroll',
  'enskilds-begaran': 'begäran från den enskilde',
  'gallring-arkiv': 'gallring eller arkivering',
  systemoverforing: 'hämtning till eget system',
  utlamnande: 'utlämnande till en annan huvudman',
  loggranskning: 'granskning av åtkomstloggen',
  drift: 'drift av tjänsten',
} as const;
export type Andamal = keyof typeof ANDAMAL;

export const arAndamal = (text: unknown): text is Andamal => typeof text === 'string' && Object.hasOwn(ANDAMAL, text);

/** What an action is for when the reader says nothing, by how its name begins; else handläggning. */
const STANDARD: Readonly<Record<string, Andamal>> = {
  'inkorg.': 'systemoverforing',
  'leverans.': 'systemoverforing',
  'drift.': 'drift',
  'vy.': 'handlaggning',
  'sammanstallning.': 'uppfoljning',
  'samverkan.': 'samverkan',
  'eskalering.': 'samverkan',
  'tvist.': 'samverkan',
  'arena.': 'samverkan',
  'rekommendation.': 'samverkan',
  'handlingsplan.': 'uppfoljning',
  'overenskommelse.': 'samverkan',
  'mandat.': 'samverkan',
  'registerutdrag.': 'enskilds-begaran',
  'arkivpaket.': 'gallring-arkiv',
  'gallring.': 'gallring-arkiv',
  'atkomstlogg.': 'loggranskning',
  'bevis.': 'tillsyn',
  'kedja.': 'tillsyn',
};

/** @param handling as the endpoint declares it */
export const standardandamal = (handling: string): Andamal => {
  const led = `${handling.split('.', 1)[0] ?? ''}.`;
  return STANDARD[led] ?? 'handlaggning';
};
