import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kommandorad } from '../../../../test/acceptance/kommandorad.js';
import { sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';

let app: Testapp;
let id: string;
let sida: string;
let koordinator: Sidlasare;

beforeAll(async () => {
  app = await startaTestapp();
  koordinator = await Sidlasare.som(app, 'koordinator-20');
  const svar = await new Talare(app.url, await app.token('koordinator-20')).post('/uppfoljningar', {
    ...{ overenskommelse: 'dalarna-psykiska-funktionsnedsattningar', ar: 2026, rubrik: 'Uppföljning' },
    ...{ omfattning: 'Hela överenskommelsen.', tillfragade: ['2083', '2029'], svarSenast: '2027-02-28' },
  });
  expect([svar.status, svar.body.fel]).toEqual([201, undefined]);
  id = String(svar.body.id);
  sida = `/sv/uppfoljningar/${id}`;
}, 60_000);
afterAll(() => app.stang());

describe('B12 what the hub cannot compute is brought in', () => {
  it('by a form that chooses the measure, its unit given', async () => {
    const { text } = await koordinator.las(sida);
    const val = valI(text, 'uppfoljning-indikator', 'indikator');
    expect([val.includes('folkmangd'), val.at(-1), val.includes('avvikelser')]).toEqual([true, 'annan', false]);
    expect(text).toMatch(/Folkmängd \(invånare\)/u);
    const varde = { period: '2026', varde: '3', kalla: 'Egen räkning' };
    const fel = await koordinator.skicka(text, 'uppfoljning-indikator', { ...varde, indikator: 'annan' });
    expect([fel.status, sidbrister(fel)]).toEqual([422, []]);
    expect(fel.text).toContain('Skriv en kod för måttet.');
    expect(fel.text).toContain('Välj enhet: personer,');
    const egen = { ...varde, indikator: 'annan', egenKod: 'sip-moten', enhet: 'vårdtillfällen' };
    expect((await koordinator.skicka(text, 'uppfoljning-indikator', egen)).status).toBe(303);
    // I4 a number of what is counted in words of its own is a small number all the same.
    expect((await koordinator.las(`${sida}?format=csv&del=indikatorer`)).text).toMatch(/sip-moten[^\n]*<5/u);
  });

  it('by rows pasted into one form: what is wrong stands there, with what was typed', async () => {
    const { text } = await koordinator.las(sida);
    const rader = 'indikator;huvudman;period;varde;kalla\nfolkmangd;Leksand;2025;15 937;SCB\nfolkmangd;Säter;2025;';
    const fel = await koordinator.skicka(text, 'uppfoljning-indikatorimport', { rader: `${rader}x;SCB` });
    expect([fel.status, sidbrister(fel)]).toEqual([422, []]);
    expect(fel.text).toContain('Rad 3, varde: Ska vara ett tal');
    expect(fel.text).toContain('folkmangd;Säter;2025;x;SCB');
    const svar = await koordinator.skicka(fel.text, 'uppfoljning-indikatorimport', { rader: `${rader}11167;SCB` });
    expect([svar.status, svar.headers['location']]).toEqual([303, `${sida}?klart=uppfoljning-indikatorimport`]);
    expect((await koordinator.las(`${sida}?format=csv&del=indikatorer`)).text).toMatch(/Folkmängd[^\n]*Säter[^\n]*11/u);
  });

  it('by a command with a file, and the same file again saves nothing', async () => {
    const fil = join(app.data, 'indikatorer.csv');
    await writeFile(
      fil,
      '\uFEFFindikator;huvudman;period;varde;enhet;kalla\r\nfolkmangd;Mora;2025;20000;invånare;SCB\r\n',
    );
    const kor = (...extra: readonly string[]) =>
      kommandorad(app)(
        ...['uppfoljning', 'importera-indikatorer', fil, '--uppfoljning', id, ...extra],
        ...['--nyckelfil', join(app.data, 'nycklar', 'koordinator-20.token'), '--url', app.url],
      );
    expect(await kor('--torrkorning')).toMatchObject({
      kod: 0,
      ut: expect.stringContaining('Torrkörning, inget sparat: 1 rader, 1 nya värden, 0 fanns redan.'),
    });
    expect((await kor()).ut).toContain('rad 2 folkmangd 2062 2025: nytt värde');
    expect((await kor()).ut).toContain('1 rader, 0 nya värden, 1 fanns redan.');
    await writeFile(fil, 'indikator;huvudman;period;varde;kalla\nfolkmagnd;Mora;2025;1;SCB\n');
    expect((await kor()).kod).not.toBe(0);
  });
});
