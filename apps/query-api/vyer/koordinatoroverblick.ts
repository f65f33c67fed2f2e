import { Inject, Injectable } from '@nestjs/common';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  arendenIFleraArenor,
  arenorSomHalkarEfter,
  attBesluta,
  lasEskaleringstrappa,
  LIMIT_MAX,
  motenUtanProtokoll,
  relateradeArenden,
  sammaAmneIFleraArenor,
} from '#libs/read-models/index.js';
import { arenorI } from '../eskaleringar/platssvar.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import { Namnare } from '../svar/namn.js';
import type { Anmarkning, KoordinatorpostDto } from './koordinator.dto.js';
import { arenaposter, beslutspost, motespost, relationspost, traffposter, trapposten } from './koordinatorposter.js';

/** Of each kind no more is fetched; who has more than this to see to narrows by kind and mends from the top. */
const MAX = LIMIT_MAX;

interface Nu {
  readonly lan: string;
  readonly nu: string;
  readonly idag: string;
}

/** What the koordinator of a län is to see (B11): the same in several arenas, what is late, what lacks a hand. */
@Injectable()
export class Koordinatoroverblick {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly arenor: Arenauppslag,
    private readonly namnare: Namnare,
  ) {}

  /** @param slag only this kind @returns `full` when a kind had more than is fetched */
  async las(
    lan: string,
    slag: Anmarkning | undefined,
  ): Promise<{ readonly poster: readonly KoordinatorpostDto[]; readonly full: boolean }> {
    const tid = this.clock.now();
    const nu = { lan, nu: tid.toISOString(), idag: svenskDag(tid) };
    const valda = this.kallor(nu).filter((kalla) => slag === undefined || kalla.slag.includes(slag));
    const svar = await Promise.all(valda.map(({ las }) => las()));
    const poster = svar.flatMap((delar) => delar.slice(0, MAX)).filter((en) => slag === undefined || en.slag === slag);
    return { poster, full: svar.some((delar) => delar.length > MAX) };
  }

  private kallor({ lan, nu, idag }: Nu): readonly Kalla[] {
    const { db, namnare } = this;
    const fraga = { lan, max: MAX + 1 };
    return [
      {
        slag: ['arende-i-flera-arenor'],
        las: async () => traffposter('arende-i-flera-arenor', await arendenIFleraArenor(db, fraga), namnare),
      },
      {
        slag: ['samma-amne'],
        las: async () => traffposter('samma-amne', await sammaAmneIFleraArenor(db, fraga), namnare),
      },
      { slag: ['relaterade'], las: async () => (await relateradeArenden(db, fraga)).map(relationspost) },
      { slag: ['forsenat-arende'], las: () => this.lyfta('forsenat-arende', lan, idag) },
      { slag: ['arende-utan-arena'], las: () => this.lyfta('arende-utan-arena', lan, idag) },
      { slag: ['forsenat-beslut'], las: () => this.forsenadeBeslut(lan, idag) },
      {
        slag: ['mote-utan-protokoll'],
        las: async () => (await motenUtanProtokoll(db, fraga, nu)).map(motespost),
      },
      {
        slag: ['arena-utan-sammankallande', 'arena-utan-mote'],
        las: async () => (await arenorSomHalkarEfter(db, lan, { nu, idag })).flatMap(arenaposter),
      },
    ];
  }

  /** Matters under way that are late, or that were lifted to a level before any arena was opened there. */
  private async lyfta(
    slag: 'forsenat-arende' | 'arende-utan-arena',
    lan: string,
    dag: string,
  ): Promise<KoordinatorpostDto[]> {
    const urval = slag === 'forsenat-arende' ? { forsenadeDen: dag } : { utanArena: true };
    const sida = { status: 'pagaende', limit: MAX + 1, offset: 0 } as const;
    const { rader } = await lasEskaleringstrappa(this.db, { lasare: { koordinatorI: lan }, ...urval, ...sida });
    const ids = arenorI(rader.flatMap(({ vistelser }) => vistelser));
    const refs = await Promise.all(ids.map((id) => this.arenor.ref(id)));
    const arenor = new Map(refs.map((ref) => [ref.id, ref]));
    return rader.map((rad) => trapposten(slag, rad, { namnare: this.namnare, arenor, dag }));
  }

  private async forsenadeBeslut(lan: string, dag: string): Promise<KoordinatorpostDto[]> {
    const { rader } = await attBesluta(this.db, { lan, forsenadeDen: dag, limit: MAX + 1, offset: 0 });
    return rader.map((rad) => beslutspost(rad, this.namnare));
  }
}

interface Kalla {
  readonly slag: readonly Anmarkning[];
  readonly las: () => Promise<readonly KoordinatorpostDto[]>;
}
