import {
  Boolesk,
  Datum,
  DatumEllerTid,
  Datumtid,
  Heltal,
  Kodlista,
  Monster,
  Objekt,
  Text,
  Uuid,
} from '#libs/platform/http/dto.js';
import { BEHORIGHETER } from '#libs/kernel/index.js';
import { NivaRefDto } from '../eskaleringar/plats.dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

export class MandatfragaDto extends SidfragaDto {
  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{1,40}$',
    krav: 'Ska vara en huvudmans kod.',
    exempel: '2062',
    beskrivning: 'Bara denna huvudmans mandat',
  })
  huvudman?: string;

  @Uuid({ valfri: true, beskrivning: 'Bara de som sitter i denna arena' })
  arena?: string;

  @DatumEllerTid({
    valfri: true,
    exempel: '2026-11-22',
    beskrivning: 'De som gällde då: en tidpunkt, eller ett datum (dagens slut i Sverige). Utan: de som gäller i dag',
  })
  vid?: string;
}

export class RepresentationDto {
  @Objekt(() => NivaRefDto, { beskrivning: 'Nivån som huvudmannens linje saknar' })
  niva: NivaRefDto;

  @Text({ max: 20_000, exempel: 'Återkopplas till ledningsgruppen inom en vecka.' })
  forankring: string;
}

export class MandatDto {
  @Uuid({ exempel: '5d1c2b3a-4f5e-8a6b-9c7d-8e9f0a1b2c3d' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 1 })
  revision: number;

  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 200, exempel: 'Hemsjukvård' })
  verksamhet: string | null;

  @Text({ max: 1_000, exempel: 'Verksamhetschef', beskrivning: 'En funktion, aldrig en persons namn' })
  funktion: string;

  @Text({ max: 20_000, exempel: 'Företräder kommunen i den lokala samverkansgruppen' })
  uppdrag: string;

  @Kodlista(BEHORIGHETER, { max: 10, exempel: ['delta', 'lyfta'] })
  behorigheter: string[];

  @Objekt(() => NivaRefDto, { valfri: true, beskrivning: 'Nivån i den egna linjen där funktionen står' })
  niva: NivaRefDto | null;

  @Objekt(() => RepresentationDto, { valfri: true })
  representerar: RepresentationDto | null;

  @Objekt(() => ArenaRefDto, { valfri: true })
  arena: ArenaRefDto | null;

  @Uuid({ valfri: true, beskrivning: 'Mandatet som det ersätter' })
  ersattareFor: string | null;

  @Datum({ exempel: '2026-01-01' })
  giltigFran: string;

  @Datum({ valfri: true, exempel: '2027-12-31', beskrivning: 'Sista dagen; null utan slut' })
  giltigTill: string | null;

  @Datum({ valfri: true, exempel: '2026-01-20', beskrivning: 'Dagen för introduktionen; null när ingen gjorts' })
  introducerad: string | null;

  @Datumtid({ exempel: '2026-01-02T09:00:00.000Z' })
  registrerad: string;

  @Datumtid({ valfri: true, beskrivning: 'När det återkallades' })
  aterkallad: string | null;

  @Boolesk({ exempel: true, beskrivning: 'Gäller dagen som frågan avser' })
  galler: boolean;
}
