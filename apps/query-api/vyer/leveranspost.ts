import { avvikelseIdOf } from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import type { Leveransrad } from '#libs/read-models/index.js';
import type { Kolumner } from '../svar/csv.js';
import { textFor, type Namnare } from '../svar/namn.js';
import { LEVERANSSTATUS, type LeveranspostDto } from './vyer.dto.js';

export const leveranspost = (rad: Leveransrad, namnare: Namnare): LeveranspostDto => ({
  id: rad.id,
  avvikelse: avvikelseIdOf(rad.arende),
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

export const LEVERANSKOLUMNER: Kolumner<LeveranspostDto> = [
  ['Id', (post) => post.id],
  ['Avvikelse', (post) => post.avvikelse],
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
