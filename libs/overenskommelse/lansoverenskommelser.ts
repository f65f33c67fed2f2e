import { deterministicId } from '#libs/platform/index.js';
import type { Lansfilspost } from './lansfilspost.js';

/** An agreement of a län's file, with the id that it has in the log. */
export interface Lansoverenskommelse<Post extends Lansfilspost = Lansfilspost> {
  readonly id: string;
  readonly lan: string;
  readonly post: Post;
}

/** So much of the register of län as is asked. */
export interface Lansfiler<Post extends Lansfilspost> {
  lan(): readonly { readonly kod: string }[];
  overenskommelser(lan: string): readonly Post[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The agreements of the files, found by the file's id or by uuid. The files do not change while the service runs. */
export class Lansoverenskommelser<Post extends Lansfilspost = Lansfilspost> {
  readonly alla: readonly Lansoverenskommelse<Post>[];
  readonly #perId: ReadonlyMap<string, Lansoverenskommelse<Post>>;

  constructor(register: Lansfiler<Post>) {
    this.alla = register
      .lan()
      .flatMap(({ kod: lan }) =>
        register.overenskommelser(lan).map((post) => ({ id: deterministicId('overenskommelse', post.id), lan, post })),
      );
    this.#perId = new Map(this.alla.flatMap((en) => [[en.id, en] as const, [en.post.id, en] as const]));
  }

  /** Undefined when no file has it. @param id uuid, or the id in the file */
  hamta(id: string): Lansoverenskommelse<Post> | undefined {
    return this.#perId.get(id);
  }

  /** The uuid that an id stands for; undefined when it can be none of ours. */
  uuid(id: string): string | undefined {
    return this.hamta(id)?.id ?? (UUID.test(id) ? id : undefined);
  }
}
