import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const posta = (vem: string, vag: string, kropp: object = {}): request.Test =>
  request(dorr.url)
    .post(`/avvikelse/v1/avvikelser${vag}`)
    .set('authorization', `Bearer ${vem}`)
    .set('if-match', '*')
    .send(kropp);
const som = (roll: string): string => `leksand-${roll}-token`;

let nr = 0;
/** Reported by Leksand's own system; `hsr` is a verksamhet of it that the roles of these tests belong to. */
const rapportera = async (verksamhet: string | null, allvarlighetsgrad = 2): Promise<string> => {
  nr += 1;
  const { body } = await posta(TOKEN.leksand, '', {
    kalla: { system: 'prov', arendenummer: `R-${nr}`, version: 1 },
    rapporterande: { huvudman: '2029', ...(verksamhet !== null && { verksamhet }) },
    berorda: [],
    ...{ rubrik: 'Rubrik', beskrivning: 'Text.', kategori: 'transport', handelsetid: '2022-02-14' },
    ...{ allvarlighetsgrad, sannolikhet: 2 },
  }).expect(201);
  return body.id as string;
};
const BEDOMNING = { allvarlighetsgrad: 2, sannolikhet: 2 };
const ATERKOPPLING = { orsak: 'a', atgard: 'b', konsekvens: 'c', uppfoljning: 'd' };
const ATGARD = { beskrivning: 'x', ansvarigFunktion: 'Enhetschef', klartSenast: '2027-01-01' };

describe('I4 a case of another verksamhet', () => {
  it.each(['handlaggare', 'enhetschef', 'verksamhetschef'])('is not there for a %s', async (roll) => {
    const annans = await rapportera('skola');
    const svar = await posta(som(roll), `/${annans}/bedomningar`, BEDOMNING);
    expect([svar.status, svar.body.kod]).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
  });

  it('is, once it is assigned to the own one', async () => {
    const id = await rapportera('skola');
    await posta(TOKEN.leksand, `/${id}/tilldelningar`, { verksamhet: 'HSR' }).expect(201);
    await posta(som('handlaggare'), `/${id}/bedomningar`, BEDOMNING).expect(201);
  });
});

describe('D9 a text that is closed to who asks', () => {
  const granska = (id: string): request.Test =>
    posta(som('handlaggare'), `/${id}/fritextgranskningar`, { revision: 0, utfall: 'GODKAND' });

  it('is not for them to approve; one that they read is', async () => {
    nr += 1;
    const { body } = await posta(TOKEN.leksand, '', {
      kalla: { system: 'prov', arendenummer: `R-${nr}`, version: 1 },
      rapporterande: { huvudman: '2029', verksamhet: 'hsr' },
      berorda: [],
      ...{ rubrik: 'Rubrik', beskrivning: 'Text.', kategori: 'transport', handelsetid: '2022-02-14' },
      ...{ allvarlighetsgrad: 2, sannolikhet: 2, skyddadePersonuppgifter: true },
    }).expect(201);
    const skyddad = await granska(body.id as string);
    expect([skyddad.status, skyddad.body.kod]).toEqual([403, 'BEHORIGHET_SAKNAS']);
    await granska(await rapportera('hsr')).expect(201);
  });
});

describe('I4 a report with a number that is taken', () => {
  const komplettera = (vem: string, arendenummer: string, version: number): request.Test =>
    posta(vem, '', {
      kalla: { system: 'prov', arendenummer, version },
      rapporterande: { huvudman: '2029', verksamhet: 'hsr' },
      berorda: [],
      ...{ rubrik: 'Annan', beskrivning: 'Annan.', kategori: 'transport', handelsetid: '2022-02-14' },
      ...{ allvarlighetsgrad: 1, sannolikhet: 1 },
    });
  const nej = ({ status, body }: request.Response): unknown => [status, body.kod];

  it('does not take the case over from another verksamhet, nor tell whether its content is the same', async () => {
    const id = await rapportera('skola');
    const nummer = `R-${nr}`;
    for (const version of [1, 2]) {
      expect(nej(await komplettera(som('handlaggare'), nummer, version))).toEqual([403, 'BEHORIGHET_SAKNAS']);
    }
    expect((await posta(som('handlaggare'), `/${id}/bedomningar`, BEDOMNING)).status).toBe(404);
  });

  it('amends what is handled in the own verksamhet, or was submitted by the same', async () => {
    await rapportera('hsr');
    await komplettera(som('handlaggare'), `R-${nr}`, 2).expect(200);
    await komplettera(som('handlaggare'), 'EGEN-1', 1).expect(201);
    await komplettera(som('handlaggare'), 'EGEN-1', 1).expect(200);
    await komplettera(TOKEN.leksand, 'EGEN-1', 2).expect(200);
  });
});

