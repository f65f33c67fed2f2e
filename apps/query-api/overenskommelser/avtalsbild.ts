import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import {
  avvikerFran,
  giltighet,
  INTE_SVARAT,
  LOKALSTATUSAR,
  type Giltighet,
  type KandOverenskommelse,
  type Rutin,
} from '#libs/overenskommelse/index.js';
import { Namnare, textFor, type HuvudmanRefDto } from '../svar/namn.js';
import {
  EJ_ANGIVET,
  GILTIGHETSLAGEN,
  type AvtalRefDto,
  type KallrefDto,
  type LokalstatusDto,
  type RevisionslageDto,
  type SkillnadDto,
  type VersionslageDto,
} from './avtal.dto.js';
import type { RutinDto } from './avtalsrutin.dto.js';
import type { Lastavtal } from './avtalslasare.js';

/** PGlite and many PostgreSQL have no Swedish collation: names are sorted where they are shown. */
const SVENSKA = new Intl.Collator('sv', { numeric: true });

export const efterNamn = (en: { readonly namn: string }, annan: { readonly namn: string }): number =>
  SVENSKA.compare(en.namn, annan.namn);

/** The parts of what is shown of an agreement, wherever it is shown. */
@Injectable()
export class Avtalsbildare {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
  ) {}

  ref({ id, overenskommelse, post }: Lastavtal): AvtalRefDto {
    return { id, lansfilId: overenskommelse.lansfilId, namn: post?.kortnamn ?? overenskommelse.namn };
  }

  /** Where the owner keeps it; else the document that the län's file is read from. */
  kalla({ overenskommelse, post }: Lastavtal): KallrefDto {
    const kallor = this.register.modell(overenskommelse.lan)?.kallor ?? [];
    const dokument = kallor.find(({ id }) => id === post?.kalla);
    return { namn: dokument?.namn ?? overenskommelse.namn, lank: overenskommelse.lank ?? dokument?.lank ?? null };
  }

  /** B13: name of the arena that the source says initiates its follow-up. */
  uppfoljning({ overenskommelse, post }: Lastavtal): string | null {
    const id = post?.uppfoljningInitierasAv ?? null;
    const arenor = this.register.samverkansmodeller(overenskommelse.lan).flatMap(({ arenor: alla }) => alla);
    return arenor.find((arena) => arena.id === id)?.namn ?? id;
  }

  versioner({ versioner }: KandOverenskommelse, { versioner: lagen }: Giltighet): VersionslageDto[] {
    return versioner.flatMap((version, nr) => {
      const lage = lagen[nr];
      if (lage === undefined) return [];
      const lageText = textFor(GILTIGHETSLAGEN, lage.lage);
      return [{ ...version, ...lage, lageText, overlappar: [...lage.overlappar] }];
    });
  }

  /** U2: every kommun that is a party, also those that have not answered. */
  lokalaStatusar(overenskommelse: KandOverenskommelse): LokalstatusDto[] {
    const kommuner = overenskommelse.parter.filter((kod) => this.register.hamta(kod)?.typ === 'kommun');
    return this.namngivna(kommuner).map((kommun) => this.lokalStatus(overenskommelse, kommun));
  }

  lokalStatus({ lokalaStatusar }: KandOverenskommelse, kommun: HuvudmanRefDto): LokalstatusDto {
    const angiven = lokalaStatusar.get(kommun.kod);
    if (angiven === undefined) {
      return { kommun, status: null, statusText: INTE_SVARAT, datum: null, agare: null, saknadPart: null, kalla: null };
    }
    const { status, datum, agare, saknadPart, kalla } = angiven;
    return {
      ...{ kommun, status, statusText: textFor(LOKALSTATUSAR, status), datum, agare, kalla },
      saknadPart: saknadPart === null ? null : this.namnare.huvudman(saknadPart),
    };
  }

  /** @param dag RFC 3339 date by which it is judged whether it is overdue */
  revision({ revision }: KandOverenskommelse, dag: string): RevisionslageDto | null {
    if (revision === null) return null;
    const { huvudman, funktion, revideraSenast, pamindSenast, paminnelser } = revision;
    const forsenad = pamindSenast !== null && revideraSenast < dag;
    return { huvudman: this.namnare.huvudman(huvudman), funktion, revideraSenast, forsenad, paminnelser };
  }

  /** @param egna avvikelser that the reader is involved in: only of those the id is told (I4) */
  rutin({ rutinId, titel, lank, avsnitt, brist, huvudman }: Rutin, egna: ReadonlySet<string>): RutinDto {
    return {
      ...{ rutinId, titel, lank, avsnitt, huvudman: this.namngivna(huvudman) },
      svararPaBrist: brist !== null,
      brist: brist !== null && egna.has(brist) ? brist : null,
    };
  }

  skillnad(regional: KandOverenskommelse, lokal: KandOverenskommelse): SkillnadDto {
    const { parterUtanfor, avsnittSomSaknas } = avvikerFran(regional, lokal);
    return { parterUtanfor: this.namngivna(parterUtanfor), avsnittSomSaknas: [...avsnittSomSaknas] };
  }

  /** In the order of their names. */
  namngivna(koder: readonly string[]): HuvudmanRefDto[] {
    return koder.map((kod) => this.namnare.huvudman(kod)).sort((en, annan) => SVENSKA.compare(en.namn, annan.namn));
  }
}

/** What is said of an agreement's validity on a day, in codes and words. */
export const lagesbild = ({ versioner }: KandOverenskommelse, dag: string) => {
  const svar = giltighet(versioner, dag);
  const { lage, galler } = svar;
  const overlappande = svar.versioner.filter(({ overlappar }) => overlappar.length > 0).map(({ version }) => version);
  return { svar, lage, lageText: textFor(GILTIGHETSLAGEN, lage), galler: [...galler], overlappande };
};

export const angivet = (text: string | null): string => text ?? EJ_ANGIVET;
