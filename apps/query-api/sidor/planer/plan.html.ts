import { definitioner, html, pa, tabellHtml, type Cell, type Html } from '#libs/sidor/index.js';
import type { Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { PlanatgardDto, PlanDto, PlangodkannandeDetaljDto } from '../../handlingsplaner/planer.dto.js';
import { etikett, sektion, stycken } from '../samverkan/visa.js';
import { EN_ATGARD, EN_EFFEKT, EN_GODKANNANDE, EN_NIVA, EN_PLANSTATUS, T } from './texter.js';

export interface Plansida {
  readonly plan: PlanDto;
  /** Null when the reader may only read. */
  readonly formular: Html | null;
}

/** One plan: its measures and where each stands, who has approved it, and forms for who leads it (V4–V6, N8). */
export const planHtml = (sprak: Sprak, { plan, formular }: Plansida): Sidinnehall => {
  const atgarder = atgardstabell(sprak, plan);
  const godkannanden = godkannandetabell(sprak, plan);
  return {
    rubrik: plan.rubrik,
    innehall: html`${sektion('om', pa(sprak, T.omPlanen), fakta(sprak, plan))}
    ${sektion('atgarder', pa(sprak, T.atgarder), tabellHtml(sprak, atgarder, { doldRubrik: true }))}
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
    [pa(sprak, T.slag), plan.slagText],
    [pa(sprak, T.ar), String(plan.ar)],
    [pa(sprak, T.niva), etikett(sprak, { kod: plan.niva, text: plan.nivaText }, EN_NIVA)],
    ...(plan.huvudman === null ? [] : [[pa(sprak, T.kommun), plan.huvudman.namn] as const]),
    [pa(sprak, T.ledsAv), plan.av.namn],
    [pa(sprak, T.parter), plan.parter.map(({ namn }) => namn).join(', ')],
    [pa(sprak, T.status), etikett(sprak, { kod: plan.status, text: plan.statusText }, EN_PLANSTATUS)],
    [pa(sprak, T.godkannande), etikett(sprak, { kod: plan.godkannande, text: plan.godkannandeText }, EN_GODKANNANDE)],
    ...(plan.godkannarfunktion === null ? [] : [[pa(sprak, T.godkannsAv), plan.godkannarfunktion] as const]),
    ...lank(plan.uppfoljning, T.uppfoljning, 'uppfoljningar'),
    ...lank(plan.foregangare, T.foregangare, 'planer'),
    ...lank(plan.efterfoljare, T.efterfoljare, 'planer'),
  ]);
};

const atgardstabell = (sprak: Sprak, { id, atgarder }: PlanDto): Tabell => ({
  id: 'atgarder',
  rubrik: pa(sprak, T.atgarder),
  kolumner: [
    ...[T.atgard, T.mal, T.ansvarig, T.funktion, T.klartSenast, T.status, T.effekt].map((text) => ({
      rubrik: pa(sprak, text),
    })),
    { rubrik: pa(sprak, T.paminnelser), tal: true },
  ],
  rader: atgarder.map((en) => atgardsrad(sprak, id, en)),
  tomt: pa(sprak, T.ingaAtgarder),
});

const atgardsrad = (sprak: Sprak, plan: string, en: PlanatgardDto): readonly Cell[] => [
  { text: en.atgard, href: `/${sprak}/planer/${plan}/atgarder/${en.atgardId}` },
  en.mal,
  en.ansvarigHuvudman.namn,
  en.ansvarigFunktion,
  en.forsenad ? { text: en.klartSenast, markning: 'varning' } : en.klartSenast,
  etikett(sprak, { kod: en.status, text: en.statusText }, EN_ATGARD),
  effekttext(sprak, en),
  en.paminnelser,
];

export const effekttext = (sprak: Sprak, { effekt, effektText }: PlanatgardDto): string =>
  effekt === null ? pa(sprak, T.ejUtvarderad) : etikett(sprak, { kod: effekt, text: effektText ?? effekt }, EN_EFFEKT);

const godkannandetabell = (sprak: Sprak, { godkannanden }: PlanDto): Tabell => ({
  id: 'godkannanden',
  rubrik: pa(sprak, T.godkannanden),
  kolumner: [
    ...[T.huvudman, T.verksamhet, T.godkannande, T.svaradeAv, T.skal].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.attGodkanna), tal: true },
  ],
  rader: godkannanden.map((en) => godkannanderad(sprak, en)),
  tomt: pa(sprak, T.ingaGodkannare),
});

const godkannanderad = (sprak: Sprak, en: PlangodkannandeDetaljDto): readonly Cell[] => {
  const text = etikett(sprak, { kod: en.status, text: en.statusText }, EN_GODKANNANDE);
  return [
    en.huvudman.namn,
    en.verksamhetNamn ?? en.verksamhet,
    { text, markning: en.status === 'godkand' ? 'klar' : 'varning' },
    en.funktion,
    en.skal,
    en.attGodkanna.length,
  ];
};
