import type { Clock } from '#libs/platform/clock.js';

/** No process may go on for longer with what another has changed. */
const MS_MAX = 60_000;
const POSTER_MAX = 2_000;

interface Post<Varde> {
  readonly varde: Promise<Varde>;
  readonly tid: number;
}

/** What was fetched in the last minute; those who ask at the same moment share one fetch, and a failed one is forgotten. */
export class Minne<Varde> {
  private readonly poster = new Map<string, Post<Varde>>();

  constructor(private readonly klocka: Clock) {}

  minns(namn: string, hamta: () => Promise<Varde>): Promise<Varde> {
    const tid = this.klocka.now().getTime();
    const kand = this.poster.get(namn);
    // A clock that is set back makes nothing live longer.
    if (kand !== undefined && Math.abs(tid - kand.tid) < MS_MAX) return kand.varde;
    if (this.poster.size >= POSTER_MAX) this.poster.clear();
    const post = { varde: hamta(), tid };
    this.poster.set(namn, post);
    post.varde.catch(() => {
      if (this.poster.get(namn) === post) this.poster.delete(namn);
    });
    return post.varde;
  }

  glom(namn: string): void {
    this.poster.delete(namn);
  }
}
