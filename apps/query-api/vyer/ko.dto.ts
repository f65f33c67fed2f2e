import { KATEGORIER, NASTA_STEG } from '#libs/avvikelse/index.js';
import { Boolesk, Datum, Datumtid, Heltal, Kod, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { ROLLER_I_ARENDE } from '../avvikelser/lista.dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { JA_NEJ, SidfragaDto, type JaNej } from '../svar/sidfraga.dto.js';

export const KOSTATUS = { oppen: 'Öppen', avslutad: 'Avslutad' } as const;
export const KOSORTERINGAR = {
  'svar-senast': 'Svar senast först',
  '-riskvarde': 'Högst riskvärde först',
  rapporterad: 'Har väntat längst först',
} as const;

export class KofragaDto extends SidfragaDto {
  @Kod(NASTA_STEG, { valfri: true, exempel: 'bedom', beskrivning: 'Utan angivet steg visas allt som ni har att göra' })
  nastaSteg?: keyof typeof NASTA_STEG;

  @Kod(KATEGORIER, { valfri: true, exempel: 'transport', beskrivning: 'Bara denna kategori' })
  kategori?: keyof typeof KATEGORIER;

  @Kod(KOSTATUS, { valfri: true, exempel: 'oppen', beskrivning: 'Avslutade kan ha åtgärder kvar att följa upp' })
  status?: keyof typeof KOSTATUS;

  @Kod({ true: 'Ja' }, { valfri: true, exempel: 'true', beskrivning: 'Bara där dagen att svara har passerat' })
  forsenade?: 'true';

  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Gemensam hantering' })
  gemensam?: JaNej;

  @Kod(KOSORTERINGAR, { valfri: true, exempel: 'svar-senast', beskrivning: 'Ordning; annars svar senast först' })
  sortera?: keyof typeof KOSORTERINGAR;
}

export class KopostDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;

  @Text({ valfri: true, max: 500, exempel: 'Sjukresan bokades inte', beskrivning: 'null när du inte får se den' })
  rubrik: string | null;

  @Kod(ROLLER_I_ARENDE, { exempel: 'berord' })
  roll: string;

  @Objekt(() => HuvudmanRefDto)
  rapporterande: HuvudmanRefDto;

  @Kod(NASTA_STEG, { exempel: 'bedom' })
  nastaSteg: string;

  @Text({ max: 100, exempel: 'Bedöm' })
  nastaStegText: string;

  @Datum({ valfri: true, exempel: '2026-02-04' })
  svarSenast: string | null;

  @Heltal({
    valfri: true,
    min: -10_000,
    max: 10_000,
    exempel: 5,
    beskrivning: 'Svenska arbetsdagar kvar att svara; negativt när dagen passerat; null när inget svar väntas',
  })
  arbetsdagarKvar: number | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;

  @Text({ valfri: true, max: 100, exempel: 'A-2026-17', beskrivning: 'Ert eget ärendenummer' })
  arendenummer: string | null;

  @Text({ max: 100, exempel: 'LEK-2022-0031', beskrivning: 'Källsystemets ärendenummer' })
  kallansArendenummer: string;

  @Kod(KATEGORIER, { exempel: 'transport' })
  kategori: string;

  @Text({ max: 100, exempel: 'Transport/sjukresa' })
  kategoriText: string;

  @Heltal({ min: 1, max: 4, exempel: 3 })
  allvarlighetsgrad: number;

  @Text({ max: 100, exempel: 'Betydande' })
  allvarlighetsgradText: string;

  @Heltal({ min: 1, max: 16, exempel: 6 })
  riskvarde: number;

  @Boolesk({ exempel: true })
  gemensam: boolean;

  @Boolesk({ exempel: false })
  beroBarn: boolean;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  rapporterad: string;
}
