import { PLANNIVA, type Planniva } from '#libs/handlingsplan/index.js';
import { Kod, Monster, Uuid } from '#libs/platform/http/dto.js';
import { JA_NEJ, SidfragaDto, type JaNej } from '../svar/sidfraga.dto.js';

export class PlanfragaDto extends SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^2[01][0-9]{2}$',
    krav: 'Ska vara ett årtal.',
    exempel: '2027',
    beskrivning: 'År',
  })
  ar?: string;

  @Kod(PLANNIVA, { valfri: true, exempel: 'lan', beskrivning: 'Lokal nivå eller länsnivå' })
  niva?: Planniva;

  @Uuid({ valfri: true, beskrivning: 'Bara de som hör till uppföljningen' })
  uppfoljning?: string;
}

export class PlanatgardsfragaDto extends SidfragaDto {
  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Bara de vars sista dag har passerat' })
  forsenade?: JaNej;
}
