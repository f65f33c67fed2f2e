import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Forseglat } from '#libs/kernel/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaRadlager, type Radlager } from '#libs/platform/sql/radlager/index.js';
import { provskydd, type Provskydd } from '../testing/provskydd.js';
import { skyddskontext, somInslaget, type Huvudmannanyckel, type Huvudmannarad } from './huvudmannanycklar.js';
import { slaUppNyckel } from './inslagning.js';
import type { Nyckelvalv } from './nyckelvalv.js';
import { MIGRERINGAR } from './tabeller.js';
import { textnyckelkontext } from './textnycklar.js';
import { valvOver } from './valv.js';

const STREAM = 'avvikelse-1';
const PNR = '19580412-2389';

describe('rotation of keys', () => {
  let mapp: string;
  let skydd: Provskydd;
  let lager: Radlager;
  let valv: Nyckelvalv;
  const oppnade: Nyckelvalv[] = [];
  const oppna = async (fil: string): Promise<Nyckelvalv> => {
    const nytt = valvOver({ lager: await oppnaRadlager({ fil }, MIGRERINGAR), skydd, klocka: systemClock });
    oppnade.push(nytt);
    return nytt;
  };
  const fil = (): string => join(mapp, 'nycklar.sqlite');

  beforeEach(async () => {
    mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-rotering-'));
    skydd = provskydd();
    lager = await oppnaRadlager({ fil: fil() }, MIGRERINGAR);
    valv = valvOver({ lager, skydd, klocka: systemClock });
  });
  afterEach(async () => {
    await Promise.all([valv, ...oppnade.splice(0)].map((en) => en.stang()));
    rmSync(mapp, { recursive: true });
  });

  const forsegla = async (text: string, huvudman = '20', i = valv): Promise<Forseglat> =>
    (await i.forseglare({ huvudman, stream: STREAM })).forsegla(text);
  const flera = (antal: number, huvudman = '20', i = valv): Promise<readonly Forseglat[]> =>
    Promise.all(Array.from({ length: antal }, (_, nr) => forsegla(`text ${nr}`, huvudman, i)));
  const oppnat = async (sedlar: readonly Forseglat[], i = valv): Promise<readonly (string | null)[]> => {
    const oppnare = await i.oppnare(sedlar);
    return sedlar.map((en) => oppnare.oppna(en, STREAM));
  };
  const texter = (antal: number): readonly string[] => Array.from({ length: antal }, (_, nr) => `text ${nr}`);
  const versioner = async (): Promise<readonly unknown[]> =>
    lager.las('SELECT huvudman, version FROM huvudmannanyckel ORDER BY huvudman, version');

  it('of a huvudman keeps all readable, what is erased erased and persons found, and destroys the old key', async () => {
    const [egna, andras] = [await flera(30), await flera(3, '2062')];
    await valv.personindex.lagg('20', PNR, 'a');
    const [bort] = egna.slice(-1).map(({ nyckel }) => nyckel);
    await valv.forstor([String(bort)], 'g-1');
    const framsteg: number[] = [];
    const utfall = await valv.rotera('20', { framsteg: ({ klara, alla }) => void framsteg.push(klara / alla) });
    expect(utfall).toEqual({ antal: expect.any(Number), klart: true });
    expect(framsteg.at(-1)).toBe(1);
    expect(await versioner()).toEqual([
      { huvudman: '20', version: 2 },
      { huvudman: '2062', version: 1 },
    ]);
    for (const i of [valv, await oppna(fil())]) {
      expect(await oppnat(egna, i)).toEqual([...texter(29), null]);
      expect(await oppnat(andras, i)).toEqual(texter(3));
      expect(await i.personindex.sok('20', PNR)).toEqual(['a']);
    }
    expect(await oppnat(await flera(20))).toEqual(texter(20));
  });

  it('of a huvudman that is broken off goes on where it stopped', async () => {
    const egna = await flera(300);
    const stopp = new AbortController();
    const forst = await valv.rotera('20', { signal: stopp.signal, framsteg: () => stopp.abort() });
    expect(forst).toEqual({ antal: 200, klart: false });
    expect((await valv.lage()).oavslutade).toEqual(['20']);
    expect(await oppnat(egna)).toEqual(texter(300));
    const sedan = await (await oppna(fil())).rotera('20');
    expect(sedan).toMatchObject({ klart: true });
    expect(sedan.antal + 200).toBe((await valv.lage()).textnycklar);
    expect((await valv.lage()).oavslutade).toEqual([]);
    expect(await oppnat(egna)).toEqual(texter(300));
  });

  it('loses nothing that another process seals meanwhile by the key that it knows', async () => {
    const annan = await oppna(fil());
    await flera(2, '20', annan);
    await valv.rotera('20');
    const sedlar = await flera(100, '20', annan);
    expect(await oppnat(sedlar)).toEqual(texter(100));
    expect(await versioner()).toEqual([{ huvudman: '20', version: 2 }]);
  });

  it('leaves a huvudman’s key that leaked before it nothing to open', async () => {
    const [sedel] = await flera(1);
    const [rad] = await lager.las<Huvudmannarad>('SELECT * FROM huvudmannanyckel');
    if (rad === undefined || sedel === undefined) throw new Error('nothing was sealed');
    const lackt = await skydd.slaUpp(somInslaget(rad), skyddskontext(rad));
    const oppnar = async (): Promise<boolean> => {
      const sql = 'SELECT id, huvudman, version, inslagen AS nyckel FROM textnyckel WHERE id = $1';
      const [text] = await lager.las<Huvudmannanyckel & { id: string; nyckel: Uint8Array }>(sql, [sedel.nyckel]);
      return text !== undefined && slaUppNyckel(text.nyckel, lackt, textnyckelkontext(text.id, text)) !== null;
    };
    expect(await oppnar()).toBe(true);
    await valv.rotera('20');
    expect(await oppnar()).toBe(false);
  });

  it('of the protection keeps all readable, with the old one gone, and goes on where it stopped', async () => {
    const sedlar = [...(await flera(3)), ...(await flera(3, '2062'))];
    skydd.byt();
    const stopp = new AbortController();
    const forst = await valv.roteraSkydd({ signal: stopp.signal, framsteg: () => stopp.abort() });
    expect([forst, (await valv.lage()).skydd]).toEqual([
      { antal: 1, klart: false },
      [
        { id: 's1', antal: 1 },
        { id: 's2', antal: 1 },
      ],
    ]);
    expect(await valv.roteraSkydd()).toEqual({ antal: 1, klart: true });
    expect(await valv.roteraSkydd()).toEqual({ antal: 0, klart: true });
    skydd.rensa();
    expect(await oppnat(sedlar, await oppna(fil()))).toEqual([...texter(3), ...texter(3)]);
  });

  it('of the protection leaves an old copy of the vault, alone, nothing to open', async () => {
    const sedlar = await flera(3);
    await valv.personindex.lagg('20', PNR, 'a');
    await lager.utplana(['textnyckel']);
    const kopia = join(mapp, 'kopia.sqlite');
    copyFileSync(fil(), kopia);
    await valv.forstor([String(sedlar[0]?.nyckel)], 'g-1');
    expect(await oppnat(sedlar, await oppna(kopia))).toEqual(texter(3));
    skydd.byt();
    await valv.roteraSkydd();
    skydd.rensa();
    const gammalt = await oppna(kopia);
    await expect(gammalt.oppnare(sedlar)).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OPPNAR_INTE' });
    await expect(gammalt.personindex.sok('20', PNR)).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OPPNAR_INTE' });
    await expect(gammalt.forseglare({ huvudman: '20', stream: STREAM })).rejects.toThrow('Nyckeln saknas');
    expect(await oppnat(sedlar)).toEqual([null, 'text 1', 'text 2']);
  });

  it('of both makes an old copy worthless also beside the vault of today: what was erased since is gone for good', async () => {
    const [sedel] = await flera(1);
    const id = String(sedel?.nyckel);
    const rader = (sql: string) => lager.las<Huvudmannarad & { readonly nyckel: Uint8Array }>(sql);
    const [text] = await rader(`SELECT huvudman, version, inslagen AS nyckel FROM textnyckel WHERE id = '${id}'`);
    const gamla = await rader('SELECT * FROM huvudmannanyckel');
    await valv.forstor([id], 'g-1');
    /** What one who has the copy, the vault and the ring of today can do with what the copy has of the destroyed key. */
    const oppnar = async (): Promise<boolean> => {
      const alla = [...gamla, ...(await rader('SELECT * FROM huvudmannanyckel'))];
      const oppnade = await Promise.allSettled(alla.map((rad) => skydd.slaUpp(somInslaget(rad), skyddskontext(rad))));
      return oppnade.some(
        (en) =>
          text !== undefined &&
          en.status === 'fulfilled' &&
          slaUppNyckel(text.nyckel, en.value, textnyckelkontext(id, text)) !== null,
      );
    };
    const bytSkydd = async (): Promise<void> => {
      skydd.byt();
      await valv.roteraSkydd();
      skydd.rensa();
    };
    expect(await oppnar()).toBe(true);
    await bytSkydd();
    expect(await oppnar()).toBe(true);
    await valv.rotera('20');
    expect(await oppnar()).toBe(false);
  });
});
