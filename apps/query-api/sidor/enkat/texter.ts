import type { Tvasprak } from '#libs/sidor/index.js';

/** What the survey's page says. */
export const T = {
  enkat: ['Enkät {ar}: {rubrik}', 'Survey {ar}: {rubrik}'],
  uppfoljningar: ['Årlig uppföljning', 'Yearly follow-up'],
  ingress: [
    'Enkäten är en del av den årliga uppföljningen. Svaren sparas ordagrant; en rättelse ställs bredvid och ändrar dem aldrig.',
    'The survey is part of the yearly follow-up. Answers are kept word by word; a correction stands beside and never changes them.',
  ],
  overenskommelse: ['Överenskommelse', 'Agreement'],
  omfattning: ['Omfattning', 'Scope'],
  svarSenast: ['Svar senast', 'Answer by'],
  ertLage: ['Ert läge', 'Where you stand'],
  rapportering: ['Er rapportering', 'Your reporting'],
  ertSvar: ['Ert svar', 'Your answer'],
  fraga: ['Fråga', 'Question'],
  svar: ['Svar', 'Answer'],
  rattelse: ['Rättelse bredvid', 'Correction beside it'],
  tomt: ['Lämnad tom', 'Left blank'],
  ingetSvar: [
    'Ni har inte svarat än. Att inte ha svarat är något annat än att svara nej eller lämna tomt.',
    'You have not answered yet. Not having answered is not the same as answering no or leaving blank.',
  ],
  ersatta: ['Tidigare svar som ersatts och står kvar i loggen: {antal}.', 'Earlier answers, kept in the log: {antal}.'],
  svara: ['Svara', 'Answer'],
  ejTillfragad: ['Er huvudman är inte tillfrågad i den här enkäten.', 'Your principal is not asked in this survey.'],
  ejSvara: [
    'Svaret lämnas av ledning, MAS, MAR eller ert eget system. Er roll kan läsa.',
    'The answer is given by management, MAS, MAR or your own system. Your role may read.',
  ],
  slutford: ['Uppföljningen är slutförd och tar inte emot fler svar.', 'The follow-up is completed; no more answers.'],
  formularBorta: [
    'Enkätens formulär finns inte längre i länets fil. Länets koordinator kan lägga tillbaka det.',
    'The form of the survey is no longer in the county’s file. The coordinator can put it back.',
  ],
} as const satisfies Readonly<Record<string, Tvasprak>>;
