import type { ArenaEventType } from '#libs/arena/index.js';
import type { EskaleringEventType } from '#libs/eskalering/index.js';
import type { HandlingsplanEventType } from '#libs/handlingsplan/index.js';
import type { MandatEventType } from '#libs/mandat/index.js';
import type { OverenskommelseEventType } from '#libs/overenskommelse/index.js';
import type { RekommendationEventType } from '#libs/rekommendation/index.js';
import type { TvistEventType } from '#libs/tvist/index.js';
import type { UppfoljningEventType } from '#libs/uppfoljning/index.js';

type Samverkanshandelse =
  | ArenaEventType
  | EskaleringEventType
  | HandlingsplanEventType
  | MandatEventType
  | OverenskommelseEventType
  | RekommendationEventType
  | TvistEventType
  | UppfoljningEventType;

/** What happened, in the words of a timeline; one for each event of samverkan that the catalogue knows. */
export const SAMVERKANSTEXTER: Readonly<Record<Samverkanshandelse, string>> = {
  EskaleringPaborjad: 'Ärendet började lyftas',
  LyftILinjen: 'Lyft i den egna linjen',
  RepresentantUtsedd: 'Representant utsedd för nivån',
  LyftTillSamverkan: 'Lyft till samverkan',
  NivaBesvarad: 'Svar lämnat på nivån',
  ArendeAtersant: 'Återsänt med svar',
  SvarPaminnt: 'Påminnelse om svar',
  LyftForeslaget: 'Lyft föreslaget',
  PartTillagd: 'Ytterligare en part',
  EskaleringMottagen: 'Mottagen i eget system',
  EskaleringAvslutad: 'Eskaleringen avslutad',
  TvistOppnad: 'Tvist öppnad',
  ForetradareUtsedd: 'Företrädare utsedd',
  StallningTagen: 'Ställning tagen',
  InterimsansvarTaget: 'Ansvar taget under tiden',
  PrincipFragaBedomd: 'Bedömt om det är en principfråga',
  LosningForeslagen: 'Lösning föreslagen',
  LosningGodkand: 'Lösning godkänd',
  LosningAvbojd: 'Lösning avböjd',
  TvistAvgjord: 'Tvisten avgjord',
  TvistMottagen: 'Mottagen i eget system',
  BeslutKvitterat: 'Beslutet kvitterat i eget system',
  TvistAvslutad: 'Tvisten avslutad',
  TvistAterkallad: 'Tvisten återkallad',
  StallningPaminnd: 'Påminnelse om ställningstagande',
  ArenaOppnad: 'Arena öppnad',
  SammankallandeUtsedd: 'Sammankallande utsedd',
  ArendeAnmalt: 'Ärende anmält',
  ArendeLamnat: 'Ärendet lämnade arenan',
  ArendeBerett: 'Ärende berett',
  ArendenRelaterade: 'Ärenden relaterade till varandra',
  MoteKallat: 'Möte kallat',
  MoteInstallt: 'Möte inställt',
  DagordningFaststalld: 'Dagordning fastställd',
  NarvaroNoterad: 'Närvaro noterad',
  ProtokollLankat: 'Protokoll länkat',
  ArendeBehandlat: 'Ärende behandlat',
  RekommendationLamnad: 'Rekommendation lämnad',
  UtfallAterrapporterat: 'Huvudmännens beslut återrapporterade',
  RekommendationExpedierad: 'Rekommendation expedierad',
  BeslutFattat: 'Beslut fattat',
  BeslutRattat: 'Beslut rättat',
  BeslutPaminnt: 'Påminnelse om beslut',
  RekommendationMottagen: 'Mottagen i eget system',
  AllaHarBeslutat: 'Alla har beslutat',
  RekommendationAterkallad: 'Rekommendationen återkallad',
  PlanUpprattad: 'Plan upprättad',
  AtgardTillagd: 'Åtgärd tillagd i planen',
  AtgardAndrad: 'Åtgärd i planen ändrad',
  AtgardStatusSatt: 'Åtgärd i planen rapporterad',
  EffektUtvarderad: 'Effekt utvärderad',
  GodkannandeBegart: 'Godkännande begärt',
  PlanGodkand: 'Plan godkänd',
  PlanAvslagen: 'Plan avslagen',
  AtgardPaminnd: 'Påminnelse om åtgärd i planen',
  PlanOverford: 'Plan överförd till nästa år',
  PlanAvslutad: 'Plan avslutad',
  MandatRegistrerat: 'Mandat registrerat',
  IntroduktionGenomford: 'Introduktion genomförd',
  MandatAndrat: 'Mandatets slutdag ändrad',
  MandatAterkallat: 'Mandat återkallat',
  OverenskommelseRegistrerad: 'Överenskommelse registrerad',
  VersionAntagen: 'Version antagen',
  VersionRattad: 'Version rättad',
  ParterAndrade: 'Parter ändrade',
  LokalStatusAngiven: 'Lokal status angiven',
  RevisionsansvarUtsett: 'Revisionsansvar utsett',
  RevisionPaminnd: 'Påminnelse om revision',
  RutinLankad: 'Rutin länkad',
  RutinBorttagen: 'Rutin borttagen',
  KallaLankad: 'Källa länkad',
  UppfoljningOppnad: 'Uppföljning öppnad',
  EnkatUtskickad: 'Enkät utskickad',
  EnkatPaminnd: 'Påminnelse om enkäten',
  EnkatBesvarad: 'Enkät besvarad',
  EnkatsvarRattat: 'Enkätsvar rättat',
  PraxisAngiven: 'Rapportering angiven',
  KriteriumBedomt: 'Kriterium bedömt',
  IndikatorAngiven: 'Indikatorvärde angivet',
  SynpunktTillford: 'Synpunkt tillförd',
  BristFastslagen: 'Brist fastslagen',
  BristStruken: 'Brist struken',
  RevisionsbeslutFattat: 'Beslut om revidering fattat',
  PlanKopplad: 'Plan kopplad',
  UppfoljningFryst: 'Rapport fryst',
  UppfoljningSlutford: 'Uppföljning slutförd',
  UppfoljningAteroppnad: 'Uppföljning återöppnad',
};
