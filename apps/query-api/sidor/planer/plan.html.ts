import { engelska, definitioner, html, pa, svensk, tabellHtml, type Cell, type Html } from '#libs/sidor/index.js';
import type { Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { PlanatgardDto, PlanDto, PlangodkannandeDetaljDto } from '../../handlingsplaner/planer.dto.js';
import { etikett, sektion, stycken } from '../samverkan/visa.js';
import { planensStatus } from './planstatus.js';
import { T } from './texter.js';

/** A status, or that it has been carried over to the next plan. */
export type Planval = '' | 'ej-paborjad' | 'pagar' | 'klar' | 'avbruten' | 'overford';

export interface Plansida {
  readonly plan: PlanDto;
  /** Only measures that stand so; empty: all. */
  readonly valt?: Planval;
  /** Null when the reader may only read. */
  readonly formular: Html | null;
}

/** One plan: its measures and where each stands, who has approved it, and forms for who leads it (V4–V6, N8). */
export const planHtml = (sprak: Sprak, { plan, formular, valt = '' }: Plansida): Sidinnehall => {
  const atgarder = atgardstabell(sprak, plan, valt);
  const godkannanden = godkannandetabell(sprak, plan);
  return {
    ...{ rubrik: plan.rubrik, svensk: plan.rubrik },
    innehall: html`${sektion('om', pa(sprak, T.omPlanen), fakta(sprak, plan))}
    ${sektion('atgarder', pa(sprak, T.atgarder), html`${valt !== '' && visaAlla(sprak, plan, valt)} ${tabellHtml(sprak, atgarder, { doldRubrik: true })}`)}
    ${sektion('godkannanden', pa(sprak, T.godkannanden), tabellHtml(sprak, godkannanden, { doldRubrik: true }))}
    ${plan.arsrapport !== null && sektion('arsrapport', pa(sprak, T.arsrapport), stycken(plan.arsrapport))}
    ${sektion('hantera', pa(sprak, T.hantera), formular ?? html`<p>${pa(sprak, T.ingetAttGora)}</p>`)}`,
    exporter: [atgarder, godkannanden],
    smulor: [{ text: pa(sprak, T.planer), href: `/${sprak}/planer` }],
  };
};

const fakta = (sprak: Sprak, plan: PlanDto): Html => {
  const lank = (id: string | null, rubrik: readonly [string, string], vag: string) =>
    id === null
      ? []
      : [
          [
            pa(sprak, rubrik),
            html`<a href="/${sprak}/${vag}/${id}">${pa(sprak, T.oppna)}: ${pa(sprak, rubrik)}</a>`,
          ] as const,
        ];
  return definitioner([
    [pa(sprak, T.slag), svensk(plan.slagText)],
    [pa(sprak, T.ar), String(plan.ar)],
    [pa(sprak, T.niva), etikett(sprak, { kod: plan.niva, text: plan.nivaText }, engelska.PLANNIVA)],
    ...(plan.huvudman === null ? [] : [[pa(sprak, T.kommun), svensk(plan.huvudman.namn)] as const]),
    [pa(sprak, T.ledsAv), svensk(plan.av.namn)],
    [pa(sprak, T.parter), svensk(plan.parter.map(({ namn }) => namn).join(', '))],
    [pa(sprak, T.status), planensStatus(sprak, plan)],
    [
      pa(sprak, T.godkannande),
      etikett(sprak, { kod: plan.godkannande, text: plan.godkannandeText }, engelska.GODKANNANDELAGE),
    ],
    ...(plan.godkannarfunktion === null ? [] : [[pa(sprak, T.godkannsAv), svensk(plan.godkannarfunktion)] as const]),
    ...lank(plan.uppfoljning, T.uppfoljning, 'uppfoljningar'),
    ...lank(plan.foregangare, T.foregangare, 'planer'),
    ...lank(plan.efterfoljare, T.efterfoljare, 'planer'),
  ]);
};

/** The table holds what a number counts, and no more. */
const visaAlla = (sprak: Sprak, { id, atgarder }: PlanDto, valt: Planval): Html => {
  const text = atgarder.find(({ status }) => status === valt)?.statusText ?? valt;
  const ord =
    valt === 'overford' ? pa(sprak, T.overforda) : etikett(sprak, { kod: valt, text }, engelska.PLANATGARDSSTATUS);
  return html`<p>
    ${pa(sprak, T.visarBara)} ${ord}. <a href="/${sprak}/planer/${id}#atgarder">${pa(sprak, T.visaAlla)}</a>
  </p>`;
};

const star = ({ status, overfordTill }: PlanatgardDto, valt: Planval): boolean =>
  valt === '' || (valt === 'overford' ? overfordTill !== null : status === valt);

const atgardstabell = (sprak: Sprak, { id, atgarder }: PlanDto, valt: Planval): Tabell => ({
  id: 'atgarder',
  rubrik: pa(sprak, T.atgarder),
  kolumner: [
    ...[T.atgard, T.mal, T.ansvarig, T.funktion].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    ...[T.klartSenast, T.status, T.effekt].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.paminnelser), tal: true },
  ],
  rader: atgarder.filter((en) => star(en, valt)).map((en) => atgardsrad(sprak, id, en)),
  tomt: pa(sprak, T.ingaAtgarder),
});

const atgardsrad = (sprak: Sprak, plan: string, en: PlanatgardDto): readonly Cell[] => [
  { text: en.atgard, href: `/${sprak}/planer/${plan}/atgarder/${en.atgardId}` },
  en.mal,
  en.ansvarigHuvudman.namn,
  en.ansvarigFunktion,
  en.forsenad ? { text: en.klartSenast, markning: 'varning' } : en.klartSenast,
  etikett(sprak, { kod: en.status, text: en.statusText }, engelska.PLANATGARDSSTATUS),
  effekttext(sprak, en),
  en.paminnelser,
];

export const effekttext = (sprak: Sprak, { effekt, effektText }: PlanatgardDto): string =>
  effekt === null
    ? pa(sprak, T.ejUtvarderad)
    : etikett(sprak, { kod: effekt, text: effektText ?? effekt }, engelska.PLANEFFEKT);

const godkannandetabell = (sprak: Sprak, { godkannanden }: PlanDto): Tabell => ({
  id: 'godkannanden',
  rubrik: pa(sprak, T.godkannanden),
  kolumner: [
    ...[T.huvudman, T.verksamhet].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    { rubrik: pa(sprak, T.godkannande) },
    ...[T.svaradeAv, T.skal].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    { rubrik: pa(sprak, T.attGodkanna), tal: true },
  ],
  rader: godkannanden.map((en) => godkannanderad(sprak, en)),
  tomt: pa(sprak, T.ingaGodkannare),
});

const godkannanderad = (sprak: Sprak, en: PlangodkannandeDetaljDto): readonly Cell[] => {
  const text = etikett(sprak, { kod: en.status, text: en.statusText }, engelska.GODKANNANDELAGE);
  return [
    en.huvudman.namn,
    en.verksamhetNamn ?? en.verksamhet,
    { text, markning: en.status === 'godkand' ? 'klar' : 'varning' },
    en.funktion,
    en.skal,
    en.attGodkanna.length,
  ];
};
