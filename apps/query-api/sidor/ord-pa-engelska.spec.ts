import { describe, expect, it } from '@jest/globals';
import * as arena from '#libs/arena/index.js';
import * as avvikelse from '#libs/avvikelse/index.js';
import { ESKALERING_EVENTS } from '#libs/eskalering/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import * as plan from '#libs/handlingsplan/index.js';
import * as avtal from '#libs/overenskommelse/index.js';
import * as rekommendation from '#libs/rekommendation/index.js';
import { engelska as en, FORMULAR } from '#libs/sidor/index.js';
import { INDIKATORER } from '#libs/statistik/index.js';
import * as tvist from '#libs/tvist/index.js';
import * as uppfoljning from '#libs/uppfoljning/index.js';
import { ARENDESLAG, PUNKTSLAG, RELATIONSTYPER } from '../arenor/arenaarende.dto.js';
import { ARENASTATUS } from '../arenor/arenalista.dto.js';
import { SAMBAND } from '../arenor/dagordning.dto.js';
import { HANDELSETEXTER } from '../avvikelser/handelsetexter.js';
import { ROLLER_I_ARENDE, STATUSAR } from '../avvikelser/lista.dto.js';
import { UTLAMNINGSSKAL } from '../avvikelser/utlamnande.dto.js';
import { ESKALERINGSSTATUS, ESKALERINGSUTFALL } from '../eskaleringar/kodverk.js';
import { PLANSTATUS } from '../handlingsplaner/planer.dto.js';
import { HUVUDMANNATYPER, MODELLSTATUS } from '../informationstorg/informationstorg.dto.js';
import { GILTIGHETSLAGEN } from '../overenskommelser/avtal.dto.js';
import { SVARSLAGEN as LOKALLAGEN } from '../overenskommelser/avtalslista.dto.js';
import { NIVATEXTER, SAKNADTEXTER } from '../rapporter/rapporttexter.js';
import { KODVERK } from '../register/kodverk.js';
import { REKOMMENDATIONSSTATUS } from '../rekommendationer/rekommendationer.dto.js';
import { LOSNINGSSVAR } from '../tvister/losning.dto.js';
import { ALDERSTEXTER } from '../tvister/tvistpost.dto.js';
import { UPPFOLJNINGSSTATUS } from '../uppfoljningar/uppfoljningslista.dto.js';
import { KOSTATUS } from '../vyer/ko.dto.js';
import { LEVERANSARENDEN, LEVERANSSTATUS } from '../vyer/vyer.dto.js';
import { ARENDEKODVERK } from './arenden/ord.js';

type Ord = Readonly<Record<string, string>>;

/** Words of another list, by the same codes. */
const koderna = (ord: Ord): Ord => Object.fromEntries(Object.keys(ord).map((kod) => [kod, kod]));

