import { ARENDEN_MAX, GALLRINGSSKAL, type Gallringsskal } from '#libs/gallring/index.js';
import { Boolesk, Datum, Heltal, Kod, Lista, Personnummer, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';

export class GallringsforhandsvisningDto {
  @Textlista({
    max: ARENDEN_MAX,
    tecken: 36,
    valfri: true,
    exempel: ['0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e'],
    beskrivning: 'Ärendenas id. Ange antingen ärenden eller personnummer',
  })
  arenden?: string[] | null;

  @Personnummer({ valfri: true, beskrivning: 'Alla era ärenden om personen. Numret slås upp och sparas inte' })
  personnummer?: string | null;

  @Kod(GALLRINGSSKAL, { exempel: 'gallringsfrist' })
  skal: Gallringsskal;
}

export class ForhandsvisatArendeDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;

  @Heltal({ min: 0, max: 999_999, exempel: 3, beskrivning: 'Nycklar till era egna texter, som skulle förstöras' })
  nycklar: number;

  @Boolesk({ exempel: true })
  farGallras: boolean;

  @Text({ max: 700, valfri: true, exempel: null, beskrivning: 'Vad som hindrar, med första tillåtna dag' })
  hinder: string | null;

  @Datum({ valfri: true, exempel: '2036-03-02' })
  tidigast: string | null;
}

export class ForhandsvisningDto {
  @Lista(() => ForhandsvisatArendeDto, { max: ARENDEN_MAX })
  arenden: ForhandsvisatArendeDto[];
}
