import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto } from '../samverkan/sidfraga.dto.js';

export class VistelsesidfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^(20[0-9]{2})?$', krav: 'Ska vara ett år, ÅÅÅÅ.', exempel: '2026' })
  ar?: string;

  @Monster({ valfri: true, monster: '^(true)?$', krav: 'Ska vara true.', exempel: 'true' })
  pagar?: '' | 'true';
}
