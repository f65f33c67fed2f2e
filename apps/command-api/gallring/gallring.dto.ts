import { ARENDEN_MAX, GALLRINGSSKAL, LAGRUM_TECKEN_MAX, type Gallringsskal } from '#libs/gallring/index.js';
import { Kod, Personnummer, Text, Textlista } from '#libs/platform/http/dto.js';

const LAGRUM = 'Dokumenthanteringsplan 2026, punkt 4.2';

export class NyGallringDto {
  @Textlista({
    max: ARENDEN_MAX,
    tecken: 36,
    valfri: true,
    exempel: ['0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e'],
    beskrivning: 'Ärendenas id. Ange antingen ärenden eller personnummer',
  })
  arenden?: string[] | null;

  @Personnummer({
    valfri: true,
    beskrivning: 'Alla era ärenden om personen. Numret slås upp och sparas inte',
  })
  personnummer?: string | null;

  @Text({ max: LAGRUM_TECKEN_MAX, oppet: true, exempel: LAGRUM, beskrivning: 'Det som gallringen vilar på' })
  lagrum: string;

  @Kod(GALLRINGSSKAL, { exempel: 'gallringsfrist' })
  skal: Gallringsskal;
}

export class GallringssparrDto {
  @Text({
    max: LAGRUM_TECKEN_MAX,
    oppet: true,
    exempel: 'Tillsynsärende hos IVO, dnr 3.5.1-1234/2026',
    beskrivning: 'Varför ärendet måste vara kvar, eller inte längre måste det; nämner ingen person',
  })
  hanvisning: string;
}
