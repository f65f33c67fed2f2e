import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Version } from '#libs/overenskommelse/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import type { NyVersionDto } from './overenskommelse.dto.js';

/** What the form leaves out is not stated. */
export const tolkaVersion = (dto: NyVersionDto): Version => ({
  version: dto.version,
  ...{ giltigFran: givet(dto.giltigFran), giltigTill: givet(dto.giltigTill), giltighetAr: givet(dto.giltighetAr) },
  ...{ dnr: givet(dto.dnr), antagenAv: givet(dto.antagenAv), antagen: givet(dto.antagen) },
  ...{ godkandAv: givet(dto.godkandAv), ansvarigForRevidering: givet(dto.ansvarigForRevidering) },
});

const givet = <Varde>(varde: Varde | null | undefined): Varde | null => varde ?? null;

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
