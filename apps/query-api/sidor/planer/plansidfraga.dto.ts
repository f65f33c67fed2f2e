import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import type { Planval } from './plan.html.js';

const FRAN = {
  valfri: true,
  monster: '^(0|[1-9][0-9]{0,3}|10000)?$',
  krav: 'Ska vara ett heltal 0–10000.',
  exempel: '50',
} as const;

export class PlansidfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^(2[01][0-9]{2})?$', krav: 'Ska vara ett årtal.', exempel: '2027' })
  ar?: string;

  @Monster({ valfri: true, monster: '^(lokal|lan)?$', krav: 'Ska vara lokal eller lan.', exempel: 'lan' })
  niva?: '' | 'lokal' | 'lan';

  @Monster({
    valfri: true,
    monster: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$',
    krav: 'Ska vara en uppföljnings id.',
    exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d01',
  })
  uppfoljning?: string;

  @Monster({ valfri: true, monster: '^(true)?$', krav: 'Ska vara true eller tom.', exempel: 'true' })
  attGodkanna?: '' | 'true';

  @Monster({ valfri: true, monster: '^(true)?$', krav: 'Ska vara true eller tom.', exempel: 'true' })
  forsenade?: '' | 'true';

  @Monster({ valfri: true, monster: '^(vantar)?$', krav: 'Ska vara vantar eller tom.', exempel: 'vantar' })
  beslut?: '' | 'vantar';

  @Monster(FRAN)
  beslutFran?: string;

  @Monster(FRAN)
  atgarderFran?: string;
}

/** Of one plan: the measures that a number counts. */
export class PlanensfragaDto extends SidfragaBasDto {
  @Monster({
    valfri: true,
    monster: '^(ej-paborjad|pagar|klar|avbruten|overford)?$',
    krav: 'Ska vara en åtgärds status, eller overford.',
    exempel: 'klar',
  })
  status?: Planval;
}
