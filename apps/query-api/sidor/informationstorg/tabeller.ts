import { OVERENSKOMMELSENIVAER } from '#libs/overenskommelse/index.js';
import { engelska, pa, type Cell, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import type {
  InformationstorgDto,
  TorgarenaDto,
  TorgavtalDto,
  TorgnivaDto,
} from '../../informationstorg/informationstorg.dto.js';
import { angivetCell, etikett, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

const tabell = (
  sprak: Sprak,
  {
    rubrik,
    kolumner,
    namn = [],
    tomt,
    ...resten
  }: Pick<Tabell, 'id' | 'rader'> &
    Record<'rubrik' | 'tomt', Tvasprak> & {
      readonly kolumner: readonly Tvasprak[];
      /** Those of names, and of what people wrote. */
      readonly namn?: readonly Tvasprak[];
    },
): Tabell => ({
  ...resten,
  rubrik: pa(sprak, rubrik),
  kolumner: kolumner.map((text) => ({ rubrik: pa(sprak, text), ...(namn.includes(text) && { svenska: true }) })),
  tomt: pa(sprak, tomt),
});

type Kalla = TorgavtalDto['kalla'] | null;

/** The owner's own place, never a copy (B10). */
const kallcell = (sprak: Sprak, kalla: Kalla): Cell => {
  if (kalla === null) return pa(sprak, T.ejAngivet);
  const { namn, lank } = kalla;
  return lank !== null && /^https?:\/\//u.test(lank)
    ? { text: namn, href: lank, sprak: 'sv' }
    : { text: namn, sprak: 'sv' };
};

const eller = (sprak: Sprak, delar: readonly string[]): Cell =>
  delar.length === 0 ? pa(sprak, T.ejAngivet) : { text: delar.join(', '), sprak: 'sv' };

export const avtalstabell = (sprak: Sprak, torg: InformationstorgDto): Tabell =>
  tabell(sprak, {
    ...{ id: 'overenskommelser', rubrik: T.overenskommelser, tomt: T.ingaAvtal },
    namn: [T.namn, T.overlappar],
    kolumner: [T.namn, T.niva, T.giltig, T.galler, T.overlappar, T.part, T.lokalt, T.revideras, T.kalla],
    rader: torg.overenskommelser.map((en) => avtalsrad(sprak, en)),
  });

const avtalsrad = (sprak: Sprak, en: TorgavtalDto): readonly Cell[] => [
  en.namn,
  nivaord(sprak, en),
  etikett(sprak, { kod: en.lage, text: en.lageText }, engelska.GILTIGHETSLAGEN),
  eller(sprak, en.galler),
  en.overlappande.join(', ') || null,
  partcell(sprak, en),
  lokalcell(sprak, en),
  en.revisionsansvar === null ? pa(sprak, T.ejAngivet) : revisionscell(en.revisionsansvar),
  kallcell(sprak, en.kalla),
];

/** The post tells the level by its label alone. */
const nivaord = (sprak: Sprak, { nivaText: text }: TorgavtalDto): string => {
  const kod = Object.entries(OVERENSKOMMELSENIVAER).find(([, en]) => en === text)?.[0] ?? '';
  return etikett(sprak, { kod, text }, engelska.OVERENSKOMMELSENIVAER);
};

const lokalcell = (sprak: Sprak, { lokalt }: TorgavtalDto): Cell => {
  if (lokalt === null) return null;
  const { status, statusText, datum } = lokalt;
  const text = etikett(sprak, { kod: status ?? 'inte-svarat', text: statusText }, engelska.LOKALSTATUSAR);
  return [text, datum ?? ''].join(' ').trim();
};

const revisionscell = ({ funktion, huvudman, revideraSenast }: NonNullable<TorgavtalDto['revisionsansvar']>): Cell => ({
  text: `${funktion}, ${huvudman.namn}, ${revideraSenast}`,
  sprak: 'sv',
});

const partcell = (sprak: Sprak, { arPart, parter }: TorgavtalDto): string => {
  if (arPart) return pa(sprak, T.ja);
  return pa(sprak, parter.length === 0 ? T.partEjAngiven : T.ejPart);
};

export const arenatabell = (
  sprak: Sprak,
  torg: InformationstorgDto,
  { iArenorna }: { readonly iArenorna: boolean },
): Tabell =>
  tabell(sprak, {
    ...{ id: 'arenor', rubrik: T.arenor, tomt: T.ingaArenor },
    namn: [T.namn],
    kolumner: [T.namn, T.niva, T.status, T.uppdrag, T.motesrytm, T.sammankallande, T.nastaMote, T.kalla],
    rader: torg.arenor.map((en) => arenarad(sprak, en, iArenorna && en.oppnad)),
  });

const arenarad = (sprak: Sprak, en: TorgarenaDto, lasbar: boolean): readonly Cell[] => [
  lasbar ? { text: en.namn, href: `/${sprak}/arenor/${en.id}` } : en.namn,
  angivetCell(sprak, en.niva?.namn ?? null),
  pa(sprak, en.oppnad ? T.oppnad : T.ejOppnad),
  angivetCell(sprak, en.uppdrag),
  angivetCell(sprak, en.motesrytm),
  angivetCell(sprak, en.sammankallande?.namn ?? en.sammankallandeText),
  en.nastaMote === null ? null : tidpunkt(en.nastaMote),
  kallcell(sprak, en.kalla),
];

/** B7: per representative function, task, from and to, introduction. */
export const ledamotstabell = (sprak: Sprak, torg: InformationstorgDto): Tabell =>
  tabell(sprak, {
    ...{ id: 'ledamoter', rubrik: T.ledamoter, tomt: T.ingaLedamoter },
    namn: [T.arena, T.huvudman, T.funktion, T.mandat],
    kolumner: [T.arena, T.huvudman, T.funktion, T.mandat, T.fran, T.slut, T.introducerad],
    rader: torg.arenor.flatMap(({ namn, ledamoter }) =>
      ledamoter.map((en) => [
        namn,
        en.huvudman.namn,
        en.funktion,
        en.uppdrag,
        en.giltigFran,
        en.giltigTill,
        en.introducerad ?? pa(sprak, T.ejIntroducerad),
      ]),
    ),
  });

export const kalledamotstabell = (sprak: Sprak, torg: InformationstorgDto): Tabell =>
  tabell(sprak, {
    ...{ id: 'enligt-kallan', rubrik: T.enligtKallan, tomt: T.ejAngivet },
    ...{ namn: [T.arena, T.huvudman, T.funktion], kolumner: [T.arena, T.huvudman, T.funktion] },
    rader: torg.arenor.flatMap(({ namn, ledamoterEnligtKallan }) =>
      ledamoterEnligtKallan.map(({ vem, funktion, antal }) => [
        namn,
        vem,
        antal === null ? funktion : `${funktion} (${antal})`,
      ]),
    ),
  });

export const linjetabell = (sprak: Sprak, torg: InformationstorgDto): Tabell =>
  tabell(sprak, {
    ...{ id: 'linje', rubrik: T.linje, tomt: T.ingenLinje },
    namn: [T.niva],
    kolumner: [T.niva, T.finns, T.funktion, T.representeras, T.kalla],
    rader: torg.linje.map((en) => linjerad(sprak, en)),
  });

const linjerad = (sprak: Sprak, en: TorgnivaDto): readonly Cell[] => [
  en.namn,
  pa(sprak, en.finns ? T.ja : T.ejPart),
  angivetCell(sprak, en.funktion),
  foretradare(sprak, en),
  kallcell(sprak, en.kalla),
];

const foretradare = (sprak: Sprak, { finns, representeras }: TorgnivaDto): Cell => {
  if (finns) return null;
  if (representeras.length === 0) return { text: pa(sprak, T.ingen), markning: 'varning' };
  const text = representeras.map(({ funktion, forankring }) => `${funktion}: ${forankring}`).join('; ');
  return { text, sprak: 'sv' };
};

export const rutintabell = (sprak: Sprak, torg: InformationstorgDto): Tabell =>
  tabell(sprak, {
    ...{ id: 'rutiner', rubrik: T.rutiner, tomt: T.ingaRutiner },
    namn: [T.overenskommelse, T.avsnitt],
    kolumner: [T.titel, T.overenskommelse, T.avsnitt, T.brist],
    rader: torg.rutiner.map(({ titel, lank, overenskommelse, avsnitt, svararPaBrist }) => [
      kallcell(sprak, { namn: titel, lank }),
      overenskommelse.namn,
      avsnitt,
      pa(sprak, svararPaBrist ? T.ja : T.ejPart),
    ]),
  });
