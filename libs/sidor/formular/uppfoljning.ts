import type { Formular, Formularfalt } from '../formular.js';

const VAG = '/avvikelse/v1/uppfoljningar';
const TEXT_MAX = 20_000;
const NAMN_MAX = 500;

/** What every act on a follow-up has in common: done on it as it was seen. */
export const iUppfoljningen = (
  del: string,
  parametrar: readonly string[] = ['id'],
): Pick<Formular, 'metod' | 'parametrar' | 'vag' | 'villkorad'> => ({
  ...{ metod: 'POST', vag: `${VAG}/:id/${del}`, parametrar, villkorad: true },
});

export const fritextfalt = (
  namn: string,
  rubrik: Formularfalt['rubrik'],
  val: { readonly valfri?: boolean } = {},
): Formularfalt => ({ ...{ slag: 'text', namn, rubrik, rader: 4, teckenMax: TEXT_MAX }, ...val });

export const namnfalt = (
  namn: string,
  rubrik: Formularfalt['rubrik'],
  val: { readonly valfri?: boolean } = {},
): Formularfalt => ({ ...{ slag: 'text', namn, rubrik, teckenMax: NAMN_MAX }, ...val });

const oppning: Formular = {
  ...{ namn: 'uppfoljning-oppning', metod: 'POST', vag: VAG, parametrar: [], villkorad: false },
  landar: 'uppfoljningar',
  rubrik: ['Öppna årets uppföljning', 'Open the year’s follow-up'],
  ingress: [
    'Parterna och de tillfrågade kommunerna tas ur överenskommelsen. Skriv inga namn på enskilda.',
    'The parties and the municipalities asked are those of the agreement. Name no individual.',
  ],
  knapp: ['Öppna uppföljningen', 'Open the follow-up'],
  klart: ['Uppföljningen är öppen.', 'The follow-up is open.'],
  falt: [
    { slag: 'val', namn: 'overenskommelse', rubrik: ['Överenskommelse', 'Agreement'], val: [] },
    { slag: 'tal', namn: 'ar', rubrik: ['År som följs upp', 'Year'], min: 2000, max: 2100 },
    namnfalt('rubrik', ['Rubrik', 'Title']),
    fritextfalt('omfattning', ['Vad som följs upp', 'Scope']),
    { slag: 'datum', namn: 'svarSenast', rubrik: ['Sista dag att svara på enkäten', 'Last day to answer the survey'] },
  ],
};

const utskick: Formular = {
  ...iUppfoljningen('enkatutskick'),
  namn: 'uppfoljning-enkatutskick',
  rubrik: ['Skicka enkäten', 'Send the survey'],
  ingress: [
    'Välj vilka som ska få den. De som inte har svarat är förvalda. Den som redan har fått den får en påminnelse. När dagen har gått påminner navet själv.',
    'Choose who is to have it. Those who have not answered are ticked. Who has had it is reminded. When the day has passed, reminders go out by themselves.',
  ],
  knapp: ['Skicka', 'Send'],
  klart: ['Enkäten är skickad.', 'The survey has been sent.'],
  falt: [
    { slag: 'flerval', namn: 'till', rubrik: ['Skickas till', 'Sent to'], val: [] },
    { slag: 'datum', namn: 'svarSenast', rubrik: ['Sista dag att svara', 'Last day to answer'] },
    {
      ...{ slag: 'bekraftelse', namn: 'bekraftelse', rubrik: ['Ja, skicka enkäten nu', 'Yes, send the survey now'] },
      hjalp: [
        'Den går genast till var och en som är vald, i dess eget system. Det går inte att ångra. Dagen kan flyttas med ett nytt utskick.',
        'It goes at once to each one chosen, in its own system. This cannot be undone. The day can be moved by sending again.',
      ],
    },
  ],
};

const ateroppning: Formular = {
  ...iUppfoljningen('ateroppning'),
  namn: 'uppfoljning-ateroppning',
  rubrik: ['Öppna uppföljningen igen', 'Reopen the follow-up'],
  knapp: ['Öppna igen', 'Reopen'],
  klart: ['Uppföljningen är öppen igen.', 'The follow-up is open again.'],
  falt: [fritextfalt('skal', ['Skäl', 'Reason'])],
};

export const UPPFOLJNINGSFORMULAR = [oppning, utskick, ateroppning] as const;
