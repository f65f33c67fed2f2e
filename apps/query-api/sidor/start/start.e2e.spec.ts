import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { sidbrister, type Sidlasare } from '../../../../test/support/sidlasare.js';
import { raderI } from '../../../../test/support/talens-listor.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';
import {
  skrivArenor,
  skrivEnkater,
  skrivPlanOchBeslut,
  skrivVarmland,
  UPPFOLJNING_17,
} from '../../testing/scen-start-varmland.js';
import { GRUPP, MOTE, PLAN_HEM, skrivLaget, UPPFOLJNING, FRYST } from '../../testing/scen-start.js';

let dorr: Testfragor;

const las = (vem: string, vag: string): request.Test =>
  request(dorr.url)
    .get(vag)
    .set({ authorization: `Bearer ${vem}-token`, accept: 'text/html' });

/** What stands under "Läget just nu": number, words and link of each. */
const lagetI = ({ text }: Response): readonly string[] =>
  [...text.matchAll(/<li>\s*<a href="([^"]+)"\s*><strong>([^<]+)<\/strong>([\s\S]*?)<\/a\s*>/gu)].map(
    ([, href = '', tal, ord = '']) =>
      [tal, ord.replaceAll(/<[^>]+>/gu, '').trim(), href.replaceAll('&amp;', '&')].join(' | '),
  );
const laget = async (vem: string, sprak = 'sv'): Promise<readonly string[]> => {
  const svar = await las(vem, `/${sprak}/`);
  expect([vem, svar.status, sidbrister(svar)]).toEqual([vem, 200, []]);
  return lagetI(svar);
};

beforeAll(async () => {
  dorr = await startaTestfragor();
  await skrivLaget(dorr);
  await dorr.ikapp();
}, 60_000);
afterAll(() => dorr.stang());

/** What a number opens, and the table there whose rows it counts; a day, and what is missing, opens no table. */
const LISTOR: Readonly<Record<string, string>> = {
  'planer?forsenade': 'atgarder',
  'planer?attGodkanna': 'planer',
  'planer?beslut': 'beslut',
  'rekommendationer?': 'rekommendationer',
  [`arenor/${GRUPP}?`]: 'arenden',
  [`uppfoljningar/${UPPFOLJNING}?enkat`]: 'enkat',
  'leveranser?': 'leveranser',
};
const vemLaser = (vem: string): Pick<Sidlasare, 'las'> => ({ las: async (vag) => las(vem, vag) });

const AVTAL = 'Psykiska funktionsnedsättningar från 18 år 2025';

