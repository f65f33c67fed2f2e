import {
  Boolesk,
  Datumtid,
  FrittObjekt,
  Heltal,
  Lista,
  Monster,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';

const ANTAL_MAX = 999_999_999_999;
const HANDELSER_MAX = 2_000;
const PUNKTER_MAX = 100;
/** log₂ of what a log can hold. */
const STEG_MAX = 64;
const HASH_TECKEN = 44;
const ANTAL = String.raw`^\d{1,12}$`;
const NOT_EXEMPEL =
  'avvikelsenav\n104211\nqL0wV5xCk3o2m1mJm0c0m3cV1o6x3o4m5n6p7q8r9s0=\n\n' +
  '— avvikelsenav 0Jm1Y1Zr0s2mJk0y4m8n6p7q8r9s0t1u2v3w4x5y6z7A8B9C0D1E2F3G4H5I6J7K8L9M0N1O2P3Q4R5S6T7U8V9W0X1Y2Z0=\n';
const HASH_EXEMPEL = '9qQeE0rJY6V0c8mXo2u1bq0h3n5k7p9r1t3v5x7z9AA=';

export class KontrollpunktfragaDto {
  @Monster({
    valfri: true,
    monster: ANTAL,
    krav: 'Ska vara ett antal händelser.',
    exempel: '100000',
    beskrivning: 'Kontrollpunkter för minst så många händelser',
  })
  fran?: string;
}

export class KonsistensfragaDto {
  @Monster({
    monster: ANTAL,
    krav: 'Ska vara ett antal händelser.',
    exempel: '100000',
    beskrivning: 'Den äldres antal',
  })
  fran: string;

  @Monster({
    monster: ANTAL,
    krav: 'Ska vara ett antal händelser.',
    exempel: '104211',
    beskrivning: 'Den nyares antal',
  })
  till: string;
}

export class KontrollpunktDto {
  @Heltal({ min: 1, max: ANTAL_MAX, exempel: 104_211, beskrivning: 'Så många händelser i loggen' })
  antal: number;

  @Datumtid({ exempel: '2026-11-22T08:00:10.000Z', beskrivning: 'När den signerades' })
  tid: string;

  @Text({ max: 10_000, exempel: NOT_EXEMPEL, beskrivning: 'Signerad text (C2SP signed note): spara den som den är' })
  text: string;
}

export class KontrollpunkterDto {
  @Lista(() => KontrollpunktDto, { max: PUNKTER_MAX })
  kontrollpunkter: KontrollpunktDto[];

  @Text({ max: 500, exempel: '1 kontrollpunkt.' })
  meddelande: string;
}

export class KonsistensDto {
  @Heltal({ min: 0, max: ANTAL_MAX, exempel: 100_000 })
  fran: number;

  @Heltal({ min: 0, max: ANTAL_MAX, exempel: 104_211 })
  till: number;

  @Textlista({ max: STEG_MAX, tecken: HASH_TECKEN, exempel: [HASH_EXEMPEL], beskrivning: 'RFC 6962, 2.1.2' })
  vag: string[];
}

export class BevisnyckelDto {
  @Text({
    max: 300,
    exempel: 'avvikelsenav+d09b5d65+AcY0Jm1Y1Zr0s2mJk0y4m8n6p7q8r9s0t1u2v3w4x5y6',
    beskrivning: 'Loggens namn, nyckelns id och den offentliga nyckeln: spara den hos er',
  })
  vkey: string;

  @Text({ max: 1_000, exempel: '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA…\n-----END PUBLIC KEY-----\n' })
  pem: string;
}

export class HandelsebevisDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  id: string;

  @Heltal({ min: 0, max: ANTAL_MAX, exempel: 104_002, beskrivning: 'Platsen i loggen, från 0' })
  nr: number;

  @Monster({
    monster: '^[A-Za-z0-9_-]{43}$',
    krav: '',
    exempel: 'yJ2n0k7Q5m3x1v9t7r5p3n1l9j7h5f3d1b9Z7X5V3T0',
    beskrivning: 'SHA-256 av händelsen som kanonisk JSON (RFC 8785)',
  })
  hash: string;

  @Textlista({ max: STEG_MAX, tecken: HASH_TECKEN, exempel: [HASH_EXEMPEL], beskrivning: 'RFC 6962, 2.1.1' })
  vag: string[];

  @FrittObjekt({
    valfri: true,
    exempel: { stream: 'avvikelse-0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', revision: 0, type: 'AvvikelseRapporterad' },
    beskrivning: 'Händelsen som den är lagrad, med förseglade texter; null för andras händelser',
  })
  handelse: object | null;
}

/** The same form for one event and for a whole case: docs/verify/verifiera.mjs reads it. */
export class BevispaketDto {
  @Monster({ monster: '^avvikelsenav-bevis/1$', krav: '', exempel: 'avvikelsenav-bevis/1' })
  format: 'avvikelsenav-bevis/1';

  @Text({ max: 10_000, exempel: NOT_EXEMPEL, beskrivning: 'Den kontrollpunkt som bevisen leder till' })
  kontrollpunkt: string;

  @Lista(() => HandelsebevisDto, { max: HANDELSER_MAX })
  handelser: HandelsebevisDto[];

  @Textlista({
    max: HANDELSER_MAX,
    tecken: 36,
    exempel: [],
    beskrivning: 'Händelser som ingen kontrollpunkt omfattar än: fråga igen om en stund',
  })
  vantar: string[];

  @Boolesk({
    exempel: false,
    beskrivning: `Ärendet har mer än de ${HANDELSER_MAX} händelser ett paket rymmer; övriga hämtas en och en`,
  })
  fler: boolean;
}
