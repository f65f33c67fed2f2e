import type { Bristgrund, Bristgrundsfraga } from '#libs/read-models/index.js';

/** Injection token of `Bristgrundare`. */
export const BRISTGRUND = Symbol('Bristgrund');

/** What a proposed brist rests on, as `lasBristgrund` gives it. */
export type Bristgrundare = (fraga: Bristgrundsfraga) => Promise<Bristgrund | null>;
