import type { Ravarusvar } from '#libs/platform/http/dokumenterad.js';
import { Datumtid, Kod, Monster, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

const MATT = '^[a-z][a-z0-9-]{0,80}$';
const OMRADE = '^[a-z0-9-]{1,41}$';
const PERIOD = '^[0-9]{4}(-(0[1-9]|1[0-2]))?$';
const OVERENSKOMMELSE = '^[a-z0-9-]{1,64}$';

export class OppetMattDto {
  @Monster({ monster: MATT, krav: '', exempel: 'avvikelser' })
  matt: string;

  @Text({ max: 200, exempel: 'Avvikelser från överenskommelsen' })
  namn: string;

  @Text({ max: 1_000, exempel: 'Antal avvikelser under året som hänvisar till överenskommelsen och berör kommunen.' })
  beskrivning: string;

  @Text({ max: 100, exempel: 'antal' })
  enhet: string;

  @Textlista({ min: 0, max: 1_000, tecken: 7, exempel: ['2022'], beskrivning: 'Perioder som det finns värden för' })
  perioder: string[];
}

export class OppenHuvudmanDto {
  @Monster({ monster: OMRADE, krav: '', exempel: '2029', beskrivning: 'SCB-kod, eller lan-<kod> för hela länet' })
  kod: string;

  @Text({ max: 200, exempel: 'Leksand' })
  namn: string;

  @Kod({ region: 'Region', kommun: 'Kommun', privat: 'Privat utförare', lan: 'Län' }, { exempel: 'kommun' })
  typ: string;
}

export class OppetVardeDto {
  @Monster({ monster: MATT, krav: '', exempel: 'avvikelser' })
  matt: string;

  @Monster({ monster: OMRADE, krav: '', exempel: '2029' })
  huvudman: string;

  @Monster({ monster: PERIOD, krav: '', exempel: '2022' })
  period: string;

  @Text({
    max: 40,
    valfri: true,
    exempel: '<5',
    beskrivning:
      'Tal som text med decimalpunkt; "<5" ett till fyra, "dolt" för att inte röja ett sådant, null kan inte beräknas',
  })
  varde: string | null;

  @Text({ max: 100, exempel: 'antal' })
  enhet: string;

  @Text({ max: 500, exempel: 'Beräknad ur navets egna händelser' })
  kalla: string;

  @Text({ max: 64, exempel: 'dalarna-psykiska-funktionsnedsattningar', beskrivning: 'Överenskommelsen som följs upp' })
  overenskommelse: string;

  @Uuid({ exempel: '3c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e', beskrivning: 'Den frysta rapporten som värdet står i' })
  frysning: string;

  @Datumtid({ exempel: '2023-03-15T09:00:00.000Z' })
  fryst: string;
}

export class VardefragaDto extends SidfragaDto {
  @Monster({ valfri: true, monster: MATT, krav: 'Ska vara ett måtts kod.', exempel: 'avvikelser' })
  matt?: string;

  @Monster({ valfri: true, monster: OMRADE, krav: 'Ska vara en huvudmans kod, eller lan-<kod>.', exempel: '2029' })
  huvudman?: string;

  @Monster({ valfri: true, monster: PERIOD, krav: 'Ska vara ÅÅÅÅ eller ÅÅÅÅ-MM.', exempel: '2022' })
  period?: string;

  @Monster({
    valfri: true,
    monster: OVERENSKOMMELSE,
    krav: 'Ska vara en överenskommelses id.',
    exempel: 'dalarna-psykiska-funktionsnedsattningar',
  })
  overenskommelse?: string;
}

export const DCATSVAR: Ravarusvar = {
  typer: {
    'application/ld+json': {
      schema: {
        type: 'object',
        required: ['@context', '@graph'],
        additionalProperties: false,
        properties: { '@context': { type: 'object' }, '@graph': { type: 'array', items: { type: 'object' } } },
      },
      exempel: { '@context': { dcat: 'http://www.w3.org/ns/dcat#' }, '@graph': [{ '@type': 'dcat:Catalog' }] },
    },
  },
};
