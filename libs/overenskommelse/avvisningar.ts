import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import { AVSNITT_MAX, GILTIGHET_AR_MAX, PARTER_MAX, RUTINER_MAX, VERSIONER_MAX } from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  OVERENSKOMMELSE_FINNS_EJ: { kind: 'saknas', text: 'Överenskommelsen finns inte.' },
  OVERENSKOMMELSE_FINNS_REDAN: { kind: 'tillstand', text: 'Överenskommelsen är redan registrerad.' },
  ENBART_PART: {
    kind: 'behorighet',
    text: 'Bara en part i överenskommelsen, eller länets koordinator, kan göra detta.',
  },
  PART_TAS_UT_AV_KOORDINATORN: {
    kind: 'behorighet',
    text: 'Bara länets koordinator kan ta ut andra parter. Själva kan ni lägga till parter och gå ur. Saknas i er lista: {uppgift}.',
  },
  ENBART_KOMMUN: {
    kind: 'behorighet',
    text: 'Status för den lokala överenskommelsen anges bara av kommunen själv.',
  },

  TEXT_SAKNAS: { kind: 'innehall', text: 'Skriv något i {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Det står ett personnummer i {uppgift}. Ta bort det: en överenskommelse nämner aldrig en enskild.',
  },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },
  OGILTIG_LANK: {
    kind: 'innehall',
    text: 'Länken i {uppgift} ska vara en webbadress som börjar med https:// och är utan användare och lösenord.',
  },

  FOR_FA_PARTER: { kind: 'innehall', text: 'En överenskommelse har minst två parter.' },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En överenskommelse kan ha högst ${PARTER_MAX} parter.` },
  HUVUDMAN_EJ_PART: { kind: 'innehall', text: 'Bara parter i överenskommelsen kan anges. Inte part: {uppgift}.' },
  OVERORDNAD_SAKNAS: {
    kind: 'innehall',
    text: 'En lokal överenskommelse bryter ned en länsövergripande. Ange vilken i overordnad.',
  },
  OVERORDNAD_BARA_LOKAL: {
    kind: 'innehall',
    text: 'Bara en lokal överenskommelse har en överordnad. Lämna overordnad tomt.',
  },
  FOR_MANGA_AVSNITT: { kind: 'innehall', text: `En överenskommelse kan ha högst ${AVSNITT_MAX} avsnitt.` },

  VERSION_FINNS: {
    kind: 'tillstand',
    text: 'Det finns redan en version med namnet {uppgift}. Rätta den, eller ge den nya ett annat namn.',
  },
  VERSION_FINNS_EJ: { kind: 'saknas', text: 'Versionen finns inte i överenskommelsen.' },
  OGILTIG_GILTIGHET: {
    kind: 'innehall',
    text: `Giltigheten går inte ihop: slutet kan inte ligga före början, och längden är 1–${GILTIGHET_AR_MAX} år.`,
  },
  FOR_MANGA_VERSIONER: { kind: 'innehall', text: `En överenskommelse kan ha högst ${VERSIONER_MAX} versioner.` },

  UPPGIFT_SAKNAS: { kind: 'innehall', text: 'Till den status ni angav behövs också {uppgift}.' },
  UPPGIFT_HOR_EJ_HIT: { kind: 'innehall', text: 'Till den status ni angav hör inte {uppgift}. Lämna det tomt.' },

  DATUM_HAR_PASSERAT: { kind: 'innehall', text: 'Dagen i {uppgift} har redan passerat.' },

  AVSNITT_FINNS_EJ: { kind: 'innehall', text: 'Överenskommelsen har inget avsnitt med det namnet.' },
  RUTIN_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan rutin med samma id.' },
  RUTIN_FINNS_EJ: { kind: 'saknas', text: 'Rutinen finns inte i överenskommelsen.' },
  ENBART_RUTINENS_HUVUDMAN: {
    kind: 'behorighet',
    text: 'Bara en huvudman som rutinen gäller, eller länets koordinator, kan göra detta.',
  },
  FOR_MANGA_RUTINER: { kind: 'innehall', text: `En överenskommelse kan ha högst ${RUTINER_MAX} rutiner.` },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
