import { comparePositions, type Position } from '#libs/event-store/index.js';
import type { Ombyggnad, Vylagesbild, Vystand } from '#libs/read-models/index.js';
import { ORSAKER, type OmbyggnadDto, type VylageDto, type VystandDto } from './vylage.dto.js';

interface Nu {
  readonly nu: Date;
  readonly head: Position;
}

/** The state of every view as operations are told it. */
export const vylagessvar = ({ vyer }: Vylagesbild, nu: Nu): VylageDto => ({
  vyer: vyer.map((vy) => vystand(vy, nu)),
  meddelande: meddelande(vyer, nu),
});

const vystand = (vy: Vystand, { nu, head }: Nu): VystandDto => {
  const { namn, version, aktuell, position, uppdaterad } = vy;
  const efter = comparePositions(position, head) < 0;
  return {
    namn,
    version,
    aktuell,
    position,
    efter,
    efterSekunder: efter ? sekunderSedan(uppdaterad, nu) : 0,
    uppdaterad: uppdaterad?.toISOString() ?? null,
    ombyggnad: vy.ombyggnad === null ? null : ombyggnadssvar(vy.ombyggnad, nu),
  };
};

const sekunderSedan = (tid: Date | null, nu: Date): number | null =>
  tid === null ? null : Math.max(0, Math.round((nu.getTime() - tid.getTime()) / 1_000));

const ombyggnadssvar = (ombyggnad: Ombyggnad, nu: Date): OmbyggnadDto => {
  const { lage, orsak, begard, startad, vikta, av } = ombyggnad;
  return {
    lage: lage === 'begard' ? 'begard' : 'pagar',
    orsak,
    orsakText: ORSAKER[orsak],
    begard: begard.toISOString(),
    startad: startad?.toISOString() ?? null,
    vikta,
    av,
    procent: procent(ombyggnad),
    beraknadKlar: beraknadKlar(ombyggnad, nu)?.toISOString() ?? null,
  };
};

/** Whole per cent; null when nobody knows of how much. */
export const procent = ({ vikta, av }: Ombyggnad): number | null =>
  av === null || av <= 0 ? null : Math.min(100, Math.floor((vikta / av) * 100));

/** At the pace so far; null before it has a pace. */
export const beraknadKlar = ({ startad, vikta, av }: Ombyggnad, nu: Date): Date | null => {
  if (startad === null || av === null || vikta <= 0) return null;
  const gatt = Math.max(0, nu.getTime() - startad.getTime());
  return new Date(nu.getTime() + Math.round((gatt / vikta) * Math.max(0, av - vikta)));
};

const meddelande = (vyer: readonly Vystand[], { head }: Nu): string => {
  const byggs = vyer.filter(({ ombyggnad }) => ombyggnad !== null).map(({ namn }) => namn);
  if (byggs.length > 0)
    return `${byggs.length === 1 ? 'En vy' : `${byggs.length} vyer`} byggs om: ${byggs.join(', ')}.`;
  if (vyer.length === 0) return 'Inga vyer finns ännu: tjänsten som bygger dem har inte startat.';
  const efter = vyer.filter(({ position }) => comparePositions(position, head) < 0);
  return efter.length === 0
    ? 'Alla vyer visar läget just nu.'
    : `${efter.length} av ${vyer.length} vyer håller på att läsa in det senaste.`;
};
