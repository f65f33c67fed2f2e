import { Inject, Injectable } from '@nestjs/common';
import {
  arOppen,
  ATGARDSSTATUS,
  EFFEKT,
  GODKANNANDELAGE,
  godkannandelage,
  GODKANNANDESTATUS,
  PLANNIVA,
  type Godkannandepost,
  type KandPlan,
  type Planpost,
} from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Planatgardsrad, Plangodkannande, Planlista } from '#libs/read-models/index.js';
import { skyddaSmatal } from '#libs/sekretess/index.js';
import { Namnare, textFor } from '../svar/namn.js';
import {
  PLANSTATUS,
  type OppenPlanatgardDto,
  type PlanatgardDto,
  type PlanDto,
  type PlangodkannandeDetaljDto,
  type PlangodkannandepostDto,
  type PlanpostDto,
  type PlanradDto,
} from './planer.dto.js';
import type { Lastplan } from './planlasare.js';

type Planuppgifter = Pick<
  Planlista,
  | ('id' | 'lan' | 'niva' | 'slag' | 'huvudman' | 'uppfoljning' | 'foregangare' | 'efterfoljare')
  | ('ar' | 'rubrik' | 'status' | 'godkannande')
>;

/** Plans with names beside codes; what the county calls its plan is read from its file. */
@Injectable()
export class Planbild {
  constructor(
    private readonly namnare: Namnare,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  /**
   * @param dag RFC 3339 date by which it is judged what is late
   * @param egna of the cases that its measures trace to, those that the reader may read
   */
  hel({ id, revision, plan, upprattad }: Lastplan, dag: string, egna: ReadonlySet<string>): PlanDto {
    const { data, overforing, arsrapport, status } = plan;
    const efterfoljare = overforing?.till ?? null;
    return {
      ...this.post({ ...data, id, status, efterfoljare, godkannande: godkannandelage(plan) }),
      ...{ revision, arsrapport, upprattad },
      av: this.namnare.huvudman(data.av),
      parter: data.parter.map((kod) => this.namnare.huvudman(kod)),
      godkannarfunktion: data.godkannandeAv?.funktion ?? null,
      atgarder: [...plan.atgarder.values()].map((post) => this.atgard(post, plan, { dag, egna })),
      godkannanden: [...plan.godkannanden.values()].map((post) => this.godkannandedetalj(post)),
    };
  }

  rad(rad: Planlista, godkannanden: readonly Plangodkannande[]): PlanradDto {
    const { ej_paborjade: ejPaborjade, pagar, klara, avbrutna, overforda, nasta_dag: nastaDag } = rad;
    return {
      ...this.post(rad),
      ...{ ejPaborjade, pagar, klara, avbrutna, overforda, nastaDag },
      godkannanden: godkannanden.map((cell) =>
        this.godkannande({ ...cell, verksamhet: cell.verksamhet === '' ? null : cell.verksamhet }),
      ),
    };
  }

  oppen(rad: Planatgardsrad, dag: string): OppenPlanatgardDto {
    const { id: plan, atgard_id: atgardId, mal, atgard, funktion, klart_senast: klartSenast, status } = rad;
    return {
      ...{ plan, atgardId, mal, atgard, ansvarigFunktion: funktion, klartSenast, status },
      ansvarigHuvudman: this.namnare.huvudman(rad.ansvarig),
      statusText: textFor(ATGARDSSTATUS, status),
      forsenad: rad.oppen && klartSenast < dag,
    };
  }

  private post(rad: Planuppgifter): PlanpostDto {
    const { id, lan, niva, slag, uppfoljning, foregangare, efterfoljare, ar, rubrik, status, godkannande } = rad;
    return {
      ...{ id, lan, niva, slag, uppfoljning, foregangare, efterfoljare, ar, rubrik, status, godkannande },
      nivaText: textFor(PLANNIVA, niva),
      slagText: this.slag(lan, slag),
      huvudman: rad.huvudman === null ? null : this.namnare.huvudman(rad.huvudman),
      statusText: textFor(PLANSTATUS, status),
      godkannandeText: textFor(GODKANNANDELAGE, godkannande),
    };
  }

  /** A name that no file has any more is shown by its code. */
  private slag(lan: string, slag: string): string {
    const plan = this.register.uppfoljning(lan)?.plan;
    return plan?.kod === slag ? plan.namn : slag;
  }

  private atgard(post: Planpost, plan: KandPlan, { dag, egna }: Lasning): PlanatgardDto {
    const { atgard, status, rapport, effekt, overford, overfordTill, paminnelser } = post;
    const { ansvarigHuvudman, brister, avvikelser, ...uppgifter } = atgard;
    return {
      ...{ ...uppgifter, status, rapport, overfordTill, paminnelser },
      brister: [...brister],
      antalAvvikelser: String(skyddaSmatal([[avvikelser.length]]).summa),
      avvikelser: avvikelser.filter((en) => egna.has(en)),
      ansvarigHuvudman: this.namnare.huvudman(ansvarigHuvudman),
      statusText: textFor(ATGARDSSTATUS, status),
      forsenad: plan.status === 'pagaende' && arOppen(post) && atgard.klartSenast < dag,
      ...(effekt === null ? UTAN_EFFEKT : effekten(effekt)),
      overfordFran: overford === null ? null : { plan: overford.plan, atgard: overford.atgard },
    };
  }

  private godkannandedetalj(post: Godkannandepost): PlangodkannandeDetaljDto {
    const { attGodkanna, av, skal } = post;
    return { ...this.godkannande(post), attGodkanna: [...attGodkanna], funktion: av?.funktion ?? null, skal };
  }

  private godkannande({
    huvudman,
    verksamhet,
    status,
  }: Pick<Godkannandepost, 'huvudman' | 'verksamhet' | 'status'>): PlangodkannandepostDto {
    return {
      huvudman: this.namnare.huvudman(huvudman),
      verksamhet,
      verksamhetNamn: this.namnare.verksamhet(huvudman, verksamhet),
      ...{ status, statusText: textFor(GODKANNANDESTATUS, status) },
    };
  }
}

interface Lasning {
  readonly dag: string;
  readonly egna: ReadonlySet<string>;
}

/** All that a plan's measures trace to. */
export const sparI = ({ plan }: Lastplan): readonly string[] =>
  [...plan.atgarder.values()].flatMap(({ atgard }) => atgard.avvikelser);

type Effektuppgifter = Pick<PlanatgardDto, 'effekt' | 'effektText' | 'effektBeskrivning'>;
const UTAN_EFFEKT: Effektuppgifter = { effekt: null, effektText: null, effektBeskrivning: null };

const effekten = ({ effekt, beskrivning }: NonNullable<Planpost['effekt']>): Effektuppgifter => ({
  effekt,
  effektText: textFor(EFFEKT, effekt),
  effektBeskrivning: beskrivning,
});
