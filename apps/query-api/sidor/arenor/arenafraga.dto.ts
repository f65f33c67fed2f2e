import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto } from '../samverkan/sidfraga.dto.js';

export class ArenasidfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^([0-9]{2})?$', krav: 'Ska vara länets två siffror.', exempel: '20' })
  lan?: string;

  @Monster({ valfri: true, monster: '^[a-z0-9-]{0,40}$', krav: 'Ska vara en huvudmans kod.', exempel: '2062' })
  huvudman?: string;
}
