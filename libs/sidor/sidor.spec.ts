import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import {
  bladdring,
  definitioner,
  diagramHtml,
  filterformular,
  FORMULAR,
  formularHtml,
  helSida,
  html,
  ladagram,
  marke,
  notis,
  raHtml,
  sankeydiagram,
  somExport,
  stapeldiagram,
  styrdiagramSvg,
  tabellHtml,
  tidslinje,
  varmekarta,
  type Diagram,
  type Html,
  type Sidram,
  type Tabell,
} from './index.js';

const tabell = (text: string): Tabell => ({
  id: 'prov',
  rubrik: text,
  kolumner: [{ rubrik: text }, { rubrik: text, tal: true }],
  rader: [
    [text, { text, href: '/sv/', markning: 'varning' }],
    [null, 3],
  ],
  tomt: text,
});

const diagrammen = (text: string): readonly Diagram[] => {
  const val = { id: 'd', titel: text, beskrivning: text, tabell: tabell(text) };
  const punkt = { period: text, varde: 3, mitt: 2, undre: 1, ovre: 4, bryter: true };
  return [
    sankeydiagram(
      {
        noder: [
          { id: 'a', namn: text, antal: '<5' },
          { id: 'b', namn: 'b', antal: text },
        ],
        lankar: [{ fran: 'a', till: 'b', antal: '<5' }],
      },
      val,
    ),
    ladagram({ lador: [{ namn: text, p10: 1, p25: 2, p50: 3, p75: 5, p90: null }], enhet: text, oppen: text }, val),
    varmekarta({ rader: [text], kolumner: [text, 'b'], celler: [[3, '<5']] }, val),
    styrdiagramSvg(
      { punkter: [punkt, { ...punkt, varde: null }], namn: { varde: text, mitt: 'm', band: 'b', bryter: 'x' } },
      val,
    ),
    stapeldiagram(
      {
        kategorier: [text],
        serier: [
          { namn: text, varden: [3] },
          { namn: 'b', varden: [null] },
        ],
      },
      val,
    ),
  ];
};

const formularet = (text: string): Html =>
  html`${[...FORMULAR.values()].map((formular) =>
    formularHtml('sv', formular, {
      parametrar: Object.fromEntries(formular.parametrar.map((namn) => [namn, text])),
      tillbaka: text,
      nyckel: text,
      varden: Object.fromEntries(formular.falt.map(({ namn }) => [namn, [text]])),
      val: Object.fromEntries(formular.falt.map(({ namn }) => [namn, [{ varde: text, text }]])),
      fel: [
        { pekare: '', meddelande: text },
        { pekare: `/${formular.falt[0]?.namn}`, meddelande: text },
      ],
    }),
  )}`;

const ram = (text: string, innehall: Html): Sidram => ({
  ...{ sprak: 'sv', rubrik: text, innehall, vem: { huvudman: text, roll: text } },
  adress: `/sv/x?q=${encodeURIComponent(text)}`,
  meny: [{ text, aktuell: true, poster: [{ text, om: text, href: '/sv/x', aktuell: true }] }],
  smulor: [{ text, href: '/sv/' }],
  uppdaterad: '2026-11-20T10:00:00Z',
  valda: [[text, text]],
});

const sida = (text: string): string =>
  helSida(
    ram(
      text,
      html`${tabellHtml('sv', tabell(text))} ${formularet(text)}
      ${filterformular('sv', {
        rensa: '/sv/x',
        falt: [
          { slag: 'text', namn: 'q', rubrik: text, varde: text, hjalp: text },
          { slag: 'val', namn: 'v', rubrik: text, varde: text, val: [{ varde: text, text }] },
          { slag: 'kryss', namn: 'k', rubrik: text, varde: text, valt: true },
          { slag: 'dold', namn: 'd', varde: text },
        ],
      })}
      ${notis('fel', html`${text}`)} ${definitioner([[text, text]])} ${marke(text)}
      ${tidslinje([{ tid: text, tidtext: text, rubrik: text, vem: text }])}
      ${bladdring('sv', { url: `/sv/x?q=${text}`, limit: 20, offset: 20, antal: 90 })}`,
    ),
  );