/** Each code list that a page may show, with its table in English. */
const PAR: readonly (readonly [svenska: Ord, engelska: Ord])[] = [
  [avvikelse.KATEGORIER, en.KATEGORIER],
  [avvikelse.BRISTTYPER, en.BRISTTYPER],
  [avvikelse.HANDELSETYPER, en.HANDELSETYPER],
  [avvikelse.LAGRUM, en.LAGRUM],
  [avvikelse.GOD_VARD, en.GOD_VARD],
  [avvikelse.SIP_DELAR, en.SIP_DELAR],
  [avvikelse.ALLVARLIGHETSGRADER, en.ALLVARLIGHETSGRADER],
  [avvikelse.SANNOLIKHETER, en.SANNOLIKHETER],
  [avvikelse.LEX_UTFALL, en.LEX_UTFALL],
  [avvikelse.ATGARDSSTATUS, en.ATGARDSSTATUS],
  [avvikelse.GRUNDER, en.GRUNDER],
  [avvikelse.OMFATTNINGAR, en.OMFATTNINGAR],
  [avvikelse.SAMTYCKESGIVARE, en.SAMTYCKESGIVARE],
  [avvikelse.GRANSKNINGSUTFALL, en.GRANSKNINGSUTFALL],
  [avvikelse.LANKTYPER, en.LANKTYPER],
  [avvikelse.NASTA_STEG, en.NASTA_STEG],
  [STATUSAR, en.ARENDESTATUS],
  [KOSTATUS, en.ARENDESTATUS],
  [ROLLER_I_ARENDE, en.ARENDEROLLER],
  [UTLAMNINGSSKAL, en.UTLAMNINGSSKAL],
  [ESKALERINGSSTATUS, en.ESKALERINGSSTATUS],
  [ESKALERINGSUTFALL, en.ESKALERINGSUTFALL],
  [HANDELSETEXTER, en.HANDELSER],
  [LEVERANSSTATUS, en.LEVERANSSTATUS],
  [LEVERANSARENDEN, en.LEVERANSARENDEN],
  [MEDDELANDETYPER, en.MEDDELANDETYPER],
  [arena.BEHANDLINGAR, en.BEHANDLINGAR],
  [arena.ARENDESTATUS, en.ARENAARENDESTATUS],
  [ARENASTATUS, en.ARENASTATUS],
  [ARENDESLAG, en.ARENDESLAG],
  [PUNKTSLAG, en.PUNKTSLAG],
  [RELATIONSTYPER, en.RELATIONSTYPER],
  [SAMBAND, en.SAMBAND],
  [rekommendation.BESLUTSSTATUS, en.BESLUTSSTATUS],
  [rekommendation.REKOMMENDATIONSSLAG, en.REKOMMENDATIONSSLAG],
  [REKOMMENDATIONSSTATUS, en.REKOMMENDATIONSSTATUS],
  [tvist.TVISTEFRAGOR, en.TVISTEFRAGOR],
  [tvist.INSTALLNINGAR, en.INSTALLNINGAR],
  [tvist.HANVISNINGSTYPER, en.HANVISNINGSTYPER],
  [tvist.TVISTSTATUS, en.TVISTSTATUS],
  [tvist.AVGORANDEN, en.AVGORANDEN],
  [tvist.NASTA_STEG_TVIST, en.TVISTSTEG],
  [ALDERSTEXTER, en.TVISTALDER],
  [LOSNINGSSVAR, en.LOSNINGSSVAR],
  [plan.PLANNIVA, en.PLANNIVA],
  [uppfoljning.PLANNIVAER, en.PLANNIVA],
  [plan.ATGARDSSTATUS, en.PLANATGARDSSTATUS],
  [plan.EFFEKT, en.PLANEFFEKT],
  [plan.GODKANNANDELAGE, en.GODKANNANDELAGE],
  [plan.GODKANNANDESTATUS, en.GODKANNANDESTATUS],
  [PLANSTATUS, en.PLANSTATUS],
  [avtal.LOKALSTATUSAR, en.LOKALSTATUSAR],
  [LOKALLAGEN, en.LOKALSTATUSAR],
  [avtal.OVERENSKOMMELSENIVAER, en.OVERENSKOMMELSENIVAER],
  [GILTIGHETSLAGEN, en.GILTIGHETSLAGEN],
  [HUVUDMANNATYPER, en.HUVUDMANNATYPER],
  [MODELLSTATUS, en.MODELLSTATUS],
  [uppfoljning.OMRADEN, en.OMRADEN],
  [uppfoljning.PRAXISAR, en.PRAXISAR],
  [uppfoljning.UTAN_PRAXIS, en.UTAN_PRAXIS],
  [uppfoljning.PERSPEKTIV, en.PERSPEKTIV],
  [uppfoljning.BEDOMNINGAR, en.BEDOMNINGAR],
  [uppfoljning.SVARSLAGEN, en.SVARSLAGEN],
  [uppfoljning.SVARSKALLOR, en.SVARSKALLOR],
  [uppfoljning.SYNPUNKTSKALLOR, en.SYNPUNKTSKALLOR],
  [uppfoljning.REVISIONSANDRINGAR, en.REVISIONSANDRINGAR],
  [uppfoljning.ENKATGANGER, en.ENKATGANGER],
  [UPPFOLJNINGSSTATUS, en.UPPFOLJNINGSSTATUS],
  [Object.fromEntries(uppfoljning.KRITERIER.map(({ id, text }) => [id, text])), en.KRITERIER],
  [koderna({ ...avvikelse.KATEGORIER, ...avvikelse.BRISTTYPER }), en.BRISTSKAL],
  [NIVATEXTER, en.NIVAER],
  [SAKNADTEXTER, en.SAKNAD],
  [Object.fromEntries(INDIKATORER.map(({ id, namn }) => [id, namn])), en.INDIKATORER],
  [Object.fromEntries(INDIKATORER.map(({ enhet }) => [enhet, enhet])), en.ENHETER],
  [koderna(en.KALLOR), en.KALLOR],
];

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
