import type { Clock } from '#libs/platform/clock.js';
import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import { forseglade } from './forseglade.js';
import { forstorNycklar } from './forstoring.js';
import { hamtaNycklar } from './hamta-nycklar.js';
import { Huvudmannanycklar } from './huvudmannanycklar.js';
import { Nyckelpool } from './nyckelpool.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import type { Forseglare, Forseglingskontext, Nyckelvalv } from './nyckelvalv.js';
import { oppnareFor } from './oppnare.js';
import { personindexOver } from './personindex.js';
import { roteraHuvudman } from './rotera-huvudman.js';
import { roteraSkyddet } from './rotera-skydd.js';
import { forseglaText } from './textforsegling.js';
import { lagradeTextnycklar, nyaTextnycklar, type FarskTextnyckel } from './textnycklar.js';
import { valvlage } from './valvlage.js';

export interface Valvdelar {
  readonly lager: Radlager;
  readonly skydd: Nyckelskydd;
  readonly klocka: Clock;
}

/** The vault over its store and its protection. It owns the store: `stang` closes it. */
export const valvOver = ({ lager, skydd, klocka }: Valvdelar): Nyckelvalv => {
  const huvudmannanycklar = new Huvudmannanycklar(lager, skydd, klocka);
  const pooler = new Map<string, Nyckelpool>();
  const pool = (huvudman: string): Nyckelpool => {
    const kand = pooler.get(huvudman);
    if (kand !== undefined) return kand;
    const ny = new Nyckelpool({
      gor: (antal) => nyaTextnycklar({ lager, huvudmannanycklar }, huvudman, antal),
      finns: (id) => lagradeTextnycklar(lager, id),
      klocka,
    });
    pooler.set(huvudman, ny);
    return ny;
  };
  const delar = { lager, huvudmannanycklar, skydd };
  return {
    forseglare: async (kontext) => {
      const egen = pool(kontext.huvudman);
      return forseglareMed(await egen.ta(), kontext, egen);
    },
    oppnare: async (varden) => {
      const sokta = new Set(forseglade(varden).map(({ nyckel }) => nyckel));
      return oppnareFor(await hamtaNycklar(delar, [...sokta]));
    },
    forstor: async (nycklar, gallringId) => {
      await forstorNycklar(
        lager,
        nycklar.map((nyckel) => ({ nyckel, gallringId })),
        klocka.now(),
      );
    },
    aterspelaGravstenar: (stenar) => forstorNycklar(lager, stenar, klocka.now()),
    personindex: personindexOver({ lager, huvudmannanycklar, klocka }),
    rotera: (huvudman, val) => roteraHuvudman(delar, huvudman, val),
    roteraSkydd: (val) => roteraSkyddet(delar, val),
    lage: () => valvlage(lager),
    stang: async () => {
      await Promise.all([...pooler.values()].map((en) => en.tom()));
      await lager.stang();
    },
  };
};

const forseglareMed = (nyckel: FarskTextnyckel, kontext: Forseglingskontext, pool: Nyckelpool): Forseglare => {
  let aterlamnad = false;
  return {
    nyckel: nyckel.id,
    forsegla: (text) => {
      if (aterlamnad) throw new Error('the key was given back');
      return forseglaText(text, { ...nyckel, stream: kontext.stream });
    },
    aterlamna: () => {
      if (!aterlamnad) pool.aterlamna(nyckel);
      aterlamnad = true;
    },
  };
};
