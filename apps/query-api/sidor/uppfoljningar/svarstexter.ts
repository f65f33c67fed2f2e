import type { Tvasprak } from '#libs/sidor/index.js';

/** What the page of the survey's answers says. */
export const T = {
  rubrik: ['Enkätsvaren', 'The survey’s answers'],
  ingress: [
    'Svaren står som de lämnades. En rättelse står bredvid och ersätter aldrig svaret. Lämnad tom, har inte svarat och inte tillfrågad är tre olika saker.',
    'The answers stand as they were given. A correction stands beside and never replaces the answer. Left blank, has not answered and not asked are three different things.',
  ],
  fryst: [
    'Svaren som de var när rapporten frystes {dag}.',
    'The answers as they were when the report was frozen on {dag}.',
  ],
  part: ['Part', 'Party'],
  allaParter: ['Alla parter', 'All parties'],
  fraga: ['Fråga', 'Question'],
  allaFragor: ['Alla frågor', 'All questions'],
  svar: ['Svar', 'Answer'],
  rattelse: ['Rättelse bredvid', 'Correction beside it'],
  tomt: ['Lämnad tom', 'Left blank'],
  inga: ['Inga svar i urvalet.', 'No answers in this selection.'],
  forkortat: [
    '[Förkortat här. Välj parten och frågan, eller hämta filen, för hela texten.]',
    '[Cut here. Choose the party and the question, or download the file, for the whole text.]',
  ],
  ratta: ['Rätta, och ange rapportering', 'Correct, and state the reporting'],
  slutford: [
    'Uppföljningen är slutförd. Öppna den igen för att rätta ett svar.',
    'The follow-up is complete. Reopen it to correct an answer.',
  ],
} as const satisfies Readonly<Record<string, Tvasprak>>;
