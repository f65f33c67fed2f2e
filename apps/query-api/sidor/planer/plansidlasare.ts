import { Inject, Injectable } from '@nestjs/common';
import { AVVISNINGAR } from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { LIMIT_MAX, listaUppfoljningar } from '#libs/read-models/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { Html, Sprak, Valbart } from '#libs/sidor/index.js';
import { Egnaarenden } from '../../avvikelser/egnaarenden.js';
import { Planbild } from '../../handlingsplaner/planbild.js';
import type { PlanDto } from '../../handlingsplaner/planer.dto.js';
import { Planlasare } from '../../handlingsplaner/planlasare.js';
import { lasareAv } from '../../svar/lasare.js';
import { Uppfoljningslasare } from '../../uppfoljningar/uppfoljningslasare.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import type { Atgardssida } from './atgard.html.js';
import type { Plansida } from './plan.html.js';
import { atgardsformular, planformular, type Planratt } from './planformular.js';

/** What the page of a plan shows one reader, with the forms that it may use. */
@Injectable()
export class Plansidlasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lasare: Planlasare,
    private readonly bild: Planbild,
    private readonly uppfoljningar: Uppfoljningslasare,
    private readonly arenden: Egnaarenden,
    private readonly mandat: Mandatvalare,
  ) {}

  async plan(id: string, sprak: Sprak, ombud: Ombud): Promise<Plansida> {
    const plan = await this.las(id, ombud);
    const ratt = await this.ratt(plan, ombud);
    const brister = ratt.leder ? await this.brister(plan) : [];
    const uppfoljningar = ratt.leder ? await this.uppfoljningsval(plan.lan) : [];
    const plats = platsFor(sprak, plan, { vag: `planer/${id}`, parametrar: { id } });
    return { plan, formular: planformular(plats, { plan, ratt, brister, uppfoljningar }) };
  }

  async atgard(
    ids: { readonly id: string; readonly atgardId: string },
    sprak: Sprak,
    ombud: Ombud,
  ): Promise<Atgardssida> {
    const plan = await this.las(ids.id, ombud, ids.atgardId);
    const atgard = plan.atgarder.find((en) => en.atgardId === ids.atgardId);
    if (atgard === undefined) throw new Rejected('ATGARD_FINNS_EJ', AVVISNINGAR.ATGARD_FINNS_EJ.text, 'saknas');
    const alla = await this.brister(plan);
    const leder = this.leder(plan, ombud);
    const rapporterar =
      farUtfora(ombud.inloggad, 'handlingsplan.rapportera') && atgard.ansvarigHuvudman.kod === ombud.huvudman;
    const plats = platsFor(sprak, plan, {
      vag: `planer/${ids.id}/atgarder/${ids.atgardId}`,
      parametrar: { ...ids },
    });
    return {
      ...{ plan, atgard },
      brister: atgard.brister.map((id) => alla.find(({ varde }) => varde === id)?.text ?? id),
      formular: atgardsformular(plats, { plan, atgard, leder, rapporterar, brister: alla }),
    };
  }

  /** The form to draw one up; null for who may not. */
  async ny(sprak: Sprak, { inloggad, huvudman }: Ombud): Promise<Html | null> {
    const lan = this.register.lanFor(huvudman);
    if (lan === undefined || !farUtfora(inloggad, 'handlingsplan.hantera')) return null;
    const kommun = (this.register.modell(lan)?.huvudman ?? [])
      .filter(({ typ }) => typ === 'kommun')
      .map(({ kod, namn }) => ({ varde: kod, text: namn }));
    const plats = { sprak, tillbaka: `/${sprak}/planer`, parametrar: {}, revision: 0 };
    const uppfoljning = await this.uppfoljningsval(lan);
    const ar = svenskDag(this.clock.now()).slice(0, 4);
    return formulardel(plats, formularet('plan-ny'), { val: { kommun, uppfoljning }, varden: { ar } });
  }

  /** @param atgardId whose cases are shown; absent: none are */
  private async las(id: string, ombud: Ombud, atgardId?: string): Promise<PlanDto> {
    const last = await this.lasare.las(id, lasareAv(ombud.inloggad, ombud.huvudman));
    const spar = last.plan.atgarder.get(atgardId ?? '')?.atgard.avvikelser ?? [];
    return this.bild.hel(last, svenskDag(this.clock.now()), await this.arenden.bland(spar, ombud));
  }

  private leder(plan: PlanDto, { inloggad, huvudman }: Ombud): boolean {
    const { koordinator } = lasareAv(inloggad, huvudman);
    const somKoordinator = koordinator && this.register.lanFor(huvudman) === plan.lan;
    const ansvarig = huvudman === plan.av.kod || huvudman === plan.huvudman?.kod;
    return farUtfora(inloggad, 'handlingsplan.hantera') && (somKoordinator || ansvarig);
  }

  private async ratt(plan: PlanDto, ombud: Ombud): Promise<Planratt> {
    const { inloggad, huvudman } = ombud;
    const egna = plan.godkannanden.filter((en) => en.huvudman.kod === huvudman);
    const svarar = egna.length > 0 && farUtfora(inloggad, 'handlingsplan.godkanna');
    return {
      leder: this.leder(plan, ombud),
      mandat: svarar ? await this.mandat.val({ huvudman, behorighet: 'besluta' }) : [],
      verksamheter: egna.flatMap(({ verksamhet, verksamhetNamn }) =>
        verksamhet === null ? [] : [{ varde: verksamhet, text: verksamhetNamn ?? verksamhet }],
      ),
    };
  }

  /** The brister of the follow-up that the plan belongs to. */
  private async brister({ uppfoljning }: PlanDto): Promise<readonly Valbart[]> {
    const kand = uppfoljning === null ? null : await this.uppfoljningar.kand(uppfoljning);
    return (kand?.uppfoljning.brister ?? []).map(({ bristId, rubrik }) => ({ varde: bristId, text: rubrik }));
  }

  private async uppfoljningsval(lan: string): Promise<readonly Valbart[]> {
    const { rader } = await listaUppfoljningar(this.db, { lan, limit: LIMIT_MAX, offset: 0 });
    return rader.map(({ id, ar, rubrik }) => ({ varde: id, text: `${rubrik} (${ar})` }));
  }
}

interface Plats {
  readonly vag: string;
  readonly parametrar: Readonly<Record<string, string>>;
}

const platsFor = (sprak: Sprak, { revision }: PlanDto, { vag, parametrar }: Plats): Formularplats => ({
  ...{ sprak, parametrar, revision },
  tillbaka: `/${sprak}/${vag}`,
});
