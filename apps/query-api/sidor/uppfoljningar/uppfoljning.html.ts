import { svenskDag } from '#libs/platform/datum.js';
import type { rapport } from '#libs/read-models/index.js';
import {
  definitioner,
  engelska,
  html,
  notis,
  pa,
  svensk,
  tabellHtml,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tabell,
  type Tvasprak,
} from '#libs/sidor/index.js';
import { REVISIONSANDRINGAR } from '#libs/uppfoljning/index.js';
import type { Frysningsuppgift } from '../../rapporter/rapportlasare.js';
import type { Enkatgangar } from '../../uppfoljningar/enkatbild.js';
import type { Egna } from './arendelasratt.js';
import { medAvser } from './avser.js';
import { gangtabell, nastaText } from './enkatgangar.js';
import {
  andringstabell,
  bristtabell,
  enkattabell,
  indikatortabell,
  kommuntabell,
  kriterietabell,
  ledtidstabell,
  plantabell,
  synpunkttabell,
} from './tabeller.js';
import { tidpunkt } from '../samverkan/visa.js';
import { andringsord, slutforandeord, svarsandelsord, type Kriterieengelska } from './rapportord.js';
import { T } from './texter.js';

type Rapport = rapport.Uppfoljningsrapport;

export interface Sidunderlag {
  readonly hel: Rapport;
  /** Of the agreement, where it has one: the whole name stands below. */
  readonly kortnamn: string | null;
  /** Criteria in English. */
  readonly ord: Kriterieengelska;
  readonly frysning: Frysningsuppgift | null;
  readonly frysningar: readonly Frysningsuppgift[];
  /** Of the survey, only those asked who have not answered. */
  readonly baraObesvarade: boolean;
  /** By huvudman, where it is known from how it reports; empty beside a frozen report, which does not hold it. */
  readonly praxiskallor: ReadonlyMap<string, string>;
  /** Whose cases the reader may open; null: none, or the report is frozen. */
  readonly egna: Egna | null;
  /** When the survey went out; null beside a frozen report. */
  readonly gangar: Enkatgangar | null;
  /** Forms of who leads it or answers; null for who may only read, and beside a frozen report. */
  readonly handla: Html | null;
}

/** The follow-up on one page: what politicians ask first stands first. */
export const uppfoljningHtml = (sprak: Sprak, underlag: Sidunderlag): Sidinnehall => {
  const { hel, handla } = underlag;
  const delar = tabellerna(sprak, underlag);
  return {
    ...rubriken(underlag),
    innehall: html`${topp(sprak, underlag)} ${korthet(sprak, hel)} ${delar.map((del) => avsnitt(sprak, del))}
    ${hamta(sprak, underlag)}
    ${
      handla !== null &&
      html`<section id="leda">
        <h2>${pa(sprak, T.leda)}</h2>
        ${handla}
      </section>`
    }`,
    smulor: [{ text: pa(sprak, T.rubrik), href: `/${sprak}/uppfoljningar` }],
    exporter: delar.map(({ tabell }) => tabell),
  };
};

/** What the county calls its report, and the agreement: all of it a name. */
const rubriken = ({ hel, kortnamn }: Sidunderlag): Pick<Sidinnehall, 'rubrik' | 'svensk'> => {
  const rubrik = `${hel.ordlista.rapport} ${hel.om.ar}: ${kortnamn ?? hel.ordlista.overenskommelse}`;
  return { rubrik, svensk: rubrik };
};

interface Del {
  readonly tabell: Tabell;
  readonly text?: string;
  readonly vidare?: Html;
  /** Instead of the table. */
  readonly utanTabell?: Html | false;
}

