import type { Response } from 'supertest';
import { CSV_RUBRIK } from '../../acceptance/rapport.js';
import type { Samtal } from '../../acceptance/samtal.js';
import { IDENTITETSMARKE, kanarie, MARKE, PERSONNUMMER } from './spar.js';

/** Who speaks for each huvudman of the scene. */
export type Samtalen = Readonly<Record<'leksand' | 'region' | 'fil' | 'hamtar' | 'frammande', Samtal>>;

/** Fetches its own from the inbox. */
export const HAMTAR = '2021';
/** Gets files in a folder. */
export const FIL = '2062';

/** A report from Leksand that concerns the region and two more. */
export const rapport = (arendenummer: string, annat: object = {}): Record<string, unknown> => ({
  kalla: { system: 'prov', arendenummer, version: 1 },
  rapporterande: { huvudman: '2029' },
  berorda: [{ huvudman: '20' }, { huvudman: FIL }, { huvudman: HAMTAR }],
  rubrik: kanarie('rubrik'),
  beskrivning: kanarie('beskrivning'),
  personnummer: PERSONNUMMER,
  enhet: IDENTITETSMARKE,
  rapportorFunktion: 'Socialsekreterare',
  kategori: 'transport',
  handelsetid: '2022-02-14',
  allvarlighetsgrad: 2,
  sannolikhet: 3,
  ...annat,
});

const SVAR = Object.fromEntries(['orsak', 'atgard', 'konsekvens', 'uppfoljning'].map((en) => [en, kanarie(en)]));
const BEDOMNING = { allvarlighetsgrad: 2, sannolikhet: 2, motivering: kanarie('motivering') };
const ANALYS = {
  deltagare: ['2029', '20', FIL, HAMTAR].map((huvudman) => ({ huvudman, funktion: 'MAS' })),
  ...{ forlopp: kanarie('forlopp'), orsaker: kanarie('orsaker'), forslag: kanarie('forslag') },
};

/** Every act with free text that leaves the case open. Throws when one is refused: then nothing was tried. */
export const allaHandlingar = async (id: string, { region, fil, hamtar }: Samtalen): Promise<void> => {
  const gor = async (vem: Samtal, vad: string, kropp: object): Promise<Response> => {
    const svar = await vem.gor(id, vad, kropp);
    if (svar.status !== 201) throw new Error(`${vad}: ${svar.status} ${svar.text}`);
    return svar;
  };
  await gor(region, 'bedomningar', BEDOMNING);
  await gor(region, 'utredningar', { orsaker: [{ typ: 'sjukresa', beskrivning: kanarie('orsakens text') }] });
  const atgard = { beskrivning: kanarie('atgard'), ansvarigFunktion: 'Enhetschef', klartSenast: '2030-01-31' };
  const { skapadId } = (await gor(region, 'atgarder', atgard)).body;
  await gor(region, `atgarder/${skapadId}/uppdateringar`, { status: 'klar', kommentar: kanarie('kommentar') });
  await gor(region, 'handelseanalyser', ANALYS);
  await gor(region, 'aterkoppling', SVAR);
  await gor(hamtar, 'ansvarsavvisningar', { skal: kanarie('skal') });
  await gor(fil, 'bedomningar', BEDOMNING);
  await gor(fil, 'aterkoppling', SVAR);
};

/** A file of the mapping `dalarna-kommuner`: one row that is right, one that is not. */
export const importfil = (): Buffer => {
  const rader = [
    CSV_RUBRIK,
    `KAN-I1;1;Leksand;${IDENTITETSMARKE};2022-02-14;;${kanarie('rubrik')};${kanarie('beskrivning')};SIP;Region Dalarna;Mindre;Varje år;Nej;${PERSONNUMMER};;MAS`,
    `KAN-I2;1;Leksand;${PERSONNUMMER};2022-02-30;;${kanarie('rubrik')};;${kanarie('kategori')};${kanarie('part')};${MARKE};${MARKE};${MARKE};19580412-2388;${MARKE};MAS`,
    '',
  ];
  return Buffer.from(rader.join('\r\n'), 'latin1');
};

const JSONTYP = { 'content-type': 'application/json' };

/** All that is refused, each with what it should not say again. @param id of a case */
export const fel = async (id: string, samtalen: Samtalen): Promise<readonly Response[]> => {
  const { leksand, frammande } = samtalen;
  const nyckel = { 'Idempotency-Key': MARKE };
  await leksand.post('/avvikelser', rapport('KAN-N1'), nyckel).expect(201);
  const svar: Response[] = [];
  for (const kropp of [
    { ...rapport('KAN-F1'), [PERSONNUMMER]: MARKE, okant: MARKE },
    rapport('KAN-F2', { kategori: kanarie('kategori'), sannolikhet: kanarie('tal'), handelsetid: MARKE }),
    rapport('KAN-F3', { enhet: PERSONNUMMER, rapportorFunktion: `Anna ${PERSONNUMMER}` }),
    rapport('KAN-F4', { berorda: [{ huvudman: MARKE, verksamhet: MARKE }], malgrupper: [MARKE] }),
    rapport('KAN-F5', { rapporterande: { huvudman: '20' } }),
  ]) {
    svar.push(await leksand.post('/avvikelser', kropp));
  }
  svar.push(await leksand.post('/avvikelser', rapport('KAN-N2'), nyckel));
  svar.push(await leksand.post('/avvikelser', rapport('KAN-N1', { rubrik: kanarie('annan rubrik') })));
  svar.push(await leksand.skicka('/avvikelser', JSON.stringify(rapport('KAN-F6')).slice(0, -9), JSONTYP));
  svar.push(await leksand.skicka('/avvikelser', JSON.stringify(rapport('KAN-F7')), { 'content-type': 'text/plain' }));
  svar.push(await leksand.get(`/avvikelser/${MARKE}`), await leksand.get(`/avvikelser?sortera=${MARKE}`));
  svar.push(await leksand.get(`/${MARKE}?${MARKE}=${PERSONNUMMER}`));
  svar.push(await leksand.get('/avvikelser', { 'avvikelsenav-huvudman': MARKE }));
  svar.push(await leksand.get('/avvikelser', { authorization: `Bearer ${MARKE}` }));
  svar.push(await leksand.skicka(`/avvikelser/import?mappning=${MARKE}`, importfil()));
  svar.push(await leksand.skicka('/avvikelser/import?mappning=dalarna-kommuner', `${MARKE};${PERSONNUMMER}\r\n`));
  const bedomning = { ...BEDOMNING, sannolikhet: 9 };
  svar.push(await leksand.post(`/avvikelser/${id}/bedomningar`, bedomning, { 'If-Match': '*' }));
  svar.push(await leksand.post(`/avvikelser/${id}/bedomningar`, BEDOMNING, { 'If-Match': `"${MARKE}"` }));
  svar.push(await leksand.post(`/avvikelser/${id}/bedomningar`, BEDOMNING, { 'If-Match': '"99"' }));
  svar.push(await frammande.post(`/avvikelser/${id}/bedomningar`, BEDOMNING, { 'If-Match': '*' }));
  svar.push(await leksand.post(`/avvikelser/${id}/ateroppningar`, { skal: kanarie('skal') }, { 'If-Match': '*' }));
  return svar;
};
