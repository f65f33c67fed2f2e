import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Monster, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { ARENDESLAG, ESKALERINGSSTATUS, ESKALERINGSUTFALL } from '../eskaleringar/kodverk.js';
import { NivaRefDto, VistelseDto } from '../eskaleringar/plats.dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { JA_NEJ, SidfragaDto } from '../svar/sidfraga.dto.js';

export class TrappfragaDto extends SidfragaDto {
  @Kod(ESKALERINGSSTATUS, { valfri: true, exempel: 'pagaende', beskrivning: 'Utan: de pågående' })
  status?: keyof typeof ESKALERINGSSTATUS;

  @Kod(ARENDESLAG, { valfri: true, exempel: 'fraga', beskrivning: 'Bara ärenden av detta slag' })
  slag?: keyof typeof ARENDESLAG;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,60}$',
    krav: 'Ska vara en nivås id.',
    exempel: 'ledningsniva',
    beskrivning: 'Bara ärenden som står på denna nivå hos någon, eller i samverkan',
  })
  niva?: string;

  @Kod({ true: JA_NEJ.true }, { valfri: true, exempel: 'true', beskrivning: 'Bara där ett svar är försenat' })
  forsenad?: 'true';
}

export class TrapplatsDto {
  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'null för samverkan' })
  huvudman: HuvudmanRefDto | null;

  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Objekt(() => ArenaRefDto, { valfri: true })
  arena: ArenaRefDto | null;

  @Datumtid({ exempel: '2026-02-02T09:00:00.000Z' })
  sedan: string;

  @Heltal({ min: 0, max: 1_000_000, exempel: 8, beskrivning: 'Hela dagar på nivån' })
  dagar: number;

  @Datum({ valfri: true, exempel: '2026-02-20', beskrivning: 'Senaste dag att svara; null när inget svar väntas' })
  svarSenast: string | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;

  @Boolesk({ exempel: false })
  paminnd: boolean;

  @Boolesk({ exempel: false })
  lyftForeslaget: boolean;
}

export class TrappostDto {
  @Uuid({ exempel: '1f2e3d4c-5b6a-8798-8a9b-0c1d2e3f4a5b' })
  id: string;

  @Kod(ARENDESLAG, { exempel: 'fraga' })
  slag: string;

  @Text({ max: 50, exempel: 'Fråga' })
  slagText: string;

  @Text({ max: 1_000, exempel: 'Vem bokar sjukresan?' })
  rubrik: string;

  @Kod(ESKALERINGSSTATUS, { exempel: 'pagaende' })
  status: string;

  @Text({ max: 50, exempel: 'Pågående' })
  statusText: string;

  @Kod(ESKALERINGSUTFALL, { valfri: true })
  utfall: string | null;

  @Monster({ monster: '^[0-9]{2}$', krav: '', exempel: '24' })
  lan: string;

  @Text({ max: 300, exempel: 'Samverkan i Västerbotten' })
  modellNamn: string;

  @Lista(() => TrapplatsDto, { max: 1_000, beskrivning: 'Var det står: hos varje part, och i samverkan' })
  platser: TrapplatsDto[];

  @Boolesk({ exempel: false, beskrivning: 'Någon av platserna är sen med svaret' })
  forsenad: boolean;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  paborjad: string;

  @Datumtid({ valfri: true })
  avslutad: string | null;

  @Lista(() => VistelseDto, { max: 10_000, beskrivning: 'Varje nivå där det stått, hos vem och hur länge' })
  vistelser: VistelseDto[];

  @Heltal({ min: 0, max: 999_999_999, exempel: 3 })
  revision: number;
}

export class NivaantalDto {
  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4, beskrivning: 'Pågående ärenden som står där' })
  antal: number;
}
