import { describe, expect, it } from '@jest/globals';
import { laddaModeller, OgiltigModell } from './index.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

const EGNA = `uppfoljning:
  kriterielista: lanets
  kriterielistor:
    - id: lanets
      version: '1'
      namn: Länets
      kriterier:
        - { id: resor-1, omrade: tillganglighet, text: Resorna går att boka. }
        - { id: resor-2, omrade: kvalitet, text: Resorna kommer i tid. }
    - id: avtalets
      version: '1'
      namn: Avtalets
      kalla: avtal
      kriterier: [{ id: avtal-1, omrade: forebyggande, text: Frågor ställs., engelska: Questions are asked. }]
`;
const FIL = `${FEMTE_LAN.replace('    kortnamn: Påhitt\n', '    kortnamn: Påhitt\n    kriterielista: avtalets\n')}${EGNA}`;
const radFor = (text: string): number => FIL.slice(0, FIL.indexOf(text)).split('\n').length;

const felI = async (fil: string): Promise<unknown> => {
  const utfall = await medMapp({ 'femte.yaml': fil }, (mapp) => laddaModeller(mapp).catch((fel: unknown) => fel));
  if (utfall instanceof OgiltigModell) return utfall.fel;
  throw new Error('the file was loaded');
};

describe('the criteria of a län', () => {
  it('N9 are data: a fifth län has its own, for one agreement and for the rest', async () => {
    const femte = await medMapp({ 'femte.yaml': FIL }, (mapp) => laddaModeller(mapp));
    expect(femte.overenskommelse('pahitt-avtal')?.kriterielista).toBe('avtalets');
    expect(femte.uppfoljning('99')).toMatchObject({
      kriterielista: 'lanets',
      kriterielistor: [
        { id: 'lanets', version: '1', kalla: null, kriterier: [{ id: 'resor-1', engelska: null }, { id: 'resor-2' }] },
        { id: 'avtalets', kalla: 'avtal', kriterier: [{ omrade: 'forebyggande', engelska: 'Questions are asked.' }] },
      ],
    });
  });

  it('N9 the sixteen of the agreement on missbruk are Västernorrland’s, word for word, and no other’s', async () => {
    const register = await laddaModeller();
    const pekar = register.overenskommelser().filter(({ kriterielista }) => kriterielista !== null);
    expect(pekar.map(({ id, kriterielista }) => [id, kriterielista])).toEqual([
      ['vasternorrland-missbruk-beroende', 'vasternorrland-missbruk-beroende'],
    ]);
    const [lista] = register.uppfoljning('22')?.kriterielistor ?? [];
    const antal = (omrade: string) => lista?.kriterier.filter((en) => en.omrade === omrade).length;
    expect(['samordning', 'tillganglighet', 'kvalitet', 'forebyggande'].map(antal)).toEqual([5, 3, 6, 2]);
    expect(lista?.kriterier.find(({ id }) => id === 'forebyggande-1')?.text).toBe(
      'AUDIT/DUDIT görs vid nybesök inom socialtjänst och hälso- och sjukvård samt följs upp över tid.',
    );
    expect(register.lan().flatMap(({ kod }) => register.uppfoljning(kod)?.kriterielistor ?? [])).toHaveLength(1);
  });

  it.each([
    ['two under one id', ['id: resor-2', 'id: resor-1'], 'id: resor-2', /"resor-1" finns redan/],
    ['two lists of one version', ['- id: avtalets', '- id: lanets'], "1'\n      namn: Avtalets", /"lanets version 1"/],
    ['an unknown area', ['omrade: kvalitet', 'omrade: ekonomi'], 'omrade: kvalitet', /omrade/],
    ['no text', ['text: Resorna kommer i tid.', "text: ''"], 'text: Resorna kommer i tid.', /text/],
    ['text of blanks', ['text: Resorna kommer i tid.', "text: '  '"], 'text: Resorna kommer i tid.', /text/],
    ['a list that is not there', ['kriterielista: lanets', 'kriterielista: x'], 'kriterielista: lanets', /Okänd .*"x"/],
    ['an agreement without its list', ['lista: avtalets', 'lista: y'], 'lista: avtalets', /Okänd kriterielista "y"/],
    ['the id of the common list', ['- id: avtalets', '- id: gemensamma-kriterier'], '- id: avtalets', /gemensamma/],
  ] as const)('are refused with file and line: %s', async (_vad, [gammalt, nytt], plats, meddelande) => {
    expect(FIL).toContain(gammalt);
    expect(await felI(FIL.replace(gammalt, nytt))).toContainEqual({
      ...{ fil: 'femte.yaml', rad: radFor(plats) },
      meddelande: expect.stringMatching(meddelande),
    });
  });
});
