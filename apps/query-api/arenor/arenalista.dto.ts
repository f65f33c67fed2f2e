import { Boolesk, Datumtid, Heltal, Kod, Lista, Monster, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';
import { ARENA_EXEMPEL, ArenanivaDto, EJ_ANGIVET } from './arenabild.dto.js';

export const ARENASTATUS = { oppen: 'Öppen', 'ej-oppnad': 'Ej öppnad' } as const;

export class ArenafragaDto extends SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^[0-9]{2}$',
    krav: 'Ska vara länets två siffror.',
    exempel: '20',
    beskrivning: 'Länskod, två siffror; utan den visas ert eget län',
  })
  lan?: string;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,40}$',
    krav: 'Ska vara en huvudmans kod.',
    exempel: '2062',
    beskrivning: 'Bara arenor för denna huvudman',
  })
  huvudman?: string;
}

export class ArenapostDto {
  @Uuid({ valfri: true, exempel: ARENA_EXEMPEL, beskrivning: 'null tills arenan är öppnad' })
  id: string | null;

  @Kod(ARENASTATUS, { exempel: 'oppen' })
  status: keyof typeof ARENASTATUS;

  @Text({ max: 50, exempel: 'Öppen' })
  statusText: string;

  @Text({ max: 2, exempel: '20' })
  lan: string;

  @Text({ max: 100, exempel: 'dalarna' })
  modell: string;

  @Text({ valfri: true, max: 100, exempel: 'lansnatverk-forvaltningschefer', beskrivning: 'Öppna arenan med detta id' })
  lansfilId: string | null;

  @Boolesk({
    exempel: false,
    beskrivning: 'Länets fil beskriver ett slag av arenor: en egen för varje grupp av huvudmän kan öppnas',
  })
  arSlag: boolean;

  @Text({ max: 20_000, exempel: 'Länsnätverk förvaltningschefer inom hälsa och välfärd' })
  namn: string;

  @Objekt(() => ArenanivaDto, { valfri: true })
  niva: ArenanivaDto | null;

  @Lista(() => HuvudmanRefDto, { max: 1_000 })
  huvudman: HuvudmanRefDto[];

  @Text({ max: 20_000, exempel: EJ_ANGIVET })
  motesrytm: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Sammankallande i dag; null när ingen är utsedd' })
  sammankallande: HuvudmanRefDto | null;

  @Boolesk({ exempel: true, beskrivning: 'Ni kan läsa arenans möten och ärenden' })
  lasbar: boolean;

  @Datumtid({
    valfri: true,
    exempel: '2027-02-10T12:00:00.000Z',
    beskrivning: 'null när inget är kallat eller läsbart',
  })
  nastaMote: string | null;

  @Heltal({ valfri: true, min: 0, max: 1_000, exempel: 3, beskrivning: 'null när ni inte kan läsa arenan' })
  oppnaArenden: number | null;
}
