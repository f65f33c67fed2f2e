import { Boolesk, Datumtid, Heltal, Kod, Lista, Monster, Objekt, Text } from '#libs/platform/http/dto.js';

const ANTAL_MAX = 999_999_999_999;
const VYER_MAX = 100;

export const OMBYGGNADSLAGEN = { begard: 'Beställd', pagar: 'Pågår' } as const;
export const ORSAKER = {
  begard: 'Beställd av driften',
  version: 'Programmet har en nyare version av vyn',
  'okand-logg': 'Vyn är byggd av en äldre version av programmet',
} as const;

export class OmbyggnadDto {
  @Kod(OMBYGGNADSLAGEN, { exempel: 'pagar' })
  lage: keyof typeof OMBYGGNADSLAGEN;

  @Kod(ORSAKER, { exempel: 'begard' })
  orsak: keyof typeof ORSAKER;

  @Text({ max: 200, exempel: 'Beställd av driften' })
  orsakText: string;

  @Datumtid({ exempel: '2026-11-20T09:55:00.000Z' })
  begard: string;

  @Datumtid({ valfri: true, exempel: '2026-11-20T09:55:01.000Z' })
  startad: string | null;

  @Heltal({ min: 0, max: ANTAL_MAX, exempel: 40_000, beskrivning: 'Händelser som är inlästa i den nya' })
  vikta: number;

  @Heltal({
    valfri: true,
    min: 0,
    max: ANTAL_MAX,
    exempel: 100_000,
    beskrivning: 'Av så många; null när det inte är känt',
  })
  av: number | null;

  @Heltal({ valfri: true, min: 0, max: 100, exempel: 40 })
  procent: number | null;

  @Datumtid({ valfri: true, exempel: '2026-11-20T10:02:00.000Z', beskrivning: 'Uppskattad tid då den nya tar över' })
  beraknadKlar: string | null;
}

export class VystandDto {
  @Text({ max: 40, exempel: 'min-ko' })
  namn: string;

  @Monster({ monster: '^[0-9a-z]{1,16}$', krav: '', exempel: '3f1c0a9be27d4851', beskrivning: 'Version som visas' })
  version: string;

  @Boolesk({ exempel: true, beskrivning: 'Det som visas är byggt för det program som svarar' })
  aktuell: boolean;

  @Monster({ monster: String.raw`^\d{1,20}$`, krav: '', exempel: '104211', beskrivning: 'Så långt i händelseloggen' })
  position: string;

  @Boolesk({ exempel: false, beskrivning: 'Händelser väntar på att läsas in' })
  efter: boolean;

  @Heltal({
    valfri: true,
    min: 0,
    max: ANTAL_MAX,
    exempel: 0,
    beskrivning: 'Sekunder sedan vyn senast rörde sig, när den är efter; 0 när den inte är det',
  })
  efterSekunder: number | null;

  @Datumtid({ valfri: true, exempel: '2026-11-20T09:59:59.500Z', beskrivning: 'När vyn senast rörde sig' })
  uppdaterad: string | null;

  @Objekt(() => OmbyggnadDto, { valfri: true })
  ombyggnad: OmbyggnadDto | null;
}

export class VylageDto {
  @Lista(() => VystandDto, { max: VYER_MAX })
  vyer: VystandDto[];

  @Text({ max: 500, exempel: 'En vy byggs om: min-ko.' })
  meddelande: string;
}
