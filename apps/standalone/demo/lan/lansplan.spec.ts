import { describe, expect, it } from '@jest/globals';
import { arEgen, avvikandeI, dagEfter, planeraAvvikelser, type Demolan, type Planeradavvikelse } from './lansplan.js';
import { Slump } from './slump.js';

const REGION = '98';
const KOMMUNER = Array.from({ length: 15 }, (_, nr) => `98${String(nr + 1).padStart(2, '0')}`);
const LOKAL = KOMMUNER[3] ?? '';
const LAN: Demolan = {
  ...{ lan: '98', region: REGION, kommuner: KOMMUNER, arena: null },
  avtal: [
    { id: 'allas', parter: [REGION, ...KOMMUNER] },
    { id: 'lokalt', parter: [REGION, LOKAL] },
    { id: 'utan-kanda-parter', parter: [] },
  ],
};
const AREN = { fran: '2023-11-22', till: '2026-11-21', perArbetsdag: 1.35 };
const alla = planeraAvvikelser(LAN, AREN, new Slump(7));
const avvikande = avvikandeI(LAN, AREN.till);

const antal = (villkor: (en: Planeradavvikelse) => boolean): number => alla.filter(villkor).length;

describe('the made-up county', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planeraAvvikelser(LAN, AREN, new Slump(7))).toEqual(alla);
    expect(planeraAvvikelser(LAN, AREN, new Slump(8))).not.toEqual(alla);
  });

  it('falls out apart for names that are nearly alike', () => {
    const dagar = Array.from({ length: 400 }, (_, nr) => Slump.for(7, `möte ${dagEfter('2024-01-01', nr)}`));
    const foljder = dagar.map((slump) => (slump.hander(0.25) ? 'x' : '.')).join('');
    expect(foljder.replaceAll('.', '').length).toBeGreaterThan(70);
    expect(foljder.replaceAll('.', '').length).toBeLessThan(130);
    expect(foljder).not.toMatch(/x{7}/);
  });

  it('reports on working days only, oldest first, within its years', () => {
    expect(alla.length).toBeGreaterThan(700);
    expect(alla.map(({ dag }) => dag)).toEqual(alla.map(({ dag }) => dag).toSorted());
    expect(alla.filter(({ dag }) => dag < AREN.fran || dag > AREN.till)).toEqual([]);
    expect(alla.filter(({ dag }) => [0, 6].includes(new Date(dag).getUTCDay()))).toEqual([]);
  });

  it('has more discharges that go wrong in winter than in summer', () => {
    const i = (manader: readonly string[]) =>
      antal(({ kategori, dag }) => kategori === 'utskrivning' && manader.includes(dag.slice(5, 7)));
    expect(i(['12', '01', '02'])).toBeGreaterThan(i(['06', '07', '08']) * 1.3);
  });

  it('U5 has one kommun that never reports, though others report on it', () => {
    expect(antal(({ rapporterande }) => rapporterande === avvikande.tyst)).toBe(0);
    expect(antal(({ berord }) => berord === avvikande.tyst)).toBeGreaterThan(5);
  });

  it('has something to discover: the discharges of one kommun during a hundred days of the last year', () => {
    const { huvudman, fran, till } = avvikande.utbrott;
    const dess = (en: Planeradavvikelse): boolean =>
      en.kategori === 'utskrivning' && [en.berord, en.rapporterande].includes(huvudman);
    const under = antal((en) => dess(en) && en.dag >= fran && en.dag <= till);
    const ettArFore = (dag: string): string => `${Number(dag.slice(0, 4)) - 1}${dag.slice(4)}`;
    const fore = antal((en) => dess(en) && en.dag >= ettArFore(fran) && en.dag <= ettArFore(till));
    expect(under).toBeGreaterThan(3 * Math.max(1, fore));
  });

  it('D4 has a good share that is answered in the own line, which no other is asked about', () => {
    const egna = alla.filter(arEgen);
    expect(egna.length / alla.length).toBeGreaterThan(0.2);
    expect(egna.length / alla.length).toBeLessThan(0.4);
    expect(egna.filter(({ rapporterande }) => rapporterande !== REGION).length).toBeGreaterThan(egna.length / 3);
    expect(egna.filter(({ utgang }) => utgang === 'lyfts' || utgang === 'avvisas')).toEqual([]);
  });

  it('names an agreement only where both are parties to it', () => {
    const avtal = new Map(LAN.avtal.map(({ id, parter }) => [id, parter]));
    const parterna = ({ rapporterande, berord }: Planeradavvikelse) => [rapporterande, berord];
    const utanfor = alla.filter(
      (en) => en.avtal !== null && !parterna(en).every((kod) => avtal.get(en.avtal ?? '')?.includes(kod)),
    );
    expect(utanfor).toEqual([]);
    expect(antal((en) => en.avtal === 'lokalt')).toBeGreaterThan(5);
    expect(antal((en) => en.avtal === null)).toBeGreaterThan(alla.length / 5);
  });

  it('goes in every way: answered, not answered, lifted, refused, and a tvist of some of the refused', () => {
    const andel = (utgang: Planeradavvikelse['utgang']): number => antal((en) => en.utgang === utgang) / alla.length;
    expect(andel('besvaras')).toBeGreaterThan(0.75);
    for (const utgang of ['uteblir', 'lyfts', 'avvisas'] as const) expect(andel(utgang)).toBeGreaterThan(0.02);
    expect(antal((en) => en.utgang === 'avvisas' && en.tvistig)).toBeGreaterThan(10);
  });

  it('lets each step follow the one before it', () => {
    for (const { bedomdEfter, besvaradEfter, avslutadEfter } of alla) {
      expect(0 < bedomdEfter && bedomdEfter < besvaradEfter && besvaradEfter < avslutadEfter).toBe(true);
    }
  });
});
