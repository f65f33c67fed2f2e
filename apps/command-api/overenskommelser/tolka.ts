import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Version } from '#libs/overenskommelse/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import type { VersionDto } from './overenskommelse.dto.js';

/** What the form leaves out is not stated. */
export const tolkaVersion = (dto: VersionDto): Version => ({
  version: dto.version,
  giltigFran: dto.giltigFran ?? null,
  giltigTill: dto.giltigTill ?? null,
  giltighetAr: dto.giltighetAr ?? null,
  dnr: dto.dnr ?? null,
  antagenAv: dto.antagenAv ?? null,
  antagen: dto.antagen ?? null,
  godkandAv: dto.godkandAv ?? null,
  ansvarigForRevidering: dto.ansvarigForRevidering ?? null,
});

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
