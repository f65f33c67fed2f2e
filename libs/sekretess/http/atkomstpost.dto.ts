import { Boolesk, Datumtid, Kod, Lista, Monster, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { ANDAMAL, FLAGGOR, GRANSKNINGSUTFALL, KANALER } from '../atkomst/index.js';

export const POST_ID = '^[0-9a-f]{12}-[0-9a-f]{20}$';
const POST_EXEMPEL = '019aa8c1d2e3-4f5a6b7c8d9e0f1a2b3c';
const UTFALL = { given: 'Given', nekad: 'Nekad' } as const;
const SLAG = { maskin: 'System', person: 'Person', nav: 'Navet' } as const;

export class AtkomsthuvudmanDto {
  @Monster({ monster: '^[a-z0-9-]{1,40}$', krav: '', exempel: '2062', beskrivning: 'SCB-kod eller kortnamn' })
  kod: string;

  @Text({ max: 200, exempel: 'Mora' })
  namn: string;
}

export class AtkomstvemDto {
  @Lista(() => AtkomsthuvudmanDto, { max: 400 })
  huvudman: AtkomsthuvudmanDto[];

  @Kod(SLAG, { exempel: 'person' })
  slag: string;

  @Textlista({ max: 20, tecken: 100, exempel: ['handlaggare'] })
  roller: string[];

  @Text({
    valfri: true,
    max: 100,
    exempel: 'p-2f6a7b8c9d0e1a2b3c4d5e',
    beskrivning: 'Pseudonym; null för andras läsare',
  })
  klient: string | null;

  @Text({ valfri: true, max: 200, exempel: 'u-1', beskrivning: 'null för andras läsare' })
  uppdrag: string | null;
}

export class AtkomstobjektDto {
  @Text({ max: 40, exempel: 'avvikelse' })
  slag: string;

  @Text({ max: 100, exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;
}

export class AtkomstgranskningDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  id: string;

  @Kod(GRANSKNINGSUTFALL, { exempel: 'motiverad' })
  utfall: string;

  @Text({ max: 100, exempel: 'p-2f6a7b8c9d0e1a2b3c4d5e' })
  av: string;

  @Datumtid({ exempel: '2026-11-23T09:00:00.000Z' })
  tid: string;
}

export class AtkomstpostDto {
  @Monster({ monster: POST_ID, krav: '', exempel: POST_EXEMPEL })
  id: string;

  @Datumtid({ exempel: '2026-11-22T10:30:00.000Z' })
  tid: string;

  @Text({ max: 2_000, exempel: 'Mora (handläggare) läste avvikelsen.', beskrivning: 'Vad som hände, på svenska' })
  text: string;

  @Objekt(() => AtkomstvemDto)
  vem: AtkomstvemDto;

  @Boolesk({ exempel: true, beskrivning: 'Den som läste företrädde er' })
  egen: boolean;

  @Text({ max: 100, exempel: 'avvikelse.lasa' })
  handling: string;

  @Lista(() => AtkomstobjektDto, { max: 2_000 })
  objekt: AtkomstobjektDto[];

  @Textlista({
    max: 300,
    tecken: 300,
    exempel: ['innehall.rubrik'],
    beskrivning: 'Fältens namn, aldrig deras innehåll; i utdraget för den enskilde vilka slags uppgifter det var',
  })
  falt: string[];

  @Textlista({ max: 50, tecken: 40, exempel: ['status'], beskrivning: 'Filter som användes, utan värden' })
  sokning: string[];

  @Kod(ANDAMAL, { exempel: 'handlaggning' })
  andamal: string;

  @Textlista({ max: 20, tecken: 100, exempel: ['SAMMA_HUVUDMAN'] })
  grund: string[];

  @Kod(UTFALL, { exempel: 'given' })
  utfall: string;

  @Text({ valfri: true, max: 60, exempel: 'AVVIKELSE_FINNS_EJ', beskrivning: 'Varför den nekades' })
  kod: string | null;

  @Kod(KANALER, { exempel: 'api' })
  kanal: string;

  @Textlista({ max: 10, tecken: 40, exempel: ['natt'], beskrivning: Object.keys(FLAGGOR).join(', ') })
  flaggor: string[];

  @Objekt(() => AtkomsthuvudmanDto, { valfri: true })
  mottagare: AtkomsthuvudmanDto | null;

  @Uuid({ valfri: true, beskrivning: 'Försändelsens id, för en leverans' })
  forsandelse: string | null;

  @Lista(() => AtkomstgranskningDto, { max: 1_000 })
  granskningar: AtkomstgranskningDto[];
}
