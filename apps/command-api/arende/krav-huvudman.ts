import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';

/** 400 OKAND_HUVUDMAN when the register does not have it. */
export const kravHuvudman = (register: Huvudmannaregister, kod: string, pekare: string): void => {
  if (register.finns(kod)) return;
  throw valideringsproblem([
    { kod: 'OKAND_HUVUDMAN', pekare, meddelande: 'Huvudmannen finns inte i registret; se GET /huvudman.' },
  ]);
};

/** The code of its verksamhet, null when none was named; 400 OKAND_KOD when the huvudman has no such. */
export const kravVerksamhet = (
  register: Huvudmannaregister,
  huvudman: string,
  verksamhet: string | null | undefined,
): string | null => {
  if (verksamhet == null) return null;
  const kand = register.verksamhet(huvudman, verksamhet);
  if (kand !== undefined) return kand.kod;
  throw valideringsproblem([
    { kod: 'OKAND_KOD', pekare: '/verksamhet', meddelande: 'Verksamheten finns inte hos huvudmannen.' },
  ]);
};
