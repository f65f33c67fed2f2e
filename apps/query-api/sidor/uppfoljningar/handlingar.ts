import { Inject, Injectable } from '@nestjs/common';
import { medAllaHuvudman, VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, lasBristforslag, type Bristforslag, type Uppfoljningsrapport } from '#libs/read-models/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import {
  engelska,
  html,
  ordat,
  pa,
  tabellHtml,
  type Cell,
  type Formularlage,
  type Html,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/index.js';
import type { Enkatgangar } from '../../uppfoljningar/enkatbild.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';
import { etikett, tal } from '../samverkan/visa.js';
import { listan, manaderI } from '../statistik/listadresser.js';
import { talcell, taltext } from '../statistik/tal.js';
import { Arendelasratt } from './arendelasratt.js';
import { medAvser } from './avser.js';
import { kriterieord, omradesord, type Kriterieengelska } from './rapportord.js';
import { T } from './texter.js';
import { utskicksval } from './utskicksval.js';

export interface Handlingsunderlag {
  readonly hel: Uppfoljningsrapport;
  readonly uppfoljning: KandUppfoljning;
  readonly gangar: Enkatgangar;
  readonly revision: number;
  readonly ord: Kriterieengelska;
  readonly sprak: Sprak;
  readonly ombud: Ombud;
  readonly begaran: object;
  /** A proposal that the form for a brist begins with: `<slag>.<kod>`. */
  readonly forslag: string | undefined;
}

/** What who leads a follow-up may do on its page. Whether it may be done, the rules say when it is. */
@Injectable()
export class Uppfoljningshandlingar {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly egna: Arendelasratt,
  ) {}

  async for(underlag: Handlingsunderlag): Promise<Html | null> {
    const { hel, sprak, ombud, revision, uppfoljning, gangar } = underlag;
    if (!farUtfora(ombud.inloggad, 'uppfoljning.leda')) return null;
    const id = hel.om.uppfoljning;
    const plats: Formularplats = { sprak, parametrar: { id }, revision, tillbaka: `/${sprak}/uppfoljningar/${id}` };
    const form = (namn: string, lage: Pick<Formularlage, 'val' | 'varden'> = {}): Html =>
      formulardel(plats, formularet(namn), lage);
    const bedombar = hel.kriterier.length > 0;
    const frysa =
      bedombar && formulardel(plats, ordat(formularet('frysning'), { frysning: { text: jaFrys(sprak, hel) } }));
    if (hel.om.slutford) return html`${frysa} ${form('uppfoljning-ateroppning')}`;
    const forslag = await this.forslag(underlag);
    const utskick = utskicksval(sprak, { uppfoljning, gangar, namn: hel.ordlista.huvudman });
    return html`${form('uppfoljning-enkatutskick', utskick)}
    ${bedombar && form('kriterium-bedomning', kriterieval(sprak, hel, underlag.ord))}
    ${forslagHtml(sprak, forslag, hel)} ${urForslag(sprak, forslag, form)}
    ${form('brist-faststallande', ifyllt(forslag, underlag.forslag))} ${strykningar(plats, hel)}
    ${form('uppfoljning-indikator', { val: { huvudman: parter(hel) } })} ${form('uppfoljning-indikatorimport')}
    ${form('synpunkt')} ${form('revisionsbeslut')} ${frysa} ${form('slutforande')}`;
  }

  /** The län's numbers, small ones hidden; beside them the reader's own cases, for who may read cases. */
  private async forslag({
    hel: { om },
    uppfoljning,
    ombud,
    begaran,
    forslag: valt,
  }: Handlingsunderlag): Promise<readonly Bristforslag[]> {
    const lasare = this.egna.lasare(ombud);
    const fraga = { lan: om.lan, overenskommelse: om.overenskommelse, ar: String(om.ar), aggregat: true, uppfoljning };
    const hela = lasare === null ? fraga : { ...fraga, lasare: { ...lasare, bara: valt ?? null } };
    const { forslag } = await medAllaHuvudman(() => lasBristforslag(this.db, hela));
    const objekt = [...new Set(forslag.flatMap(({ arenden }) => arenden ?? []))];
    if (objekt.length > 0) noteraAtkomst(begaran, { objekt: objekt.map((id) => ({ slag: 'avvikelse', id })) });
    return forslag;
  }
}

/** Who freezes must know what it then stands on, and who will see it: said by the very box, which comes back with it. */
const jaFrys = (sprak: Sprak, { enkat: { antal } }: Uppfoljningsrapport): string =>
  pa(sprak, T.jaFrys).replace('{antal}', String(antal.besvarat)).replace('{av}', String(antal.tillfragade));

const parter = ({ om, ordlista }: Uppfoljningsrapport) =>
  om.parter.map((kod) => ({ varde: kod, text: ordlista.huvudman[kod] ?? kod }));

