import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/platform/clock.js';
import { felrad } from '#libs/platform/yaml/index.js';
import { Kanaler, lasKanalval } from './kanalval.js';
import { laddaMottagare } from './ladda.js';
import { Mottagarfilfel, tolkaMottagare } from './mottagarfil.js';
import { lasUtskick } from './utskick.js';

const HEMLIGHET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const ALLA = { finns: () => true };
const mapp = mkdtempSync(join(tmpdir(), 'mottagare-'));
afterAll(() => rmSync(mapp, { recursive: true }));
const fil = (namn: string, text: string): string => {
  writeFileSync(join(mapp, namn), text);
  return join(mapp, namn);
};
const fel = (text: string): readonly string[] => {
  try {
    tolkaMottagare({ fil: 'mottagare.yaml', innehall: text }, () => true);
  } catch (error) {
    if (error instanceof Mottagarfilfel) return error.fel.map(felrad);
    throw error;
  }
  return [];
};
const post = (rader: string): string => `mottagare:\n  - huvudman: "20"\n${rader.replaceAll(/^/gm, '    ')}\n`;
const HTTP = `kanal: http\nhemlighet: ${HEMLIGHET}\n`;

describe('mottagare.yaml', () => {
  it('names one channel for each huvudman; all others have the inbox', () => {
    fil('hemlig', `${HEMLIGHET}\n`);
    const yaml = fil(
      'mottagare.yaml',
      `mottagare:
  - { huvudman: "20", kanal: http, url: "https://region.example/in", hemlighetFil: hemlig }
  - { huvudman: "2062", kanal: fil, katalog: ut }
  - { huvudman: "2080", kanal: inkorg }
`,
    );
    const mottagare = laddaMottagare({ fil: yaml, utpekad: true }, ALLA);
    expect(mottagare).toEqual([
      {
        huvudman: '20',
        kanal: 'http',
        url: new URL('https://region.example/in'),
        hemlighet: HEMLIGHET,
        tillatPrivatAdress: false,
        timeoutSekunder: 10,
      },
      { huvudman: '2062', kanal: 'fil', katalog: join(mapp, 'ut') },
      { huvudman: '2080', kanal: 'inkorg' },
    ]);
    const kanaler = new Kanaler(mottagare, systemClock);
    expect(kanaler.skickasTill).toEqual(['20', '2062']);
    expect(['20', '2062', '2080', '9999'].map((kod) => kanaler.valj(kod).kanal)).toEqual([
      'http',
      'fil',
      'inkorg',
      'inkorg',
    ]);
    kanaler.stang();
  });

  it('I11 names a topic of their own to those who read it, with the secret of their receipts, only where Kafka is', () => {
    const yaml = fil(
      'kafka.yaml',
      `mottagare:\n  - {huvudman: "20", kanal: kafka, hemlighetFil: hemlig}\n  - {huvudman: "2062", kanal: inkorg}\n`,
    );
    const utpekad = { fil: yaml, utpekad: true };
    const kafka = { producent: { skicka: () => Promise.resolve() }, topic: (en: string) => `prov.till.${en}` };
    const kanaler = lasKanalval(utpekad, ALLA, { kafka });
    expect(kanaler.valj('20').kanal).toBe('kafka');
    expect(kanaler.kvittenshemligheter).toEqual(new Map([['20', HEMLIGHET]]));
    expect(lasUtskick(utpekad, ALLA)).toEqual({ skickasTill: ['20'], direkta: ['20'] });
    expect(() => lasKanalval(utpekad, ALLA)).toThrow(/Huvudman 20 har kanalen "kafka", som bara finns i profilen/);
  });

  it('a service that only routes needs no secret', () => {
    const yaml = fil('utan-hemlighet.yaml', post('kanal: kafka\nhemlighetFil: ingenstans'));
    expect(lasUtskick({ fil: yaml, utpekad: true }, ALLA).direkta).toEqual(['20']);
    expect(() => laddaMottagare({ fil: yaml, utpekad: true }, ALLA)).toThrow(/går inte att läsa/);
  });

  it('may be missing where nobody named it: everyone fetches', () => {
    const saknas = join(mapp, 'finns-inte.yaml');
    expect(laddaMottagare({ fil: saknas, utpekad: false }, ALLA)).toEqual([]);
    expect(() => laddaMottagare({ fil: saknas, utpekad: true }, ALLA)).toThrow(
      /finns-inte\.yaml: Filen kan inte läsas/,
    );
  });

  it.each([
    ['no list', 'schema: 1', /:1: Fältet "mottagare" saknas/],
    ['broken YAML', 'mottagare: [', /:1: .*saknas en klammer/],
    ['unknown channel', post('kanal: fax'), /:3: "kanal" ska vara något av: http, inkorg, fil, kafka/],
    ['unknown field', post('kanal: inkorg\nurl: https://a.example'), /:4: Okänt fält "url"/],
    [
      'a code that is a number',
      'mottagare:\n  - huvudman: 20\n    kanal: inkorg',
      /:2: "huvudman" ska vara en kod inom/,
    ],
    ['no secret', post('kanal: http\nurl: https://a.example/'), /:2: Ange antingen "hemlighetFil" eller "hemlighet"/],
    ['two secrets', post(`${HTTP}url: https://a.example/\nhemlighetFil: x`), /antingen "hemlighetFil" eller/],
    ['plain http', post(`${HTTP}url: http://a.example/`), /:5: "url" ska börja med https/],
    ['user in the url', post(`${HTTP}url: https://u:p@a.example/`), /får inte innehålla användare/],
    ['no url', post(`${HTTP}url: region`), /fullständig webbadress/],
    ['a long timeout', post(`${HTTP}url: https://a.example/\ntimeoutSekunder: 61`), /"timeoutSekunder" ska vara 1–60/],
    ['no secret for receipts', post('kanal: kafka'), /:2: Ange antingen "hemlighetFil" eller "hemlighet"/],
    ['no folder', post('kanal: fil'), /"katalog" saknas/],
  ])('refuses %s, with file, line and reason', (_, text, vantat) => {
    expect(fel(text).join('\n')).toMatch(vantat);
    expect(fel(text)[0]).toMatch(/^mottagare\.yaml:\d+: /);
  });

  it('refuses the same huvudman twice and tells all faults at once', () => {
    const dubbel =
      'mottagare:\n  - {huvudman: "20", kanal: inkorg}\n  - {huvudman: "20", kanal: http, url: x, hemlighet: y}\n';
    expect(fel(dubbel)).toEqual([
      'mottagare.yaml:3: "url" ska vara en fullständig webbadress.',
      'mottagare.yaml:3: Samma "huvudman" står två gånger.',
    ]);
  });

  it('refuses a huvudman that the register does not know', () => {
    const yaml = fil('okand.yaml', post('kanal: inkorg'));
    expect(() => laddaMottagare({ fil: yaml, utpekad: true }, { finns: () => false })).toThrow(
      /okand\.yaml:2: Huvudmannen 20 finns inte i registret/,
    );
  });

  it('I11 refuses a bad secret without showing it', () => {
    const yaml = fil('dalig.yaml', post(`kanal: http\nurl: https://a.example/\nhemlighet: whsec_kort`));
    expect(() => laddaMottagare({ fil: yaml, utpekad: true }, ALLA)).toThrow(
      /Hemligheten för huvudman 20 ska vara "whsec_"/,
    );
    expect(() => laddaMottagare({ fil: yaml, utpekad: true }, ALLA)).not.toThrow(/kort/);
    expect(fel('mottagare:\n  - {huvudman: "20", kanal: http, hemlighet:whsec_hemlig}').join()).not.toContain(
      'whsec_hemlig',
    );
    const utan = fil('utan.yaml', post('kanal: http\nurl: https://a.example/\nhemlighetFil: borta'));
    expect(() => laddaMottagare({ fil: utan, utpekad: true }, ALLA)).toThrow(
      /Filen med hemligheten för huvudman 20 går inte att läsa/,
    );
  });
});
