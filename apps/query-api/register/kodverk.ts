import { ARENDESTATUS, BEHANDLINGAR } from '#libs/arena/index.js';
import {
  ALLVARLIGHETSGRADER,
  ATGARDSSTATUS,
  BRISTTYPER,
  GOD_VARD,
  GRUNDER,
  HANDELSETYPER,
  KATEGORIER,
  LAGRUM,
  LANKTYPER,
  LEX_UTFALL,
  NASTA_STEG,
  OMFATTNINGAR,
  SANNOLIKHETER,
  SIP_DELAR,
} from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import {
  ATGARDSSTATUS as PLANATGARDSSTATUS,
  EFFEKT,
  GODKANNANDELAGE,
  GODKANNANDESTATUS,
  PLANNIVA,
} from '#libs/handlingsplan/index.js';
import { LOKALSTATUSAR, OVERENSKOMMELSENIVAER } from '#libs/overenskommelse/index.js';
import { BESLUTSSTATUS, REKOMMENDATIONSSLAG } from '#libs/rekommendation/index.js';
import { STATUSAR } from '../avvikelser/lista.dto.js';
import { GILTIGHETSLAGEN } from '../overenskommelser/avtal.dto.js';
import { LEVERANSSTATUS } from '../vyer/vyer.dto.js';

/** Every code list that the API speaks, with labels for people. */
export const KODVERK = {
  status: STATUSAR,
  kategorier: KATEGORIER,
  bristtyper: BRISTTYPER,
  handelsetyper: HANDELSETYPER,
  lagrum: LAGRUM,
  godVard: GOD_VARD,
  sipDelar: SIP_DELAR,
  allvarlighetsgrader: ALLVARLIGHETSGRADER,
  sannolikheter: SANNOLIKHETER,
  lexUtfall: LEX_UTFALL,
  atgardsstatus: ATGARDSSTATUS,
  grunder: GRUNDER,
  omfattningar: OMFATTNINGAR,
  lanktyper: LANKTYPER,
  nastaSteg: NASTA_STEG,
  leveransstatus: LEVERANSSTATUS,
  meddelandetyper: MEDDELANDETYPER,
  arenabehandlingar: BEHANDLINGAR,
  arenaarendestatus: ARENDESTATUS,
  beslutsstatus: BESLUTSSTATUS,
  rekommendationsslag: REKOMMENDATIONSSLAG,
  plannivaer: PLANNIVA,
  planatgardsstatus: PLANATGARDSSTATUS,
  planeffekter: EFFEKT,
  plangodkannandelagen: GODKANNANDELAGE,
  plangodkannandestatus: GODKANNANDESTATUS,
  lokalstatusar: LOKALSTATUSAR,
  overenskommelsenivaer: OVERENSKOMMELSENIVAER,
  giltighetslagen: GILTIGHETSLAGEN,
} as const;
