import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  listaUppfoljningar,
  plannivaerFor,
  senastFrystaI,
  uppfoljningarSomSaknar,
  vantandeEnkater,
  type Frystrad,
  type rapport,
  type Saknandeuppfoljning,
  type Vantandeenkat,
} from '#libs/read-models/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { antalspost, AV_ETT_SLAG_MAX, dagen, lika, medFler, type Startpost } from './startpost.js';
import { DAGEN, saknadeDelar } from './texter.js';

/** Latest of a län that are looked through for the newest: a year has about as many agreements. */
const SENASTE_MAX = 20;

interface Vilken {
  readonly overenskommelse: string;
  readonly ar: number;
}

/** N7, N8: what the yearly follow-ups ask of who leads them, who answers and who governs. */
@Injectable()
export class Uppfoljningsposter {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async poster({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    const lan = this.register.lanFor(huvudman) ?? '';
    const delar = await Promise.all([
      farUtfora(inloggad, 'uppfoljning.svara') ? this.enkater(huvudman) : [],
      farUtfora(inloggad, 'samverkan.overblicka') ? this.saknar(lan) : [],
      inloggad.roller.includes('ledning') ? this.senaste(lan) : [],
    ]);
    return delar.flat();
  }

  /** U1: those that the own huvudman has not answered. */
  private async enkater(huvudman: string): Promise<readonly Startpost[]> {
    const nu = this.clock.now();
    const enkater = await vantandeEnkater(this.db, huvudman, AV_ETT_SLAG_MAX + 1);
    const poster = enkater.map((enkat) => ({
      tal: dagen(enkat.svar_senast, nu),
      text: arSen(enkat, svenskDag(nu)) ? DAGEN.enkatSen : DAGEN.enkat,
      vad: this.namn(enkat),
      vag: `uppfoljningar/${enkat.id}/enkat`,
    }));
    return medFler(poster, { text: DAGEN.flerEnkater, vag: 'uppfoljningar?enkat=vantar' });
  }

  private async saknar(lan: string): Promise<readonly Startpost[]> {
    const plannivaer = plannivaerFor(this.register, lan);
    const alla = await uppfoljningarSomSaknar(this.db, { lan, plannivaer, max: AV_ETT_SLAG_MAX + 1 });
    const poster = alla.map((en) => this.saknade(en, saknasI(en, plannivaer)));
    return medFler(poster, { text: DAGEN.fler, vag: 'uppfoljningar?saknar=true' }).flat();
  }

  private saknade(en: Saknandeuppfoljning, delar: readonly rapport.Saknad[]): readonly Startpost[] {
    const sida = `uppfoljningar/${en.id}`;
    const vad = this.namn(en);
    const saknas = antalspost({ antal: delar.length }, 'delarSaknas', { vag: `${sida}#saknas`, vad });
    return [
      ...antalspost({ antal: en.tillfragade - en.besvarade }, 'svarSaknas', {
        vag: `${sida}?enkat=obesvarade#tabell-enkat`,
        vad,
      }),
      ...saknas.map((post) => ({ ...post, text: saknadeDelar(post.text, delar) })),
    ];
  }

  /** The newest follow-up of the län, and what it last froze. */
  private async senaste(lan: string): Promise<readonly Startpost[]> {
    const [{ rader }, fryst] = await Promise.all([
      listaUppfoljningar(this.db, { lan, limit: SENASTE_MAX, offset: 0 }),
      senastFrystaI(this.db, lan),
    ]);
    const [nyast] = rader
      .filter(({ ar }) => ar === rader[0]?.ar)
      .toSorted((en, annan) => (en.oppnad < annan.oppnad ? 1 : -1));
    return [...(nyast === undefined ? [] : [this.nyast(nyast)]), ...(fryst === null ? [] : [this.fryst(fryst)])];
  }

  private nyast(rad: Vilken & { readonly id: string }): Startpost {
    return {
      tal: lika(String(rad.ar)),
      text: DAGEN.uppfoljning,
      vad: this.namn(rad),
      vag: `uppfoljningar/${rad.id}`,
    };
  }

  private fryst(rad: Frystrad): Startpost {
    return {
      tal: dagen(rad.fryst, this.clock.now()),
      text: DAGEN.fryst,
      vad: this.namn(rad),
      vag: `uppfoljningar/${rad.id}?frysning=${rad.frysning}`,
    };
  }

  private namn({ overenskommelse, ar }: Vilken): string {
    const avtal = this.register.overenskommelser().find(({ id }) => id === overenskommelse);
    return `${avtal?.kortnamn ?? avtal?.namn ?? overenskommelse} ${ar}`;
  }
}

/** N8: what the follow-up's own page says is missing, in its order. */
const saknasI = (en: Saknandeuppfoljning, plannivaer: readonly ('lan' | 'lokal')[]): readonly rapport.Saknad[] => {
  const finns = { lokal: en.plan_lokal, lan: en.plan_lan };
  return [
    ...plannivaer.filter((niva) => !finns[niva]).map((niva): rapport.Saknad => `${niva}-plan`),
    ...(en.revision_beslutad ? [] : (['revisionsbeslut'] as const)),
  ];
};

const arSen = ({ svar_senast }: Vantandeenkat, idag: string): boolean => svar_senast < idag;
