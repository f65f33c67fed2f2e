import type { Vydatabas } from '#libs/platform/sql/index.js';
import { lasFlode, type Flode } from '../flode/queries.js';
import { indikatorer, type Indikatorvarde } from '../indikatorer/queries.js';
import { lasLedtider, type Ledtid, type Ledtider } from '../ledtider/queries.js';
import { lasTidsserie } from '../tidsserie/queries.js';
import { lasVarmekarta, type Varmekarta } from '../varmekarta/queries.js';
import type { Flodesrad, Indikatorrad, Ledtidsrad, Siffror } from './rapport.js';

export interface Sifferfraga {
  /** Two digits. */
  readonly lan: string;
  readonly overenskommelse: string;
  readonly ar: number;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  readonly kommuner: readonly string[];
}

/** All that the views tell a report. */
export interface Rapporttal {
  readonly siffror: Siffror;
  readonly beraknade: readonly Indikatorrad[];
}

/** The year's numbers from the views, each protected: who reads the report sees numbers alone. */
export const lasRapporttal = async (db: Vydatabas, fraga: Sifferfraga): Promise<Rapporttal> => {
  const [omrade, ar, aggregat] = [`lan-${fraga.lan}`, String(fraga.ar), true];
  const flode = await lasFlode(db, { omrade, ar, aggregat });
  const ledtider = await lasLedtider(db, { omrade, ar, idag: fraga.dag, aggregat });
  return {
    siffror: await lasSiffror(db, fraga, { flode, ledtider }),
    beraknade: await lasBeraknade(db, fraga, { flode, ledtider }),
  };
};

interface Lasta {
  readonly flode: Flode;
  readonly ledtider: Ledtider;
}

const lasSiffror = async (db: Vydatabas, fraga: Sifferfraga, { flode, ledtider }: Lasta): Promise<Siffror> => {
  const { lan, overenskommelse } = fraga;
  const [omrade, ar, aggregat] = [`lan-${lan}`, String(fraga.ar), true];
  const foregaende = await lasFlode(db, { omrade, ar: String(fraga.ar - 1), aggregat });
  const trend = await lasTidsserie(db, { omrade, fran: `${ar}-01`, till: `${ar}-12`, aggregat });
  const karta = await lasVarmekarta(db, { lan, ar, kommuner: fraga.kommuner, aggregat });
  return {
    flode: flodesrader(flode, foregaende),
    ledtider: ledtider.nivaer.map(ledtidsrad),
    trend: trend.manader,
    kommuner: kolumn(karta, overenskommelse),
  };
};

const flodesrader = (nu: Flode, fore: Flode): readonly Flodesrad[] =>
  nu.lankar.map(({ fran, till, antal }) => ({
    ...{ fran, till, antal },
    foregaende: fore.lankar.find((en) => en.fran === fran && en.till === till)?.antal ?? null,
  }));

const ledtidsrad = ({ niva, antal, oppna, p25, p50, p75, andelInomFrist }: Ledtid): Ledtidsrad => ({
  ...{ niva, antal, oppna, p25, p50, p75 },
  inomFrist: andelInomFrist,
});

/** The agreement's own column, of a table that is protected as a whole. */
const kolumn = ({ kolumner, rader }: Varmekarta, overenskommelse: string): Siffror['kommuner'] => {
  const nr = kolumner.indexOf(overenskommelse);
  return rader.map(({ kommun, antal }) => ({ huvudman: kommun, antal: nr < 0 ? 0 : (antal[nr] ?? 0) }));
};

/** Stands in what has been frozen: never reworded. */
const KALLA = 'Beräknad ur navets egna händelser';

/** B12: what our own events can tell. */
const lasBeraknade = async (
  db: Vydatabas,
  { lan, overenskommelse, dag, ar: aret }: Sifferfraga,
  lasta: Lasta,
): Promise<readonly Indikatorrad[]> => {
  const ar = String(aret);
  const varden = await indikatorer(db, { lan, overenskommelse, ar, idag: dag, aggregat: true }, lasta);
  return varden.map((varde) => beraknadRad(varde, ar));
};

/** Called by its id: the catalogue words it when it is shown, so that what is frozen rests on no wording. */
export const beraknadRad = ({ indikator, varde, enhet, del }: Indikatorvarde, period: string): Indikatorrad => ({
  indikator: del === null ? indikator : `${indikator}/${del}`,
  namn: indikator,
  slag: 'beraknad',
  huvudman: null,
  period,
  varde: varde === null ? null : String(varde),
  enhet,
  kalla: KALLA,
});
