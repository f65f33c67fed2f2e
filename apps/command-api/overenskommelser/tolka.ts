import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Version } from '#libs/overenskommelse/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import type { NyVersionDto } from './overenskommelse.dto.js';

/** What the form leaves out is not stated. */
export const tolkaVersion = (dto: NyVersionDto): Version => ({
  ...EJ_ANGIVET,
  ...utanOangivet(dto),
  version: dto.version,
});

const EJ_ANGIVET: Omit<Version, 'version'> = {
  ...{ giltigFran: null, giltigTill: null, giltighetAr: null, dnr: null },
  ...{ antagenAv: null, antagen: null, godkandAv: null, ansvarigForRevidering: null },
};
/** 400 OKAND_HUVUDMAN for each code that the register does not have. */
export const kravAllaHuvudman = (
  register: Huvudmannaregister,
  koder: readonly string[],
  pekare: (nr: number) => string,
): void => {
  const fel = koder.flatMap((kod, nr) =>
    register.finns(kod)
      ? []
      : [
          {
            kod: 'OKAND_HUVUDMAN',
            pekare: pekare(nr),
            meddelande: 'Huvudmannen finns inte i registret; se GET /huvudman.',
          },
        ],
  );
  if (fel.length > 0) throw valideringsproblem(fel);
};
