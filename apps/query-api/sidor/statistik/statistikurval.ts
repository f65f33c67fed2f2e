import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { senasteAret } from '#libs/read-models/index.js';
import { behorighetSaknas, EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import type { Sprak, Valbart } from '#libs/sidor/index.js';
import { lasareAv } from '../../svar/lasare.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';
import { listadresser, type Listadresser, type Listratt } from './listadresser.js';
import type { StatistikfragaDto } from './statistikfraga.dto.js';

/** What is asked of the figures, and how much of them who asks may see. */
export interface Statistikurval extends Listadresser {
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
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly behorighet: Listbehorighet,
  ) {}

  /** As `urval`; of the latest year with any case of the area, unless another is asked for. */
  async sidurval(ombud: Ombud, fraga: StatistikfragaDto, sprak: Sprak): Promise<Statistikurval> {
    const urval = this.urval(ombud, fraga, sprak);
    if (fraga.ar !== undefined) return urval;
    const ar = await senasteAret(this.db, { omrade: urval.omrade, till: urval.ar });
    return ar === null || ar === urval.ar ? urval : this.urval(ombud, { ...fraga, ar }, sprak);
  }

  /** Throws `OMRADE_EJ_ERT` for another huvudman's area, `OMRADE_FINNS_EJ` for one that there is not. */
  urval(ombud: Ombud, fraga: StatistikfragaDto, sprak: Sprak): Statistikurval {
    const { huvudman } = ombud;
    const lan = this.register.lanFor(huvudman) ?? '';
    const omraden = this.omraden(huvudman, lan);
    const { omrade: valt = huvudman } = fraga;
    const omrade = omraden.find(({ varde }) => varde === valt);
    if (omrade === undefined) throw this.ejErt(valt, omraden);
    const aggregat = this.serAggregat(ombud) || valt.startsWith(LAN);
    return {
      ...{ omrade: valt, omradesnamn: omrade.text, omraden, aggregat },
      ...{ huvudman, lan, lanet: omraden.at(-1)?.text ?? lan },
      ...aren(svenskDag(this.clock.now()), fraga.ar),
      ...listadresser(sprak, { ...this.listratt(ombud), aggregat }),
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

  private ejErt(valt: string, omraden: readonly Valbart[]): Rejected {
    const egna = omraden.map(({ varde, text }) => `${text} (${varde})`).join(' och ');
    const namn =
      this.register.hamta(valt)?.namn ?? this.register.lan().find(({ kod }) => `${LAN}${kod}` === valt)?.namn;
    return namn === undefined
      ? new Rejected('OMRADE_FINNS_EJ', `Det finns inget sådant område. Ni ser ${egna}.`, 'behorighet')
      : new Rejected('OMRADE_EJ_ERT', `Siffrorna för ${namn} är inte era. Ni ser ${egna}.`, 'behorighet');
  }

  private serAggregat({ inloggad, huvudman }: Ombud): boolean {
    const svar = prova(inloggad, 'statistik.lasa', { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) });
    if (!svar.tillatet) throw behorighetSaknas();
    return svar.mask === 'aggregat';
  }

  private listratt(ombud: Ombud): Omit<Listratt, 'aggregat'> {
    const { inloggad, huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    return {
      laserAlla:
        prova(inloggad, 'avvikelse.lasa', om).tillatet && this.behorighet.krets(ombud, 'avvikelse.lasa') === null,
      iSamverkan: lasareAv(inloggad, huvudman).forHuvudmannen,
    };
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
