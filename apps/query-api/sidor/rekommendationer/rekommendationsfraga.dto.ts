import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';

export class RekommendationssidfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^(true)?$', krav: 'Ska vara true.', exempel: 'true' })
  attBesluta?: string;

  @Monster({
    valfri: true,
    monster: '^(vantar|klar|aterkallad)?$',
    krav: 'Ska vara vantar, klar eller aterkallad.',
    exempel: 'vantar',
  })
  status?: '' | 'vantar' | 'klar' | 'aterkallad';
}

/** Of one recommendation: the decisions that a number counts. */
export class BeslutssidfragaDto extends SidfragaBasDto {
  @Monster({
    valfri: true,
    monster: '^(vantar|bifall|avslag|bordlagd)?$',
    krav: 'Ska vara vantar, bifall, avslag eller bordlagd.',
    exempel: 'bifall',
  })
  beslut?: '' | 'vantar' | 'bifall' | 'avslag' | 'bordlagd';
}
