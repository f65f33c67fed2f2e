import { Monster } from '#libs/platform/http/dto.js';
import { ListsidaDto, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';

export class ArenasidfragaDto extends ListsidaDto {
  @Monster({ valfri: true, monster: '^([0-9]{2})?$', krav: 'Ska vara länets två siffror.', exempel: '20' })
  lan?: string;

  @Monster({ valfri: true, monster: '^[a-z0-9-]{0,40}$', krav: 'Ska vara en huvudmans kod.', exempel: '2062' })
  huvudman?: string;

  @Monster({ valfri: true, monster: '^(utan-mote)?$', krav: 'Ska vara utan-mote.', exempel: 'utan-mote' })
  arenden?: '' | 'utan-mote';
}

/** All, those that the arena has now, or those that stand on the agenda of no meeting to come. */
export type Arendeval = '' | 'oppna' | 'utan-mote';

/** Of one arena: the matters that a number counts. */
export class ArenasidaDto extends SidfragaBasDto {
  @Monster({
    valfri: true,
    monster: '^(oppna|utan-mote)?$',
    krav: 'Ska vara oppna eller utan-mote.',
    exempel: 'oppna',
  })
  arenden?: Arendeval;

  @Monster({
    valfri: true,
    monster: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$',
    krav: 'Ska vara ett ärendes id.',
    exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e',
  })
  atersand?: string;
}