describe('the common intake', () => {
  it('is given to a verksamhet by an enhetschef, who handles it only then', async () => {
    const id = await rapportera(null);
    const fore = await posta(som('enhetschef'), `/${id}/bedomningar`, BEDOMNING);
    expect([fore.status, fore.body.kod]).toEqual([403, 'BEHORIGHET_SAKNAS']);
    await posta(som('handlaggare'), `/${id}/tilldelningar`, { verksamhet: 'hsr' }).expect(403);
    const svar = await posta(som('enhetschef'), `/${id}/tilldelningar`, { verksamhet: 'hsr' }).expect(201);
    expect(svar.body.handelser).toEqual(['ArendeTilldelat']);
    await posta(som('enhetschef'), `/${id}/bedomningar`, BEDOMNING).expect(201);
    await posta(som('enhetschef'), `/${id}/tilldelningar`, { verksamhet: 'hsr' }).expect(200);
  });

  it('knows the huvudman’s own verksamheter, and persons by no name', async () => {
    const id = await rapportera(null);
    await posta(TOKEN.leksand, `/${id}/tilldelningar`, { verksamhet: 'primarvard' }).expect(400);
    await posta(TOKEN.leksand, `/${id}/tilldelningar`, { verksamhet: 'hsr', handlaggare: 'Anna' }).expect(400);
    await posta(TOKEN.region, `/${id}/tilldelningar`, { verksamhet: 'primarvard' }).expect(404);
  });
});

describe('what each may do with the own verksamhet’s case', () => {
  it('a handläggare investigates and replies, and neither decides an åtgärd nor closes', async () => {
    const id = await rapportera('hsr');
    await posta(som('handlaggare'), `/${id}/bedomningar`, BEDOMNING).expect(201);
    await posta(som('handlaggare'), `/${id}/aterkoppling`, ATERKOPPLING).expect(201);
    await posta(som('handlaggare'), `/${id}/atgarder`, ATGARD).expect(403);
    await posta(som('handlaggare'), `/${id}/avslut`).expect(403);
    await posta(som('enhetschef'), `/${id}/avslut`).expect(201);
  });

  it('what is more than minor is closed by a verksamhetschef', async () => {
    const id = await rapportera('hsr', 3);
    await posta(som('handlaggare'), `/${id}/bedomningar`, BEDOMNING).expect(201);
    await posta(som('handlaggare'), `/${id}/aterkoppling`, ATERKOPPLING).expect(201);
    const nej = await posta(som('enhetschef'), `/${id}/avslut`);
    expect([nej.status, nej.body.kod]).toEqual([403, 'BEHORIGHET_SAKNAS']);
    await posta(som('verksamhetschef'), `/${id}/avslut`).expect(201);
  });

  it('lex Maria is MAS’s to assess, a ground of menprövning a verksamhetschef’s to decide', async () => {
    const id = await rapportera('hsr');
    const lex = { ...BEDOMNING, lexMaria: 'anmals-inte' };
    const nej = await posta(som('handlaggare'), `/${id}/bedomningar`, lex);
    expect([nej.status, nej.body.kod]).toEqual([403, 'BEHORIGHET_SAKNAS']);
    const grund = {
      grund: 'MENPROVNING',
      omfattning: ['fritext'],
      hanvisning: 'OSL 25 kap. 1 §',
      beslutsfunktion: 'Verksamhetschef',
    };
    expect((await posta(som('handlaggare'), `/${id}/samtycken`, grund)).body.kod).toBe('BEHORIGHET_SAKNAS');
    expect((await posta(som('verksamhetschef'), `/${id}/samtycken`, grund)).body.kod).not.toBe('BEHORIGHET_SAKNAS');
  });

  it.each(['forvaltningschef', 'samverkanskoordinator', 'arenaledamot', 'ledning', 'systemadministrator', 'revisor'])(
    'a %s does nothing with it',
    async (roll) => {
      const id = await rapportera('hsr');
      await posta(som(roll), `/${id}/bedomningar`, BEDOMNING).expect(403);
      await posta(som(roll), `/${id}/aterkoppling`, ATERKOPPLING).expect(403);
      await posta(som(roll), `/${id}/tilldelningar`, { verksamhet: 'hsr' }).expect(403);
    },
  );
});
