import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '#libs/sekretess/index.js';
import { skala } from '../support/skala.js';
import { farOvrigt, farPaArende, finnsHos, lackta } from './matris/facit.js';
import { arOppen, sidrad } from './matris/sidfacit.js';
import { sidrutter } from './matris/sidrutter.js';
import { HUVUDMAN, nyVarld, RELATIONER, tokenFor, type Svar, type Varld } from './matris/varld.js';

const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const PROVADE = HUVUDMAN.slice(0, skala({ liten: 1, full: HUVUDMAN.length }));
const FEL_MAX = 20;
const NEKAD = [403, 404];

let varld: Varld;
let sidor: readonly string[];
const fel: string[] = [];

beforeAll(async () => {
  varld = await nyVarld();
  sidor = sidrutter(varld.rutter);
});
afterAll(() => varld.stang());

interface Lage {
  readonly sida: string;
  readonly roll: Roll;
  readonly huvudman: string;
}

const notera = ({ sida, roll, huvudman }: Lage, vad: string): void => {
  if (fel.length < FEL_MAX) fel.push(`${roll} of ${huvudman}: ${sida} ${vad}`);
};

/** In both languages, and as a file: what a page hides, its export hides too. */
const former = (url: string): readonly string[] => [url, url.replace('/sv', '/en'), `${url}?format=csv&del=lista`];

const oppna = async (lage: Lage, id: string): Promise<Svar> => {
  const { sida, roll, huvudman } = lage;
  const url = sida.replace(':huvudman', '20').replaceAll(/:[^/]+/g, id);
  const headers = { authorization: `Bearer ${tokenFor(roll, huvudman)}` };
  const alla = await Promise.all(former(url).map((en) => varld.skicka({ method: 'GET', url: en, headers })));
  for (const svar of alla) granska(lage, svar);
  return alla[0] ?? { status: 0, kod: '', text: '' };
};

const granska = (lage: Lage, { status, text }: Svar): void => {
  if (status >= 500) notera(lage, `gives ${status}`);
  if (lackta(varld, text, lage).length > 0) notera(lage, 'leaks');
};

const provaArendesida = async (lage: Lage): Promise<void> => {
  const { sida, roll, huvudman } = lage;
  for (const relation of RELATIONER) {
    const svar = await oppna(lage, varld.arende(huvudman, relation)?.id ?? UUID);
    const far = farPaArende(sidrad(sida) ?? {}, roll, { huvudman, relation });
    const ratt = far ? svar.status === 200 : NEKAD.includes(svar.status);
    if (!ratt) notera(lage, `${relation}: ${far ? 'is refused' : 'is let in'} (${svar.status})`);
  }
};

const provaSida = async (lage: Lage): Promise<void> => {
  const { roll, huvudman } = lage;
  const { status } = await oppna(lage, UUID);
  if (!finnsHos(roll, huvudman)) return;
  const far = farOppna(lage);
  if (far && status === 403) notera(lage, 'is refused');
  if (!far && status !== 403) notera(lage, `is let in (${status})`);
};

const farOppna = ({ sida, roll, huvudman }: Lage): boolean =>
  arOppen(sida) || farOvrigt(sidrad(sida) ?? {}, roll, huvudman);

const arArendesida = (sida: string): boolean => sida === '/sv/arenden/:id';

describe('role × page × relation × huvudman, against a table of its own', () => {
  it('the table knows every page', () => {
    expect(sidor.length).toBeGreaterThan(20);
    expect(sidor.filter((sida) => !arOppen(sida) && sidrad(sida) === undefined)).toEqual([]);
  });

  it.each(ROLLER)('I4 %s opens the pages of its row, and in none is anything that is not its to see', async (roll) => {
    fel.length = 0;
    for (const huvudman of PROVADE) {
      for (const sida of sidor) {
        const lage = { sida, roll, huvudman };
        await (arArendesida(sida) ? provaArendesida(lage) : provaSida(lage));
      }
    }
    expect(fel).toEqual([]);
  });

  it('I4 without a credential a page shows nothing but where to log in', async () => {
    for (const sida of sidor.filter((en) => !arOppen(en))) {
      const svar = await varld.skicka({ method: 'GET', url: sida.replaceAll(/:[^/]+/g, UUID) });
      expect([sida, svar.status, svar.text]).toEqual([sida, 303, expect.not.stringMatching(/kanarie/)]);
    }
  });
});
