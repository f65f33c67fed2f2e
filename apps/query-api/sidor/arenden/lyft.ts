import { Inject, Injectable } from '@nestjs/common';
import { mojligaAtersandningar, mojligaLyft, mojligaRepresentationer } from '#libs/eskalering/index.js';
import type { Eskalering, KandEskalering, Lyftmojlighet, Nedat, Partsplats } from '#libs/eskalering/index.js';
import { HUVUDMANNAREGISTER, stegeFor, type Huvudmannaregister, type Modellstege } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { LIMIT_MAX, listaMandat, type Mandatrad } from '#libs/read-models/index.js';
import { farUtfora, prova, type Ombud } from '#libs/sekretess/index.js';
import type { Valbart } from '#libs/sidor/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import type { VagDto } from '../../eskaleringar/eskalering.dto.js';
import type { Lasteskalering } from '../../eskaleringar/eskaleringslasare.js';
import { Eskaleringssvarare } from '../../eskaleringar/eskaleringssvar.js';
import { Namnare } from '../../svar/namn.js';
import type { Mojlighet } from './handlingar.js';

interface Vag {
  readonly till: string;
  readonly funktion: string | null;
  readonly tillSamverkan: boolean;
}

type Formularval = Required<Pick<Mojlighet, 'formular' | 'val'>>;

/** Which steps up and down the ladder of the län leaves the reader's huvudman, and with which of its mandates. */
@Injectable()
export class Lyftval {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly svarare: Eskaleringssvarare,
    private readonly namnare: Namnare,
  ) {}

  /** @param eskalering as the reader may see it; null when there is none, or it is not the reader's */
  async mojligheter(last: Lastarende, ombud: Ombud, eskalering: Lasteskalering | null): Promise<readonly Mojlighet[]> {
    if (last.arende.status !== 'oppen') return [];
    const pagar = eskalering?.eskalering.status === 'pagaende';
    const { inloggad } = ombud;
    const far = pagar
      ? farUtfora(inloggad, 'eskalering.hantera')
      : prova(inloggad, 'eskalering.inleda', last.om).tillatet;
    if (!far) return [];
    const mandat = await this.mandat(ombud.huvudman);
    return pagar ? this.vidare(eskalering, ombud, mandat) : this.forsta(last, ombud, this.val(mandat));
  }

  private forsta({ id, arende }: Lastarende, ombud: Ombud, mandatId: readonly Valbart[]): readonly Mojlighet[] {
    const parter = [...arende.delar.keys()];
    const lan = this.register.lanFor(ombud.huvudman);
    if (lan === undefined || parter.some((kod) => this.register.lanFor(kod) !== lan)) return [];
    const stege = this.stegeMedLinjer(lan, parter);
    if (stege === undefined) return [];
    const lyft = mojligaLyft({ stege, slag: 'avvikelse', eskalering: vidFoten(id, lan, { stege, parter }) });
    const till = this.till(lan, ombud, lyft.filter(egen(ombud)));
    if (till.length === 0) return [];
    const varden = { modell: stege.modell };
    return [{ formular: 'eskalering-forsta', parametrar: { id }, revision: null, varden, val: { till, mandatId } }];
  }

  private async vidare(
    { id, revision, eskalering }: Lasteskalering,
    ombud: Ombud,
    mandat: readonly Mandatrad[],
  ): Promise<readonly Mojlighet[]> {
    const mandatId = this.val(mandat);
    const vagar = (await this.svarare.vagar(eskalering, undefined)).filter(oppenFor(ombud)).map(somVag);
    const till = this.till(eskalering.lan, ombud, vagar);
    const pa = (formular: string): Mojlighet => ({ formular, parametrar: { id }, revision, val: { mandatId } });
    const egenPlats = eskalering.parter.get(ombud.huvudman);
    return [
      ...(till.length === 0 ? [] : [{ ...pa('eskalering-lyft'), val: { till, mandatId } }]),
      ...(egenPlats !== undefined && egenPlats.svar === null ? [pa('eskalering-svar')] : []),
      ...this.nedat(eskalering, ombud.huvudman, mandat).map((en) => ({ ...pa(en.formular), val: en.val })),
      ...(eskalering.paborjadAv === ombud.huvudman ? [pa('eskalering-avslut')] : []),
    ];
  }

  /** Down again, and who stands for the huvudman at a level that it lacks (B7). */
  private nedat(eskalering: KandEskalering, huvudman: string, mandat: readonly Mandatrad[]): readonly Formularval[] {
    const stege = stegeFor(this.register, eskalering.lan, eskalering.modell);
    if (stege === undefined || !eskalering.parter.has(huvudman)) return [];
    const fall = { stege, eskalering, huvudman };
    const mandatId = this.val(mandat);
    const till = this.nivaer(eskalering.lan, mojligaAtersandningar(fall));
    const iSamverkan = eskalering.samverkan !== null;
    return [
      ...(till.length === 0 ? [] : [{ formular: 'eskalering-atersandning', val: { till, mandatId } }]),
      ...(iSamverkan ? [{ formular: 'eskalering-ut-ur-samverkan', val: { mandatId } }] : []),
      ...this.representation(fall, mandat),
    ];
  }

  private representation({ stege, eskalering, huvudman }: Nedat, mandat: readonly Mandatrad[]): readonly Formularval[] {
    const mojliga = mojligaRepresentationer({ stege, eskalering, huvudman });
    const egna = mandat.filter(({ representerar_niva: niva }) => niva !== null && mojliga.includes(niva));
    if (egna.length === 0) return [];
    const niva = this.nivaer(
      eskalering.lan,
      mojliga.filter((id) => egna.some(({ representerar_niva }) => representerar_niva === id)),
    );
    return [{ formular: 'eskalering-representant', val: { niva, mandatId: this.val(egna) } }];
  }

  private nivaer(lan: string, nivaer: readonly string[]): readonly Valbart[] {
    return nivaer.map((niva) => ({ varde: niva, text: this.namnare.niva(lan, niva) }));
  }

  /** The model in force, or the first that has a line for each of them: one without lines cannot be begun on. */
  private stegeMedLinjer(lan: string, parter: readonly string[]): Modellstege | undefined {
    const modeller = [null, ...this.register.samverkansmodeller(lan).map(({ id }) => id)];
    return modeller
      .map((modell) => stegeFor(this.register, lan, modell))
      .find((stege) => stege !== undefined && parter.every((kod) => (stege.linjer[kod] ?? []).length > 0));
  }

  private till(lan: string, { inloggad }: Ombud, vagar: readonly Vag[]): readonly Valbart[] {
    const iSamverkan = farUtfora(inloggad, 'eskalering.lyfta-till-samverkan');
    const valbara = vagar.filter(({ tillSamverkan }) => iSamverkan || !tillSamverkan);
    const texter = valbara.map(({ till, funktion }) => {
      const namn = this.namnare.niva(lan, till);
      return [till, funktion === null ? namn : `${namn} (${funktion})`] as const;
    });
    return [...new Map(texter)].map(([varde, text]) => ({ varde, text }));
  }

  private async mandat(huvudman: string): Promise<readonly Mandatrad[]> {
    const gallerDen = svenskDag(this.clock.now());
    const { rader } = await listaMandat(this.db, { huvudman, gallerDen, limit: LIMIT_MAX, offset: 0 });
    return rader.filter(({ behorigheter }) => behorigheter.includes('lyfta'));
  }

  private val(mandat: readonly Mandatrad[]): readonly Valbart[] {
    return mandat.map(({ id, huvudman, funktion, verksamhet }) => {
      const del = this.namnare.verksamhet(huvudman, verksamhet);
      return { varde: id, text: del === null ? funktion : `${funktion}, ${del}` };
    });
  }
}

