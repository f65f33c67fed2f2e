import { Injectable } from '@nestjs/common';
import type { Beslutsrad } from '#libs/read-models/index.js';
import {
  antalAv,
  arAvgjord,
  BESLUTSSTATUS,
  REKOMMENDATIONSSLAG,
  type Beslutspost,
  type KandRekommendation,
} from '#libs/rekommendation/index.js';
import type { BeslutslageDto } from './beslutslage.dto.js';
import { Namnare, textFor } from '../svar/namn.js';
import {
  REKOMMENDATIONSSTATUS,
  type BeslutspostDto,
  type EgetBeslutslageDto,
  type RekommendationDto,
  type RekommendationspostDto,
  type Rekommendationsstatus,
} from './rekommendationer.dto.js';
import type { Lastrekommendation } from './rekommendationslasare.js';

/** Recommendations and decisions with names beside codes. */
@Injectable()
export class Rekommendationsbild {
  constructor(private readonly namnare: Namnare) {}

  hel({ id, revision, rekommendation, expedierad }: Lastrekommendation): RekommendationDto {
    const { arena, aktiviteter, arenden, av, mottagare: _mottagare, ...data } = rekommendation.data;
    return {
      ...{ id, revision, expedierad, ...data },
      slagText: textFor(REKOMMENDATIONSSLAG, data.slag),
      arena: { id: arena.id, namn: arena.namn },
      lan: arena.lan,
      av: this.namnare.huvudman(av),
      aktiviteter: aktiviteter.map((aktivitet) => ({ ...aktivitet, arenden: [...aktivitet.arenden] })),
      arenden: [...arenden],
      ...statusen(statusAv(rekommendation)),
      antal: { ...antalAv(rekommendation.poster) },
      beslut: [...rekommendation.poster.values()].map((post) => this.beslut(post, rekommendation)),
    };
  }

  /** Of the cells of one recommendation. @param egna those of the reader's own huvudman that are shown */
  post(celler: readonly [Beslutsrad, ...Beslutsrad[]], egna: readonly Beslutsrad[]): RekommendationspostDto {
    const [{ id, slag, arena, arena_namn: namn, rubrik, expedierad }] = celler;
    const antal = (status: Beslutsrad['status']): number => celler.filter((cell) => cell.status === status).length;
    return {
      ...{ id, slag, rubrik, expedierad, arena: { id: arena, namn } },
      slagText: textFor(REKOMMENDATIONSSLAG, slag),
      ...statusen(statusAvCeller(celler)),
      antal: {
        ...{ bifall: antal('bifall'), avslag: antal('avslag') },
        ...{ bordlagda: antal('bordlagd'), vantar: antal('vantar') },
      },
      egna: egna.map((cell) => this.egen(cell)),
    };
  }

  /** A cell of the public matrix. */
  offentlig(cell: Beslutsrad): BeslutslageDto {
    const { id, rubrik, slag, lan, arena, arena_namn: namn, huvudman, status, senast } = cell;
    const { instans, datum, dnr, expedierad } = cell;
    return {
      ...{ rekommendation: id, rubrik, slag, lan, arena: { id: arena, namn } },
      slagText: textFor(REKOMMENDATIONSSLAG, slag),
      huvudman: this.namnare.huvudman(huvudman),
      verksamhet: this.verksamhet(cell),
      ...{ status, statusText: textFor(BESLUTSSTATUS, status), senast, instans, datum, dnr, expedierad },
    };
  }

  private beslut(post: Beslutspost, { arendenummer }: KandRekommendation): BeslutspostDto {
    const { huvudman, verksamhet, status, senast, beslut, paminnelser } = post;
    return {
      ...{ verksamhet, status, statusText: textFor(BESLUTSSTATUS, status), senast, paminnelser },
      huvudman: this.namnare.huvudman(huvudman),
      verksamhetNamn: this.namnare.verksamhet(huvudman, verksamhet),
      ...(beslut === null ? OBESLUTAT : avgjort(beslut)),
      arendenummer: arendenummer.get(huvudman) ?? null,
    };
  }

  private egen(cell: Beslutsrad): EgetBeslutslageDto {
    const { status, senast, att_besluta: attBesluta } = cell;
    return {
      verksamhet: this.verksamhet(cell),
      status,
      statusText: textFor(BESLUTSSTATUS, status),
      senast,
      attBesluta,
    };
  }

  private verksamhet({ huvudman, verksamhet }: Beslutsrad): string | null {
    return verksamhet === '' ? null : this.namnare.verksamhet(huvudman, verksamhet);
  }
}

type Avgjort = Pick<BeslutspostDto, 'instans' | 'datum' | 'dnr' | 'motivering' | 'funktion'>;
const OBESLUTAT: Avgjort = { instans: null, datum: null, dnr: null, motivering: null, funktion: null };

const avgjort = ({ av, instans, datum, dnr, motivering }: NonNullable<Beslutspost['beslut']>): Avgjort => ({
  ...{ instans, datum, dnr, motivering },
  funktion: av.funktion,
});

const statusen = (status: Rekommendationsstatus): Pick<RekommendationspostDto, 'status' | 'statusText'> => ({
  status,
  statusText: REKOMMENDATIONSSTATUS[status],
});

const statusAv = ({ status, poster }: KandRekommendation): Rekommendationsstatus => {
  if (status === 'aterkallad') return 'aterkallad';
  return [...poster.values()].every((post) => arAvgjord(post.status)) ? 'klar' : 'vantar';
};

/** Nobody is to decide on what is withdrawn, though it waits. */
const statusAvCeller = (celler: readonly Beslutsrad[]): Rekommendationsstatus => {
  if (celler.some((cell) => cell.att_besluta)) return 'vantar';
  return celler.every((cell) => arAvgjord(cell.status)) ? 'klar' : 'aterkallad';
};
