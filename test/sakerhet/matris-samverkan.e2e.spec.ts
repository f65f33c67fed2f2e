import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '#libs/sekretess/index.js';
import { endpoints, type Endpoint } from './matris/endpoints.js';
import { finnsHos, lackta, raden } from './matris/facit.js';
import { nyVarld, type Fraga, type Svar, type Varld } from './matris/varld.js';

const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const [EN, ANNAN, UTANFOR] = ['2021', '2023', '2026'] as const;

let varld: Varld;
let tvist: string;
let arena: string;

const gor = async (fraga: Fraga): Promise<string> => {
  const svar = await varld.fraga(fraga);
  if (svar.status !== 201) throw new Error(`${fraga.vag}: ${svar.status} ${svar.text}`);
  return String(JSON.parse(svar.text).id);
};

/** A tvist between two kommuner, and an arena where the two sit; a third takes no part in either. */
beforeAll(async () => {
  varld = await nyVarld();
  const chef = { roll: 'forvaltningschef', huvudman: EN, metod: 'POST' } as const;
  const mandat = { funktion: 'Verksamhetsansvarig', uppdrag: 'Företräda', giltigFran: '2026-01-01' };
  const mandatId = await gor({ ...chef, vag: '/mandat', kropp: { ...mandat, behorigheter: ['foretrada', 'lyfta'] } });
  const sak = { fraga: 'verksamhetsansvar', rubrik: 'Vem skriver intyget', beskrivning: 'Ansvaret avvisas.' };
  const om = { parter: [ANNAN], ...sak, mandatId };
  tvist = await gor({ ...chef, vag: '/tvister', kropp: om });
  const kropp = { lansfilId: 'lokala-styrgrupper', huvudman: [EN, ANNAN] };
  arena = await gor({ roll: 'samverkanskoordinator', huvudman: '20', metod: 'POST', vag: '/arenor', kropp });
}, 60_000);
afterAll(() => varld.stang());

const TYP = { tvister: () => tvist, arenor: () => arena } as const;
type Typ = keyof typeof TYP;

const omTyp = (typ: Typ): readonly Endpoint[] =>
  endpoints(varld).filter(({ vag }) => vag.startsWith(`/${typ}/{id}`) && !vag.endsWith('/eskaleringar'));

const fraga = ({ metod, vag, kropp }: Endpoint, vem: { roll: Roll; huvudman: string }, id: string): Promise<Svar> =>
  varld.fraga({ ...vem, metod, kropp, vag: vag.replace('{id}', id).replaceAll(/\{[^}]+\}/g, UUID) });

/** C: the parts of the matter. A: where the own huvudman sits; the tvist is on no arena. */
const far = (typ: Typ, bokstav: string, huvudman: string): boolean => {
  if (huvudman === UTANFOR) return false;
  return bokstav === 'A' ? typ === 'arenor' : bokstav !== '';
};

const arVagrad = ({ status }: Svar): boolean => [401, 403].includes(status);
const arSamma = (svar: Svar, annat: Svar): boolean => svar.status === annat.status && svar.kod === annat.kod;

const brist = (svar: Svar, okand: Svar, tillatet: boolean): string | null => {
  if (svar.status >= 500) return 'breaks';
  const borta = svar.status === 404 && arSamma(svar, okand);
  if (tillatet) return arVagrad(svar) || borta ? 'is refused' : null;
  return arSamma(svar, okand) || svar.status === 403 ? null : 'is let in';
};

interface Lage {
  readonly typ: Typ;
  readonly endpoint: Endpoint;
  readonly vem: { readonly roll: Roll; readonly huvudman: string };
}

const prova = async ({ typ, endpoint, vem }: Lage): Promise<readonly string[]> => {
  const okand = await fraga(endpoint, vem, UUID);
  const svar = await fraga(endpoint, vem, TYP[typ]());
  const bokstav = raden(endpoint.metod, endpoint.vag)?.[vem.roll] ?? '';
  const tillatet = finnsHos(vem.roll, vem.huvudman) && far(typ, bokstav, vem.huvudman);
  const vad = lackta(varld, svar.text, vem).length > 0 ? 'leaks' : brist(svar, okand, tillatet);
  const namn = `${vem.huvudman} ${endpoint.metod} ${endpoint.vag}`;
  return vad === null ? [] : [`${namn} ${vad} (${svar.status} ${svar.kod})`];
};

const TYPER: readonly Typ[] = ['tvister', 'arenor'];

describe('I4 role × operation × what is between huvudmän', () => {
  it.each(ROLLER)('%s reads and acts where its huvudman takes part, and nowhere else', async (roll) => {
    const lagen = [EN, UTANFOR].flatMap((huvudman) =>
      TYPER.flatMap((typ) => omTyp(typ).map((endpoint): Lage => ({ typ, endpoint, vem: { roll, huvudman } }))),
    );
    const fel = await Promise.all(lagen.map(prova));
    expect(fel.flat()).toEqual([]);
  });
});
