import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { behorighetSaknas, EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import type { Sprak, Valbart } from '#libs/sidor/index.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';
import type { StatistikfragaDto } from './statistikfraga.dto.js';

/** What of the list of cases stands behind a number. */
export interface Listfilter {
  readonly kategori?: string | undefined;
  readonly overenskommelse?: string | undefined;
  readonly gemensam?: boolean;
  readonly vag?: 'samverkan' | 'tvist';
  readonly manadFran?: string;
  readonly manadTill?: string;
  /** Year in which the time at the level began. */
  readonly ledtid?: 'linje' | 'gemensam';
  readonly ledtidAr?: string;
  readonly ledtidPagar?: true;
  readonly bristtyp?: string;
  readonly handelsetyp?: string;
  /** The cases that a brist of a follow-up traces to. */
  readonly uppfoljning?: string;
  readonly brist?: string;
}

/** What is asked of the figures, and how much of them who asks may see. */
export interface Statistikurval {
  /** Code of the own huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  readonly omradesnamn: string;
  readonly huvudman: string;
  readonly lan: string;
  /** The län as people call it. */
  readonly lanet: string;
  /** What may be chosen. */
  readonly omraden: readonly Valbart[];
  /** `YYYY`, and the one before. */
  readonly ar: string;
  readonly forraAret: string;
  readonly aren: readonly string[];
  /** The year has days left. */
  readonly pagar: boolean;
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
  /** Small numbers are hidden: who asks sees numbers alone, or they are of the whole län. */
  readonly aggregat: boolean;
  /** Address of the list behind a number of the own huvudman; null: it may not be opened, or shows other cases too. */
  readonly lista: (filter: Listfilter) => string | null;
  /** The same of a number that is the own huvudman's among those of others; null: it may not be opened. */
  readonly egenLista: (filter: Listfilter) => string | null;
}

const LAN = 'lan-';
/** How far back the pages look. */
const AR_MAX = 5;

/** Whose figures are shown to whom: the own huvudman's, and the län's with small numbers hidden. */
@Injectable()
export class Statistikurvalare {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly behorighet: Listbehorighet,
  ) {}

  /** Throws BEHORIGHET_SAKNAS for another huvudman's area. */
  urval(ombud: Ombud, fraga: StatistikfragaDto, sprak: Sprak): Statistikurval {
    const { huvudman } = ombud;
    const lan = this.register.lanFor(huvudman) ?? '';
    const omraden = this.omraden(huvudman, lan);
    const { omrade: valt = huvudman } = fraga;
    const omrade = omraden.find(({ varde }) => varde === valt);
    if (omrade === undefined) throw behorighetSaknas();
    const aggregat = this.serAggregat(ombud) || valt.startsWith(LAN);
    return {
      ...{ omrade: valt, omradesnamn: omrade.text, omraden, aggregat },
      ...{ huvudman, lan, lanet: omraden.at(-1)?.text ?? lan },
      ...aren(svenskDag(this.clock.now()), fraga.ar),
      ...listorna(sprak, { laserAlla: this.laserAlla(ombud), aggregat }),
    };
  }

  private omraden(huvudman: string, lan: string): readonly Valbart[] {
    const namn = this.register.hamta(huvudman)?.namn ?? huvudman;
    const lanet = this.register.lan().find(({ kod }) => kod === lan);
    return [
      { varde: huvudman, text: namn },
      ...(lanet === undefined ? [] : [{ varde: `${LAN}${lan}`, text: lanet.namn }]),
    ];
  }

  private serAggregat({ inloggad, huvudman }: Ombud): boolean {
    const svar = prova(inloggad, 'statistik.lasa', { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) });
    if (!svar.tillatet) throw behorighetSaknas();
    return svar.mask === 'aggregat';
  }

  /** All of the huvudman's cases, so that the list holds what is counted. */
  private laserAlla(ombud: Ombud): boolean {
    const { inloggad, huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    return prova(inloggad, 'avvikelse.lasa', om).tillatet && this.behorighet.krets(ombud, 'avvikelse.lasa') === null;
  }
}

const aren = (idag: string, valt: string | undefined) => {
  const iAr = idag.slice(0, 4);
  const ar = valt ?? iAr;
  return { idag, ar, forraAret: aret(ar, -1), aren: arenTill(iAr, ar), pagar: ar === iAr };
};

const aret = (ar: string, steg: number): string => String(Number(ar) + steg);

const arenTill = (iAr: string, valt: string): readonly string[] => {
  const aren = Array.from({ length: AR_MAX }, (_, nr) => aret(iAr, -nr));
  return aren.includes(valt) ? aren : [...aren, valt].sort().toReversed();
};

const listorna = (
  sprak: Sprak,
  { laserAlla, aggregat }: { readonly laserAlla: boolean; readonly aggregat: boolean },
) => {
  const lista = (filter: Listfilter): string => listan(sprak, filter);
  const ingen = (): null => null;
  return { lista: laserAlla && !aggregat ? lista : ingen, egenLista: laserAlla ? lista : ingen };
};

/** Address of the cases that a number counts: none that is makulerad. */
export const listan = (sprak: Sprak, filter: Listfilter): string => `/${sprak}/arenden?${fragan(filter)}`;

const fragan = (filter: Listfilter): string => {
  const fraga = new URLSearchParams();
  for (const [namn, varde] of Object.entries(filter)) if (varde !== undefined) fraga.set(namn, String(varde));
  fraga.set('makulerade', 'false');
  return fraga.toString();
};

/** The months of a year, for the list behind its numbers. */
export const manaderI = (ar: string) => ({ manadFran: `${ar}-01`, manadTill: `${ar}-12` });
