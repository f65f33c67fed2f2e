import { describe, expect, it } from '@jest/globals';
import * as arena from '#libs/arena/index.js';
import * as avvikelse from '#libs/avvikelse/index.js';
import { ESKALERING_EVENTS } from '#libs/eskalering/index.js';
import * as plan from '#libs/handlingsplan/index.js';
import * as avtal from '#libs/overenskommelse/index.js';
import * as rekommendation from '#libs/rekommendation/index.js';
import { engelska as en, FORMULAR } from '#libs/sidor/index.js';
import * as tvist from '#libs/tvist/index.js';
import * as uppfoljning from '#libs/uppfoljning/index.js';
import { HANDELSETEXTER } from '../avvikelser/handelsetexter.js';
import { KODVERK } from '../register/kodverk.js';
import { ARENDEKODVERK } from './arenden/ord.js';
import { PAR, type Ord } from './testing/kodverkspar.js';

/** The same word in both languages. */
const LIKA: readonly string[] = ['Arena', 'Region', 'Status', 'Trend', 'Risk', 'Transport', 'Nutrition'];

/** Rooms whose code lists are for people, by what they export. */
const RUM = { arena, avvikelse, plan, avtal, rekommendation, tvist, uppfoljning };
/** Theirs that no page shows. `initial` is a state, and no list. */
const VISAS_INTE: readonly string[] = [];

const arOrdlista = (varde: unknown): varde is Ord =>
  typeof varde === 'object' &&
  varde !== null &&
  Object.getPrototypeOf(varde) === Object.prototype &&
  Object.keys(varde).length > 0 &&
  Object.values(varde).every((text) => typeof text === 'string');

describe('pages in English', () => {
  it('WCAG 3.1.2 have a word in English for every code that a page may show', () => {
    const saknade = PAR.flatMap(([svenska, engelska]) =>
      Object.entries(svenska).filter(([kod, text]) => {
        const ord = new Map(Object.entries(engelska)).get(kod);
        return ord === undefined || ord === '' || (ord === text && !LIKA.includes(ord)) || /[åäö]/iu.test(ord);
      }),
    );
    expect(saknade).toEqual([]);
  });

  it('have it for every code list there is: a new one is told of here, or is one that no page shows', () => {
    const kanda = new Set<unknown>(PAR.map(([svenska]) => svenska));
    const alla = Object.entries({ ...RUM, register: KODVERK }).flatMap(([rum, ut]) =>
      Object.entries(ut).map(([namn, varde]) => ({ namn: `${rum}.${namn}`, varde })),
    );
    const okanda = alla
      .filter(({ namn, varde }) => !namn.endsWith('.initial') && arOrdlista(varde) && !kanda.has(varde))
      .map(({ namn }) => namn);
    expect(okanda.sort()).toEqual([...VISAS_INTE].sort());
  });

  it('have it for each event that stands in the timeline of a case', () => {
    const typer = [...Object.keys(HANDELSETEXTER), ...Object.keys(ESKALERING_EVENTS)];
    expect(Object.keys(en.HANDELSER).sort()).toEqual(typer.sort());
  });

  it('have no word that is not used: every table is of a code list', () => {
    const anvanda = new Set<unknown>(PAR.map(([, engelska]) => engelska));
    const over = Object.entries(en).filter(([, tabell]) => arOrdlista(tabell) && !anvanda.has(tabell));
    expect(over.map(([namn]) => namn)).toEqual(['PRAXISLAGEN']);
  });

  it('call a code the same on the pages of cases, whichever list it is of', () => {
    const ord = new Map<string, string>();
    const olika = Object.values(ARENDEKODVERK).flatMap((tabell) =>
      Object.entries(tabell).filter(([kod, text]) => {
        const fore = ord.get(kod) ?? text;
        ord.set(kod, text);
        return fore !== text;
      }),
    );
    expect(olika).toEqual([]);
  });

  it('choose in forms among the same words as stand on the pages', () => {
    const tabell = new Map(
      PAR.flatMap(([svenska, engelska]) =>
        Object.keys(svenska).map((kod) => [`${kod}=${svenska[kod] ?? ''}`, engelska[kod]]),
      ),
    );
    const olika = [...FORMULAR.values()].flatMap(({ namn, falt }) =>
      falt
        .flatMap((ett) => ('val' in ett ? ett.val : []))
        .filter(({ varde, text: [sv, engelskt] }) => (tabell.get(`${varde}=${sv}`) ?? engelskt) !== engelskt)
        .map(({ varde }) => `${namn}: ${varde}`),
    );
    expect(olika).toEqual([]);
  });
});
