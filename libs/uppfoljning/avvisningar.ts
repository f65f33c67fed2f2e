import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import {
  AR_MAX,
  AR_MIN,
  AVVIKELSER_PER_BRIST_MAX,
  BRISTER_MAX,
  FRYSNINGAR_MAX,
  INDIKATORER_MAX,
  PARTER_MAX,
  RAPPORT_BYTE_MAX,
  RATTELSER_MAX,
  SVAR_PER_HUVUDMAN_MAX,
  SVARSTEXT_TECKEN_MAX,
  SYNPUNKTER_MAX,
  UTSKICK_MAX,
} from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  UPPFOLJNING_FINNS_EJ: { kind: 'saknas', text: 'Uppföljningen finns inte.' },
  UPPFOLJNING_FINNS_REDAN: {
    kind: 'tillstand',
    text: 'Överenskommelsen följs redan upp för det året, med andra uppgifter.',
  },
  UPPFOLJNING_SLUTFORD: {
    kind: 'tillstand',
    text: 'Uppföljningen är slutförd. Öppna den igen om något behöver ändras.',
  },
  ENBART_PART_ELLER_KOORDINATOR: {
    kind: 'behorighet',
    text: 'Bara en part i överenskommelsen, eller länets koordinator, kan göra detta.',
  },
  EJ_SVARA_FOR_ANNAN: {
    kind: 'behorighet',
    text: 'En huvudman svarar bara för sig själv. Länets koordinator kan föra in svar ur en fil.',
  },
  EJ_TILLFRAGAD: { kind: 'behorighet', text: 'Huvudmannen är inte tillfrågad i uppföljningen: {uppgift}.' },

  TEXT_SAKNAS: { kind: 'innehall', text: 'Skriv något i {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Det står ett personnummer i {uppgift}. Ta bort det: en uppföljning nämner aldrig en enskild.',
  },
  TEXT_FOR_LANG: { kind: 'innehall', text: `Texten är för lång, högst ${SVARSTEXT_TECKEN_MAX} tecken: {uppgift}.` },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },
  DATUM_HAR_PASSERAT: { kind: 'innehall', text: 'Dagen i {uppgift} har redan passerat.' },
  OGILTIGT_AR: { kind: 'innehall', text: `Året ska vara mellan ${AR_MIN} och ${AR_MAX}.` },

  FOR_FA_PARTER: { kind: 'innehall', text: 'En uppföljning har minst två parter.' },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En uppföljning kan ha högst ${PARTER_MAX} parter.` },
  HUVUDMAN_EJ_PART: { kind: 'innehall', text: 'Bara parter i uppföljningen kan anges. Inte part: {uppgift}.' },
  INGEN_TILLFRAGAD: { kind: 'innehall', text: 'Ange minst en huvudman som ska svara på enkäten.' },
  FORMULAR_FINNS_EJ: { kind: 'innehall', text: 'Det finns inget enkätformulär med det namnet och den versionen.' },

  ALLA_HAR_SVARAT: {
    kind: 'tillstand',
    text: 'Alla som är tillfrågade har svarat, så enkäten skickas inte till någon. Den som vill ändra sitt svar svarar igen, utan ett nytt utskick.',
  },
  FOR_MANGA_UTSKICK: { kind: 'innehall', text: `Enkäten kan skickas ut högst ${UTSKICK_MAX} gånger.` },
  FRAGA_FINNS_EJ: { kind: 'innehall', text: 'Frågan finns inte i formuläret: {uppgift}.' },
  FRAGA_UPPREPAS: { kind: 'innehall', text: 'Frågan besvaras mer än en gång: {uppgift}.' },
  SVAR_TOMT: { kind: 'innehall', text: 'Svara på minst en fråga.' },
  KALLNAMN_SAKNAS: { kind: 'innehall', text: 'Ange vilken fil eller källa de införda svaren kommer från.' },
  FOR_MANGA_SVAR: {
    kind: 'innehall',
    text: `En huvudman kan lämna sitt svar högst ${SVAR_PER_HUVUDMAN_MAX} gånger.`,
  },

  SVAR_FINNS_EJ: { kind: 'saknas', text: 'Huvudmannen har inte svarat på enkäten, så det finns inget att rätta.' },
  RATTELSE_TOM: {
    kind: 'innehall',
    text: 'Säg vad rättelsen innebär: vem svaret gäller, vilken fråga det hör till eller hur det ska läsas.',
  },
  TILL_FRAGA_KRAVER_FRAGA: {
    kind: 'innehall',
    text: 'Ange vilken fråga svaret står under, och en annan fråga som det hör till.',
  },
  RATTELSE_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan rättelse med samma id.' },
  FOR_MANGA_RATTELSER: { kind: 'innehall', text: `En uppföljning kan ha högst ${RATTELSER_MAX} rättelser.` },

  KRITERIUM_FINNS_EJ: {
    kind: 'innehall',
    text: 'Kriteriet är inget av dem som uppföljningen bedöms efter: {uppgift}.',
  },
  KRITERIELISTA_SAKNAS: {
    kind: 'tillstand',
    text: 'Länsfilen saknar kriterielistan {uppgift}, som uppföljningen bedöms efter. Inget kan bedömas eller frysas förrän den står där igen.',
  },
  OGILTIG_INDIKATOR: {
    kind: 'innehall',
    text: 'Skriv indikatorn som en kod med små bokstäver, siffror och bindestreck.',
  },
  OGILTIG_PERIOD: { kind: 'innehall', text: 'Perioden skrivs som ÅÅÅÅ eller ÅÅÅÅ-MM.' },
  OGILTIGT_VARDE: { kind: 'innehall', text: 'Värdet ska vara ett tal, med punkt före decimalerna.' },
  FOR_MANGA_INDIKATORER: { kind: 'innehall', text: `En uppföljning kan ha högst ${INDIKATORER_MAX} indikatorvärden.` },
  SYNPUNKT_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan synpunkt med samma id.' },
  FOR_MANGA_SYNPUNKTER: { kind: 'innehall', text: `En uppföljning kan ha högst ${SYNPUNKTER_MAX} synpunkter.` },

  BRIST_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan brist med samma id.' },
  BRIST_FINNS_EJ: { kind: 'saknas', text: 'Bristen finns inte i uppföljningen.' },
  FOR_MANGA_BRISTER: { kind: 'innehall', text: `En uppföljning kan ha högst ${BRISTER_MAX} brister.` },
  FOR_MANGA_AVVIKELSER: {
    kind: 'innehall',
    text: `En brist kan visa till högst ${AVVIKELSER_PER_BRIST_MAX} avvikelser.`,
  },

  UPPFOLJNING_EJ_KOMPLETT: {
    kind: 'tillstand',
    text: 'Uppföljningen kan inte slutföras än. Det saknas: {uppgift}.',
  },
  OGILTIG_FRYSNING: { kind: 'innehall', text: 'Rapporten kan inte frysas: {uppgift} är inte som det ska vara.' },
  RAPPORT_FOR_STOR: {
    kind: 'tillstand',
    text: `Rapporten kan inte frysas: den är större än ${RAPPORT_BYTE_MAX / 1_024} kB fast långa texter redan är förkortade. Stryk brister som inte längre gäller, eller hämta rapporten som fil i stället.`,
  },
  FRYSNING_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan fryst rapport med samma id.' },
  FOR_MANGA_FRYSNINGAR: { kind: 'innehall', text: `En uppföljning kan ha högst ${FRYSNINGAR_MAX} frysta rapporter.` },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes, field names or what is missing, that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
