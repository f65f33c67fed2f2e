import { Kod, Lista, Monster, Personnummer, Text, Uuid } from '#libs/platform/http/dto.js';
import { GRANSKNINGSUTFALL, type Granskningsutfall } from '#libs/sekretess/atkomst/index.js';
import { AtkomstpostDto, POST_ID } from '#libs/sekretess/http/index.js';

export const RADER_MAX = 5_000;

export class AtkomstutdragDto {
  @Personnummer({ exempel: '19121212-1212', beskrivning: 'Slås upp och sparas inte' })
  personnummer: string;
}

export class AtkomstutdragssvarDto {
  @Lista(() => AtkomstpostDto, { max: RADER_MAX })
  poster: AtkomstpostDto[];

  @Text({ valfri: true, max: 300, exempel: null, beskrivning: 'Sägs när inget finns, eller när allt inte fick plats' })
  meddelande: string | null;
}

export class NyGranskningDto {
  @Monster({ monster: POST_ID, krav: 'Ska vara id för en rad i loggen.', exempel: '019aa8c1d2e3-4f5a6b7c8d9e0f1a2b3c' })
  post: string;

  @Kod(GRANSKNINGSUTFALL, { exempel: 'motiverad' })
  utfall: Granskningsutfall;
}

export class GranskningssvarDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  id: string;
}