/** Tags with their attributes' names: what a browser makes of the text. */
const stomme = (markup: string): string =>
  [...markup.matchAll(/<(\/?[a-zA-Z!][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)]
    .map(
      ([, namn, attribut = '']) =>
        `${namn} ${[...attribut.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, ett]) => ett).join(' ')}`,
    )
    .join('\n');

/** Throws when it is no XML. */
const elementI = (svg: string): readonly string[] => {
  const namn: string[] = [];
  const tolk = new SaxesParser();
  tolk.on('opentag', ({ name, attributes }) => {
    if (Object.keys(attributes).some((ett) => /^(?:style|class|on)/.test(ett))) namn.push('forbidden');
    namn.push(name);
  });
  tolk.write(svg).close();
  return namn;
};

describe('no text of a user becomes markup', () => {
  const FAST = stomme(sida('abc'));
  it.each([
    '<script>x</script>',
    '" onload="x',
    "' style='x",
    '&lt;b&gt;',
    '</textarea><b>',
    ']]></svg><b>',
    '{{x}}',
    '\uE000exporthref\uE001',
  ])('%s leaves every tag and attribute as it was', (text) => expect(stomme(sida(text))).toBe(FAST));

  const tecken = fc.constantFrom(...'<>"\'&=/ \\;:{}()aå-|'.split(''), 'script', 'style=', 'on', '\u2028');
  const elak = fc.array(tecken, { minLength: 1, maxLength: 12 }).map((delar) => `x${delar.join('')}x`);

  it('whatever it is', () => {
    fc.assert(
      fc.property(elak, (text) => stomme(sida(text)) === FAST),
      { numRuns: 60 },
    );
  });

  it('in a chart neither: as XML it holds what it is drawn of, and no more', () => {
    const ELEMENT = new Set('svg title desc rect path text g defs pattern clipPath tspan'.split(' '));
    fc.assert(
      fc.property(elak, (text) =>
        diagrammen(text).every(({ svg }) => {
          const namn = elementI(svg);
          return namn.every((ett) => ELEMENT.has(ett)) && namn.filter((ett) => ett === 'title').length === 1;
        }),
      ),
      { numRuns: 15 },
    );
  });
});

describe('a page under a strict policy', () => {
  it('holds no script, no style of its own, nothing from elsewhere', () => {
    const markup = helSida(
      ram('abc', html`${raHtml(sida('abc'))} ${diagrammen('abc').map((ett) => diagramHtml('sv', ett))}`),
    );
    expect(markup).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    const adresser = [...markup.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, adress = '']) => adress);
    expect(adresser.filter((adress) => !/^[/?#]/.test(adress) || adress.startsWith('//'))).toEqual([]);
  });

  it('keeps the question of the page in the links to its files, and in the other language', () => {
    const markup = helSida({
      ...ram('abc', tabellHtml('sv', tabell('abc'))),
      adress: '/sv/x?q=%22a&klart=y&format=csv',
    });
    expect(markup).toContain('href="?q=%22a&amp;format=xlsx&amp;del=prov"');
    expect(markup).toContain('href="/en/x?q=%22a&amp;klart=y&amp;format=csv"');
  });

  it('has one id of each', () => {
    const markup = helSida(ram('abc', html`${tabellHtml('sv', tabell('abc'))} ${formularet('abc')}`));
    const idn = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(idn).size).toBe(idn.length);
  });
});

describe('a chart', () => {
  it('is the same bytes for the same numbers, named and described, and drawn without style', () => {
    const [forst, igen] = [diagrammen('Flöde <a>'), diagrammen('Flöde <a>')];
    expect(forst.map(({ svg }) => svg)).toEqual(igen.map(({ svg }) => svg));
    for (const { svg } of forst) {
      expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="d-titel">Flöde &lt;a&gt;<\/title><desc /);
      expect(svg).not.toMatch(/style|class=|ecmeta|zr\d/);
    }
  });

  it('shows a hidden number as it stands, not as a size', () => {
    const [sankey, , karta] = diagrammen('abc');
    expect(sankey?.svg).toContain('&lt;5');
    expect(karta?.svg).toContain('&lt;5');
  });
});

describe('a file of a part', () => {
  it('is CSV, Excel or SVG, and nothing of what the page does not have', async () => {
    const delar = [tabell('=1+1'), ...diagrammen('abc').slice(0, 1)];
    const csv = await somExport(delar, 'prov', 'csv');
    expect(csv?.innehall).toBe("\uFEFF=1+1;=1+1\r\n'=1+1;'=1+1\r\n;3\r\n");
    const xlsx = await somExport(delar, 'prov', 'xlsx');
    expect(xlsx?.filnamn).toBe('prov.xlsx');
    expect(xlsx?.innehall.slice(0, 2).toString()).toBe('PK');
    expect((await somExport(delar, 'd', 'svg'))?.typ).toContain('svg');
    expect(await somExport(delar, 'prov', 'svg')).toBeNull();
    expect(await somExport(delar, '__proto__', 'csv')).toBeNull();
  });
});
