import { avvikelseIdOf, isAvvikelseStream } from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import type { Leveransrad } from '#libs/read-models/index.js';
import type { Kolumner } from '../svar/csv.js';
import { textFor, type Namnare } from '../svar/namn.js';
import { LEVERANSARENDEN, LEVERANSSTATUS, type LeveranspostDto } from './vyer.dto.js';

export const leveranspost = (rad: Leveransrad, namnare: Namnare): LeveranspostDto => ({
  id: rad.id,
  avvikelse: isAvvikelseStream(rad.arende) ? avvikelseIdOf(rad.arende) : null,
  ...arendeAv(rad.arende),
  mottagare: namnare.huvudman(rad.mottagare),
  meddelandetyp: rad.meddelandetyp,
  meddelandetypText: textFor(MEDDELANDETYPER, rad.meddelandetyp),
  status: rad.status,
  statusText: LEVERANSSTATUS[rad.status],
  forsok: rad.forsok,
  nastaForsok: rad.nasta_forsok,
  felkod: rad.felkod,
  arendenummer: rad.arendenummer,
  koad: rad.koad,
  andrad: rad.andrad,
  levererad: rad.levererad,
  kvitterad: rad.kvitterad,
});

/** What a stream is of, and the id of that: they are named `slag-id`. */
const arendeAv = (stream: string): Pick<LeveranspostDto, 'arendeslag' | 'arende'> => {
  const delning = stream.indexOf('-');
  return { arendeslag: stream.slice(0, delning), arende: stream.slice(delning + 1) };
};

export const LEVERANSKOLUMNER: Kolumner<LeveranspostDto> = [
  ['Id', (post) => post.id],
  ['Avvikelse', (post) => post.avvikelse],
  ['Gäller', (post) => `${textFor(LEVERANSARENDEN, post.arendeslag)} ${post.arende}`],
  ['Mottagare', (post) => post.mottagare.namn],
  ['Meddelande', (post) => post.meddelandetypText],
  ['Status', (post) => post.statusText],
  ['Försök', (post) => post.forsok],
  ['Nästa försök', (post) => post.nastaForsok],
  ['Felkod', (post) => post.felkod],
  ['Mottagarens ärendenummer', (post) => post.arendenummer],
  ['Köad', (post) => post.koad],
  ['Levererad', (post) => post.levererad],
  ['Kvitterad', (post) => post.kvitterad],
];
