import { describe, expect, it } from '@jest/globals';
import type { Yamlfel } from '#libs/platform/yaml/index.js';
import { laddaModeller, OgiltigModell } from './index.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

type Filer = Parameters<typeof medMapp>[0];

const felI = async (filer: Filer): Promise<readonly Yamlfel[]> => {
  const utfall = await medMapp(filer, (mapp) => laddaModeller(mapp).catch((fel: unknown) => fel));
  if (utfall instanceof OgiltigModell) return utfall.fel;
  throw utfall instanceof Error ? utfall : new Error('filen laddades');
};

/** The fifth län with one text replaced; the text must be there. */
const med = (gammalt: string, nytt: string): string => {
  if (!FEMTE_LAN.includes(gammalt)) throw new Error(`finns inte: ${gammalt}`);
  return FEMTE_LAN.replace(gammalt, nytt);
};

const FEL: readonly (readonly [string, string, number, RegExp])[] = [
  ['okänt fält', med('namn: Åby, typ: kommun', 'namn: Åby, typ: kommun, farg: blå'), 15, /Okänt fält "farg"/],
  ['okänt fält __proto__', med('schema: 1', 'schema: 1\n__proto__: { a: 1 }'), 2, /Okänt fält "__proto__"/],
  ['dubbelt fält', med('    status: gallande', '    status: gallande\n    status: forslag'), 22, /står två gånger/],
  ['fält saknas', med('    status: gallande\n', ''), 19, /"status" saknas/],
  ['kod utan citattecken', med("kod: '9902'", 'kod: 9902'), 16, /"kod" ska vara text \(siffror inom citattecken\)/],
  ['fel val', med('status: gallande', 'status: galler'), 21, /gallande, forslag, tidigare/],
  ['okänd schemaversion', med('schema: 1', 'schema: 2'), 1, /"schema" ska vara 1/],
  ['omöjligt datum', med('2022-02-28', '2022-02-30'), 45, /"giltigFran" är inget möjligt datum/],
  ['till före från', med('2022-12-31', '2019-12-31'), 44, /giltigTill ligger före giltigFran/],
  ['okänd nivå i arena', med('niva: r2, huvudman', 'niva: r3, huvudman'), 36, /Okänd nivå "r3"/],
  ['okänd nivå i lyft', med('franNiva: l5', 'franNiva: l6'), 32, /Okänd nivå "l6"/],
  ['okänd nivå i linje', med('niva: l4 }]', 'niva: r1 }]'), 12, /Okänd linjenivå "r1"/],
  ['okänd huvudman i arena', med("huvudman: ['99',", "huvudman: ['98',"), 36, /Okänd huvudman "98"/],
  ['okänd huvudman bland ledamöter', med("huvudman: '9901'", "huvudman: '9909'"), 35, /Okänd huvudman "9909"/],
  ['okänd part', med("parter: ['99', '9901']", "parter: ['99', '9905']"), 41, /Okänd huvudman "9905"/],
  ['okänd beredande arena', med('beredsAv: a1', 'beredsAv: a9'), 36, /Okänd arena "a9"/],
  [
    'okänd överenskommelse',
    med('overenskommelse: pahitt-avtal', 'overenskommelse: annat'),
    47,
    /Okänd överenskommelse "annat"/,
  ],
  ['okänd källa', med('kalla: avtal', 'kalla: rykte'), 32, /Okänd källa "rykte"/],
  ['dubbel huvudmannakod', med("kod: '9902'", "kod: '9901'"), 16, /"9901" finns redan/],
  ['dubbel nivå', med('id: l2,', 'id: l1,'), 24, /"l1" finns redan/],
  ['samma namn på två', med('namn: Öbo', 'namn: ÅBY'), 16, /Namnet "åby" används redan av 9901/],
  ['kommunkod i annat län', med("kod: '9902'", "kod: '2062'"), 16, /börja med länets kod 99/],
  ['regionkod som inte är länets', med("{ kod: '99', namn: Region", "{ kod: '98', namn: Region"), 14, /länets kod 99/],
  ['nivåer i oordning', med('slag: linje, ordning: 5', 'slag: linje, ordning: 1'), 27, /i ordning, lägst först/],
  ['alias', med('[{ kod: primarvard, namn: Primärvård }]', '*x'), 8, /Alias|giltig YAML/],
  ['tagg', med('namn: Påhittad modell', 'namn: !kod Påhittad'), 20, /Taggar/],
  ['tabb som indrag', med('  svarstidArbetsdagar: 7', '\tsvarstidArbetsdagar: 7'), 6, /tabb/],
  [
    'oavslutad text',
    med("lank: 'https://exempel.se/avtal' }", "lank: 'https://exempel.se/avtal }"),
    4,
    /tecken saknas/,
  ],
  ['två dokument', `${FEMTE_LAN}---\na: 1\n`, 48, /bara innehålla ett dokument/],
  ['tom text', med('namn: Påhittade län', "namn: ''"), 2, /får inte vara tomt/],
  ['svarstid noll', med('svarstidArbetsdagar: 7', 'svarstidArbetsdagar: 0'), 6, /minst 1/],
  ['osäker länk', med('https://', 'http://'), 4, /fel form/],
  ['tom fil', '', 1, /Filen ska vara en grupp av fält/],
  ['bara en text', 'hej', 1, /Filen ska vara en grupp av fält/],
];

