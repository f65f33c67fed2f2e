import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '#libs/sekretess/index.js';
import { skala } from '../support/skala.js';
import { farOvrigt, farPaArende, finnsHos, lackta, raden } from './matris/facit.js';
import { endpoints, type Endpoint } from './matris/endpoints.js';
import { HUVUDMAN, nyVarld, RELATIONER, type Relation, type Svar, type Varld } from './matris/varld.js';

const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const ANTAL = skala({ liten: 1, full: HUVUDMAN.length });
const PROVADE = HUVUDMAN.slice(0, ANTAL);
const SAMTIDIGA = 16;
/** Enough to name the fault; a broken wall would give thousands. */
const FEL_MAX = 20;

let varld: Varld;
const fel: string[] = [];
let fragor = 0;

beforeAll(async () => {
  varld = await nyVarld();
});
afterAll(() => varld.stang());

const notera = (vad: string): void => {
  if (fel.length < FEL_MAX) fel.push(vad);
};

const omArende = ({ vag }: Endpoint): boolean => vag.startsWith('/avvikelser/{id}');

interface Lage {
  readonly endpoint: Endpoint;
  readonly roll: Roll;
  readonly huvudman: string;
}

const namnet = ({ endpoint, roll, huvudman }: Lage): string =>
  `${roll} of ${huvudman}: ${endpoint.metod} ${endpoint.vag}`;

const fraga = async (lage: Lage, id: string): Promise<Svar> => {
  const { endpoint, roll, huvudman } = lage;
  const vag = endpoint.vag.replace('{id}', id).replaceAll(/\{[^}]+\}/g, UUID);
  fragor += 1;
  const svar = await varld.fraga({ roll, huvudman, metod: endpoint.metod, vag, kropp: endpoint.kropp });
  if (svar.status >= 500) notera(`${namnet(lage)} gives ${svar.status}`);
  if (lackta(varld, svar.text, lage).length > 0) notera(`${namnet(lage)} leaks`);
  return svar;
};

const NEKAD = [403, 404];

/** Denied, or told the very same as of a case that does not exist. */
const arNekad = (svar: Svar, okand: Svar): boolean =>
  NEKAD.includes(svar.status) || (svar.status >= 400 && svar.status === okand.status && svar.kod === okand.kod);

/** That a part of the case is not there is said to one who was let in. */
const arBortvisad = ({ status, kod }: Svar): boolean =>
  status === 401 || kod === 'BEHORIGHET_SAKNAS' || kod === 'AVVIKELSE_FINNS_EJ';

const FRAMMANDE: readonly Relation[] = ['frammande', 'okand'];

/** What is wrong with an answer; null when nothing is. */
const brist = (svar: Svar, okand: Svar, { far, relation }: { far: boolean; relation: Relation }): string | null => {
  const skiljs = svar.status !== okand.status || svar.kod !== okand.kod;
  if (FRAMMANDE.includes(relation) && skiljs) return 'is told apart from what does not exist';
  if (far) return arBortvisad(svar) ? 'is refused' : null;
  return arNekad(svar, okand) ? null : 'is let in';
};

const provaArende = async (lage: Lage): Promise<void> => {
  const { endpoint, roll, huvudman } = lage;
  const okand = await fraga(lage, UUID);
  for (const relation of RELATIONER) {
    const svar = await fraga(lage, varld.arende(huvudman, relation)?.id ?? UUID);
    const far = farPaArende(raden(endpoint.metod, endpoint.vag) ?? {}, roll, { huvudman, relation });
    const vad = brist(svar, okand, { far, relation });
    if (vad !== null) notera(`${namnet(lage)}, ${relation}: ${vad} (${svar.status} ${svar.kod})`);
  }
};

const provaOvrigt = async (lage: Lage): Promise<void> => {
  const { endpoint, roll, huvudman } = lage;
  const svar = await fraga({ ...lage, endpoint: { ...endpoint, kropp: {} } }, UUID);
  if (!finnsHos(roll, huvudman)) return;
  const far = farOvrigt(raden(endpoint.metod, endpoint.vag) ?? {}, roll, huvudman);
  if (far && svar.kod === 'BEHORIGHET_SAKNAS') notera(`${namnet(lage)} is refused`);
  if (!far && svar.status !== 403) notera(`${namnet(lage)} is let in (${svar.status} ${svar.kod})`);
};

const forAlla = async (roll: Roll, urval: (endpoint: Endpoint) => boolean, prova: (lage: Lage) => Promise<void>) => {
  fel.length = 0;
  const lagen = PROVADE.flatMap((huvudman) =>
    endpoints(varld)
      .filter(urval)
      .map((endpoint) => ({ endpoint, roll, huvudman })),
  );
  // Some at a time: what they write is made durable together.
  while (lagen.length > 0) await Promise.all(lagen.splice(0, SAMTIDIGA).map(prova));
};

describe('role × operation × relation × huvudman, against a table of its own', () => {
  it('the table has a row for every operation', () => {
    expect(endpoints(varld).filter(({ metod, vag }) => raden(metod, vag) === undefined)).toEqual([]);
    expect(endpoints(varld).length).toBeGreaterThan(100);
  });

  it.each(ROLLER)('I4 %s does what its row says on cases, own and others’, and no more', async (roll) => {
    await forAlla(roll, omArende, provaArende);
    expect(fel).toEqual([]);
  });

  it.each(ROLLER)('I4 %s is refused every other operation that its row does not name', async (roll) => {
    await forAlla(roll, (endpoint) => !omArende(endpoint), provaOvrigt);
    expect(fel).toEqual([]);
  });

  it('asked as much as it says', () => {
    expect(fragor).toBeGreaterThan(ANTAL * ROLLER.length * endpoints(varld).length);
  });
});
