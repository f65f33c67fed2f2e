import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto } from '../samverkan/sidfraga.dto.js';

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
