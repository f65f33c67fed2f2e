import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';

const FRYSNING = {
  valfri: true,
  monster: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$',
  krav: 'Ska vara en fryst rapports id.',
  exempel: '3c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e',
} as const;

export class UppfoljningslistfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^([0-9]{4})?$', krav: 'Ska vara ett år, ÅÅÅÅ.', exempel: '2022' })
  ar?: string;

  @Monster({ valfri: true, monster: '^(vantar)?$', krav: 'Ska vara vantar.', exempel: 'vantar' })
  enkat?: '' | 'vantar';

  @Monster({ valfri: true, monster: '^(true)?$', krav: 'Ska vara true.', exempel: 'true' })
  saknar?: '' | 'true';
}

export class UppfoljningssidfragaDto extends SidfragaBasDto {
  @Monster(FRYSNING)
  frysning?: string;

  @Monster({ valfri: true, monster: '^(obesvarade)?$', krav: 'Ska vara obesvarade.', exempel: 'obesvarade' })
  enkat?: '' | 'obesvarade';

  @Monster({
    valfri: true,
    monster: '^[a-z0-9.-]{0,100}$',
    krav: 'Ska vara ett av förslagen.',
    exempel: 'kategori.transport',
  })
  forslag?: string;
}

export class RapportsidfragaDto {
  @Monster(FRYSNING)
  frysning?: string;

  @Monster({ monster: '^(pdf|xlsx|json)$', krav: 'Ska vara pdf, xlsx eller json.', exempel: 'pdf' })
  format: 'json' | 'pdf' | 'xlsx';
}

export class SvarssidfragaDto extends SidfragaBasDto {
  @Monster(FRYSNING)
  frysning?: string;

  @Monster({ valfri: true, monster: '^[a-z0-9-]{0,64}$', krav: 'Ska vara en frågas id.', exempel: 'goda-exempel' })
  fraga?: string;

  @Monster({ valfri: true, monster: '^[A-Za-z0-9-]{0,41}$', krav: 'Ska vara en huvudmans kod.', exempel: '2083' })
  part?: string;

  @Monster({ valfri: true, monster: '^(0|[1-9][0-9]{0,3})?$', krav: 'Ska vara ett heltal 0–9999.', exempel: '0' })
  offset?: string;
}
