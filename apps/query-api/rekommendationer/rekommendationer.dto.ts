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
import { BESLUTSSTATUS, REKOMMENDATIONSSLAG } from '#libs/rekommendation/index.js';
import { BeslutsantalDto } from '../arenor/arenabild.dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { Arenafilter, REKOMMENDATION_EXEMPEL } from './beslutslage.dto.js';
import { JA_NEJ, SidfragaDto, type JaNej } from '../svar/sidfraga.dto.js';

export const REKOMMENDATIONSSTATUS = {
  vantar: 'Väntar på beslut',
  klar: 'Alla har beslutat',
  aterkallad: 'Återkallad',
} as const;
export type Rekommendationsstatus = keyof typeof REKOMMENDATIONSSTATUS;
const TEXT = 20_000;

export class RekommendationsfragaDto extends SidfragaDto {
  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Bara det som väntar på er huvudmans beslut' })
  attBesluta?: JaNej;

  @Kod(REKOMMENDATIONSSTATUS, { valfri: true, exempel: 'vantar', beskrivning: 'Bara med denna status' })
  status?: Rekommendationsstatus;

  @Arenafilter()
  arena?: string;
}

export class EgetBeslutslageDto {
  @Text({ valfri: true, max: 200, beskrivning: 'null när huvudmannen beslutar som helhet' })
  verksamhet: string | null;

  @Kod(BESLUTSSTATUS, { exempel: 'vantar' })
  status: string;

  @Text({ max: 50, exempel: 'Väntar' })
  statusText: string;

  @Datum({ exempel: '2027-03-31' })
  senast: string;

  @Boolesk({ exempel: true, beskrivning: 'Väntar på ert beslut' })
  attBesluta: boolean;
}

export class RekommendationspostDto {
  @Uuid({ exempel: REKOMMENDATION_EXEMPEL })
  id: string;

  @Kod(REKOMMENDATIONSSLAG, { exempel: 'rekommendation' })
  slag: string;

  @Text({ max: 50, exempel: 'Rekommendation' })
  slagText: string;

  @Objekt(() => ArenaRefDto)
  arena: ArenaRefDto;

  @Text({ max: TEXT, exempel: 'Rutin för utskrivning helgtid' })
  rubrik: string;

  @Kod(REKOMMENDATIONSSTATUS, { exempel: 'vantar' })
  status: string;

  @Text({ max: 50, exempel: 'Väntar på beslut' })
  statusText: string;

  @Objekt(() => BeslutsantalDto)
  antal: BeslutsantalDto;

  @Lista(() => EgetBeslutslageDto, { max: 1_000, beskrivning: 'Er huvudmans egna; tom när ni inte är mottagare' })
  egna: EgetBeslutslageDto[];

  @Datumtid({ exempel: '2026-11-20T10:00:00.000Z' })
  expedierad: string;
}

export class RekommendationsaktivitetDto {
  @Text({ max: TEXT, exempel: 'Gemensam introduktion' })
  rubrik: string;

  @Text({ max: TEXT, exempel: 'Ta fram en introduktion för nya medarbetare.' })
  direktiv: string;

  @Text({ max: 200, exempel: 'Verksamhetsutvecklare' })
  ansvarigFunktion: string;

  @Textlista({ max: 1_000, tecken: 36, exempel: [] })
  arenden: string[];
}

export class BeslutspostDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 100, beskrivning: 'Verksamhetens kod; null när huvudmannen beslutar som helhet' })
  verksamhet: string | null;

  @Text({ valfri: true, max: 200 })
  verksamhetNamn: string | null;

  @Kod(BESLUTSSTATUS, { exempel: 'bifall' })
  status: string;

  @Text({ max: 50, exempel: 'Bifall' })
  statusText: string;

  @Datum({ exempel: '2027-03-31' })
  senast: string;

  @Text({ valfri: true, max: TEXT, exempel: 'Socialnämnden' })
  instans: string | null;

  @Datum({ valfri: true, exempel: '2027-02-18' })
  datum: string | null;

  @Text({ valfri: true, max: 100, exempel: 'SN 2027/12' })
  dnr: string | null;

  @Text({ valfri: true, max: TEXT })
  motivering: string | null;

  @Text({ valfri: true, max: TEXT, exempel: 'Förvaltningschef', beskrivning: 'Funktionen som registrerade beslutet' })
  funktion: string | null;

  @Text({ valfri: true, max: 64, exempel: 'E-2026-4', beskrivning: 'Ärendenumret i huvudmannens eget system' })
  arendenummer: string | null;

  @Heltal({ min: 0, max: 1_000, exempel: 0 })
  paminnelser: number;
}

export class RekommendationDto {
  @Uuid({ exempel: REKOMMENDATION_EXEMPEL })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 2, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Kod(REKOMMENDATIONSSLAG, { exempel: 'rekommendation' })
  slag: string;

  @Text({ max: 50, exempel: 'Rekommendation' })
  slagText: string;

  @Objekt(() => ArenaRefDto)
  arena: ArenaRefDto;

  @Text({ max: 2, exempel: '24' })
  lan: string;

  @Objekt(() => HuvudmanRefDto, { beskrivning: 'Den som expedierade för arenan' })
  av: HuvudmanRefDto;

  @Text({ max: TEXT, exempel: 'Rutin för utskrivning helgtid' })
  rubrik: string;

  @Text({ max: TEXT, exempel: 'Arenan rekommenderar huvudmännen att införa rutinen.' })
  text: string;

  @Lista(() => RekommendationsaktivitetDto, { max: 1_000 })
  aktiviteter: RekommendationsaktivitetDto[];

  @Textlista({ max: 1_000, tecken: 36, exempel: [] })
  arenden: string[];

  @Text({ valfri: true, max: 200, beskrivning: 'null: den som huvudmannens egen ordning säger' })
  beslutsfunktion: string | null;

  @Kod(REKOMMENDATIONSSTATUS, { exempel: 'vantar' })
  status: string;

  @Text({ max: 50, exempel: 'Väntar på beslut' })
  statusText: string;

  @Objekt(() => BeslutsantalDto)
  antal: BeslutsantalDto;

  @Lista(() => BeslutspostDto, { max: 1_000 })
  beslut: BeslutspostDto[];

  @Datumtid({ exempel: '2026-11-20T10:00:00.000Z' })
  expedierad: string;
}