describe('a sound län file', () => {
  it('loads with a byte order mark and Windows line ends', async () => {
    const text = `\uFEFF${FEMTE_LAN.replaceAll('\n', '\r\n')}`;
    expect((await medMapp({ 'a.yaml': text }, (mapp) => laddaModeller(mapp))).finns('9901')).toBe(true);
  });
});

describe('a broken län file', () => {
  it.each(FEL)('is refused with file, line and reason: %s', async (_, text, rad, meddelande) => {
    const fel = await felI({ 'nytt.yaml': text });
    expect(fel).toContainEqual({ fil: 'nytt.yaml', rad, meddelande: expect.stringMatching(meddelande) });
  });

  it('tells all faults of all files at once, in the message too', async () => {
    const andra = med('status: gallande', 'status: x').replaceAll("'99", "'98");
    const fel = await felI({
      'a.yaml': med('typ: region', 'typ: stat').replace('antal: 1', 'antal: ett'),
      'b.yaml': andra,
    });
    expect(fel.map(({ fil, rad }) => `${fil}:${rad}`)).toEqual(['a.yaml:14', 'a.yaml:35', 'b.yaml:21']);
    expect(new OgiltigModell(fel).message).toContain('a.yaml:14: "typ" ska vara något av: region, kommun, privat.');
  });

  it('is refused when another file already holds the län, the huvudman or the överenskommelse', async () => {
    const fel = await felI({ 'a.yaml': FEMTE_LAN, 'b.yaml': FEMTE_LAN });
    expect(fel).toContainEqual({ fil: 'b.yaml', rad: 2, meddelande: 'Länet 99 finns redan i a.yaml.' });
    expect(fel).toContainEqual({ fil: 'b.yaml', rad: 15, meddelande: 'Huvudmannen 9901 finns redan i a.yaml.' });
    expect(fel).toContainEqual({
      fil: 'b.yaml',
      rad: 38,
      meddelande: 'Överenskommelsen pahitt-avtal finns redan i a.yaml.',
    });
  });

  it('I9 is refused, without hang or crash, when it is built to exhaust the reader', async () => {
    const bomb = [
      'a0: &a0 [x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    expect((await felI({ 'a.yaml': bomb }))[0]).toMatchObject({ rad: 2, meddelande: expect.stringContaining('Alias') });
    expect((await felI({ 'a.yaml': '['.repeat(50_000) })).length).toBeGreaterThan(0);
    expect(await felI({ 'a.yaml': `${'['.repeat(10_000)}${']'.repeat(10_000)}` })).toEqual([
      { fil: 'a.yaml', rad: 1, meddelande: 'Filen är för djupt nästlad.' },
    ]);
    for (const djup of [500, 1500, 3000])
      expect(await felI({ 'a.yaml': `schema: ${'['.repeat(djup)}${']'.repeat(djup)}` })).not.toEqual([]);
    expect(await felI({ 'a.yaml': Buffer.alloc(1024 * 1024 + 1, 'a') })).toEqual([
      { fil: 'a.yaml', rad: 0, meddelande: 'Filen är större än 1 MiB.' },
    ]);
    expect(await felI({ 'a.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xe4]) })).toEqual([
      { fil: 'a.yaml', rad: 0, meddelande: 'Filen är inte giltig UTF-8.' },
    ]);
  });

  it('I9 is refused in good time when it holds very many keys', async () => {
    expect(await felI({ 'a.yaml': Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n') })).toHaveLength(101);
  });

  it('shows no more faults than a person can read', async () => {
    const fel = await felI({ 'a.yaml': Array.from({ length: 150 }, (_, i) => `x${i}: 1`).join('\n') });
    expect(fel).toHaveLength(101);
    expect(fel.at(-1)).toEqual({ fil: 'a.yaml', rad: 0, meddelande: expect.stringMatching(/^Ytterligare \d+ fel/) });
  });

  it('is refused when the folder is missing, empty, or names a file .yml', async () => {
    expect(await felI({})).toMatchObject([{ meddelande: expect.stringContaining('ingen länsfil') }]);
    expect(await felI({ 'a.yml': FEMTE_LAN })).toContainEqual({
      fil: 'a.yml',
      rad: 0,
      meddelande: 'Byt filändelse till .yaml.',
    });
    await expect(laddaModeller('/finns/inte')).rejects.toThrow(/Mappen finns inte/);
  });
});
