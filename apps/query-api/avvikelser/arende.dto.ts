import {
  BRISTTYPER,
  GOD_VARD,
  HANDELSETYPER,
  KATEGORIER,
  LAGRUM,
  NASTA_STEG,
  SIP_DELAR,
} from '#libs/avvikelse/index.js';
import {
  Boolesk,
  Datum,
  DatumEllerTid,
  Heltal,
  Kod,
  Kodlista,
  Lista,
  Monster,
  Objekt,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { MANAD } from '../svar/sidfraga.dto.js';
import { ROLLER_I_ARENDE } from './lista.dto.js';

const DOLD = 'null när det inte är angivet eller när du inte får se det; se dolda';
const FRI = 20_000;

export class InnehallDto {
  @Text({ valfri: true, max: FRI, exempel: 'Sjukresan bokades inte', beskrivning: DOLD })
  rubrik: string | null;

  @Text({ valfri: true, max: FRI, exempel: 'Resan till dialysen bokades inte i tid.', beskrivning: DOLD })
  beskrivning: string | null;

  @Text({ valfri: true, max: 200, beskrivning: DOLD })
  person: string | null;

  @Text({ valfri: true, max: 200, exempel: 'Hemsjukvården' })
  enhet: string | null;

  @Text({ valfri: true, max: 200, exempel: 'Sjuksköterska' })
  rapportorFunktion: string | null;

  @Kod(HANDELSETYPER, { exempel: 'avvikelse' })
  handelsetyp: string;

  @Kod(KATEGORIER, { exempel: 'transport' })
  kategori: string;

  @Text({ max: 100, exempel: 'Transport/sjukresa' })
  kategoriText: string;

  @Kodlista(BRISTTYPER, { max: 20, exempel: ['sjukresa'] })
  bristtyper: string[];

  @DatumEllerTid({ valfri: true, exempel: '2026-01-14', beskrivning: 'null när ni bara får se månaden' })
  handelsetid: string | null;

  @Monster({ monster: MANAD, krav: '', exempel: '2026-01' })
  handelsemanad: string;

  @DatumEllerTid({ valfri: true, exempel: '2026-01-15' })
  upptackt: string | null;

  @Heltal({ min: 1, max: 4, exempel: 3 })
  allvarlighetsgrad: number;

  @Text({ max: 100, exempel: 'Betydande' })
  allvarlighetsgradText: string;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  sannolikhet: number;

  @Text({ max: 100, exempel: 'Varje månad' })
  sannolikhetText: string;

  @Heltal({ min: 1, max: 16, exempel: 6 })
  riskvarde: number;

  @Kodlista(LAGRUM, { max: 10, exempel: ['HSL'] })
  lagrum: string[];

  @Textlista({ max: 50, tecken: 100, exempel: ['aldre'] })
  malgrupper: string[];

  @Kodlista(GOD_VARD, { max: 10, exempel: ['saker'] })
  godVard: string[];

  @Kodlista(SIP_DELAR, { max: 10, exempel: [] })
  sipDelar: string[];

  @Boolesk({ exempel: false })
  beroBarn: boolean;

  @Text({ valfri: true, max: 100, exempel: 'sip-2024' })
  overenskommelse: string | null;

  @Text({ valfri: true, max: 200, exempel: 'Sjukresor' })
  avsnitt: string | null;

  @Text({ valfri: true, max: 30, exempel: '48500.50' })
  kostnadKr: string | null;
}

export class AtgardDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  atgardId: string;

  @Text({ valfri: true, max: FRI, exempel: 'Rutinen för sjukresor ses över', beskrivning: DOLD })
  beskrivning: string | null;

  @Text({ max: 200, exempel: 'Enhetschef' })
  ansvarigFunktion: string;

  @Datum({ exempel: '2026-03-31' })
  klartSenast: string;

  @Text({ max: 20, exempel: 'pagar' })
  status: string;

  @Text({ max: 50, exempel: 'Pågår' })
  statusText: string;

  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  kommentar: string | null;
}

export class BedomningDto {
  @Heltal({ min: 1, max: 4, exempel: 3 })
  allvarlighetsgrad: number;

  @Text({ max: 100, exempel: 'Betydande' })
  allvarlighetsgradText: string;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  sannolikhet: number;

  @Text({ max: 100, exempel: 'Varje månad' })
  sannolikhetText: string;

  @Heltal({ min: 1, max: 16, exempel: 6 })
  riskvarde: number;

  @Text({ valfri: true, max: 30, exempel: 'utreds', beskrivning: 'Den egna huvudmannens, aldrig gemensam' })
  lexMaria: string | null;

  @Text({ valfri: true, max: 30 })
  lexSarah: string | null;

  @Text({ valfri: true, max: 100, exempel: 'Utreds' })
  lexMariaText: string | null;

  @Text({ valfri: true, max: 100 })
  lexSarahText: string | null;

  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  motivering: string | null;
}

export class OrsakDto {
  @Kod(BRISTTYPER, { valfri: true, exempel: 'oklart-ansvar' })
  typ: string | null;

  @Text({ valfri: true, max: 100, exempel: 'Oklart vem, vad, hur och när' })
  typText: string | null;

  @Text({ valfri: true, max: FRI, exempel: 'Ingen visste vem som bokar', beskrivning: DOLD })
  beskrivning: string | null;
}

export class AterkopplingDto {
  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  orsak: string | null;

  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  atgard: string | null;

  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  konsekvens: string | null;

  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  uppfoljning: string | null;
}

export class AnsvarsavvisningDto {
  @Text({ valfri: true, max: FRI, beskrivning: DOLD })
  skal: string | null;

  @Objekt(() => HuvudmanRefDto, { valfri: true })
  foreslagenHuvudman: HuvudmanRefDto | null;
}

export class DelDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kod(ROLLER_I_ARENDE, { exempel: 'berord' })
  roll: string;

  @Text({ valfri: true, max: 100, exempel: 'A-2026-17', beskrivning: 'Ärendenumret i huvudmannens eget system' })
  arendenummer: string | null;

  @Datum({ valfri: true, exempel: '2026-02-04' })
  svarSenast: string | null;

  @Heltal({
    valfri: true,
    min: -10_000,
    max: 10_000,
    exempel: 5,
    beskrivning: 'Arbetsdagar kvar; negativt när dagen passerat',
  })
  arbetsdagarKvar: number | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;

  @Kod(NASTA_STEG, { exempel: 'bedom' })
  nastaSteg: string;

  @Text({ max: 100, exempel: 'Bedöm' })
  nastaStegText: string;

  @Objekt(() => BedomningDto, { valfri: true })
  bedomning: BedomningDto | null;

  @Lista(() => OrsakDto, { max: 100 })
  orsaker: OrsakDto[];

  @Lista(() => AtgardDto, { max: 1_000 })
  atgarder: AtgardDto[];

  @Objekt(() => AterkopplingDto, { valfri: true })
  aterkoppling: AterkopplingDto | null;

  @Objekt(() => AnsvarsavvisningDto, { valfri: true })
  ansvarsavvisning: AnsvarsavvisningDto | null;
}

export class DeltagareDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ max: 200, exempel: 'MAS' })
  funktion: string;
}
