import type { Tvasprak } from '#libs/sidor/index.js';

export const T = {
  andrat: [
    'Någon hann före: uppgifterna har ändrats sedan du öppnade sidan, så inget sparades. Öppna sidan igen och gör om det som behövs. Det du skrev står kvar här nedanför.',
    'Someone was before you: this has been changed since you opened the page, so nothing was saved. Open the page again and redo what is needed. What you wrote is still below.',
  ],
  belopp: [
    'Skriv beloppet i siffror, i kronor och med högst två decimaler, till exempel 48 500,50.',
    'Write the amount in figures, in SEK and with at most two decimals, such as 48,500.50.',
  ],
  mandat: [
    'Välj det mandat som ni handlar under. Är listan tom har ingen hos er ett mandat som räcker till det här: be den som sköter era mandat att registrera ett.',
    'Choose the mandate that you act under. If the list is empty nobody of yours has one that is enough for this: ask whoever keeps your mandates to register one.',
  ],
  bekrafta: [
    'Kryssa i rutan för att bekräfta. Inget har gjorts än.',
    'Tick the box to confirm. Nothing has been done yet.',
  ],
  valjMinst: ['Välj minst en.', 'Choose at least one.'],
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
