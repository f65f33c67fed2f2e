import { Datumtid, FrittObjekt, Heltal, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

export class HandelsepostDto {
  @Uuid({ exempel: '8d2f6a4e-1b3c-8d5e-9f70-a1b2c3d4e5f6' })
  id: string;

  @Text({ max: 100, exempel: 'AvvikelseBedomd' })
  typ: string;

  @Text({ max: 100, exempel: 'Bedömning gjord' })
  typText: string;

  @Datumtid({ exempel: '2026-01-16T10:30:00.000Z' })
  tid: string;

  @Objekt(() => HuvudmanRefDto, { beskrivning: 'Huvudmannen som handlade; nav när navet självt gjorde det' })
  av: HuvudmanRefDto;

  @Heltal({ min: 0, max: 999_999_999, exempel: 3, beskrivning: 'Plats i ärendets eller försändelsens ström' })
  revision: number;

  @Uuid({ valfri: true, beskrivning: 'Försändelsen som händelsen gäller; null när den gäller ärendet' })
  forsandelse: string | null;

  @FrittObjekt({
    beskrivning: 'Olika för varje typ; se katalogen över händelser',
    exempel: { huvudman: '2062', allvarlighetsgrad: 3, sannolikhet: 2, riskvarde: 6 },
  })
  data: object;

  @Textlista({ max: 1_000, tecken: 300, exempel: ['/motivering'], beskrivning: 'Fält i data som du inte får se' })
  dolda: string[];

  @Textlista({ max: 1_000, tecken: 300, exempel: [], beskrivning: 'Fält i data vars text är gallrad' })
  gallrade: string[];
}
