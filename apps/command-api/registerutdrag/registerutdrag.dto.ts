import { FrittObjekt, Lista, Personnummer, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';

export class RegisterutdragsfragaDto {
  @Personnummer({ exempel: '19121212-1212', beskrivning: 'Slås upp och sparas inte' })
  personnummer: string;
}

export class LasningDto {
  @Text({
    max: 2_000,
    exempel: '2026-11-22 11:00: Leksand (handläggare) läste avvikelsen.',
    beskrivning: 'Vad som hände, på svenska',
  })
  text: string;

  @Text({ max: 40, exempel: '2026-11-22T10:00:00.000Z' })
  tid: string;

  @Text({ max: 200, exempel: '2029' })
  huvudman: string;

  @Text({ max: 400, exempel: 'handlaggare' })
  roller: string;

  @Text({ max: 100, exempel: 'avvikelse.lasa' })
  handling: string;

  @Textlista({ max: 10, tecken: 60, exempel: ['fritext'], beskrivning: 'Vilka slags uppgifter det var' })
  falt: string[];
}

export class RegisterutdragsarendeDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  arende: string;

  @Text({ max: 40, exempel: 'avslutad' })
  status: string;

  @FrittObjekt({
    beskrivning: 'Era händelser i ärendet med texterna öppnade, vad som lämnats ut till vem och på vilken grund',
    exempel: { handelser: [], utlamnat: [], gallrat: false },
  })
  uppgifter: object;

  @Lista(() => LasningDto, { max: 1_000, beskrivning: 'Vilka som har läst ärendet, senast först' })
  lasningar: LasningDto[];
}

export class RegisterutdragDto {
  @Text({ max: 41, exempel: '2029' })
  huvudman: string;

  @Lista(() => RegisterutdragsarendeDto, { max: 1_000 })
  arenden: RegisterutdragsarendeDto[];
}
