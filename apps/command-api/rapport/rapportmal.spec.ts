import { describe, expect, it } from '@jest/globals';
import { RAPPORTMAL } from '#libs/import/index.js';
import { faltAv, type Klass } from '#libs/platform/http/dto.js';
import { RapportDto } from './rapport.dto.js';

/** What a mapping may write of a body: single values, members of an object, and (`[]`) of each object of a list. */
const malAv = (klass: Klass): readonly string[] =>
  faltAv(klass).flatMap(({ namn, klass: inre, antalMax }) =>
    inre === undefined ? [namn] : malAv(inre()).map((del) => `${namn}${antalMax === undefined ? '' : '[]'}.${del}`),
  );

describe('the targets of a mapping', () => {
  it('are the fields of the body of POST /avvikelser, and the agreement as a whole', () => {
    const avMappningen = ['kalla.system'];
    const hela = ['overenskommelse'];
    expect([...RAPPORTMAL, ...avMappningen].toSorted()).toEqual([...malAv(RapportDto), ...hela].toSorted());
  });
});
