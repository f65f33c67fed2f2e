import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import {
  ATGARDER_MAX,
  DELTAGARE_MAX,
  GRANSKNINGAR_MAX,
  GRUNDER_MAX,
  LANKAR_MAX,
  ORSAKER_MAX,
  PARTER_MAX,
} from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients and mapping files rest on them. */
export const AVVISNINGAR = {
  AVVIKELSE_FINNS_EJ: { kind: 'saknas', text: 'Avvikelsen finns inte.' },
  AVVIKELSE_MAKULERAD: { kind: 'tillstand', text: 'Avvikelsen är makulerad och kan inte ändras.' },
  AVVIKELSE_AVSLUTAD: { kind: 'tillstand', text: 'Avvikelsen är avslutad. Återöppna den först.' },
  EJ_AVSLUTAD: { kind: 'tillstand', text: 'Avvikelsen är inte avslutad och behöver inte återöppnas.' },
  ENBART_RAPPORTERANDE: { kind: 'behorighet', text: 'Bara den huvudman som rapporterade avvikelsen kan göra detta.' },

  KALLA_STAMMER_EJ: {
    kind: 'innehall',
    text: 'Källans huvudman, system eller ärendenummer stämmer inte med avvikelsen.',
  },
  SAMMA_VERSION_ANNAT_INNEHALL: {
    kind: 'tillstand',
    text: 'Samma version av ärendet har redan kommit in med ett annat innehåll. Höj versionen när innehållet ändras.',
  },
  SVARSFRIST_SAKNAS: { kind: 'innehall', text: 'Det saknas svarsfrist för {uppgift}.' },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En avvikelse kan ha högst ${PARTER_MAX} parter.` },

  REDAN_MOTTAGEN_MED_ANNAT_NUMMER: {
    kind: 'tillstand',
    text: 'Ni har redan tagit emot avvikelsen med ett annat ärendenummer.',
  },
  BEDOMNING_SAKNAS: { kind: 'tillstand', text: 'Gör en egen bedömning innan ni lämnar återkoppling.' },
  ORSAK_SAKNAS: { kind: 'innehall', text: 'Utredningen behöver minst en orsak.' },
  FOR_MANGA_ORSAKER: { kind: 'innehall', text: `En utredning kan ha högst ${ORSAKER_MAX} orsaker.` },
  ATERKOPPLING_OFULLSTANDIG: {
    kind: 'innehall',
    text: 'Återkopplingen ska innehålla orsak, åtgärd, konsekvens och uppföljning. Det saknas: {uppgift}.',
  },
  RAPPORTERANDE_KAN_EJ_AVVISA: {
    kind: 'behorighet',
    text: 'Den huvudman som rapporterade avvikelsen kan inte avvisa ansvaret för den.',
  },
  REDAN_ATERKOPPLAD: {
    kind: 'tillstand',
    text: 'Ni har redan lämnat återkoppling och kan därför inte avvisa ansvaret.',
  },
  FORESLAGEN_AR_SJALV: { kind: 'innehall', text: 'Föreslå en annan huvudman än er egen.' },

  ATGARD_FINNS_EJ: { kind: 'saknas', text: 'Åtgärden finns inte bland era åtgärder.' },
  ATGARD_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan en åtgärd med samma id.' },
  ATGARD_REDAN_KLAR: { kind: 'tillstand', text: 'Åtgärden är klar och kan inte ändras.' },
  OGILTIGT_STATUSBYTE: { kind: 'tillstand', text: 'Åtgärden kan inte gå {uppgift}.' },
  FOR_MANGA_ATGARDER: { kind: 'innehall', text: `En huvudman kan ha högst ${ATGARDER_MAX} åtgärder i en avvikelse.` },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },

  EJ_GEMENSAM: {
    kind: 'tillstand',
    text: 'En gemensam händelseanalys görs bara när avvikelsen berör mer än en verksamhet.',
  },
  DELTAGARE_SAKNAS: {
    kind: 'innehall',
    text: 'En gemensam händelseanalys har deltagare från varje involverad huvudman. Det saknas: {uppgift}.',
  },
  DELTAGARE_EJ_INVOLVERAD: {
    kind: 'innehall',
    text: 'Deltagare kan bara komma från involverade huvudmän. Involvera först: {uppgift}.',
  },
  FOR_MANGA_DELTAGARE: { kind: 'innehall', text: `En händelseanalys kan ha högst ${DELTAGARE_MAX} deltagare.` },
  EJ_ALLA_HAR_SVARAT: {
    kind: 'tillstand',
    text: 'Avvikelsen kan avslutas först när alla har svarat. Svar saknas från: {uppgift}.',
  },

  LANK_TILL_SIG_SJALV: { kind: 'innehall', text: 'En avvikelse kan inte länkas till sig själv.' },
  LANK_FINNS_EJ: { kind: 'saknas', text: 'Länken finns inte.' },
  FOR_MANGA_LANKAR: { kind: 'innehall', text: `En avvikelse kan ha högst ${LANKAR_MAX} länkar.` },

  GRUND_FINNS_EJ: { kind: 'saknas', text: 'Grunden finns inte.' },
  GRUND_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan en grund med samma id.' },
  OMFATTNING_SAKNAS: { kind: 'innehall', text: 'Ange vad grunden omfattar: identitet, fritext eller båda.' },
  HANVISNING_SAKNAS: {
    kind: 'innehall',
    text: 'Menprövning, uppgiftsskyldighet och tillsyn eller revision behöver en hänvisning till beslut eller lagrum.',
  },
  MOTTAGARE_EJ_INVOLVERAD: {
    kind: 'innehall',
    text: 'Grunden kan bara gälla involverade huvudmän. Involvera först: {uppgift}.',
  },
  GRUND_GALLER_BARA_EGEN: {
    kind: 'innehall',
    text: 'Grunden samma huvudman gäller bara den egna huvudmannen. Ange er själva som enda mottagare.',
  },
  AVIDENTIFIERAT_BARA_FRITEXT: {
    kind: 'innehall',
    text: 'Grunden avidentifierad text omfattar bara fritext, aldrig identitet. Ange fritext som enda omfattning.',
  },
  BESLUTSFUNKTION_SAKNAS: {
    kind: 'innehall',
    text: 'Ange vilken funktion som har gjort menprövningen, till exempel enhetschef. Skriv inget namn.',
  },
  GILTIGHET_FOR_LANG: { kind: 'innehall', text: 'Grunden kan gälla längst till och med {uppgift}.' },
  GRAVID_BARA_IDENTITET: {
    kind: 'innehall',
    text: 'Grunden för gravid kvinna omfattar bara identitet, aldrig fritext. Ange identitet som enda omfattning.',
  },
  GRAVID_BARA_TILL_SOCIALTJANST: {
    kind: 'innehall',
    text: 'Grunden för gravid kvinna gäller bara från en region till socialtjänsten. Ange vilka kommuner som får uppgiften.',
  },
  ENBART_EGEN_GRUND: {
    kind: 'behorighet',
    text: 'Bara den huvudman som registrerade grunden kan återkalla den. Ett samtycke kan alla involverade återkalla.',
  },
  TEXT_FINNS_EJ: { kind: 'saknas', text: 'Ni har ingen text i ärendet med den revisionen.' },
  INGEN_TEXT_ATT_LAMNA: { kind: 'tillstand', text: 'Ni har ingen text i ärendet som kan lämnas ut.' },
  GRANSKARE_SKREV_TEXTEN: {
    kind: 'behorighet',
    text: 'Den som skrev texten kan inte godkänna den. Be någon annan hos er att granska.',
  },
  GRANSKNING_KRAVER_PERSON: {
    kind: 'behorighet',
    text: 'Hos er ska en person granska texten innan den lämnas ut. Logga in som person och godkänn den.',
  },
  FOR_MANGA_GRANSKNINGAR: {
    kind: 'innehall',
    text: `Ett ärende kan ha högst ${GRANSKNINGAR_MAX} granskningar av texter.`,
  },
  FOR_MANGA_GRUNDER: { kind: 'innehall', text: `En avvikelse kan ha högst ${GRUNDER_MAX} grunder.` },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
