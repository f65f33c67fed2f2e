import { ATGARDSSTATUS, EFFEKT, GODKANNANDELAGE, GODKANNANDESTATUS, PLANNIVA } from '#libs/handlingsplan/index.js';
import {
  Boolesk,
  Datum,
  Datumtid,
  Heltal,
  Kod,
  Lista,
  Objekt,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

export const PLANSTATUS = { pagaende: 'Pågår', avslutad: 'Avslutad' } as const;
const PLAN_EXEMPEL = '6a1d7c20-3b4e-8f5a-b6c7-d8e9f0a1b2c3';
const TEXT = 20_000;
const ANTAL = { min: 0, max: 1_000, exempel: 2 };

export class PlangodkannandepostDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 100, beskrivning: 'Verksamhetens kod; null när huvudmannen godkänner som helhet' })
  verksamhet: string | null;

  @Text({ valfri: true, max: 200 })
  verksamhetNamn: string | null;

  @Kod(GODKANNANDESTATUS, { exempel: 'vantar' })
  status: string;

  @Text({ max: 50, exempel: 'Väntar' })
  statusText: string;
}

export class PlangodkannandeDetaljDto extends PlangodkannandepostDto {
  @Textlista({ max: 1_000, tecken: 36, exempel: [], beskrivning: 'Åtgärder som den inte har godkänt som de är nu' })
  attGodkanna: string[];

  @Text({ valfri: true, max: 200, exempel: 'Verksamhetschef', beskrivning: 'Funktionen som svarade' })
  funktion: string | null;

  @Text({ valfri: true, max: TEXT })
  skal: string | null;
}

export class PlanpostDto {
  @Uuid({ exempel: PLAN_EXEMPEL })
  id: string;

  @Text({ max: 2, exempel: '17' })
  lan: string;

  @Kod(PLANNIVA, { exempel: 'lan' })
  niva: string;

  @Text({ max: 50, exempel: 'Länsnivå' })
  nivaText: string;

  @Text({ max: 64, exempel: 'aktivitetsplan', beskrivning: 'Det som länets fil kallar planen' })
  slag: string;

  @Text({ max: 200, exempel: 'Aktivitetsplan' })
  slagText: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Kommunen i en lokal plan' })
  huvudman: HuvudmanRefDto | null;

  @Uuid({ valfri: true })
  uppfoljning: string | null;

  @Uuid({ valfri: true, beskrivning: 'Förra årets plan' })
  foregangare: string | null;

  @Uuid({ valfri: true, beskrivning: 'Nästa års plan' })
  efterfoljare: string | null;

  @Heltal({ min: 2000, max: 2199, exempel: 2027 })
  ar: number;

  @Text({ max: TEXT, exempel: 'Aktivitetsplan 2027' })
  rubrik: string;

  @Kod(PLANSTATUS, { exempel: 'pagaende' })
  status: string;

  @Text({ max: 50, exempel: 'Pågår' })
  statusText: string;

  @Kod(GODKANNANDELAGE, { exempel: 'vantar' })
  godkannande: string;

  @Text({ max: 50, exempel: 'Väntar på godkännande' })
  godkannandeText: string;
}

export class PlanradDto extends PlanpostDto {
  @Heltal(ANTAL)
  ejPaborjade: number;

  @Heltal(ANTAL)
  pagar: number;

  @Heltal(ANTAL)
  klara: number;

  @Heltal(ANTAL)
  avbrutna: number;

  @Heltal({ ...ANTAL, beskrivning: 'Har gått vidare till nästa års plan' })
  overforda: number;

  @Datum({ valfri: true, exempel: '2027-03-31', beskrivning: 'Den första sista dagen av det som är öppet' })
  nastaDag: string | null;

  @Lista(() => PlangodkannandepostDto, { max: 1_000 })
  godkannanden: PlangodkannandepostDto[];
}

class Atgardsuppgifter {
  @Uuid({ exempel: '7b2e8d31-4c5f-8a6b-87d8-e9f0a1b2c3d4' })
  atgardId: string;

