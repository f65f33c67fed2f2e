import { pa, type Cell, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import type { LeveranspostDto } from '../../vyer/vyer.dto.js';
import { ord, tidtext } from './visning.js';

const KOLUMNER: readonly (readonly [Tvasprak, tal?: boolean])[] = [
  [['Meddelande', 'Message']],
  [['Mottagare', 'Recipient']],
  [['Status', 'Status']],
  [['Försök', 'Attempts'], true],
  [['Felkod', 'Error']],
  [['Köad', 'Queued']],
  [['Levererad', 'Delivered']],
  [['Kvitterad', 'Receipted']],
  [['Mottagarens ärendenummer', 'Recipient’s case number']],
];

export interface Leveransval {
  readonly rubrik: string;
  readonly tomt: string;
  /** Of what it is about; null where the reader may not open it, or there is nothing to open. */
  readonly lank?: (post: LeveranspostDto) => string | null;
}

/** What was sent, to whom, how it went: never what it held. */
export const leveranstabell = (sprak: Sprak, poster: readonly LeveranspostDto[], val: Leveransval): Tabell => ({
  ...{ id: 'leveranser', rubrik: val.rubrik, tomt: val.tomt },
  kolumner: KOLUMNER.map(([rubrik, tal = false]) => ({ rubrik: pa(sprak, rubrik), tal })),
  rader: poster.map((post) => rad(sprak, post, val.lank?.(post) ?? null)),
});

const rad = (sprak: Sprak, post: LeveranspostDto, href: string | null): readonly Cell[] => [
  typen(sprak, post, href),
  { text: post.mottagare.namn, sprak: 'sv' },
  status(sprak, post),
  post.forsok,
  post.felkod,
  tidtext(post.koad),
  post.levererad === null ? null : tidtext(post.levererad),
  post.kvitterad === null ? null : tidtext(post.kvitterad),
  post.arendenummer,
];

const typen = (sprak: Sprak, { meddelandetyp, meddelandetypText }: LeveranspostDto, href: string | null): Cell => {
  const text = ord(sprak, meddelandetyp, meddelandetypText);
  return href === null ? text : { text, href };
};

const status = (sprak: Sprak, { status: kod, statusText }: LeveranspostDto): Cell => {
  const text = ord(sprak, kod, statusText);
  if (kod === 'kvitterad') return { text, markning: 'klar' };
  return kod === 'parkerad' || kod === 'misslyckad' ? { text, markning: 'varning' } : text;
};
