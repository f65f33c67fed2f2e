import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paketeradMapp } from '#libs/huvudman/index.js';
import { felI, sidbrister, Sidlasare, valI } from '../../../../test/support/sidlasare.js';
import { Talare } from '../../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../../test/support/testapp.js';

const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
const EGNA = `
uppfoljning:
  kriterielistor:
    - id: psykiska
      version: '1'
      namn: Äldre
      kriterier: [{ id: gammalt, omrade: kvalitet, text: Det gamla. }]
    - id: psykiska
      version: '2'
      namn: Psykiska funktionsnedsättningar
      kriterier:
        - { id: aterhamtning, omrade: kvalitet, text: 'Insatserna stödjer "återhämtning" <alltid>.', engelska: The interventions support recovery. }
        - { id: brukaren-i-centrum, omrade: samordning, text: Brukaren är i centrum. }
`;
const medEgna = (fil: string): string =>
  `${fil.replace(`  - id: ${PSYKISKA}\n`, `  - id: ${PSYKISKA}\n    kriterielista: psykiska\n`)}${EGNA}`;

let mapp: string;
let app: Testapp;
let dalarna: Talare;
let sidor: Sidlasare;

const oppna = async (vem: Talare, overenskommelse: string): Promise<string> => {
  const varden = { overenskommelse, ar: 2026, rubrik: 'Uppföljning', omfattning: 'Allt.', svarSenast: '2027-02-28' };
  const { status, body } = await vem.post('/uppfoljningar', varden);
  // The same again gives the same.
  expect([200, 201]).toContain(status);
  return body.id;
};
interface Bedomt {
  readonly kriterium: string;
  readonly text: string;
}
const lasa = async (id: string): Promise<{ kriterielista: object; kriterier: readonly Bedomt[] }> =>
  (await sidor.las(`/avvikelse/v1/uppfoljningar/${id}`)).body;
const bedomning = (kriterium: string) => ({
  ...{ kriterium, perspektiv: 'brukare', bedomning: 'uppfyllt', motivering: 'Det är så.' },
});

beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-kriterier-'));
  await cp(paketeradMapp(), mapp, { recursive: true });
  const fil = join(mapp, 'dalarna.yaml');
  await writeFile(fil, medEgna(await readFile(fil, 'utf8')));
  app = await startaTestapp({ env: { AVVIKELSENAV_MODELLER: mapp } });
  dalarna = new Talare(app.url, await app.token('koordinator-20'));
  sidor = await Sidlasare.som(app, 'koordinator-20');
}, 60_000);
afterAll(async () => {
  await app.stang();
  await rm(mapp, { recursive: true });
});

