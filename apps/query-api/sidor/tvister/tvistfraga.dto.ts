import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto } from '../samverkan/sidfraga.dto.js';

export class TvistsidfragaDto extends ListsidaDto {
  @Monster({
    valfri: true,
    monster: '^(0-30|31-90|91-180|over-180)?$',
    krav: 'Ska vara 0-30, 31-90, 91-180 eller over-180.',
    exempel: '31-90',
  })
  alder?: '' | '0-30' | '31-90' | '91-180' | 'over-180';

  @Monster({
    valfri: true,
    monster: '^(verksamhetsansvar|kostnadsansvar)?$',
    krav: 'Ska vara verksamhetsansvar eller kostnadsansvar.',
    exempel: 'kostnadsansvar',
  })
  fraga?: '' | 'verksamhetsansvar' | 'kostnadsansvar';

  @Monster({
    valfri: true,
    monster: '^(ej-avgjorda|ej-aterkallade)?$',
    krav: 'Ska vara ej-avgjorda eller ej-aterkallade.',
    exempel: 'ej-avgjorda',
  })
  lage?: '' | 'ej-avgjorda' | 'ej-aterkallade';

  @Monster({ valfri: true, monster: '^(20[0-9]{2})?$', krav: 'Ska vara ett år, ÅÅÅÅ.', exempel: '2026' })
  oppnadAr?: string;

  @Monster({ valfri: true, monster: '^(true|false)?$', krav: 'Ska vara true eller false.', exempel: 'true' })
  principiell?: '' | 'true' | 'false';
}