describe('the situation now, by role', () => {
  it('N8 B8 koordinator: what lacks answers and plans, the next meeting, what waits for an agenda and for decisions', async () => {
    expect(await laget('koordinator-20')).toEqual([
      '1 | åtgärd i en plan har passerat sin dag | /sv/planer?forsenade=true#atgarder',
      `1 | tillfrågad har inte svarat: ${AVTAL} | /sv/uppfoljningar/${UPPFOLJNING}?enkat=obesvarade#tabell-enkat`,
      `3 | delar saknas, en plan på lokal nivå, en plan på länsnivå och ett beslut om överenskommelsen ska revideras: ${AVTAL} | /sv/uppfoljningar/${UPPFOLJNING}#saknas`,
      `10 mars | nästa möte, 1 ärende på dagordningen: Lokal grupp | /sv/arenor/${GRUPP}/moten/${MOTE}`,
      `1 | ärende väntar på en dagordning: Lokal grupp | /sv/arenor/${GRUPP}?arenden=utan-mote#arenden`,
      '1 | rekommendation väntar på beslut | /sv/rekommendationer?status=vantar',
    ]);
  });

  it('N7 B6 ledning: the latest follow-up, the report frozen last and what its huvudman is to decide', async () => {
    expect(await laget('mora-ledning')).toEqual([
      `2025 | den senaste uppföljningen: ${AVTAL} | /sv/uppfoljningar/${UPPFOLJNING}`,
      expect.stringMatching(
        new RegExp(`^20 jan\\.? \\| den senast frysta rapporten: .* 2024 \\| .*\\?frysning=${FRYST}$`, 'u'),
      ),
      '1 | rekommendation väntar på er huvudmans beslut | /sv/planer?beslut=vantar#beslut',
    ]);
  });

  it('U1 V6 MAS: the survey that awaits the own huvudman, with its last day, and what is late', async () => {
    expect(await laget('mora-mas')).toEqual([
      '1 | åtgärd i en plan har passerat sin dag | /sv/planer?forsenade=true#atgarder',
      expect.stringMatching(
        new RegExp(`^28 feb\\.? \\| sista dag att svara på enkäten: ${AVTAL} \\| .*${UPPFOLJNING}/enkat$`, 'u'),
      ),
    ]);
  });

  it('V5 verksamhetschef: plans of the own verksamhet, and no other’s; the list is the one counted', async () => {
    const poster = await laget('mora-verksamhetschef');
    expect(poster).toContain('1 | plan väntar på ert godkännande | /sv/planer?attGodkanna=true');
    const { text } = await las('mora-verksamhetschef', '/sv/planer?attGodkanna=true');
    const rader = text.slice(text.indexOf('id="tabell-planer"'), text.indexOf('id="beslut"'));
    expect(new Set(rader.match(/planer\/[0-9a-f-]{36}/gu))).toEqual(new Set([`planer/${PLAN_HEM}`]));
    expect(poster).toContain('1 | rekommendation väntar på er huvudmans beslut | /sv/rekommendationer?attBesluta=true');
    expect((await laget('mora-forvaltningschef')).join()).toContain('2 | planer väntar på ert godkännande');
  });

  it('I4 operations: parked deliveries to every huvudman', async () => {
    expect(await laget('drift')).toEqual(['1 | leverans som inte gått fram | /sv/leveranser?status=parkerad']);
  });

  it('I4 one huvudman’s systemadministratör reaches no deliveries: start, menu and page say the same', async () => {
    const { text } = await las('mora-systemadministrator', '/sv/');
    expect(text).toContain('Inget väntar på dig just nu');
    expect(text).toContain('navets egen nyckel');
    expect(text).not.toContain('/sv/leveranser');
    await las('mora-systemadministrator', '/sv/leveranser').expect(403);
    await las('drift', '/sv/leveranser?status=parkerad').expect(200);
  });

  it('says when nothing waits, and what would be shown', async () => {
    const { text } = await las('mora-arenaledamot', '/sv/');
    expect(text).toMatch(/Inget väntar på dig just nu[\s\S]*din roll ska göra något åt/u);
    expect(text).not.toContain('class="siffror"');
    expect((await las('mora-arenaledamot', '/en/')).text).toContain('Nothing awaits you right now');
  });

  it('N8 lacks what its own page says, where the län draws up no local plan; then nothing', async () => {
    await skrivVarmland(dorr);
    const sida = `/sv/uppfoljningar/${UPPFOLJNING_17}`;
    const delar = 'en plan på länsnivå och ett beslut om överenskommelsen ska revideras';
    const namn = 'Struktur för samverkan LSS, BUH och VH 2025';
    expect(await laget('koordinator-17')).toEqual([`2 | delar saknas, ${delar}: ${namn} | ${sida}#saknas`]);
    expect((await las('koordinator-17', sida)).text).toContain(`kan slutföras saknas ${delar}.`);
    await skrivPlanOchBeslut(dorr);
    expect(await laget('koordinator-17')).toEqual([]);
    expect((await las('koordinator-17', sida)).text).toContain('Inget saknas');
  });

  it('U1 tells surveys that have gone out, with the year when it is another, and that there are more', async () => {
    await skrivEnkater(dorr, { 2020: null, 2021: '2027-01-15', 2022: '2026-02-09', 2023: '2026-03-31' });
    expect((await laget('karlstad-mas')).map((post) => post.split(' | ').slice(0, 2).join(' '))).toEqual([
      expect.stringMatching(/^9 feb\.? var sista dagen, .* 2022$/u),
      expect.stringMatching(/^31 mars sista dag att svara på enkäten: .* 2023$/u),
      expect.stringMatching(/^15 jan\.? 2027 sista dag att svara på enkäten: .* 2021$/u),
    ]);
    await skrivEnkater(dorr, { 2024: '2026-04-30' });
    const poster = await laget('karlstad-mas');
    const vag = '/sv/uppfoljningar?enkat=vantar';
    expect([poster.length, poster.at(-1)]).toEqual([4, `… | fler enkäter väntar på ert svar | ${vag}`]);
    expect(await raderI(vemLaser('karlstad-mas'), vag, 'uppfoljningar')).toBe(4);
    expect(await raderI(vemLaser('karlstad-mas'), `${vag}&ar=2024`, 'uppfoljningar')).toBe(1);
    expect((await las('karlstad-mas', vag)).text).toMatch(/name="enkat"\s+value="vantar"\s+checked/u);
    expect((await las('mora-arenaledamot', `${vag}&ar=2024`)).text).toContain('Inga uppföljningar i urvalet');
  });

  it('N8 the rest of those that lack something, opened as a list, is of the own län and of no others', async () => {
    const poster = await laget('koordinator-17');
    expect(poster.at(-1)).toBe('… | fler uppföljningar saknar svar, plan eller beslut | /sv/uppfoljningar?saknar=true');
    expect(await raderI(vemLaser('koordinator-17'), '/sv/uppfoljningar?saknar=true', 'uppfoljningar')).toBe(5);
    expect(await raderI(vemLaser('koordinator-20'), '/sv/uppfoljningar?saknar=true', 'uppfoljningar')).toBe(1);
  });

  it('B8 B11 the rest of the arenas whose matters wait, opened as a list, is of those alone, and who reads them', async () => {
    await skrivArenor(dorr, { A: 1, B: 2, C: 1, D: 1, E: 0 });
    const vag = '/sv/arenor?arenden=utan-mote';
    const poster = await laget('koordinator-17');
    expect(poster.at(-1)).toBe(`… | fler arenor har ärenden som väntar på en dagordning | ${vag}`);
    const { text } = await las('koordinator-17', vag);
    expect(text).toMatch(/name="arenden"\s+value="utan-mote"\s+checked/u);
    expect(await raderI(vemLaser('koordinator-17'), vag, 'arenor')).toBe(4);
    const frammande = await las('mora-arenaledamot', `${vag}&lan=17`);
    expect(frammande.text).toContain('Inga arenor som ni kan läsa har ärenden');
  });

  it('who speaks for several is told so, and not that nothing waits', async () => {
    const [sv, en] = [(await las('lan', '/sv/')).text, (await las('lan', '/en/')).text];
    expect(sv).toMatch(/Ni företräder flera huvudmän[\s\S]*en huvudman i taget/u);
    expect(en).toMatch(/You represent several principals[\s\S]*one principal at a time/u);
    expect(sv + en).not.toMatch(/Inget väntar på dig|Nothing awaits you/u);
  });

  it('in English', async () => {
    expect((await laget('koordinator-20', 'en')).join()).toMatch(/10 Mar \| next meeting, 1 matter on the agenda/u);
    expect((await las('koordinator-20', '/en/')).text).toContain('<span lang="sv">Lokal grupp</span>');
  });

  it.each(['koordinator-20', 'mora-ledning', 'mora-mas', 'mora-verksamhetschef', 'drift'])(
    'each number of %s opens what it counts, for the same reader',
    async (vem) => {
      for (const post of await laget(vem)) {
        const href = post.slice(post.lastIndexOf('| ') + 2);
        const tal = Number(post.slice(0, post.indexOf(' | ')));
        expect([post, (await las(vem, href)).status]).toEqual([post, 200]);
        const del = Object.entries(LISTOR).find(([vag]) => href.startsWith(`/sv/${vag}`))?.[1];
        if (del !== undefined) expect([post, await raderI(vemLaser(vem), href, del)]).toEqual([post, tal]);
      }
      expect.hasAssertions();
    },
  );
});
