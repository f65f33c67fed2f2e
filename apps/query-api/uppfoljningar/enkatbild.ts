import { Inject, Injectable } from '@nestjs/common';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import {
  attPaminna,
  ENKATGANGER,
  hittaFormular,
  lasSvar,
  praxislageFor,
  svarslageFor,
  SVARSLAGEN,
  svarSenastFor,
  type KandUppfoljning,
  type LastEnkatsvar,
  type Rattelse,
} from '#libs/uppfoljning/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Namnare, textFor, type HuvudmanRefDto } from '../svar/namn.js';
import {
  PRAXISLAGEN,
  type EnkatformularDto,
  type EnkatgangDto,
  type NastaPaminnelseDto,
  type SvarslageDto,
  type SvarsrattelseDto,
} from './enkatbild.dto.js';
import type { Lastuppfoljning } from './lastuppfoljning.js';

export interface Enkatgangar {
  readonly enkatgangar: EnkatgangDto[];
  readonly nastaPaminnelse: NastaPaminnelseDto | null;
}

/** The survey as each party has answered it, raw text and corrections side by side. */
@Injectable()
export class Enkatbildare {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  formular({ formular: { id, version }, lan }: KandUppfoljning): EnkatformularDto {
    const egna = this.register.uppfoljning(lan)?.formular;
    const fragor = hittaFormular({ id, version }, egna)?.fragor ?? [];
    return { id, version, fragor: fragor.map((fraga) => ({ ...fraga })) };
  }

  /** Every party, in the order of the agreement. */
  svarslage(uppfoljning: KandUppfoljning): SvarslageDto[] {
    const praxis = new Map(praxislageFor(uppfoljning).map((en) => [en.huvudman, en]));
    return svarslageFor(uppfoljning).map(({ huvudman, lage }) => {
      const kod = praxis.get(huvudman)?.praxis ?? 'ej-tillfragad';
      return {
        huvudman: this.namnare.huvudman(huvudman),
        ...{ lage, lageText: SVARSLAGEN[lage] },
        svarSenast: lage === 'ej-tillfragad' ? null : svarSenastFor(uppfoljning, huvudman),
        ...this.svaret(lasSvar(uppfoljning, huvudman)),
        ...{ praxis: kod, praxisText: textFor(PRAXISLAGEN, kod), praxiscitat: praxis.get(huvudman)?.citat ?? null },
      };
    });
  }

  /** When it went out and was reminded of, and when it will be: the latest first. */
  gangar({ enkatgangar, uppfoljning }: Pick<Lastuppfoljning, 'enkatgangar' | 'uppfoljning'>): Enkatgangar {
    const [nasta] = attPaminna(uppfoljning, svenskDag(this.clock.now()));
    return {
      enkatgangar: enkatgangar.toReversed().map(({ tid, slag, av, till, senast }) => ({
        ...{ tid, slag, slagText: ENKATGANGER[slag], senast },
        av: av === 'nav' ? null : this.namnare.huvudman(av),
        till: this.namnen(till),
      })),
      nastaPaminnelse: nasta === undefined ? null : { efter: nasta.efter, till: this.namnen(nasta.till) },
    };
  }

  private namnen(koder: readonly string[]): HuvudmanRefDto[] {
    return koder.map((kod) => this.namnare.huvudman(kod));
  }

  private svaret(svar: LastEnkatsvar | null): Pick<SvarslageDto, 'kalla' | 'kallnamn' | 'galler' | 'svar' | 'ersatta'> {
    if (svar === null) return { kalla: null, kallnamn: null, galler: null, svar: [], ersatta: 0 };
    const { kalla, kallnamn, galler, fragor, ersatta } = svar;
    return {
      ...{ kalla, kallnamn, ersatta: ersatta.length, galler: this.galler(galler) },
      svar: fragor.map(({ fraga, text, rattelser, hit }) => ({
        ...{ fraga, text },
        rattelser: rattelser.map((rattelse) => this.rattelse(rattelse)),
        hit: hit.map((rattelse) => this.rattelse(rattelse)),
      })),
    };
  }

  private rattelse({ av: _av, huvudman: _huvudman, galler, ...rattelse }: Rattelse): SvarsrattelseDto {
    return { ...rattelse, galler: this.galler(galler) };
  }

  private galler(koder: readonly string[] | null): HuvudmanRefDto[] | null {
    return koder && this.namnen(koder);
  }
}

/** One column a question, in the form's order; corrections stand in a column of their own. */
export const svarskolumner = ({ fragor }: EnkatformularDto): Kolumner<SvarslageDto> => [
  ['Kod', (post) => post.huvudman.kod],
  ['Huvudman', (post) => post.huvudman.namn],
  ['Svarsläge', (post) => post.lageText],
  ['Svaret gäller', (post) => (post.galler ?? []).map(({ namn }) => namn).join(', ')],
  ['Rapportering', (post) => post.praxisText],
  ['Ur svaret om rapportering', (post) => post.praxiscitat],
  ...fragor.map(
    ({ id, text }) =>
      [text, (post: SvarslageDto) => post.svar.find(({ fraga }) => fraga === id)?.text ?? null] as const,
  ),
  ['Rättelser', (post) => post.svar.flatMap(({ rattelser }) => rattelser.map(({ skal }) => skal)).join(' | ')],
];
