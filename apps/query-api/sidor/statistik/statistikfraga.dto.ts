import { Dtogranskare, Monster } from '#libs/platform/http/dto.js';
import { tolkaFraga, type Sidfraga } from '../arenden/fraga.js';

/** What the address of a page of figures may ask. */
export class StatistikfragaDto {
  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,40}$',
    krav: 'Ska vara den egna huvudmannens kod, eller lan- och länets kod.',
    exempel: 'lan-20',
  })
  omrade?: string;

  @Monster({ valfri: true, monster: '^20[0-9]{2}$', krav: 'Ska vara ett år, ÅÅÅÅ.', exempel: '2026' })
  ar?: string;

  @Monster({ valfri: true, monster: '^[a-z-]{1,60}$', krav: 'Ska vara en kategoris kod.', exempel: 'transport' })
  kategori?: string;

  @Monster({ valfri: true, monster: '^(antal|per-1000)$', krav: 'Ska vara antal eller per-1000.', exempel: 'antal' })
  matt?: string;
}

const GRANSKARE = new Dtogranskare(StatistikfragaDto);

/** What it cannot mean is as not asked: an address that was kept is still a page. */
export const statistikfraga = (fraga: Sidfraga): StatistikfragaDto => tolkaFraga(GRANSKARE, fraga);
export type { Sidfraga };
