import { GALLRINGSSKAL, GALLRINGSSTATUS, type Gallringsskal, type Gallringsstatus } from '#libs/gallring/index.js';
import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Text, Uuid } from '#libs/platform/http/dto.js';
import { SidfragaDto } from '../svar/sidfraga.dto.js';

export class GallringsfragaDto extends SidfragaDto {
  @Kod(GALLRINGSSTATUS, { valfri: true, exempel: 'beslutad', beskrivning: 'Bara med denna status' })
  status?: Gallringsstatus;
}

export class GallringsmottagareDto {
  @Text({ max: 41, exempel: '20' })
  huvudman: string;

  @Text({ max: 200, exempel: 'Region Dalarna' })
  namn: string;

  @Text({ max: 40, exempel: 'kvitterad', beskrivning: 'Försändelsens status; "ej sänd" innan navet har skickat den' })
  status: string;

  @Boolesk({ exempel: true, beskrivning: 'Mottagaren har kvitterat uppmaningen att gallra sina kopior' })
  kvitterat: boolean;

  @Uuid({
    exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142',
    beskrivning: 'För POST /leveranser/{id}/omsandning',
  })
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

  @Kod(GALLRINGSSTATUS, { exempel: 'beslutad' })
  status: Gallringsstatus;

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

export class GallringspostDto {
  @Uuid({ exempel: '9a7b6c5d-4e3f-8a2b-b1c0-d9e8f7a6b5c4' })
  id: string;

  @Kod(GALLRINGSSTATUS, { exempel: 'beslutad' })
  status: Gallringsstatus;

  @Text({ max: 40, exempel: 'Beslutad' })
  statusText: string;

  @Kod(GALLRINGSSKAL, { exempel: 'gallringsfrist' })
  skal: Gallringsskal;

  @Text({ max: 60, exempel: 'Gallringsfristen har gått ut' })
  skalText: string;

  @Text({ max: 500, exempel: 'Dokumenthanteringsplan 2026, punkt 4.2' })
  lagrum: string;

  @Heltal({ min: 1, max: 500, exempel: 3, beskrivning: 'Vilka ärenden det är visas i gallringen själv' })
  antalArenden: number;

  @Datumtid({ exempel: '2026-03-01T09:15:00.000Z' })
  foreslagen: string;

  @Datum({ valfri: true, exempel: '2026-03-08' })
  verkstallsTidigast: string | null;

  @Heltal({ min: 0, max: 999_999_999, exempel: 0, beskrivning: 'Nycklar som har förstörts; 0 innan den är verkställd' })
  nycklar: number;

  @Datumtid({ exempel: '2026-03-02T09:15:00.000Z', beskrivning: 'När något senast hände med gallringen' })
  andrad: string;
}
