import type { MottagenPost, Post, Producent } from '#libs/kafka/index.js';

/** A topic in memory: what is sent can be read as it would come. */
export class Minneskafka implements Pick<Producent, 'skicka'> {
  readonly poster: Post[] = [];
  /** Sends that are refused before the next that goes. */
  fel = 0;

  skicka(poster: readonly Post[]): Promise<void> {
    if (this.fel > 0) {
      this.fel -= 1;
      return Promise.reject(new Error('the broker is away'));
    }
    this.poster.push(...poster);
    return Promise.resolve();
  }

  /** All that lies on the topics, or on one of them. */
  mottagna(topic?: string): MottagenPost[] {
    return this.poster
      .filter((post) => topic === undefined || post.topic === topic)
      .map((post, offset) => ({ ...post, partition: 0, offset: String(offset), tid: '2026-01-07T08:00:00.000Z' }));
  }
}