describe('N9 a follow-up is assessed by the criteria of its agreement', () => {
  it('as its län’s file has them, the newest version; no other’s are taken', async () => {
    const id = await oppna(dalarna, PSYKISKA);
    const { kriterielista, kriterier } = await lasa(id);
    expect(kriterielista).toEqual({ id: 'psykiska', version: '2' });
    expect(kriterier.map(({ kriterium }) => kriterium)).toEqual(['aterhamtning', 'brukaren-i-centrum']);
    for (const annat of ['samordning-1', 'gammalt']) {
      const { status, body } = await dalarna.pa(`/uppfoljningar/${id}/kriterier`, bedomning(annat));
      expect([status, body.kod]).toEqual([422, 'KRITERIUM_FINNS_EJ']);
    }
    await dalarna.pa(`/uppfoljningar/${id}/kriterier`, bedomning('aterhamtning')).expect(201);
  });

  it('on the page in both languages, in its form and in every file', async () => {
    const id = await oppna(dalarna, PSYKISKA);
    await app.ikapp();
    const sida = `/sv/uppfoljningar/${id}`;
    const sv = await sidor.las(sida);
    expect([sidbrister(sv), valI(sv.text, 'kriterium-bedomning', 'kriterium')]).toEqual([
      ...[[], ['aterhamtning', 'brukaren-i-centrum']],
    ]);
    expect(sv.text).toContain('Insatserna stödjer &quot;återhämtning&quot; &lt;alltid&gt;.');
    expect(sv.text).not.toMatch(/missbruk|AUDIT|sju kommuner/u);
    const en = await sidor.las(sida.replace('/sv/', '/en/'));
    expect(en.text).toMatch(/<th scope="row"\s*>\s*The interventions support recovery\./u);
    expect(en.text).toMatch(/<th scope="row"\s+lang="sv"\s*>\s*Brukaren är i centrum\./u);
    const sparat = await sidor.skicka(sv.text, 'kriterium-bedomning', { ...bedomning('brukaren-i-centrum') });
    expect([sparat.status, felI(sparat)]).toEqual([303, '']);
    const csv = await sidor.las(`${sida}?format=csv&del=kriterier`);
    expect(csv.text).toContain('Brukaren är i centrum.');
    const json = await sidor.las(`${sida}/rapport?format=json`);
    expect(json.body.kriterier).toMatchObject([{ kriterium: 'aterhamtning' }, { kriterium: 'brukaren-i-centrum' }]);
    expect(json.body.ordlista.kriterier).toHaveProperty('brukaren-i-centrum', 'Brukaren är i centrum.');
    for (const format of ['pdf', 'xlsx'])
      expect((await sidor.las(`${sida}/rapport?format=${format}`)).status).toBe(200);
  });

  it('by the common ones where the file has none for it: of no county and no one’s agreement', async () => {
    const id = await oppna(dalarna, 'dalarna-hvb');
    const { kriterielista, kriterier } = await lasa(id);
    expect([kriterielista, kriterier.length]).toEqual([{ id: 'gemensamma-kriterier', version: '2' }, 16]);
    expect(JSON.stringify(kriterier)).not.toMatch(/missbruk|beroende|AUDIT|sju kommuner/u);
  });

  it('by Västernorrland’s sixteen in its agreement on missbruk, word for word, and in no other of its own', async () => {
    const koordinator = new Talare(app.url, await app.token('koordinator-22'));
    const { kriterielista, kriterier } = await lasa(await oppna(koordinator, 'vasternorrland-missbruk-beroende'));
    expect(kriterielista).toEqual({ id: 'vasternorrland-missbruk-beroende', version: '1' });
    expect(kriterier).toHaveLength(16);
    expect(kriterier.find(({ kriterium }) => kriterium === 'forebyggande-1')?.text).toBe(
      'AUDIT/DUDIT görs vid nybesök inom socialtjänst och hälso- och sjukvård samt följs upp över tid.',
    );
    expect((await lasa(await oppna(koordinator, 'vasternorrland-mittbus'))).kriterielista).toMatchObject({
      version: '2',
    });
  });

  it('by none when its file has lost the list: said, and nothing is assessed, frozen or published as 0', async () => {
    const id = await oppna(dalarna, PSYKISKA);
    const { data } = app;
    await app.stang('behall');
    await writeFile(join(mapp, 'dalarna.yaml'), await readFile(join(paketeradMapp(), 'dalarna.yaml'), 'utf8'));
    app = await startaTestapp({ data, env: { AVVIKELSENAV_MODELLER: mapp } });
    dalarna = new Talare(app.url, await app.token('koordinator-20'));
    sidor = await Sidlasare.som(app, 'koordinator-20');
    await app.ikapp();
    for (const [vad, varden] of [['kriterier', bedomning('aterhamtning')] as const, ['frysningar', {}] as const]) {
      const { status, body } = await dalarna.pa(`/uppfoljningar/${id}/${vad}`, varden);
      expect([status, body.kod]).toEqual([409, 'KRITERIELISTA_SAKNAS']);
      expect(body.detail).toContain('psykiska version 2');
    }
    const sv = await sidor.las(`/sv/uppfoljningar/${id}`);
    expect([sv.status, sidbrister(sv)]).toEqual([200, []]);
    expect(sv.text).toMatch(/notis-varning"[^]{0,80}Länsfilen saknar kriterielistan/u);
    expect(sv.text).not.toMatch(/id="formular-(kriterium-bedomning|frysning)"/u);
    expect(sv.text.match(/Går inte att säga/gu)).toHaveLength(2);
    expect((await lasa(id)).kriterier).toEqual([]);
    for (const format of ['pdf', 'xlsx', 'json'])
      expect((await sidor.las(`/sv/uppfoljningar/${id}/rapport?format=${format}`)).status).toBe(200);
  });
});