const egen =
  ({ huvudman }: Ombud) =>
  (lyft: Lyftmojlighet): boolean =>
    lyft.huvudman === huvudman && lyft.vantarPa.length === 0;

const oppenFor =
  ({ huvudman }: Ombud) =>
  (vag: VagDto): boolean =>
    vag.oppen && vag.huvudman.kod === huvudman;

const somVag = ({ till, funktion, tillSamverkan }: VagDto): Vag => ({ till: till.id, funktion, tillSamverkan });

/** As it stands when the first lift begins it: each party at the foot of its own line. */
const vidFoten = (
  id: string,
  lan: string,
  { stege, parter }: { readonly stege: Modellstege; readonly parter: readonly string[] },
): Eskalering => ({
  ...{ arende: { slag: 'avvikelse', id }, lan, modell: stege.modell, paborjadAv: '' },
  amne: { overenskommelse: null, avsnitt: null },
  underlag: { rubrik: '', faktaunderlag: null, forslag: null },
  parter: new Map(parter.map((kod) => [kod, platsPa(stege.linjer[kod]?.[0]?.niva ?? '')])),
  ...{ samverkan: null, samverkanshistorik: [] },
});

const platsPa = (niva: string): Partsplats => ({
  ...{ niva, natt: [niva], svarSenast: null, paminnd: null, lyftForeslaget: false },
  ...{ representant: null, svar: null, arendenummer: null },
});
