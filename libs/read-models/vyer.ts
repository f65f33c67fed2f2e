import { leveranser } from './leveranser/projection.js';
import type { Vy } from './motor/vy.js';

/** Every view that the projector keeps. */
export const VYER: readonly Vy[] = [leveranser];