const tabellerna = (sprak: Sprak, underlag: Sidunderlag): readonly Del[] => {
  const { hel, egna, gangar } = underlag;
  return [
    { tabell: andringstabell(sprak, hel), text: andringsord(sprak, hel) },
    { tabell: ledtidstabell(sprak, hel) },
    { tabell: bristtabell(sprak, hel, egna) },
    { tabell: plantabell(sprak, hel) },
    enkatdelen(sprak, underlag),
    ...(gangar === null ? [] : [{ tabell: gangtabell(sprak, gangar), text: nastaText(sprak, gangar) }]),
    {
      tabell: kriterietabell(sprak, hel, underlag.ord),
      utanTabell: hel.kriterier.length === 0 && notis('varning', html`<p>${pa(sprak, T.listaSaknas)}</p>`),
    },
    { tabell: kommuntabell(sprak, hel, egna) },
    { tabell: indikatortabell(sprak, hel) },
    { tabell: synpunkttabell(sprak, hel) },
  ];
};

const enkatdelen = (sprak: Sprak, underlag: Sidunderlag): Del => {
  const { hel, baraObesvarade, praxiskallor } = underlag;
  const lage = { svaren: svaren(sprak, underlag), praxiskallor };
  return {
    tabell: enkattabell(sprak, baraObesvarade ? medObesvarade(hel) : hel, lage),
    text: svarsandelsord(sprak, hel.enkat),
    vidare: html`${baraObesvarade && visaAlla(sprak, hel)}
      <p><a href="${lage.svaren()}">${pa(sprak, T.tillSvaren)}</a></p>
      ${tillEnkaten(sprak, hel)}`,
  };
};

const medObesvarade = (hel: Rapport): Rapport => {
  const deltagare = hel.enkat.deltagare.filter(({ lage }) => lage === 'ej-svarat' || lage === 'tomt');
  return { ...hel, enkat: { ...hel.enkat, deltagare } };
};

const visaAlla = (sprak: Sprak, { om }: Rapport): Html =>
  html`<p>
    ${pa(sprak, T.baraObesvarade)}
    <a href="/${sprak}/uppfoljningar/${om.uppfoljning}#del-enkat">${pa(sprak, T.visaAlla)}</a>
  </p>`;

/** Where the answers are read, as they stand here. */
const svaren =
  (sprak: Sprak, { hel: { om }, frysning }: Pick<Sidunderlag, 'frysning' | 'hel'>) =>
  (fraga: Readonly<Record<string, string>> = {}): string => {
    const hela = new URLSearchParams({ ...(frysning !== null && { frysning: frysning.frysningId }), ...fraga });
    const adress = `/${sprak}/uppfoljningar/${om.uppfoljning}/svar`;
    return hela.size === 0 ? adress : `${adress}?${hela.toString()}`;
  };

const tillEnkaten = (sprak: Sprak, { om }: Rapport): Html =>
  html`<p><a href="/${sprak}/uppfoljningar/${om.uppfoljning}/enkat">${pa(sprak, T.tillEnkaten)}</a></p>`;

const avsnitt = (sprak: Sprak, { tabell, text, vidare, utanTabell = false }: Del): Html =>
  html`<section id="del-${tabell.id}">
    <h2>${tabell.rubrik}</h2>
    ${text !== undefined && html`<p>${text}</p>`}
    ${utanTabell === false ? tabellHtml(sprak, tabell, { doldRubrik: true }) : utanTabell} ${vidare}
  </section>`;

const topp = (sprak: Sprak, underlag: Sidunderlag): Html => {
  const { hel, frysning } = underlag;
  const lage =
    frysning === null
      ? lageNu(sprak, underlag)
      : pa(sprak, T.fryst).replace('{dag}', svenskDag(new Date(frysning.tid)));
  return html`<p lang="sv">
      ${hel.ordlista.overenskommelse}. ${hel.ordlista.lan}. ${hel.om.rubrik}. ${hel.om.omfattning}
    </p>
    <p>${lage}</p>
    <div id="saknas">${notis(hel.om.slutford ? 'klart' : 'info', html`<p>${slutforandeord(sprak, hel)}</p>`)}</div>`;
};

