import * as arena from '#libs/arena/index.js';
import * as avvikelse from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import * as plan from '#libs/handlingsplan/index.js';
import * as avtal from '#libs/overenskommelse/index.js';
import * as rekommendation from '#libs/rekommendation/index.js';
import { engelska as en } from '#libs/sidor/index.js';
import { ENHETER, INDIKATORER } from '#libs/statistik/index.js';
import * as tvist from '#libs/tvist/index.js';
import * as uppfoljning from '#libs/uppfoljning/index.js';
import { ARENDESLAG, PUNKTSLAG, RELATIONSTYPER } from '../../arenor/arenaarende.dto.js';
import { ARENASTATUS } from '../../arenor/arenalista.dto.js';
import { SAMBAND } from '../../arenor/dagordning.dto.js';
import { HANDELSETEXTER } from '../../avvikelser/handelsetexter.js';
import { ROLLER_I_ARENDE, STATUSAR } from '../../avvikelser/lista.dto.js';
import { UTLAMNINGSSKAL } from '../../avvikelser/utlamnande.dto.js';
import { ESKALERINGSSTATUS, ESKALERINGSUTFALL } from '../../eskaleringar/kodverk.js';
import { PLANSTATUS } from '../../handlingsplaner/planer.dto.js';
import { HUVUDMANNATYPER, MODELLSTATUS } from '../../informationstorg/informationstorg.dto.js';
import { MATT } from '../../oppna-data/matt.js';
import { GILTIGHETSLAGEN } from '../../overenskommelser/avtal.dto.js';
import { SVARSLAGEN as LOKALLAGEN } from '../../overenskommelser/avtalslista.dto.js';
import { NIVATEXTER, SAKNADTEXTER } from '../../rapporter/rapporttexter.js';
import { REKOMMENDATIONSSTATUS } from '../../rekommendationer/rekommendationer.dto.js';
import { LOSNINGSSVAR } from '../../tvister/losning.dto.js';
import { ALDERSTEXTER } from '../../tvister/tvistpost.dto.js';
import { UPPFOLJNINGSSTATUS } from '../../uppfoljningar/uppfoljningslista.dto.js';
import { KOSTATUS } from '../../vyer/ko.dto.js';
import { LEVERANSARENDEN, LEVERANSSTATUS } from '../../vyer/vyer.dto.js';

export type Ord = Readonly<Record<string, string>>;

/** What open figures are called. */
const namnen = (matt: Readonly<Record<string, { readonly namn: string }>>): Ord =>
  Object.fromEntries(Object.entries(matt).map(([kod, { namn }]) => [kod, namn]));

/** Words of another list, by the same codes. */
const koderna = (ord: Ord): Ord => Object.fromEntries(Object.keys(ord).map((kod) => [kod, kod]));

/** Each code list that a page may show, with its table in English. A new one is told of here. */
export const PAR: readonly (readonly [svenska: Ord, engelska: Ord])[] = [
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
  [koderna({ ...avvikelse.KATEGORIER, ...avvikelse.BRISTTYPER }), en.BRISTSKAL],
  [NIVATEXTER, en.NIVAER],
  [SAKNADTEXTER, en.SAKNAD],
  [Object.fromEntries(INDIKATORER.map(({ id, namn }) => [id, namn])), en.INDIKATORER],
  [
    Object.fromEntries(INDIKATORER.filter(({ hamtas }) => hamtas === 'beraknas').map(({ enhet }) => [enhet, enhet])),
    en.ENHETER,
  ],
  [Object.fromEntries(Object.keys(ENHETER).map((enhet) => [enhet, enhet])), { ...en.ENHETER, ...en.ANDRA_ENHETER }],
  [namnen(ENHETER), en.ENHETSNAMN],
  [namnen(MATT), namnen(en.OPPNA_MATT)],
  [koderna(en.KALLOR), en.KALLOR],
  [koderna(en.ANDRA_ENHETER), en.ANDRA_ENHETER],
];
