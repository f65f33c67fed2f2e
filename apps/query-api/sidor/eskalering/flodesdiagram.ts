import { FLODESNODER, type Flode, type Flodesnod } from '#libs/read-models/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { pa, sankeydiagram, type Diagram, type Sprak } from '#libs/sidor/index.js';
import { manaderI, type Listadresser, type Listfilter } from '../statistik/listadresser.js';
import { diagramtal, talcell, taltext } from '../statistik/tal.js';
import { KOLUMNER, NODER } from './texter.js';

/** How many cases have come to a step; none when the step is not there. */
export const antalVid = ({ noder }: Flode, nod: Flodesnod): Smatal => noder.find((en) => en.nod === nod)?.antal ?? 0;

/** @param omrade as people call it */
export const flodesdiagram = (
  sprak: Sprak,
  flode: Flode,
  { id, omrade, lista }: { readonly id: string; readonly omrade: string } & Pick<Listadresser, 'lista'>,
): Diagram => {
  const titel = pa(sprak, [`Ärendenas väg ${flode.ar}, ${omrade}`, `The way of the cases ${flode.ar}, ${omrade}`]);
  const namn = (nod: Flodesnod): string => pa(sprak, NODER[nod]);
  return sankeydiagram(
    {
      noder: FLODESNODER.map((nod) => ({ id: nod, namn: namn(nod), antal: taltext(sprak, antalVid(flode, nod)) })),
      lankar: flode.lankar.map(({ fran, till, antal }) => ({ fran, till, antal: diagramtal(sprak, antal) })),
    },
    {
      ...{ id, titel, beskrivning: iOrd(sprak, flode) },
      tabell: {
        ...{ id, rubrik: titel, tomt: '' },
        kolumner: [
          { rubrik: pa(sprak, KOLUMNER.fran) },
          { rubrik: pa(sprak, KOLUMNER.till) },
          { rubrik: pa(sprak, KOLUMNER.antal), tal: true },
        ],
        rader: flode.lankar.map(({ fran, till, antal }) => [
          namn(fran),
          namn(till),
          talcell(sprak, antal, lista({ ...manaderI(flode.ar), ...vagen(fran, till) })),
        ]),
      },
    },
  );
};

/** The same numbers as the chart, as they may be shown. */
const iOrd = (sprak: Sprak, flode: Flode): string => {
  const tal = (nod: Flodesnod): string => taltext(sprak, antalVid(flode, nod));
  return pa(sprak, [
    `Avvikelser som berör området: ${tal('rapporterad')}. Bara egna linjen: ${tal('linje')}. Gemensam hantering: ${tal('gemensam')}. ` +
      `Lyfta till samverkan: ${tal('samverkan')}. Tvist: ${tal('tvist')}.`,
    `Incidents that concern the area: ${tal('rapporterad')}. Own line only: ${tal('linje')}. Joint handling: ${tal('gemensam')}. ` +
      `Lifted to collaboration: ${tal('samverkan')}. Dispute: ${tal('tvist')}.`,
  ]);
};

type Steg = Pick<Listfilter, 'gemensam' | 'vag'>;

/** The cases that have come to the step. */
export const STEGET: Readonly<Record<Flodesnod, Steg>> = {
  rapporterad: {},
  linje: { gemensam: false },
  gemensam: { gemensam: true },
  samverkan: { vag: 'samverkan' },
  tvist: { vag: 'tvist' },
};

/** Those that went from the one to the other: what became a tvist by way of samverkan did not come from the line. */
const vagen = (fran: Flodesnod, till: Flodesnod): Steg => {
  if (fran === 'samverkan') return { vag: 'samverkan-och-tvist' };
  return { ...STEGET[fran], ...(till === 'tvist' ? { vag: 'tvist-utan-samverkan' } : STEGET[till]) };
};
