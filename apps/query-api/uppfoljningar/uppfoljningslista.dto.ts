import { Boolesk, Datum, Datumtid, Heltal, Kod, Monster, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { AR_MAX, AR_MIN, PARTER_MAX } from '#libs/uppfoljning/index.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

export const UPPFOLJNING_EXEMPEL = '7c0f5c1e-6f0b-8a5e-9d1e-2f3a4b5c6d7e';
export const UPPFOLJNINGSSTATUS = { oppen: 'Pågår', slutford: 'Slutförd' } as const;
export const NAMN_MAX = 500;

export class UppfoljningsfragaDto extends SidfragaDto {
  @Monster({ valfri: true, monster: '^[0-9]{2}$', krav: 'Ska vara länets två siffror.', exempel: '20' })
  lan?: string;

  @Monster({ valfri: true, monster: '^[0-9]{4}$', krav: 'Ska vara ett år med fyra siffror.', exempel: '2022' })
  ar?: string;

  @Text({
    valfri: true,
    max: 100,
    exempel: 'dalarna-psykiska-funktionsnedsattningar',
    beskrivning: 'Bara uppföljningar av denna överenskommelse',
  })
  overenskommelse?: string;
}

export class UppfoljningsavtalDto {
  @Text({ max: 100, exempel: 'dalarna-psykiska-funktionsnedsattningar', beskrivning: 'Id i länets fil, eller uuid' })
  id: string;

  @Text({ max: NAMN_MAX, exempel: 'Länsövergripande överenskommelse om samverkan' })
  namn: string;
}

export class UppfoljningspostDto {
  @Uuid({ exempel: UPPFOLJNING_EXEMPEL })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 12, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Text({ max: 2, exempel: '20' })
  lan: string;

  @Objekt(() => UppfoljningsavtalDto)
  overenskommelse: UppfoljningsavtalDto;

  @Heltal({ min: AR_MIN, max: AR_MAX, exempel: 2022 })
  ar: number;

  @Text({ max: NAMN_MAX, exempel: 'Uppföljning 2022' })
  rubrik: string;

  @Kod(UPPFOLJNINGSSTATUS, { exempel: 'oppen' })
  status: keyof typeof UPPFOLJNINGSSTATUS;

  @Text({ max: 50, exempel: 'Pågår' })
  statusText: string;

  @Datum({ exempel: '2023-02-28', beskrivning: 'Sista dag att svara på enkäten' })
  svarSenast: string;

  @Heltal({ min: 0, max: PARTER_MAX, exempel: 14 })
  tillfragade: number;

  @Heltal({ min: 0, max: PARTER_MAX, exempel: 7, beskrivning: 'Ett tomt svar räknas inte' })
  besvarade: number;

  @Heltal({ min: 0, max: 1_000, exempel: 3 })
  brister: number;

  @Boolesk({ exempel: false })
  planLokal: boolean;

  @Boolesk({ exempel: false })
  planLan: boolean;

  @Boolesk({ exempel: true })
  revisionBeslutad: boolean;

  @Datumtid({ exempel: '2023-01-10T09:00:00.000Z' })
  oppnad: string;
}
