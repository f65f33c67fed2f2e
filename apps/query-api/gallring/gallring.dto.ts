import { GALLRINGSSKAL, type Gallringsskal } from '#libs/gallring/index.js';
import { Boolesk, Datum, Heltal, Kod, Lista, Text, Uuid } from '#libs/platform/http/dto.js';

const STATUS = {
  foreslagen: 'Föreslagen',
  beslutad: 'Beslutad',
  avslagen: 'Avslagen',
  aterkallad: 'Återkallad',
  paborjad: 'Verkställs nu',
  verkstalld: 'Verkställd',
};

export class GallringsmottagareDto {
  @Text({ max: 41, exempel: '20' })
  huvudman: string;

  @Text({ max: 200, exempel: 'Region Dalarna' })
  namn: string;

  @Text({ max: 40, exempel: 'kvitterad', beskrivning: 'Försändelsens status; "ej sänd" innan navet har skickat den' })
  status: string;

  @Boolesk({ exempel: true, beskrivning: 'Mottagaren har kvitterat uppmaningen att gallra sina kopior' })
  kvitterat: boolean;

  @Uuid({ beskrivning: 'För POST /leveranser/{id}/omsandning' })
  forsandelse: string;
}

export class GallringsarendeDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;

  @Boolesk({ exempel: true })
  gallrat: boolean;

  @Lista(() => GallringsmottagareDto, { max: 100 })
  mottagare: GallringsmottagareDto[];
}

export class GallringDto {
  @Uuid({ exempel: '9a7b6c5d-4e3f-8a2b-b1c0-d9e8f7a6b5c4' })
  id: string;

  @Kod(STATUS, { exempel: 'beslutad' })
  status: keyof typeof STATUS;

  @Text({ max: 300, exempel: 'Beslutad. Kan återkallas innan den verkställs, tidigast 2026-03-08.' })
  statusText: string;

  @Kod(GALLRINGSSKAL, { exempel: 'gallringsfrist' })
  skal: Gallringsskal;

  @Text({ max: 500, exempel: 'Dokumenthanteringsplan 2026, punkt 4.2' })
  lagrum: string;

  @Datum({ valfri: true, exempel: '2026-03-08' })
  verkstallsTidigast: string | null;

  @Heltal({ min: 0, max: 999_999_999, exempel: 7, beskrivning: 'Nycklar som har förstörts; 0 innan den är verkställd' })
  nycklar: number;

  @Lista(() => GallringsarendeDto, { max: 500 })
  arenden: GallringsarendeDto[];
}
