import type { Tvasprak } from '#libs/sidor/index.js';

export const T = {
  rubrik: ['Logga in', 'Log in'],
  valj: ['Välj var du loggar in.', 'Choose where you log in.'],
  saknas: ['Det går inte att logga in här än', 'It is not possible to log in here yet'],
  saknasText: [
    'Ingen inloggning är uppsatt för sidorna. Den som förvaltar navet ansluter er inloggningstjänst i identitetsfilen (AVVIKELSENAV_IDENTITET, "sidor") och anger adressen i AVVIKELSENAV_PUBLIK_URL.',
    'No login is set up for the pages. Whoever manages the hub connects your login service in the identity file (AVVIKELSENAV_IDENTITET, "sidor") and gives the address in AVVIKELSENAV_PUBLIK_URL.',
  ],
  prova: [
    'Vill du prova på din egen dator? Starta om med påhittade personer att logga in som:',
    'Want to try it on your own computer? Restart with invented persons to log in as:',
  ],
  utloggad: ['Du är utloggad', 'You have logged out'],
  utloggadText: [
    'Din inloggning hos huvudmannen kan fortfarande gälla. Stäng webbläsaren om andra använder datorn.',
    'You may still be logged in at your own organisation. Close the browser if others use this computer.',
  ],
  igen: ['Logga in igen', 'Log in again'],
  forStor: ['Inloggningen rymmer för mycket', 'The login holds too much'],
} satisfies Readonly<Record<string, Tvasprak>>;
