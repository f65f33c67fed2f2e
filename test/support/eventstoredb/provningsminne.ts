import type { Post } from './post.js';

const MAX = 100_000;

/** The real server's `_committedEvents`: the ids written lately, gone after a restart. */
export class Provningsminne {
  private readonly poster = new Map<string, Pick<Post, 'stream' | 'revision'>>();

  minns(stream: string, { id, revision }: Post): void {
    this.poster.set(id, { stream, revision });
    if (this.poster.size <= MAX) return;
    for (const aldst of this.poster.keys()) {
      this.poster.delete(aldst);
      return;
    }
  }

  glom(): void {
    this.poster.clear();
  }

  revision(stream: string, id: string): number | undefined {
    const post = this.poster.get(id);
    return post?.stream === stream ? post.revision : undefined;
  }
}
