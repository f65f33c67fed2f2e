import { engelska, bladdring, filterformular, html, pa, tabellHtml } from '#libs/sidor/index.js';
import type { Bladdring, Cell, Filterfalt, Html, Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { Sida, Sidval } from '#libs/read-models/index.js';
import type { OppenPlanatgardDto, PlanradDto } from '../../handlingsplaner/planer.dto.js';
import { etikett, sektion, tal } from '../samverkan/visa.js';
import { matristabell, type Matrisrad } from './matris.js';
import type { PlansidfragaDto } from './plansidfraga.dto.js';
import { radensStatus } from './planstatus.js';
import { T } from './texter.js';

/** Rows of a matrix, and which of all they are. */
export type Matrissida<Rad> = Sida<Rad> & Sidval;

export interface Planlistval {
  readonly sida: Sida<PlanradDto>;
  readonly atgarder: Matrissida<OppenPlanatgardDto>;
  /** Recommendations of the län, as everyone may know of them (B6). */
  readonly rekommendationer: readonly Matrisrad[];
  /** Asked for alone: those that wait for the decision of the reader's huvudman; else null. */
  readonly attBesluta: Matrissida<Matrisrad> | null;
  readonly fraga: PlansidfragaDto;
  readonly limit: number;
  readonly offset: number;
  readonly adress: string;
  /** Null for who may not draw up a plan. */
  readonly ny: Html | null;
}

/** The plans, and the matrix of who has decided what. */
export const planlistaHtml = (sprak: Sprak, val: Planlistval): Sidinnehall => {
  const { sida, adress: url, limit, offset, ny } = val;
  const planer = plantabell(sprak, sida.rader);
  const beslut = beslutsmatris(sprak, val);
  const atgarder = atgardsmatris(sprak, val.atgarder.rader);
  const { antal, antalArMinst } = sida;
  return {
    rubrik: pa(sprak, T.planer),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${sektion(
        'planer',
        pa(sprak, T.lista),
        html`${filter(sprak, val.fraga)} ${tabellHtml(sprak, planer, { doldRubrik: true })}
        ${bladdring(sprak, { url, limit, offset, antal, antalArMinst })}`,
      )}
      ${sektion(
        'beslut',
        pa(sprak, T.beslut),
        html`<p>${pa(sprak, T.beslutIngress)}</p>
          ${tabellHtml(sprak, beslut, { doldRubrik: true })}
          ${val.attBesluta !== null && bladdring(sprak, { url, ...val.attBesluta, lista: del(sprak, 'beslut') })}`,
      )}
      ${sektion(
        'atgarder',
        pa(sprak, T.atgardslage),
        html`${tabellHtml(sprak, atgarder, { doldRubrik: true })}
        ${bladdring(sprak, { url, ...val.atgarder, lista: del(sprak, 'atgarder') })}`,
      )}
      ${ny !== null && sektion('ny', pa(sprak, T.ny), ny)}`,
    exporter: [planer, beslut, atgarder],
  };
};

/** Each matrix has its own pages. */
const del = (sprak: Sprak, id: 'atgarder' | 'beslut'): NonNullable<Bladdring['lista']> => ({
  ...{ falt: `${id}Fran`, del: id },
  namn: pa(sprak, id === 'beslut' ? T.beslut : T.atgardslage),
});

const filter = (
  sprak: Sprak,
  { ar = '', niva = '', uppfoljning = '', attGodkanna, forsenade, beslut }: PlansidfragaDto,
): Html =>
  filterformular(sprak, {
    rensa: `/${sprak}/planer`,
    falt: [
      { slag: 'text', namn: 'ar', rubrik: pa(sprak, T.ar), varde: ar },
      {
        ...{ slag: 'val', namn: 'niva', rubrik: pa(sprak, T.niva), varde: niva },
        val: [
          { varde: '', text: pa(sprak, T.alla) },
          { varde: 'lokal', text: etikett(sprak, { kod: 'lokal', text: 'Lokal nivå' }, engelska.PLANNIVA) },
          { varde: 'lan', text: etikett(sprak, { kod: 'lan', text: 'Länsnivå' }, engelska.PLANNIVA) },
        ],
      },
      kryss(sprak, 'attGodkanna', attGodkanna),
      kryss(sprak, 'forsenade', forsenade),
      {
        slag: 'kryss',
        namn: 'beslut',
        rubrik: pa(sprak, T.baraAttBesluta),
        varde: 'vantar',
        valt: beslut === 'vantar',
      },
      ...(uppfoljning === '' ? [] : [{ slag: 'dold' as const, namn: 'uppfoljning', varde: uppfoljning }]),
    ],
  });

const kryss = (sprak: Sprak, namn: 'attGodkanna' | 'forsenade', varde = ''): Filterfalt => ({
  ...{ slag: 'kryss', namn, rubrik: pa(sprak, namn === 'attGodkanna' ? T.baraVantar : T.baraSena), varde: 'true' },
  valt: varde === 'true',
});

const plantabell = (sprak: Sprak, planer: readonly PlanradDto[]): Tabell => ({
  id: 'planer',
  rubrik: pa(sprak, T.lista),
  kolumner: [
    ...[T.rubrik, T.slag].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    ...[T.niva, T.ar].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.kommunEllerLan), svenska: true },
    ...[T.status, T.godkannande].map((text) => ({ rubrik: pa(sprak, text) })),
    ...[T.ejPaborjade, T.pagar, T.klara, T.avbrutna, T.overforda].map((text) => ({
      rubrik: pa(sprak, text),
      tal: true,
    })),
    { rubrik: pa(sprak, T.nastaDag) },
  ],
  rader: planer.map((plan) => planrad(sprak, plan)),
  tomt: pa(sprak, T.inga),
});

/** Plans of one year are often called the same: whose it is tells them apart. */
const vemsPlan = (sprak: Sprak, { huvudman, niva }: PlanradDto): Cell =>
  huvudman?.namn ?? (niva === 'lan' ? { text: pa(sprak, T.lanet), sprak } : null);

const planrad = (sprak: Sprak, plan: PlanradDto): readonly Cell[] => {
  const href = `/${sprak}/planer/${plan.id}`;
  const { ejPaborjade, pagar, klara, avbrutna, overforda } = plan;
  return [
    { text: plan.rubrik, href },
    plan.slagText,
    etikett(sprak, { kod: plan.niva, text: plan.nivaText }, engelska.PLANNIVA),
    String(plan.ar),
    vemsPlan(sprak, plan),
    radensStatus(sprak, plan),
    etikett(sprak, { kod: plan.godkannande, text: plan.godkannandeText }, engelska.GODKANNANDELAGE),
    ...Object.entries({
      'ej-paborjad': ejPaborjade,
      ...{ pagar, klar: klara, avbruten: avbrutna, overford: overforda },
    }).map(([status, antal]) => (antal === 0 ? 0 : tal(antal, `${href}?status=${status}#atgarder`))),
    plan.nastaDag,
  ];
};

const beslutsmatris = (sprak: Sprak, { rekommendationer, attBesluta, sida }: Planlistval): Tabell =>
  matristabell(sprak, {
    ...{ id: 'beslut', rubrik: T.beslut, forsta: T.vad, slagrubrik: T.slag, tomt: T.ingaBeslut },
    rader: [...rekommendationer, ...(attBesluta === null ? sida.rader.map((plan) => godkannanderad(sprak, plan)) : [])],
  });

const godkannanderad = (sprak: Sprak, { id, rubrik, niva, huvudman, ar, godkannanden }: PlanradDto): Matrisrad => ({
  // A cell of one language, the plan's own.
  namn: {
    text: `${[rubrik, niva === 'lan' ? 'länet' : (huvudman?.namn ?? [])].flat().join(', ')} (${ar})`,
    href: `/${sprak}/planer/${id}#godkannanden`,
  },
  slag: pa(sprak, T.plan),
  celler: godkannanden.map(({ huvudman, verksamhetNamn, status, statusText }) => {
    const text = etikett(sprak, { kod: status, text: statusText }, engelska.GODKANNANDELAGE);
    return {
      huvudman,
      text: verksamhetNamn === null ? text : `${verksamhetNamn}: ${text}`,
      vantar: status === 'vantar',
    };
  }),
});

const atgardsmatris = (sprak: Sprak, atgarder: readonly OppenPlanatgardDto[]): Tabell =>
  matristabell(sprak, {
    ...{ id: 'atgarder', rubrik: T.atgardslage, forsta: T.atgard, slagrubrik: T.klartSenast, tomt: T.ingaOppna },
    rader: atgarder.map(({ plan, atgardId, atgard, klartSenast, ansvarigHuvudman, status, statusText, forsenad }) => ({
      namn: { text: atgard, href: `/${sprak}/planer/${plan}/atgarder/${atgardId}` },
      slag: klartSenast,
      celler: [
        {
          huvudman: ansvarigHuvudman,
          text: `${etikett(sprak, { kod: status, text: statusText }, engelska.PLANATGARDSSTATUS)}${forsenad ? `, ${pa(sprak, T.forsenad).toLowerCase()}` : ''}`,
          vantar: forsenad,
        },
      ],
    })),
  });