const kriterieval = (sprak: Sprak, { kriterier, ordlista }: Uppfoljningsrapport, ord: Kriterieengelska) => ({
  val: {
    kriterium: kriterier.map(({ kriterium, omrade }) => {
      const ordet = kriterieord(sprak, ordlista.kriterier[kriterium] ?? kriterium, ord);
      // A choice is in one language: the area then follows what it is of.
      return { ...ordet, varde: kriterium, text: `${omradesord(ordet.sprak, omrade)}: ${ordet.text}` };
    }),
  },
});

const nyckelFor = ({ slag, kod }: Bristforslag): string => `${slag}.${kod}`;

const ifyllt = (alla: readonly Bristforslag[], valt: string | undefined): Pick<Formularlage, 'varden'> => {
  const forslag = alla.find((en) => nyckelFor(en) === valt && en.tagetAv === undefined);
  if (forslag === undefined) return {};
  const { omrade, rubrik, skal, arenden } = forslag;
  return { varden: { omrade, rubrik, kalla: skal, avvikelser: (arenden ?? []).join('\n') } };
};

/** Those whose number is hidden are not to be told by the brist that they become. */
const urForslag = (
  sprak: Sprak,
  alla: readonly Bristforslag[],
  form: (namn: string, lage: Pick<Formularlage, 'val'>) => Html,
): Html | false => {
  const forslag = alla
    .filter(({ antal, tagetAv }) => antal !== 'dolt' && tagetAv === undefined)
    .map((en) => ({
      varde: nyckelFor(en),
      text: `${omradesord(sprak, en.omrade)}: ${bristord(sprak, en)} (${taltext(sprak, en.antal)})`,
      sprak,
    }));
  return forslag.length > 0 && form('brist-ur-forslag', { val: { forslag } });
};

const forslagHtml = (sprak: Sprak, forslag: readonly Bristforslag[], { om }: Uppfoljningsrapport): Html => {
  const id = om.uppfoljning;
  const tabell: Tabell = {
    id: 'forslag',
    rubrik: medAvser(sprak, T.forslag, 'avtal'),
    kolumner: [
      { rubrik: pa(sprak, T.brist) },
      { rubrik: pa(sprak, T.omrade) },
      { rubrik: pa(sprak, T.varfor) },
      { rubrik: pa(sprak, T.avvikelser), tal: true },
      { rubrik: pa(sprak, T.eraArenden), tal: true },
    ],
    rader: forslag.map((en) => [
      forslagscell(sprak, en, `/${sprak}/uppfoljningar/${id}`),
      omradesord(sprak, en.omrade),
      etikett(sprak, { kod: en.kod, text: en.skal }, engelska.BRISTSKAL),
      talcell(sprak, en.antal),
      egnaAntal(
        en,
        listan(sprak, { ...manaderI(String(om.ar)), overenskommelse: om.overenskommelse, [en.slag]: en.kod }),
      ),
    ]),
    tomt: pa(sprak, T.ingaForslag),
  };
  return html`<h3>${tabell.rubrik}</h3>
    ${tabellHtml(sprak, tabell, { doldRubrik: true, utanExport: true })}`;
};

/** What is taken leads to the brist that it became, and to no form. */
const forslagscell = (sprak: Sprak, en: Bristforslag, sida: string): Cell => {
  const ordet = bristord(sprak, en);
  if (en.tagetAv === undefined)
    return { text: ordet, href: `${sida}?forslag=${nyckelFor(en)}#formular-brist-faststallande` };
  return { text: `${ordet} (${pa(sprak, T.taget)}: ${en.tagetAv})`, href: '#del-brister' };
};

const bristord = (sprak: Sprak, { slag, kod, rubrik }: Bristforslag): string =>
  etikett(sprak, { kod, text: rubrik }, slag === 'kategori' ? engelska.KATEGORIER : engelska.BRISTTYPER);

/** Of the reader's own, with their list; none for who may read no case. */
const egnaAntal = ({ egna, egnaMinst }: Bristforslag, href: string): Cell => {
  if (egna === null || egna === 0) return egna;
  if (egnaMinst === true) return { text: `≥ ${egna}`, tal: egna, href };
  // Its list counts no further either.
  return egna > ANTAL_MAX ? { text: `≥ ${ANTAL_MAX}`, tal: ANTAL_MAX, href } : tal(egna, href);
};

/** One a brist: said which, since the forms are otherwise alike. */
const strykningar = (plats: Formularplats, { brister }: Uppfoljningsrapport): readonly Html[] =>
  brister.map(({ bristId, rubrik }) => {
    const har = { ...plats, parametrar: { ...plats.parametrar, bristId } };
    const formular = formularet('brist-strykning');
    const [sv, en] = formular.rubrik;
    return formulardel(har, { ...formular, rubrik: [`${sv}: ${rubrik}`, `${en}: ${rubrik}`], svensk: rubrik });
  });
