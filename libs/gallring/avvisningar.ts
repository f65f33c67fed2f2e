import { avvisare, type Avvisning } from '#libs/kernel/index.js';
import { ARENDEN_MAX, LAGRUM_TECKEN_MAX } from './granser.js';

/** Every no of this context, in one place. The codes are permanent: clients rest on them. */
export const AVVISNINGAR = {
  GALLRING_FINNS_EJ: { kind: 'saknas', text: 'Gallringen finns inte.' },
  GALLRING_FINNS: { kind: 'tillstand', text: 'Det finns redan en annan gallring med samma id.' },
  GALLRING_AVGJORD: { kind: 'tillstand', text: 'Gallringen är redan avslagen eller återkallad. Gör ett nytt förslag.' },
  GALLRING_REDAN_BESLUTAD: {
    kind: 'tillstand',
    text: 'Gallringen är redan beslutad. Den kan återkallas fram till att den verkställs.',
  },
  GALLRING_EJ_BESLUTAD: { kind: 'tillstand', text: 'Gallringen är inte beslutad.' },
  GALLRING_OATERKALLELIG: {
    kind: 'tillstand',
    text: 'Gallringen har börjat verkställas. Den kan inte återkallas, och det som har gallrats kan inte återskapas.',
  },
  GALLRING_VANTAR: {
    kind: 'tillstand',
    text: 'Väntetiden har inte gått ut. Gallringen verkställs tidigast {uppgift}.',
  },
  GALLRING_KRAVER_PERSON: {
    kind: 'behorighet',
    text: 'En gallring föreslås och beslutas av människor, aldrig av ett system. Logga in som dig själv.',
  },
  GALLRING_SAMMA_PERSON: {
    kind: 'behorighet',
    text: 'Den som har föreslagit gallringen kan inte också besluta den. Be en kollega att pröva förslaget.',
  },
  GALLRING_FORHINDRAD: {
    kind: 'tillstand',
    text: 'Uppgifterna ska bevaras och får inte gallras än: {uppgift}.',
  },
  ARENDE_FINNS_EJ: { kind: 'saknas', text: 'Ärendet finns inte: {uppgift}.' },
  ARENDE_OPPET: { kind: 'tillstand', text: 'Öppna ärenden gallras inte. Avsluta eller makulera först: {uppgift}.' },
  ARENDE_PROVAS: {
    kind: 'tillstand',
    text: 'Ärenden som prövas i en tvist eller eskalering gallras inte. Avsluta den först: {uppgift}.',
  },
  ARENDE_SPARRAT: {
    kind: 'tillstand',
    text: 'Ärendet är spärrat mot gallring. Spärren behöver hävas först: {uppgift}.',
  },
  ARENDE_OFORSEGLAT: {
    kind: 'tillstand',
    text: 'Ärendet har texter från innan kryptering infördes. De kan inte göras oläsbara genom gallring: {uppgift}.',
  },
  ARENDE_SAKNAS: { kind: 'innehall', text: 'Ange minst ett ärende att gallra.' },
  FOR_MANGA_ARENDEN: {
    kind: 'innehall',
    text: `En gallring kan omfatta högst ${ARENDEN_MAX} ärenden. Dela upp den i flera.`,
  },
  TEXT_SAKNAS: { kind: 'innehall', text: 'Texten får inte vara tom. Fyll i: {uppgift}.' },
  TEXT_FOR_LANG: {
    kind: 'innehall',
    text: `Texten får vara högst ${LAGRUM_TECKEN_MAX} tecken. Korta: {uppgift}.`,
  },
  PERSONNUMMER_I_TEXT: {
    kind: 'innehall',
    text: 'Texten blir kvar efter gallringen och får inte nämna en enskild. Ta bort personnumret ur: {uppgift}.',
  },
} as const satisfies Readonly<Record<string, Avvisning>>;

export type Avvisningskod = keyof typeof AVVISNINGAR;

/** The rejection to throw. `uppgifter` fill `{uppgift}`. */
export const avvisning = avvisare(AVVISNINGAR);
