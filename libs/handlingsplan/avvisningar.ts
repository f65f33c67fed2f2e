import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import {
  ANDRINGAR_MAX,
  ATGARDER_MAX,
  GODKANNARE_MAX,
  PARTER_MAX,
  RAPPORTER_MAX,
  SPAR_MAX,
  SVAR_MAX,
} from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  PLAN_FINNS_EJ: { kind: 'saknas', text: 'Planen finns inte.' },
  PLAN_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan en plan med samma id.' },
  PLAN_AVSLUTAD: { kind: 'tillstand', text: 'Planen är avslutad och ändras inte mer.' },
  PLAN_OVERFORD: {
    kind: 'tillstand',
    text: 'Det som inte är klart har förts över till nästa års plan. Lägg till och ändra åtgärder där.',
  },
  EJ_PART: { kind: 'behorighet', text: 'Bara planens parter eller länets koordinator kan upprätta den.' },
  EJ_PLANANSVARIG: {
    kind: 'behorighet',
    text: 'Bara den som leder planen eller länets koordinator kan göra detta. Planen leds av: {uppgift}.',
  },
  EJ_ANSVARIG: {
    kind: 'behorighet',
    text: 'Bara den huvudman som ansvarar för åtgärden rapporterar om den. Ansvarig är: {uppgift}.',
  },
  PART_SAKNAS: { kind: 'innehall', text: 'Planen behöver minst en part.' },
  PART_UPPREPAS: { kind: 'innehall', text: 'Varje part anges en gång. Upprepade: {uppgift}.' },
  FOR_MANGA_PARTER: { kind: 'innehall', text: `En plan kan ha högst ${PARTER_MAX} parter.` },
  KOMMUN_SAKNAS: { kind: 'innehall', text: 'En lokal plan behöver en kommun som är part i den.' },
  KOMMUN_EJ_TILLATEN: { kind: 'innehall', text: 'En plan på länsnivå hör inte till en viss kommun.' },
  GODKANNARE_SAKNAS: { kind: 'innehall', text: 'Planen behöver minst en som ska godkänna den.' },
  GODKANNARE_UPPREPAS: { kind: 'innehall', text: 'Var och en som ska godkänna anges en gång. Upprepade: {uppgift}.' },
  GODKANNARE_EJ_PART: { kind: 'innehall', text: 'Bara planens parter kan godkänna den. Utanför planen: {uppgift}.' },
  FOR_MANGA_GODKANNARE: { kind: 'innehall', text: `En plan kan ha högst ${GODKANNARE_MAX} som ska godkänna.` },
  ATGARD_FINNS_EJ: { kind: 'saknas', text: 'Åtgärden finns inte i planen.' },
  ATGARD_FINNS_REDAN: { kind: 'tillstand', text: 'Det finns redan en åtgärd med samma id.' },
  ATGARD_AVSLUTAD: {
    kind: 'tillstand',
    text: 'Åtgärden är klar eller avbruten och ändras inte. Den ansvariga kan börja om den.',
  },
  ATGARD_OVERFORD: { kind: 'tillstand', text: 'Åtgärden har förts över till nästa års plan. Rapportera där.' },
  ATGARD_SAKNAS: { kind: 'tillstand', text: 'Planen behöver minst en åtgärd innan någon kan godkänna den.' },
  FOR_MANGA_ATGARDER: { kind: 'innehall', text: `En plan kan ha högst ${ATGARDER_MAX} åtgärder.` },
  FOR_MANGA_ANDRINGAR: { kind: 'tillstand', text: `En åtgärd kan ändras högst ${ANDRINGAR_MAX} gånger.` },
  FOR_MANGA_RAPPORTER: { kind: 'tillstand', text: `En åtgärd kan ha högst ${RAPPORTER_MAX} rapporter.` },
  FOR_MANGA_SPAR: {
    kind: 'innehall',
    text: `En åtgärd kan hänvisa till högst ${SPAR_MAX} brister och lika många avvikelser.`,
  },
  SPAR_SAKNAS: {
    kind: 'innehall',
    text: 'Ange minst en brist eller avvikelse som åtgärden svarar mot, eller skriv varför den finns ändå.',
  },
  ANSVARIG_EJ_PART: { kind: 'innehall', text: 'Ansvarig för en åtgärd kan bara vara en av planens parter.' },
  RAPPORT_SAKNAS: { kind: 'innehall', text: 'Skriv en rapport när åtgärden är klar eller avbruten.' },
  ATGARD_EJ_KLAR: { kind: 'tillstand', text: 'Effekten utvärderas när åtgärden är klar.' },
  TEXT_SAKNAS: { kind: 'innehall', text: 'Det saknas text i {uppgift}.' },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Texten i {uppgift} ser ut att innehålla ett personnummer. I en plan nämns inga enskilda personer. Ta bort det.',
  },
  OGILTIGT_DATUM: { kind: 'innehall', text: 'Datumet i {uppgift} finns inte i kalendern. Skriv det som ÅÅÅÅ-MM-DD.' },
  GODKANNANDE_EJ_BEGART: { kind: 'tillstand', text: 'Planen är ett utkast. Godkännande har inte begärts än.' },
  VERKSAMHET_GODKANNER_EJ: {
    kind: 'innehall',
    text: 'Hos er godkänner inte den verksamheten. Godkännande väntas av: {uppgift}.',
  },
  FOR_MANGA_SVAR: { kind: 'tillstand', text: `Det går att svara högst ${SVAR_MAX} gånger på samma plan.` },
  MANDAT_SAKNAS: { kind: 'behorighet', text: 'Ange ett registrerat mandat för er huvudman.' },
  MANDAT_GALLER_EJ: {
    kind: 'behorighet',
    text: 'Mandatet gäller inte nu. Det har inte börjat, är slut eller återkallat.',
  },
  MANDAT_RACKER_EJ: { kind: 'behorighet', text: 'Mandatet räcker inte för att godkänna. Det saknar: {uppgift}.' },
  FEL_GODKANNARFUNKTION: { kind: 'behorighet', text: 'Enligt modellen godkänns planen av: {uppgift}.' },
  REDAN_OVERFORD: { kind: 'tillstand', text: 'Planen har redan förts över till nästa års plan.' },
  AR_EJ_SENARE: { kind: 'innehall', text: 'Den nya planen ska vara för ett senare år än {uppgift}.' },
  ATGARDER_OPPNA: {
    kind: 'tillstand',
    text: 'Planen har åtgärder som varken är klara, avbrutna eller överförda till nästa år. Antal: {uppgift}.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter`: codes or field names that fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
