import { beforeAll, expect, it } from '@jest/globals';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { demopersoner } from './demopersoner.js';
import { valsida } from './valsida.js';

let register: Huvudmannaregister;
beforeAll(async () => {
  register = await laddaModeller();
});
const sidan = (...forst: readonly string[]): string =>
  valsida({ personer: new Map(demopersoner(register).map((en) => [en.id, en])), forst }, 'uid');
const huvudman = (html: string): readonly string[] =>
  [...html.matchAll(/<summary><h[23]>[^<]+ \((\w[\w-]*)\)</gu)].map(([, kod = '']) => kod);

it('shows the huvudmän of the demo first under a heading, and the others in one group that opens', () => {
  const html = sidan('20', '2062');
  const [fore = '', efter = ''] = html.split('<details><summary><h2>Övriga huvudmän</h2></summary>');
  expect(fore).toContain('<h2>Med i demon</h2>');
  expect(huvudman(fore).toSorted()).toEqual(['20', '2062']);
  expect(new Set(huvudman(efter)).size).toBe(register.alla().length - 2);
  expect(fore).toContain('value="mas-2062"');
  expect(html.match(/<details>/gu)).toHaveLength(html.match(/<\/details>/gu)?.length ?? 0);
});

it('tells none apart where no demo is told', () => {
  const html = sidan();
  expect(html).not.toMatch(/Med i demon|Övriga huvudmän/u);
  expect(huvudman(html)).toHaveLength(register.alla().length);
});
