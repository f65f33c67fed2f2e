import type { Tvasprak } from '#libs/sidor/index.js';

export const T = {
  andrat: [
    'Någon hann före: uppgifterna har ändrats sedan du öppnade sidan, så inget sparades. Öppna sidan igen och gör om det som behövs. Det du skrev står kvar här nedanför.',
    'Someone was before you: this has been changed since you opened the page, so nothing was saved. Open the page again and redo what is needed. What you wrote is still below.',
  ],
  fyllI: ['Fyll i det här.', 'Fill this in.'],
  finnsRedan: ['Öppna den som redan finns', 'Open the one that is there'],
  utloggad: [
    'Din inloggning har gått ut, så inget sparades. Logga in i en ny flik, kom tillbaka hit och skicka igen. Det du skrev står kvar här nedanför.',
    'Your login has ended, so nothing was saved. Log in in a new tab, come back here and send again. What you wrote is still below.',
  ],
  loggaIn: ['Logga in i en ny flik', 'Log in in a new tab'],
  oppnaIgen: ['Öppna sidan igen', 'Open the page again'],
  tillbaka: ['Tillbaka utan att spara', 'Back without saving'],
} satisfies Readonly<Record<string, Tvasprak>>;
