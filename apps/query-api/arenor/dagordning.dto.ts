import { Datumtid, Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { ARENDE_EXEMPEL, ArenaarendeDto, MOTE_EXEMPEL, PUNKTSLAG } from './arenaarende.dto.js';
import { ARENA_EXEMPEL } from './arenabild.dto.js';

export const SAMBAND = {
  dubblett: 'Samma ärende, enligt en arena',
  samband: 'Hör ihop, enligt en arena',
  'samma-arende': 'Ärendet finns också i en annan arena',
  'samma-amne': 'Samma överenskommelse och avsnitt',
} as const;
export const PUNKTER_VISAS = 200;
export const RELATERADE_VISAS = 50;

export class RelateratArendeDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  arende: string;

  @Kod(SAMBAND, { exempel: 'samma-amne' })
  samband: keyof typeof SAMBAND;

  @Text({ max: 100, exempel: 'Samma överenskommelse och avsnitt' })
  sambandText: string;

  @Text({ valfri: true, max: 20_000, beskrivning: 'null när ni inte kan läsa ärendet' })
  rubrik: string | null;

  @Objekt(() => ArenaRefDto, { valfri: true, beskrivning: 'Arenan som har det; null när ni inte kan läsa den' })
  arena: ArenaRefDto | null;
}

export class ForeslagenPunktDto {
  @Heltal({ min: 1, max: PUNKTER_VISAS, exempel: 1 })
  nr: number;

  @Kod(PUNKTSLAG, { exempel: 'staende' })
  slag: string;

  @Text({ max: 50, exempel: 'Stående punkt' })
  slagText: string;

  @Text({ max: 20_000, exempel: 'Information om våra verksamheter' })
  rubrik: string;

  @Objekt(() => ArenaarendeDto, { valfri: true, beskrivning: 'Ärendet med faktaunderlag, förslag och beredning' })
  arende: ArenaarendeDto | null;

  @Lista(() => RelateratArendeDto, { max: RELATERADE_VISAS, beskrivning: 'Ärenden som ser ut att höra ihop med detta' })
  relaterade: RelateratArendeDto[];
}

export class NastaMoteDto {
  @Uuid({ exempel: MOTE_EXEMPEL })
  id: string;

  @Datumtid({ exempel: '2027-02-10T12:00:00.000Z' })
  tid: string;

  @Text({ valfri: true, max: 20_000 })
  plats: string | null;
}

export class ArenadagordningDto {
  @Uuid({ exempel: ARENA_EXEMPEL })
  arena: string;

  @Text({ max: 20_000, exempel: 'Styrgruppen' })
  namn: string;

  @Objekt(() => NastaMoteDto, { valfri: true, beskrivning: 'null när inget möte är kallat' })
  nastaMote: NastaMoteDto | null;

  @Lista(() => ForeslagenPunktDto, { max: PUNKTER_VISAS, beskrivning: 'Ett förslag: sammankallande fastställer' })
  punkter: ForeslagenPunktDto[];

  @Heltal({ min: 0, max: 999_999_999, exempel: 3, beskrivning: 'Antal i hela förslaget' })
  antalPunkter: number;

  @Text({ valfri: true, max: 300, beskrivning: 'Sägs när inget möte är kallat' })
  meddelande: string | null;
}
