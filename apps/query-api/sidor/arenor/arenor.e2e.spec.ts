import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arenaStream, type ArenaEvent } from '#libs/arena/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import { vantaTills } from '../../../../test/acceptance/samtal.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { lankadeTal } from '../../../../test/support/talens-listor.js';

const ARENDE = deterministicId('sida', 'arende');
const IDAG = svenskDag(new Date());
let app: Testapp;
let arena: string;
let sida: string;
let koordinator: Sidlasare;
let umea: Sidlasare;
let region: Sidlasare;

beforeAll(async () => {
  app = await startaTestapp();
  [koordinator, umea, region] = (await Promise.all(
    ['koordinator-24', '2480', '24'].map((id) => Sidlasare.som(app, id)),
  )) as [Sidlasare, Sidlasare, Sidlasare];
  const lokal = { lansfilId: 'lokal-arena-aldre', huvudman: ['24', '2480'], staendePunkter: ['Läget'] };
  const talare = new Talare(app.url, await app.token('koordinator-24'));
  arena = (await talare.post('/arenor', lokal).expect(201)).body.id;
  sida = `/sv/arenor/${arena}`;
  const egen = new Talare(app.url, await app.token('2480'));
  const mandat = await egen.mandat({ funktion: 'Socialchef', arena });
  await egen.pa(`/mandat/${mandat}/introduktioner`, { datum: '2026-01-15' }).expect(201);
  const event: ArenaEvent = {
    type: 'ArendeAnmalt',
    data: {
      ...{ arende: ARENDE, slag: 'fraga', rubrik: 'Utskrivning <helgtid>', anmaltAv: '24' },
      amne: { overenskommelse: 'vasterbotten-utskrivning', avsnitt: null },
      ...{ faktaunderlag: 'Tre fall i höst.', forslag: 'Gemensam rutin.' },
    },
  };
  const meta = { v: 1, tid: new Date().toISOString(), aktor: { klient: 'nav', huvudman: 'nav' }, kommando: ARENDE };
  await app.nav.lager.store.append(arenaStream(arena), 'any', [{ ...event, id: ARENDE, meta }]);
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

describe('the pages of arenas', () => {
  it('B10 lists them, and opens only those that the reader may read', async () => {
    const svar = await umea.las('/sv/arenor');
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    expect(svar.text).toContain(`href="/sv/arenor/${arena}"`);
    const frammande = await (await Sidlasare.som(app, '2482')).las('/sv/arenor?huvudman=2480');
    expect(frammande.text).toContain('Lokal arena äldre');
    expect(frammande.text).not.toContain(`href="/sv/arenor/${arena}"`);
    const csv = await umea.las('/sv/arenor?format=csv&del=arenor');
    expect([csv.headers['content-type'], csv.text]).toEqual([
      'text/csv; charset=utf-8',
      expect.stringContaining('Mötesrytm'),
    ]);
    expect((await umea.las('/en/arenor?lan=99')).text).toContain('No arenas to show');
  });

  it('I4 is not there for a stranger, nor for the koordinator of another län', async () => {
    for (const id of ['2482', 'koordinator-20']) {
      const svar = await (await Sidlasare.som(app, id)).las(sida);
      expect([svar.status, svar.text.includes('Utskrivning')]).toEqual([404, false]);
    }
  });

  it('B7 B8 V9 shows whose turn it is, who sits there, and the agenda that proposes itself, in both languages', async () => {
    const svar = await umea.las(sida);
    expect([svar.status, sidbrister(svar)]).toEqual([200, []]);
    for (const text of ['Socialchef', '2026-01-15', 'Läget', 'Tre fall i höst.', 'Utskrivning &lt;helgtid&gt;']) {
      expect(svar.text).toContain(text);
    }
    expect(svar.text).toContain('Huvudmän utan ledamot: <span lang="sv">Region Västerbotten');
    const en = await umea.las(sida.replace('/sv/', '/en/'));
    expect([sidbrister(en), en.text.includes('Whose turn to convene')]).toEqual([[], true]);
  });
});

describe('B11 the koordinator prepares a meeting, by forms', () => {
  const JA = { bekraftelse: 'ja' };
  const gor = async (vag: string, formular: string, falt: Parameters<Sidlasare['skicka']>[2]): Promise<void> => {
    const { text } = await koordinator.las(vag);
    const svar = await koordinator.skicka(text, formular, falt);
    const plats = svar.headers['location'] ?? felI(svar);
    expect([formular, svar.status, plats]).toEqual([formular, 303, `${vag}?klart=${formular}`]);
  };
  const motet = async (): Promise<string> => {
    const { text } = await koordinator.las(sida);
    return /\/sv\/arenor\/[0-9a-f-]+\/moten\/[0-9a-f-]+/u.exec(text)?.[0] ?? 'no meeting';
  };

  it('tells of every fault at once, keeps what was typed, and changes nothing', async () => {
    const { text } = await koordinator.las(sida);
    const svar = await koordinator.skicka(text, 'mote-kallelse', { tid: '', plats: 'Sal <3>' });
    expect([svar.status, sidbrister(svar)]).toEqual([422, []]);
    expect(svar.text).toContain('value="Sal &lt;3&gt;"');
    expect((await koordinator.las(sida)).text).toContain('Inga möten är kallade');
  });

  it('calls it at the clock of Sweden, fixes its agenda, notes who came, links minutes and what was done', async () => {
    await gor(sida, 'mote-kallelse', { tid: `${IDAG}T13:00`, plats: 'Sal 3' });
    const mote = await motet();
    const kallat = await umea.las(mote);
    expect([sidbrister(kallat), kallat.text.includes(`Möte ${IDAG} 13:00`)]).toEqual([[], true]);
    await gor(mote, 'dagordning-faststallande', {});
    await gor(mote, 'dagordning-tillagg', { 'punkter.0.rubrik': 'Besök av brukarrådet' });
    expect((await umea.las(mote)).text).toMatch(/Besök av brukarrådet[\s\S]*Läget[\s\S]*Utskrivning/u);
    const mandat = valI((await koordinator.las(mote)).text, 'mote-narvaro', 'mandat');
    expect((await umea.las(sida)).text).toMatch(/>Kallat</u);
    await gor(mote, 'mote-narvaro', { mandat });
    expect((await umea.las(sida)).text).toMatch(/>Hållet</u);
    await gor(mote, 'mote-protokoll', { lank: 'https://exempel.se/1' });
    await gor(mote, 'mote-behandling', { arende: ARENDE, utfall: 'rekommenderas', anteckning: 'Enigt.' });
    const { text } = await umea.las(mote);
    for (const del of ['Socialchef', 'href="https://exempel.se/1"', 'Arenan rekommenderar', 'Enigt.']) {
      expect(text).toContain(del);
    }
    expect(text).toContain('Huvudmän utan någon på mötet: <span lang="sv">Region Västerbotten');
  });

  it('B7 has no form for attendance before the day of the meeting', async () => {
    await gor(sida, 'mote-kallelse', { tid: '2036-02-10T13:00', plats: 'Sal 9' });
    const lankar = [...(await koordinator.las(sida)).text.matchAll(/href="([^"#]+\/moten\/[^"#]+)">\s*2036-02-10/gu)];
    const mote = lankar[0]?.[1] ?? 'no meeting';
    const { text } = await koordinator.las(mote);
    expect([text.includes('formular-mote-installning'), text.includes('formular-mote-narvaro')]).toEqual([true, false]);
    const utan = await koordinator.skicka(text, 'mote-installning', { skal: 'Ingen kan.' });
    expect([utan.status, felI(utan)]).toEqual([422, expect.stringMatching(/Ja, ställ in mötet: .*Kryssa i rutan/u)]);
    expect((await koordinator.las(mote)).text).toContain('formular-mote-installning');
    await gor(mote, 'mote-installning', { skal: 'Ingen kan.', ...JA });
    expect((await koordinator.las(mote)).text).not.toContain('formular-mote-installning');
  });

  it('B8 names a convenor; then another huvudman has no forms, and is refused if it sends one', async () => {
    const { text } = await region.las(sida);
    await gor(sida, 'mote-sammankallande', { sammankallande: '2480', fran: '2026-01-01' });
    expect((await region.las(sida)).text).not.toContain('formular-mote-kallelse');
    const nekad = await region.skicka(text, 'mote-kallelse', { tid: '2030-02-10T13:00' });
    expect(nekad.status).toBeGreaterThanOrEqual(400);
    expect((await umea.las(sida)).text).toContain('formular-mote-kallelse');
  });

  it('B6 expedierar a recommendation to each huvudman; only the huvudman itself turns väntar into a decision', async () => {
    const falt = { slag: 'rekommendation', rubrik: 'Rutin', text: 'Införs.', arenden: ARENDE };
    const utan = await koordinator.skicka((await koordinator.las(sida)).text, 'rekommendation-expediering', falt);
    expect([utan.status, felI(utan)]).toEqual([422, expect.stringMatching(/Ja, expediera den nu: .*Kryssa i rutan/u)]);
    await gor(sida, 'rekommendation-expediering', { ...falt, ...JA });
    let lank = '';
    await vantaTills('the recommendation at the arena', async () => {
      lank = /\/sv\/rekommendationer\/[0-9a-f-]{36}/u.exec((await umea.las(sida)).text)?.[0] ?? '';
      return lank !== '';
    });
    await app.ikapp();
    const koordinatorns = await koordinator.las(lank);
    expect([koordinatorns.status, sidbrister(koordinatorns)]).toEqual([200, []]);
    expect(koordinatorns.text).not.toContain('formular-beslut-fattat');
    expect(koordinatorns.text).toContain('0 bifall, 0 avslag, 0 bordlagda, 2 väntar');
    expect((await umea.las('/sv/rekommendationer?attBesluta=true')).text).toContain(lank);
    const fore = (await umea.las(lank)).text;
    const [mandatId = ''] = valI(fore, 'beslut-fattat', 'mandatId');
    const beslut = { utfall: 'avslag', instans: 'Nämnden', datum: IDAG, mandatId };
    const utanSkal = await umea.skicka(fore, 'beslut-fattat', beslut);
    expect(utanSkal.status).toBe(422);
    const svar = await umea.skicka(fore, 'beslut-fattat', { ...beslut, motivering: 'För dyrt.' });
    expect([svar.status, svar.headers['location']]).toEqual([303, `${lank}?klart=beslut-fattat`]);
    const efter = await umea.las(`${lank}?klart=beslut-fattat`);
    expect(efter.text).toContain('0 bifall, 1 avslag, 0 bordlagda, 1 väntar');
    expect(efter.text).toContain('Beslutet är registrerat.');
    expect(efter.text).toContain('formular-beslut-rattelse');
    expect((await (await Sidlasare.som(app, '2482')).las(lank)).status).toBe(404);
  });

  it('each number opens what it counts, and no more: decisions, matters that the arena has now', async () => {
    await app.ikapp();
    const beslut = { till: /\?beslut=/, del: 'beslut' };
    for (const vag of ['/sv/rekommendationer', sida]) {
      const tal = await lankadeTal(umea, vag, beslut);
      expect([vag, tal.map(({ href, ...antal }) => [href.replace(/^.*\?/, ''), antal])]).toEqual([
        vag,
        ['avslag', 'vantar'].map((ett) => [`beslut=${ett}#beslut`, { tal: 1, rader: 1 }]),
      ]);
    }
    const oppna = { till: /\?arenden=oppna#arenden$/, del: 'arenden' };
    expect(await lankadeTal(umea, '/sv/arenor', oppna)).toMatchObject([{ tal: 1, rader: 1 }]);
    const lamnat: ArenaEvent = { type: 'ArendeLamnat', data: { arende: ARENDE, skal: 'avslutat' } };
    const meta = { v: 1, tid: new Date().toISOString(), aktor: { klient: 'nav', huvudman: 'nav' }, kommando: 'l' };
    const id = deterministicId('sida', 'lamnat');
    await app.nav.lager.store.append(arenaStream(arena), 'any', [{ ...lamnat, id, meta }]);
    await app.ikapp();
    const { text } = await umea.las(`${sida}?arenden=oppna`);
    expect([text.includes('Arenan har inga ärenden'), text.includes('Visa alla')]).toEqual([true, true]);
  });
});
