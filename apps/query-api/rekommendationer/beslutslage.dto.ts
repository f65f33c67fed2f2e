import { Datum, Datumtid, Kod, Monster, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { BESLUTSSTATUS, REKOMMENDATIONSSLAG } from '#libs/rekommendation/index.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

export const REKOMMENDATION_EXEMPEL = '4c6b8a90-1e2d-8f3c-a4b5-c6d7e8f90a1b';
const TEXT = 20_000;

export const Arenafilter = (): PropertyDecorator =>
  Uuid({ valfri: true, exempel: 'b7c1d0e2-5f34-8a69-9e1b-3d2c4f5a6b70', beskrivning: 'Bara från denna arena' });

export class BeslutslagefragaDto extends SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^[0-9]{2}$',
    krav: 'Ska vara länets två siffror.',
    exempel: '24',
    beskrivning: 'Länskod, två siffror; utan den visas alla län',
  })
  lan?: string;

  @Arenafilter()
  arena?: string;

  @Uuid({ valfri: true, exempel: REKOMMENDATION_EXEMPEL, beskrivning: 'Bara denna rekommendation' })
  rekommendation?: string;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,40}$',
    krav: 'Ska vara en huvudmans kod.',
    exempel: '2480',
    beskrivning: 'Bara denna huvudmans beslut',
  })
  huvudman?: string;

  @Kod(BESLUTSSTATUS, { valfri: true, exempel: 'vantar', beskrivning: 'Bara beslut med denna status' })
  status?: keyof typeof BESLUTSSTATUS;
}

/** What anyone may know of one huvudman's decision (B6): never why. */
export class BeslutslageDto {
  @Uuid({ exempel: REKOMMENDATION_EXEMPEL })
  rekommendation: string;

  @Text({ max: TEXT, exempel: 'Rutin för utskrivning helgtid' })
  rubrik: string;

  @Kod(REKOMMENDATIONSSLAG, { exempel: 'rekommendation' })
  slag: string;

  @Text({ max: 50, exempel: 'Rekommendation' })
  slagText: string;

  @Text({ max: 2, exempel: '24' })
  lan: string;

  @Objekt(() => ArenaRefDto)
  arena: ArenaRefDto;

  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 200, beskrivning: 'null när huvudmannen beslutar som helhet' })
  verksamhet: string | null;

  @Kod(BESLUTSSTATUS, { exempel: 'bifall' })
  status: string;

  @Text({ max: 50, exempel: 'Bifall' })
  statusText: string;

  @Datum({ exempel: '2027-03-31', beskrivning: 'Sista dag för beslut' })
  senast: string;

  @Text({ valfri: true, max: TEXT, exempel: 'Socialnämnden' })
  instans: string | null;

  @Datum({ valfri: true, exempel: '2027-02-18' })
  datum: string | null;

  @Text({ valfri: true, max: 100, exempel: 'SN 2027/12' })
  dnr: string | null;

  @Datumtid({ exempel: '2026-11-20T10:00:00.000Z' })
  expedierad: string;
}