  @Text({ max: TEXT, exempel: 'Ingen övergång utan plan' })
  mal: string;

  @Text({ max: TEXT, exempel: 'Gemensam rutin för övergången från BUH till VH' })
  atgard: string;

  @Objekt(() => HuvudmanRefDto)
  ansvarigHuvudman: HuvudmanRefDto;

  @Text({ max: 200, exempel: 'Verksamhetsutvecklare' })
  ansvarigFunktion: string;

  @Datum({ exempel: '2027-06-30' })
  klartSenast: string;

  @Kod(ATGARDSSTATUS, { exempel: 'pagar' })
  status: string;

  @Text({ max: 50, exempel: 'Pågår' })
  statusText: string;

  @Boolesk({ exempel: false, beskrivning: 'Sista dagen har passerat och den är inte klar' })
  forsenad: boolean;
}

export class OppenPlanatgardDto extends Atgardsuppgifter {
  @Uuid({ exempel: PLAN_EXEMPEL })
  plan: string;
}

export class OverfordFranDto {
  @Uuid({ exempel: PLAN_EXEMPEL })
  plan: string;

  @Uuid({ exempel: '7b2e8d31-4c5f-8a6b-87d8-e9f0a1b2c3d4' })
  atgard: string;
}

export class PlanatgardDto extends Atgardsuppgifter {
  @Text({ valfri: true, max: TEXT, exempel: 'Ta fram en rutin till hösten.' })
  direktiv: string | null;

  @Textlista({ max: 1_000, tecken: 36, exempel: [] })
  brister: string[];

  @Text({ max: 10, exempel: '<5', beskrivning: 'Hur många avvikelser som den svarar mot; 1–4 visas som <5' })
  antalAvvikelser: string;

  @Textlista({ max: 1_000, tecken: 36, exempel: [], beskrivning: 'De av dem som ni får läsa' })
  avvikelser: string[];

  @Text({ valfri: true, max: TEXT, beskrivning: 'Varför åtgärden finns utan brist eller avvikelse' })
  utanBrist: string | null;

  @Text({ valfri: true, max: TEXT, exempel: 'Halvvägs.', beskrivning: 'Den ansvarigas senaste rapport' })
  rapport: string | null;

  @Kod(EFFEKT, { valfri: true, exempel: 'avsedd' })
  effekt: string | null;

  @Text({ valfri: true, max: 50, exempel: 'Avsedd effekt' })
  effektText: string | null;

  @Text({ valfri: true, max: TEXT })
  effektBeskrivning: string | null;

  @Objekt(() => OverfordFranDto, { valfri: true, beskrivning: 'Åtgärden i förra årets plan' })
  overfordFran: OverfordFranDto | null;

  @Uuid({ valfri: true, beskrivning: 'Åtgärden i nästa års plan' })
  overfordTill: string | null;

  @Heltal({ min: 0, max: 1_000, exempel: 0 })
  paminnelser: number;
}

export class PlanDto extends PlanpostDto {
  @Heltal({ min: 0, max: 999_999_999, exempel: 2, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Objekt(() => HuvudmanRefDto, { beskrivning: 'Den som upprättade planen och leder den' })
  av: HuvudmanRefDto;

  @Lista(() => HuvudmanRefDto, { max: 1_000 })
  parter: HuvudmanRefDto[];

  @Text({ valfri: true, max: 200, exempel: 'Verksamhetschef', beskrivning: 'null: huvudmannens egen ordning' })
  godkannarfunktion: string | null;

  @Lista(() => PlanatgardDto, { max: 1_000 })
  atgarder: PlanatgardDto[];

  @Lista(() => PlangodkannandeDetaljDto, { max: 1_000 })
  godkannanden: PlangodkannandeDetaljDto[];

  @Text({ valfri: true, max: TEXT })
  arsrapport: string | null;

  @Datumtid({ exempel: '2026-11-20T10:00:00.000Z' })
  upprattad: string;
}
