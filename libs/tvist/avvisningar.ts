import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import { HANVISNINGAR_MAX, LOSNINGAR_MAX, PARTER_MAX } from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  TVIST_FINNS_EJ: { kind: 'saknas', text: 'Tvisten finns inte.' },
  TVIST_FINNS: { kind: 'tillstand', text: 'Det finns redan en tvist med samma id.' },
  TVIST_AVGJORD: { kind: 'tillstand', text: 'Tvisten är avgjord och kan inte ändras.' },
  TVIST_EJ_AVGJORD: { kind: 'tillstand', text: 'Tvisten är inte avgjord ännu.' },
  TVIST_AVSLUTAD: { kind: 'tillstand', text: 'Tvisten är avslutad och kan inte ändras.' },
  TVIST_ATERKALLAD: { kind: 'tillstand', text: 'Tvisten är återkallad och kan inte ändras.' },
  ENBART_OPPNAREN: { kind: 'behorighet', text: 'Bara den huvudman som öppnade tvisten kan återkalla den.' },

  MANDAT_SAKNAS: {
    kind: 'behorighet',
    text: 'Den som företräder er i en tvist behöver ett registrerat mandat. Ange ett av era mandat.',
  },
  MANDAT_GALLER_EJ: { kind: 'behorighet', text: 'Mandatet gäller inte i dag. Ange ett mandat som gäller.' },
  MANDAT_RACKER_EJ: { kind: 'behorighet', text: 'Mandatet räcker inte. Det saknar behörigheten: {uppgift}.' },

  PARTER_FOR_FA: { kind: 'innehall', text: 'En tvist har minst två olika huvudmän som parter.' },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En tvist kan ha högst ${PARTER_MAX} parter.` },
  OPPNARE_EJ_PART: { kind: 'innehall', text: 'Den huvudman som öppnar tvisten ska själv vara part i den.' },
  SVARSFRIST_SAKNAS: { kind: 'innehall', text: 'Det saknas svarsfrist för {uppgift}.' },
  BELOPP_UTAN_KOSTNADSFRAGA: { kind: 'innehall', text: 'Belopp anges bara i en tvist om kostnadsansvar.' },
  OGILTIGT_BELOPP: {
    kind: 'innehall',
    text: 'Skriv belopp i kronor med högst två decimaler efter en punkt, som 48500.50.',
  },

  HANVISNING_SAKNAS: {
    kind: 'innehall',
    text: 'Ett ställningstagande vilar på överenskommelse eller lag och på er delegationsordning. Det saknas: {uppgift}.',
  },
  FOR_MANGA_HANVISNINGAR: {
    kind: 'innehall',
    text: `Ett ställningstagande kan ha högst ${HANVISNINGAR_MAX} hänvisningar.`,
  },

  LOSNING_FINNS_EJ: { kind: 'saknas', text: 'Lösningsförslaget finns inte.' },
  LOSNING_FINNS: { kind: 'tillstand', text: 'Det finns redan ett annat lösningsförslag med samma id.' },
  FOR_MANGA_LOSNINGAR: { kind: 'innehall', text: `En tvist kan ha högst ${LOSNINGAR_MAX} lösningsförslag.` },
  ANSVARIG_SAKNAS: { kind: 'innehall', text: 'En lösning anger minst en ansvarig huvudman.' },
  EJ_PART: {
    kind: 'innehall',
    text: 'Ansvar och kostnad kan bara läggas på parterna. Dessa är inte parter: {uppgift}.',
  },
  FORDELNING_UTAN_KOSTNADSFRAGA: {
    kind: 'innehall',
    text: 'En kostnadsfördelning anges bara i en tvist om kostnadsansvar.',
  },
  FORDELNING_STAMMER_EJ: {
    kind: 'innehall',
    text: 'Fördelningen ska nämna varje part högst en gång och tillsammans bli tvistens belopp: {uppgift}.',
  },

  BESLUT_BINDER_ANNAN: {
    kind: 'behorighet',
    text: 'Ni kan bara besluta om ert eget ansvar. Föreslå en lösning i stället, så får övriga parter godkänna den.',
  },
  DATUM_I_FRAMTIDEN: { kind: 'innehall', text: 'Beslutets datum kan inte ligga i framtiden.' },
  REDAN_MOTTAGEN_MED_ANNAT_NUMMER: {
    kind: 'tillstand',
    text: 'Ni har redan tagit emot tvisten med ett annat ärendenummer.',
  },
  BESLUT_EJ_KVITTERAT: {
    kind: 'tillstand',
    text: 'Tvisten kan avslutas först när varje parts eget system har kvitterat beslutet. Kvittens saknas från: {uppgift}.',
  },

  TEXT_SAKNAS: { kind: 'innehall', text: 'Texten får inte vara tom. Fyll i: {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'En tvist får inte nämna en enskild. Ta bort personnumret ur: {uppgift}.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes, amounts or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
