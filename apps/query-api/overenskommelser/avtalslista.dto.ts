import { LOKALSTATUSAR } from '#libs/overenskommelse/index.js';
import { Datum, DatumEllerTid, Heltal, Kod, Lista, Monster, Objekt, Text, Textlista } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import {
  AvtalRefDto,
  GILTIGHETSLAGEN,
  KallrefDto,
  LokalstatusDto,
  RevisionslageDto,
  VersionslageDto,
} from './avtal.dto.js';

const LISTA_MAX = 1_000;
const DAG = 'Dag som giltigheten visas för, med det som är känt vid vid. Utan: dagen för vid, eller i dag';

/** What was known, and the day that validity is asked for: an agreement may be recorded long after it began to hold. */
export class AvtalsfragaDto extends VidfragaDto {
  @Datum({ valfri: true, exempel: '2016-06-01', beskrivning: DAG })
  dag?: string;
}

export class AvtalslistfragaDto extends SidfragaDto {
  @Monster({ valfri: true, monster: '^[0-9]{2}$', krav: 'Ska vara länets två siffror.', exempel: '20' })
  lan?: string;

  @Text({ valfri: true, max: 41, exempel: '2029', beskrivning: 'Bara överenskommelser där huvudmannen är part' })
  huvudman?: string;

  @Kod(GILTIGHETSLAGEN, { valfri: true, exempel: 'utgangen', beskrivning: 'Bara de som är så den dagen' })
  lage?: keyof typeof GILTIGHETSLAGEN;

  @DatumEllerTid({ valfri: true, exempel: '2026-11-22', beskrivning: 'Läget så som det var då. Utan: nu' })
  vid?: string;

  @Datum({ valfri: true, exempel: '2016-06-01', beskrivning: DAG })
  dag?: string;
}

export const SVARSLAGEN = { ...LOKALSTATUSAR, 'inte-svarat': 'Inte svarat' } as const;
export class AvtalslagefragaDto extends AvtalslistfragaDto {
  @Kod(SVARSLAGEN, { valfri: true, exempel: 'inte-svarat', beskrivning: 'Bara kommuner med denna status' })
  status?: keyof typeof SVARSLAGEN;
}

export class AvtalspostDto extends AvtalRefDto {
  @Heltal({ min: 0, max: 999_999_999, exempel: 3 })
  revision: number;

  @Text({ max: 2, exempel: '20' })
  lan: string;

  @Text({ max: 100, exempel: 'Länsövergripande' })
  nivaText: string;

  @Kod(GILTIGHETSLAGEN, { exempel: 'utgangen' })
  lage: string;

  @Text({ max: 100, exempel: 'Har gått ut' })
  lageText: string;

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: [], beskrivning: 'Versioner som gäller den dagen' })
  galler: string[];

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: ['1', '2'], beskrivning: 'Versioner som överlappar varandra' })
  overlappande: string[];

  @Lista(() => VersionslageDto, { max: LISTA_MAX })
  versioner: VersionslageDto[];

  @Lista(() => HuvudmanRefDto, { max: LISTA_MAX, beskrivning: 'Tom: ej angivet' })
  parter: HuvudmanRefDto[];

  @Objekt(() => RevisionslageDto, { valfri: true })
  revisionsansvar: RevisionslageDto | null;

  @Objekt(() => KallrefDto)
  kalla: KallrefDto;
}

/** One cell of the matrix. */
export class AvtalslagepostDto {
  @Objekt(() => AvtalRefDto)
  overenskommelse: AvtalRefDto;

  @Kod(GILTIGHETSLAGEN, { exempel: 'utgangen' })
  lage: string;

  @Text({ max: 100, exempel: 'Har gått ut' })
  lageText: string;

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: [] })
  galler: string[];

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: ['1', '2'] })
  overlappande: string[];

  @Datum({ valfri: true, exempel: '2019-12-31', beskrivning: 'Sista dag för den version som gäller längst' })
  slut: string | null;

  @Objekt(() => LokalstatusDto, { valfri: true, beskrivning: 'null när ingen kommun är angiven som part' })
  lokalt: LokalstatusDto | null;

  @Objekt(() => RevisionslageDto, { valfri: true })
  revisionsansvar: RevisionslageDto | null;
}