/** As it is now, and the way to what was last frozen. */
const lageNu = (sprak: Sprak, { hel, frysningar: [senast] }: Sidunderlag): Html => {
  if (senast === undefined) return html`${pa(sprak, T.lageNu)} ${pa(sprak, T.ingaFrysta)}`;
  const dag = svenskDag(new Date(senast.tid));
  return html`${pa(sprak, T.lageNu)} ${pa(sprak, T.senastFryst).replace('{dag}', dag)}
    <a href="/${sprak}/uppfoljningar/${hel.om.uppfoljning}?frysning=${senast.frysningId}">${pa(sprak, T.visaFryst)}</a
    >.`;
};

const korthet = (sprak: Sprak, hel: Rapport): Html => {
  const av = (antal: number, alla: number): string =>
    pa(sprak, T.av).replace('{antal}', String(antal)).replace('{av}', String(alla));
  const uppfyllda = (perspektiv: 'organisation' | 'brukare'): string =>
    hel.kriterier.length === 0
      ? pa(sprak, T.listanOkand)
      : av(hel.kriterier.filter((en) => en[perspektiv]?.bedomning === 'uppfyllt').length, hel.kriterier.length);
  // The part of the page that lists what is counted.
  const till = (del: string, text: string): Html => html`<a href="#del-${del}">${text}</a>`;
  const atgarder = hel.planer.flatMap((plan) => plan.atgarder);
  const klara = atgarder.filter(({ status }) => status === 'klar').length;
  const { antal } = hel.enkat;
  const poster: readonly (readonly [Tvasprak, Html | string])[] = [
    [T.svarat, till('enkat', av(antal.besvarat, antal.tillfragade))],
    [T.kriterierUppfyllda, till('kriterier', uppfyllda('organisation'))],
    [T.kriterierBrukare, till('kriterier', uppfyllda('brukare'))],
    [T.brister, till('brister', String(hel.brister.length))],
    [T.atgarderKlara, till('planer', av(klara, atgarder.length))],
    [T.beslut, beslutet(sprak, hel)],
  ];
  return html`<section>
    <h2>${medAvser(sprak, T.kort, 'avtal')}</h2>
    ${definitioner(poster.map(([term, text]) => [pa(sprak, term), text]))}
    <p>${pa(sprak, T.avserText)}</p>
  </section>`;
};

const beslutet = (sprak: Sprak, { revisionsbeslut }: Rapport): Html | string =>
  revisionsbeslut === null
    ? pa(sprak, T.ingetBeslut)
    : html`${pa(sprak, [REVISIONSANDRINGAR[revisionsbeslut.andring], engelska.REVISIONSANDRINGAR[revisionsbeslut.andring]])}.
      ${svensk(revisionsbeslut.skal)}`;

const FORMAT = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const;

/** The report as a file: as it is now, and as each frozen one is for ever. */
const hamta = (sprak: Sprak, { hel, frysningar }: Sidunderlag): Html => {
  const sida = `/${sprak}/uppfoljningar/${hel.om.uppfoljning}`;
  const lankar = (fraga: string, om: string): Html =>
    html`${FORMAT.map(
      ([kod, namn]) =>
        html`<a href="${sida}/rapport?format=${kod}${fraga}" hreflang="sv"
          >${namn}<span class="endast-lasare">: ${om}</span></a
        > `,
    )}`;
  return html`<section id="hamta">
    <h2>${pa(sprak, T.hamta)}</h2>
    <p>${pa(sprak, T.nu)}: ${lankar('', pa(sprak, T.nu))}</p>
    <h3>${pa(sprak, T.frysta)}</h3>
    ${
      frysningar.length === 0
        ? html`<p class="tomt">${pa(sprak, T.ingaFrysta)}</p>`
        : html`<ul>
            ${frysningar.map(({ frysningId, tid }) => {
              const dag = tidpunkt(tid);
              return html`<li>
                <a href="${sida}?frysning=${frysningId}">${pa(sprak, T.visa)} ${dag}</a>:
                ${lankar(`&frysning=${frysningId}`, dag)}
              </li>`;
            })}
          </ul>`
    }
  </section>`;
};
