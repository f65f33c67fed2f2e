import { Inject, Injectable } from '@nestjs/common';
import type { KandArena } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  arendenIFleraArenor,
  relateradeArenden,
  sammaAmneIFleraArenor,
  type Arenatraffrad,
} from '#libs/read-models/index.js';
import { Eskaleringslasare } from '../eskaleringar/eskaleringslasare.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import type { Lasare } from '../svar/lasare.js';
import { RELATERADE_VISAS, SAMBAND, type RelateratArendeDto } from './dagordning.dto.js';

/** Subjects, matters and relations of a län that are looked through. */
const LANETS_MAX = 200;
/** Relations of one arena that are followed to the matter at their other end. */
const ANGIVNA_MAX = 300;

export interface Relaterat {
  readonly arena: KandArena;
  readonly arenaId: string;
  /** Its matters that are asked about. */
  readonly arenden: readonly string[];
  readonly lasare: Lasare;
}
type Funna = Map<string, RelateratArendeDto[]>;

/** What elsewhere seems to belong with an arena's matters (B11), as far as the reader may read (I4). */
@Injectable()
export class Relaterade {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly arenor: Arenauppslag,
    private readonly eskaleringar: Eskaleringslasare,
  ) {}

  /** By the matter of this arena. */
  async sok(underlag: Relaterat): Promise<ReadonlyMap<string, readonly RelateratArendeDto[]>> {
    const funna: Funna = new Map();
    await this.angivna(underlag, funna);
    await this.angivnaAvAndra(underlag, funna);
    const fraga = { lan: underlag.arena.data.lan, max: LANETS_MAX };
    await this.traffar(underlag, { funna, samband: 'samma-arende', rader: await arendenIFleraArenor(this.db, fraga) });
    await this.traffar(underlag, { funna, samband: 'samma-amne', rader: await sammaAmneIFleraArenor(this.db, fraga) });
    return funna;
  }

  private async angivna({ arena, arenden, lasare }: Relaterat, funna: Funna): Promise<void> {
    const alla = arenden.flatMap((id) =>
      (arena.arenden.get(id)?.relationer ?? []).map((relation) => ({ id, ...relation })),
    );
    for (const { id, till, typ } of alla.slice(0, ANGIVNA_MAX)) {
      laggTill(funna, id, { ...(await this.arendet(till, lasare)), ...sambandet(typ) });
    }
  }

  private async angivnaAvAndra({ arena, arenaId, lasare }: Relaterat, funna: Funna): Promise<void> {
    const rader = await relateradeArenden(this.db, { lan: arena.data.lan, max: LANETS_MAX });
    for (const { id, arende, till, typ } of rader) {
      if (id === arenaId || !arena.arenden.has(till)) continue;
      if (await this.farLasa(id, lasare)) {
        laggTill(funna, till, { ...(await this.arendet(arende, lasare)), ...sambandet(typ) });
      }
    }
  }

  private async traffar({ arenaId, lasare }: Relaterat, { funna, samband, rader }: Traffar): Promise<void> {
    const vara = rader.filter(({ id }) => id === arenaId);
    for (const { id, arende, rubrik, nyckel, arena_namn: namn } of rader) {
      const egna = vara.filter((egen) => egen.nyckel === nyckel);
      if (id === arenaId || egna.length === 0 || !(await this.farLasa(id, lasare))) continue;
      const post = { arende, rubrik, arena: { id, namn }, ...sambandet(samband) };
      for (const egen of egna) laggTill(funna, egen.arende, post);
    }
  }

  /** Heading and place of a matter; neither for one that the reader may not read. */
  private async arendet(id: string, lasare: Lasare): Promise<Pick<RelateratArendeDto, 'arende' | 'rubrik' | 'arena'>> {
    const eskalering = await this.eskaleringar.las(id, lasare).catch(ejForLasaren);
    if (eskalering === null) return { arende: id, rubrik: null, arena: null };
    const { samverkan, underlag } = eskalering.eskalering;
    const arena = samverkan?.arena ?? null;
    return { arende: id, rubrik: underlag.rubrik, arena: arena === null ? null : await this.arenor.ref(arena) };
  }

  private async farLasa(id: string, { huvudman, iArenor, koordinator }: Lasare): Promise<boolean> {
    const arena = await this.arenor.hamta(id);
    if (arena === undefined) return false;
    if (koordinator && this.register.lanFor(huvudman) === arena.lan) return true;
    return iArenor && arena.huvudman.includes(huvudman);
  }
}
interface Traffar {
  readonly funna: Funna;
  readonly samband: 'samma-arende' | 'samma-amne';
  readonly rader: readonly Arenatraffrad[];
}

const sambandet = (samband: keyof typeof SAMBAND): Pick<RelateratArendeDto, 'samband' | 'sambandText'> => ({
  samband,
  sambandText: SAMBAND[samband],
});

const ejForLasaren = (error: unknown): null => {
  if (error instanceof Rejected) return null;
  throw error;
};

/** Each matter once in each arena, by the first reason found. */
const laggTill = (funna: Funna, till: string, post: RelateratArendeDto): void => {
  const hittills = funna.get(till) ?? [];
  const kand = hittills.some(({ arende, arena }) => arende === post.arende && arena?.id === post.arena?.id);
  if (!kand && hittills.length < RELATERADE_VISAS) funna.set(till, [...hittills, post]);
};
