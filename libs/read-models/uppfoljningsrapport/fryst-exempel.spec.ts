import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { kanonisk } from '#libs/event-store/index.js';
import { INDIKATORER } from '#libs/statistik/index.js';
import type { UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { FORSTA_KRITERIER } from '#libs/uppfoljning/kriterier.js';
import { evolve, initial } from '#libs/uppfoljning/uppfoljning.js';
import { uppfoljningsrapport } from './berakna.js';
import { frys, sha256, skillnader, tina } from './frysning.js';
import type { Ordlista } from './rapport.js';
import { beraknadRad } from './siffror.js';

/** As it was frozen before the catalogue named anything; the file is never changed: a log somewhere holds just that. */
const fil = new URL('../testing/fryst-rapport.v1.json', import.meta.url);
const STORAD = kanonisk(JSON.parse(readFileSync(fil, 'utf8')));

const av = '20';
const varde = (indikator: string): UppfoljningEvent => ({
  type: 'IndikatorAngiven',
  data: { av, indikator, huvudman: null, period: '2022', varde: '287966', enhet: 'personer', kalla: 'SCB' },
});
const HANDELSER: readonly UppfoljningEvent[] = [
  {
    type: 'UppfoljningOppnad',
    data: {
      ...{ av, lan: '20', overenskommelse: 'psykiska', ar: 2022, rubrik: 'Uppföljning 2022', omfattning: 'Samordning' },
      ...{ parter: ['20', '2029', '2082'], tillfragade: ['2029', '2082'], formular: { id: 'f', version: '1' } },
      kriterielista: { id: FORSTA_KRITERIER.id, version: FORSTA_KRITERIER.version },
      svarSenast: '2023-02-28',
    },
  },
  { type: 'EnkatUtskickad', data: { av, till: ['2029', '2082'], svarSenast: '2023-02-28' } },
  // To one alone: the survey's day in what is frozen is the one that was told last.
  { type: 'EnkatUtskickad', data: { av, till: ['2082'], svarSenast: '2023-04-30' } },
  {
    type: 'BristFastslagen',
    data: {
      ...{
        av,
        bristId: 'b',
        omrade: 'samordning',
        rubrik: 'Sjukresor',
        beskrivning: 'Ingen äger frågan.',
        kalla: null,
      },
      avvikelser: ['a1', 'a2'],
    },
  },
  varde('folkmangd'),
  varde('egen-matning'),
  varde('sip-enligt-riktlinje'),
];

const LEDTID = { indikator: 'ledtid-median', varde: 12, enhet: 'dagar', del: 'samverkan' } as const;
const ANTAL = { indikator: 'avvikelser', varde: '<5', enhet: 'antal', del: null } as const;

const gjordAnNyo = () => {
  const uppfoljning = HANDELSER.reduce(evolve, initial);
  if (uppfoljning.status === 'okand') throw new Error('not opened');
  const ordlista: Ordlista = {
    ...{ rapport: 'Uppföljning', plan: { lokal: 'Plan', lan: 'Plan' }, lan: 'Dalarnas län', overenskommelse: 'P' },
    ...{ huvudman: {}, fragor: {}, kriterier: {} },
  };
  return uppfoljningsrapport({
    ...{ id: 'u', uppfoljning, dag: '2023-03-15', plannivaer: ['lokal', 'lan'], planer: [], ordlista },
    kriterier: FORSTA_KRITERIER.kriterier,
    ...{ siffror: { flode: [], ledtider: [], trend: [], kommuner: [] } },
    beraknade: [LEDTID, ANTAL].map((en) => beraknadRad(en, '2022')),
  });
};

it('a report that is frozen already is made anew byte for byte, whatever the catalogue calls things today', () => {
  expect(skillnader(JSON.parse(STORAD), gjordAnNyo())).toEqual([]);
  expect(frys(gjordAnNyo())).toEqual({ rapport: STORAD, sha256: sha256(STORAD) });
});

it('what is frozen rests on no wording of the catalogue', () => {
  const rapport = tina({ rapport: STORAD, sha256: sha256(STORAD) });
  const fryst = JSON.stringify({ ...rapport, ordlista: null });
  const namn = INDIKATORER.map((en) => en.namn).filter((ett) => ett !== 'Folkmängd');
  expect(namn.filter((ett) => fryst.includes(`"${ett}"`))).toEqual([]);
});
