import { Inject, Injectable } from '@nestjs/common';
import {
  type Huvudman,
  HUVUDMANNAREGISTER,
  type Huvudmannaregister,
  type Samverkansmodell,
} from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { angivet, Avtalsbildare, efterNamn } from '../overenskommelser/avtalsbild.js';
import { Avtalslasare, type Lastavtal } from '../overenskommelser/avtalslasare.js';
import { Avtalsposter } from '../overenskommelser/avtalspost.js';
import { Namnare, textFor } from '../svar/namn.js';
import { Sidsvarare } from '../svar/sidsvar.js';
import { dagVid, type Vid } from '../svar/vid.js';
import {
  MODELLSTATUS,
  TORGARENOR_MAX,
  type InformationstorgDto,
  type TorgavtalDto,
  type TorgmodellDto,
  type TorgnivaDto,
  type TorgrutinDto,
} from './informationstorg.dto.js';
import { Kallor } from './kallor.js';
import { TorgetsArenor } from './torgets-arenor.js';
import { TorgetsLinje } from './torgets-linje.js';

const INGA_AVTAL = 'Ingen överenskommelse anger huvudmannen som part.';
const FLER_AVTAL = 'Det finns fler överenskommelser än de som visas. Sök i GET /overenskommelser.';
const FLER_ARENOR = `Det finns fler arenor än de ${TORGARENOR_MAX} som visas. Sök i GET /arenor.`;
const FLER_MANDAT = 'Det finns fler mandat än de som visas. Sök i GET /mandat.';

/** In no avvikelse: who answers which brist is read where the reader is known to be involved (I4). */
const INGA = new Set<string>();

/** Everything of B10 for one huvudman, with the owner's source beside each entry. */
@Injectable()
export class Informationstorg {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly avtalslasare: Avtalslasare,
    private readonly poster: Avtalsposter,
    private readonly avtalsbildare: Avtalsbildare,
    private readonly arenorna: TorgetsArenor,
    private readonly linjen: TorgetsLinje,
    private readonly kallor: Kallor,
    private readonly namnare: Namnare,
    private readonly sidor: Sidsvarare,
  ) {}

  /** @throws Rejected HUVUDMAN_FINNS_EJ */
  async bild(kod: string, vid: Vid): Promise<InformationstorgDto> {
    const { huvudman, lan } = this.plats(kod);
    const dag = dagVid(vid, this.clock.now());
    const { avtal, fler: flerAvtal } = await this.avtal(kod, lan.kod, vid);
    const { arenor, fler: flerArenor } = await this.arenorna.arenor({ huvudman: kod, lan: lan.kod, vid });
    const { linje, fler: flerMandat } = await this.linjen.linje(huvudman, lan.kod, vid);
    const bortom = { [FLER_AVTAL]: flerAvtal, [FLER_ARENOR]: flerArenor, [FLER_MANDAT]: flerMandat };
    return {
      ...{ huvudman: this.namnare.huvudman(kod), typ: huvudman.typ, lan, dag },
      samverkansmodeller: this.register.samverkansmodeller(lan.kod).map((modell) => this.modell(modell, lan.kod)),
      overenskommelser: avtal.map((last) => this.avtalet(last, huvudman, dag)).sort(efterNamn),
      ...{ arenor, linje, rutiner: avtal.flatMap((last) => this.rutiner(last, kod)) },
      uppdaterad: await this.sidor.uppdaterad(),
      meddelanden: meddelanden({ ...bortom, [INGA_AVTAL]: avtal.length === 0 }, linje),
    };
  }

  private plats(kod: string): { readonly huvudman: Huvudman; readonly lan: { kod: string; namn: string } } {
    const huvudman = this.register.hamta(kod);
    const lan = this.register.modell(this.register.lanFor(kod) ?? '')?.lan;
    if (huvudman !== undefined && lan !== undefined) return { huvudman, lan };
    throw new Rejected('HUVUDMAN_FINNS_EJ', 'Huvudmannen finns inte i registret.', 'saknas');
  }

  /** Those it is a party to, in whatever län, and those of its own län whose parties the source does not state. */
  private async avtal(kod: string, lan: string, vid: Vid): Promise<{ avtal: readonly Lastavtal[]; fler: boolean }> {
    const { avtal, fler } = await this.avtalslasare.alla(undefined, vid);
    const egna = avtal.filter(
      ({ overenskommelse: { parter, lan: avtalets } }) =>
        parter.includes(kod) || (parter.length === 0 && avtalets === lan),
    );
    return { avtal: egna, fler };
  }

  private avtalet(last: Lastavtal, { kod, typ }: Huvudman, dag: string): TorgavtalDto {
    const { overenskommelse } = last;
    const arPart = overenskommelse.parter.includes(kod);
    const egen = arPart && typ === 'kommun';
    const lokalt = egen ? this.avtalsbildare.lokalStatus(overenskommelse, this.namnare.huvudman(kod)) : null;
    return { ...this.poster.post(last, dag), arPart, lokalt };
  }

  private rutiner(last: Lastavtal, kod: string): TorgrutinDto[] {
    const overenskommelse = this.avtalsbildare.ref(last);
    return last.overenskommelse.rutiner
      .filter(({ huvudman }) => huvudman.includes(kod))
      .map((rutin) => ({ ...this.avtalsbildare.rutin(rutin, INGA), overenskommelse }));
  }

  private modell({ inriktning, kalla, ...modell }: Samverkansmodell, lan: string): TorgmodellDto {
    const { id, namn, status, giltigFran, giltigTill, giltighetAr } = modell;
    return {
      ...{ id, namn, status, statusText: textFor(MODELLSTATUS, status), giltigFran, giltigTill, giltighetAr },
      inriktning: {
        vardegrund: angivet(inriktning.vardegrund),
        utgangspunkter: [...inriktning.utgangspunkter],
        mal: [...inriktning.mal],
        prioriteringar: [...inriktning.prioriteringar],
        kalla: this.kallor.ref(lan, inriktning.kalla),
      },
      kalla: this.kallor.ref(lan, kalla),
    };
  }
}

/** What holds of these, and the levels that nobody stands at. */
const meddelanden = (galler: Readonly<Record<string, boolean>>, linje: readonly TorgnivaDto[]): string[] => [
  ...Object.entries(galler).flatMap(([text, sant]) => (sant ? [text] : [])),
  ...linje
    .filter(({ finns, representeras }) => !finns && representeras.length === 0)
    .map(({ namn }) => `Ingen företräder nivån ${namn}. Registrera ett mandat för en funktion som gör det.`),
];
