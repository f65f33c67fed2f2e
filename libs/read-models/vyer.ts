import { arendestatistik } from './arendestatistik/projection.js';
import { arenor } from './arenor/projection.js';
import { avtalslage } from './avtalslage/projection.js';
import { avvikelselista } from './avvikelselista/projection.js';
import { beslutslage } from './beslutslage/projection.js';
import { eskaleringstrappa } from './eskaleringstrappa/projection.js';
import { frister } from './frister/projection.js';
import { gallringar } from './gallringar/projection.js';
import { handelser } from './handelser/projection.js';
import { leveranser } from './leveranser/projection.js';
import { mandatregister } from './mandatregister/projection.js';
import { minKo } from './min-ko/projection.js';
import type { Vy } from './motor/vy.js';
import { planlage } from './planlage/projection.js';
import { samverkanstider } from './samverkanstider/projection.js';
import { sammanstallning } from './sammanstallning/projection.js';
import { oppnaVarden } from './uppfoljningsrapport/oppen-vy.js';
import { tvistlage } from './tvistlage/projection.js';
import { uppfoljningslage } from './uppfoljningslage/projection.js';

/** Every view that the projector keeps. */
export const VYER: readonly Vy[] = [
  avvikelselista,
  minKo,
  handelser,
  leveranser,
  sammanstallning,
  arendestatistik,
  samverkanstider,
  arenor,
  beslutslage,
  eskaleringstrappa,
  tvistlage,
  mandatregister,
  avtalslage,
  uppfoljningslage,
  planlage,
  frister,
  gallringar,
  oppnaVarden,
];
