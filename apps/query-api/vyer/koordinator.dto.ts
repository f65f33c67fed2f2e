import { Datum, Datumtid, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

/** What the koordinator's overview points at (B11). */
export const ANMARKNINGAR = {
  'arende-i-flera-arenor': 'Samma ärende i flera arenor',
  'samma-amne': 'Samma överenskommelse och avsnitt i flera arenor',
  relaterade: 'Ärenden som hör ihop',
  'arende-utan-arena': 'Lyft ärende som ingen arena har',
  'forsenat-arende': 'Svar saknas på en nivå',
  'forsenat-beslut': 'Beslut saknas om en rekommendation',
  'mote-utan-protokoll': 'Möte utan länkat protokoll',
  'arena-utan-sammankallande': 'Arena utan sammankallande',
  'arena-utan-mote': 'Arena utan planerat möte',
} as const;
export type Anmarkning = keyof typeof ANMARKNINGAR;

export class KoordinatorfragaDto extends SidfragaDto {
  @Kod(ANMARKNINGAR, { valfri: true, exempel: 'samma-amne', beskrivning: 'Bara detta slag' })
  slag?: Anmarkning;
}

export class OverblicksarendeDto {
  @Uuid({ exempel: '1f2e3d4c-5b6a-8798-8a9b-0c1d2e3f4a5b' })
  id: string;

  @Text({
    valfri: true,
    max: 1_000,
    exempel: 'Vem bokar sjukresan?',
    beskrivning: 'null när ingen arena i länet haft det',
  })
  rubrik: string | null;

  @Objekt(() => ArenaRefDto, { valfri: true, beskrivning: 'Arenan som har eller har haft det' })
  arena: ArenaRefDto | null;

  @Datumtid({ valfri: true, exempel: '2026-02-02T09:00:00.000Z', beskrivning: 'Sedan när arenan haft det' })
  sedan: string | null;
}

export class KoordinatorpostDto {
  @Kod(ANMARKNINGAR, { exempel: 'arende-i-flera-arenor' })
  slag: string;

  @Text({ max: 100, exempel: 'Samma ärende i flera arenor' })
  slagText: string;

  @Text({ max: 2_500, exempel: 'Vem bokar sjukresan?' })
  rubrik: string;

  @Lista(() => OverblicksarendeDto, { max: 2_000, beskrivning: 'Ärendena, en gång för varje arena' })
  arenden: OverblicksarendeDto[];

  @Lista(() => ArenaRefDto, { max: 1_000 })
  arenor: ArenaRefDto[];

  @Lista(() => HuvudmanRefDto, { max: 1_000, beskrivning: 'Huvudmän som det väntas på' })
  huvudman: HuvudmanRefDto[];

  @Uuid({ valfri: true, beskrivning: 'Rekommendationen som beslut saknas om' })
  rekommendation: string | null;

  @Datum({ valfri: true, exempel: '2026-02-20', beskrivning: 'Dagen som har passerat' })
  senast: string | null;
}
