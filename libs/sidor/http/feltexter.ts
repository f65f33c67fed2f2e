import type { Tvasprak } from '../sprak.js';

export interface Feltext {
  readonly rubrik: Tvasprak;
  readonly text: Tvasprak;
}

/** What is said of each status, where the problem's own words are not for people who look at a page. */
const ANDRAT: Feltext = {
  rubrik: ['Någon hann före', 'Someone was before you'],
  text: [
    'Uppgifterna har ändrats sedan du öppnade sidan. Inget av ditt sparades. Öppna sidan igen, se vad som hänt och gör om det som behövs.',
    'This has been changed since you opened the page. Nothing of yours was saved. Open the page again, see what has happened, and redo what is needed.',
  ],
};

export const FELTEXTER: Readonly<Record<number, Feltext>> = {
  400: {
    rubrik: ['Sidan kan inte visas så', 'The page cannot be shown like that'],
    text: ['Något i adressen eller urvalet stämmer inte.', 'Something in the address or the filters is not right.'],
  },
  401: {
    rubrik: ['Du behöver logga in', 'You need to log in'],
    text: ['Logga in och försök igen.', 'Log in and try again.'],
  },
  403: {
    rubrik: ['Du har inte behörighet', 'You do not have access'],
    text: [
      'Din roll får inte se eller göra det här. Kontakta den som förvaltar navet hos er om den borde få det.',
      'Your role may not see or do this. Contact whoever manages the hub for you if it should.',
    ],
  },
  404: {
    rubrik: ['Sidan finns inte', 'There is no such page'],
    text: [
      'Adressen kan vara fel, eller så finns det som stod där inte för dig.',
      'The address may be wrong, or what stood there is not for you.',
    ],
  },
  405: {
    rubrik: ['Sidan öppnas inte så', 'The page is not opened like that'],
    text: [
      'Adressen tar emot ett ifyllt formulär, och har inget eget att visa. Gå till sidan där formuläret finns och skicka det därifrån.',
      'The address takes a filled-in form, and has nothing of its own to show. Go to the page that has the form, and send it from there.',
    ],
  },
  409: ANDRAT,
  412: ANDRAT,
  429: {
    rubrik: ['För många förfrågningar', 'Too many requests'],
    text: ['Vänta en liten stund och ladda sedan om sidan.', 'Wait a little while and then reload the page.'],
  },
  503: {
    rubrik: ['Tillfälligt upptaget', 'Temporarily unavailable'],
    text: ['Försök igen om en stund. Inget har gått förlorat.', 'Try again in a while. Nothing has been lost.'],
  },
};

/** Of a code, where what its status says would lead astray. */
export const KODTEXTER: Readonly<Record<string, Feltext>> = {
  OMRADE_FINNS_EJ: {
    rubrik: ['Området finns inte', 'There is no such area'],
    text: [
      'Adressen kan vara fel. Öppna sidan utan område, och välj ett i listan.',
      'The address may be wrong. Open the page without an area, and choose one in the list.',
    ],
  },
  OMRADE_EJ_ERT: {
    rubrik: ['Området är inte ert', 'The area is not yours'],
    text: [
      'Var och en ser sina egna siffror och hela länets. Öppna sidan utan område, och välj ett i listan.',
      'Everyone sees their own figures and those of the whole county. Open the page without an area, and choose one in the list.',
    ],
  },
  TVISTER_EJ_LASBARA: {
    rubrik: ['Urvalet gäller tvister', 'The filter is about disputes'],
    text: [
      'Din roll läser inte tvister, och kan därför inte välja ut ärenden efter om det finns en tvist. Öppna listan utan det urvalet.',
      'Your role does not read disputes, and so cannot choose cases by whether there is one. Open the list without that filter.',
    ],
  },
};

export const OVANTAT: Feltext = {
  rubrik: ['Något gick fel', 'Something went wrong'],
  text: [
    'Det är loggat. Försök igen, och ange numret nedan om du frågar om det.',
    'It has been logged. Try again, and give the number below if you ask about it.',
  ],
};
