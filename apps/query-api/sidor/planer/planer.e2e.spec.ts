import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { svenskDag } from '#libs/platform/datum.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { lankadeTal } from '../../../../test/support/talens-listor.js';

const AR = Number(svenskDag(new Date()).slice(0, 4));
let app: Testapp;
let koordinator: Sidlasare;
let sunne: Sidlasare;
let sida: string;

const gor = async (vem: Sidlasare, [vag, formular]: readonly [string, string], falt: Falt): Promise<void> => {
  const { text } = await vem.las(vag);
  const svar = await vem.skicka(text, formular, falt);
  const plats = svar.headers['location'] ?? felI(svar);
  expect([formular, svar.status, plats]).toEqual([formular, 303, `${vag}?klart=${formular}`]);
};
type Falt = Parameters<Sidlasare['skicka']>[2];

beforeAll(async () => {
  app = await startaTestapp();
  koordinator = await Sidlasare.som(app, 'koordinator-17');
  sunne = await Sidlasare.som(app, '1766');
  for (const id of ['1766', '17']) {
    await new Talare(app.url, await app.token(id)).mandat({ funktion: 'Verksamhetschef' });
  }
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

describe('plans as pages', () => {
  it('says why there are none, in both languages', async () => {
    const svar = await sunne.las('/sv/planer?ar=&niva=');
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain('Inga planer att visa');
    expect(svar.text).toContain('Ingen rekommendation är expedierad');
    const en = await sunne.las('/en/planer');
    expect([sidbrister(en), en.text.includes('No plans to show')]).toEqual([[], true]);
  });

  it('N8 V4 is drawn up by a form, under the county’s own name', async () => {
    const falt = { niva: 'lokal', kommun: '1766', ar: String(AR), rubrik: `Plan <${AR}>` };
    const { text } = await koordinator.las('/sv/planer');
    const utanKommun = await koordinator.skicka(text, 'plan-ny', { ...falt, kommun: '' });
    expect([utanKommun.status, felI(utanKommun)]).toEqual([422, expect.stringMatching(/Välj vilken kommun/u)]);
    const ny = await koordinator.skicka(text, 'plan-ny', falt);
    sida = /^\/sv\/planer\/[0-9a-f-]{36}(?=\?klart=plan-ny$)/u.exec(ny.headers['location'] ?? '')?.[0] ?? 'no plan';
    await app.ikapp();
    const lista = (await sunne.las('/sv/planer')).text;
    expect(lista).toContain(sida);
    expect(lista.replaceAll(/\s+/gu, ' ')).toMatch(new RegExp(`Plan &lt;${AR}&gt;, Sunne[^<]* \\(${AR}\\)`, 'u'));
    const svar = await sunne.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain(`Plan &lt;${AR}&gt;`);
    expect(svar.text).toContain('Aktivitetsplan');
    expect((await sunne.las(`/sv/planer?ar=${AR + 1}`)).text).not.toContain(sida);
  });

  it('I4 is not there for who is no party', async () => {
    for (const id of ['2029', 'koordinator-20']) {
      const vem = await Sidlasare.som(app, id);
      expect([id, (await vem.las(sida)).status]).toEqual([id, 404]);
      expect((await vem.las('/sv/planer')).text).not.toContain(sida);
    }
  });
});

describe('V5 V6 a plan goes on, by forms', () => {
  const atgarden = async (): Promise<string> =>
    /\/sv\/planer\/[0-9a-f-]{36}\/atgarder\/[0-9a-f-]{36}/u.exec((await sunne.las(sida)).text)?.[0] ?? 'no measure';

  it('takes a measure that says what it is for, and tells what is missing', async () => {
    const { text } = await koordinator.las(sida);
    const utan = await koordinator.skicka(text, 'plan-atgard', { mal: 'Mål' });
    expect([utan.status, sidbrister(utan)]).toEqual([422, []]);
    await gor(koordinator, [sida, 'plan-atgard'], {
      ...{ mal: 'Ingen övergång utan plan', atgard: 'Gemensam rutin', ansvarigHuvudman: '1766' },
      ...{ ansvarigFunktion: 'Utvecklare', klartSenast: `${AR}-12-31`, utanBrist: 'Stående åtgärd.' },
    });
    const svar = await sunne.las(await atgarden());
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain('Stående åtgärd.');
  });

  it('is approved by each, for itself, when it has been asked for', async () => {
    expect((await sunne.las(sida)).text).not.toContain('formular-plan-godkannande"');
    await gor(koordinator, [sida, 'plan-godkannandebegaran'], {});
    const [mandatId = ''] = valI((await sunne.las(sida)).text, 'plan-godkannande', 'mandatId');
    await gor(sunne, [sida, 'plan-godkannande'], { svar: 'godkand', mandatId });
    await app.ikapp();
    const { text } = await sunne.las('/sv/planer');
    expect(text).toMatch(/id="tabell-beslut"[\s\S]*Väntar[\s\S]*Godkänd/u);
    expect(text).toContain('Väntar på godkännande');
  });

  it('V6 is reported on by who is responsible, and by no other', async () => {
    const atgard = await atgarden();
    expect((await koordinator.las(atgard)).text).not.toContain('formular-plan-rapport');
    await gor(sunne, [atgard, 'plan-rapport'], { status: 'pagar', rapport: 'Halvvägs.' });
    expect((await koordinator.las(atgard)).text).toContain('Halvvägs.');
  });

  it('each number of its measures opens those that it counts, and no more', async () => {
    await gor(koordinator, [sida, 'plan-atgard'], {
      ...{ mal: 'Kända vägar', atgard: 'Gemensam mall', ansvarigHuvudman: '1766', ansvarigFunktion: 'Utvecklare' },
      ...{ klartSenast: `${AR}-12-31`, utanBrist: 'Stående åtgärd.' },
    });
    await app.ikapp();
    const tal = await lankadeTal(sunne, '/sv/planer', { till: /\?status=/, del: 'atgarder' });
    expect(tal.map(({ href, ...antal }) => [href.slice(sida.length), antal])).toEqual([
      ['?status=ej-paborjad#atgarder', { tal: 1, rader: 1 }],
      ['?status=pagar#atgarder', { tal: 1, rader: 1 }],
    ]);
    const { text } = await sunne.las(`${sida}?status=pagar`);
    expect([text.includes('Gemensam mall'), text.includes('Visa alla')]).toEqual([false, true]);
  });

  it('is carried over to next year, and both plans point at one another', async () => {
    await gor(koordinator, [sida, 'plan-overforing'], { ar: String(AR + 1), rubrik: 'Nästa plan' });
    await app.ikapp();
    const svar = await sunne.las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(svar), svar.text.includes('Next year’s plan')]).toEqual([[], true]);
    const csv = await sunne.las('/sv/planer?format=csv&del=atgarder');
    expect([csv.status, csv.text.includes('Sunne')]).toEqual([200, true]);
  });

  it('V6 says that nothing is left to do when every measure is done or discontinued, though it is not closed', async () => {
    const nasta = /\/sv\/planer\/[0-9a-f-]{36}(?=">[^<]*Nästa års plan)/u.exec((await sunne.las(sida)).text)?.[0] ?? '';
    const ar = `/sv/planer?ar=${AR + 1}`;
    const status = async (): Promise<readonly [string, boolean]> => {
      const plan = /<dt>Status<\/dt>\s*<dd>([^<]*)/u.exec((await sunne.las(nasta)).text)?.[1] ?? '';
      await app.ikapp();
      return [plan, (await sunne.las(ar)).text.includes('<td>Alla åtgärder klara</td>')];
    };
    const { text } = await sunne.las(nasta);
    const atgarder = [...new Set(text.match(/\/sv\/planer\/[0-9a-f-]{36}\/atgarder\/[0-9a-f-]{36}/gu))];
    const [forsta = '', andra = ''] = atgarder;
    await gor(sunne, [forsta, 'plan-rapport'], { status: 'avbruten', rapport: 'Behövs inte.' });
    expect([atgarder.length, ...(await status())]).toEqual([2, 'Pågår', false]);
    await gor(sunne, [andra, 'plan-rapport'], { status: 'klar', rapport: 'Gjort.' });
    expect(await status()).toEqual(['Alla åtgärder klara', true]);
    const en = await sunne.las(nasta.replace('/sv/', '/en/'));
    expect([sidbrister(en), en.text.includes('All measures done')]).toEqual([[], true]);
  });

  it('V4 a plan of the county is told apart from one of a kommun with the same name', async () => {
    const { text } = await koordinator.las('/sv/planer');
    const falt = { niva: 'lan', kommun: '', ar: String(AR), rubrik: `Plan <${AR}>` };
    expect((await koordinator.skicka(text, 'plan-ny', falt)).status).toBe(303);
    await app.ikapp();
    const lista = (await sunne.las('/sv/planer')).text.replaceAll(/\s+/gu, ' ');
    expect(lista).toMatch(new RegExp(`Plan &lt;${AR}&gt;, länet \\(${AR}\\)`, 'u'));
    expect(lista).toMatch(/<td[^>]*> ?(?:<span[^>]*>)?Länet</u);
    expect((await sunne.las('/en/planer')).text).toContain('The county');
  });
});
