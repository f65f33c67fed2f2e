import type { Vydatabas } from '#libs/platform/sql/index.js';

export interface Strukturfraga {
  readonly lan: string;
  readonly ar: string;
  readonly idag: string;
}

export interface Strukturtal {
  readonly hallna: number;
  readonly installda: number;
  readonly medProtokoll: number;
  /** Mean of those with attendance noted; null: none has. */
  readonly narvaroMedel: number | null;
  /** Mandates in the arenas that held at some time of the year, and of them those that ended and those introduced. */
  readonly uppdrag: number;
  readonly upphorda: number;
  readonly introducerade: number;
}

/** Meetings of the län's arenas and who sat in them: as many rows as there are arenas and meetings, whatever the cases. */
export const lasStruktur = async (db: Vydatabas, { lan, ar, idag }: Strukturfraga): Promise<Strukturtal> => {
  const sistaDag = idag < `${ar}-12-31` ? idag : `${ar}-12-31`;
  const [moten] = await db.las<Pick<Strukturtal, 'hallna' | 'installda' | 'medProtokoll' | 'narvaroMedel'>>(MOTEN, [
    lan,
    `${ar}-01-01`,
    `${sistaDag}T23:59:59.999Z`,
    `${ar}-12-31T23:59:59.999Z`,
  ]);
  const [uppdrag] = await db.las<Pick<Strukturtal, 'uppdrag' | 'upphorda' | 'introducerade'>>(UPPDRAG, [
    lan,
    `${ar}-01-01`,
    sistaDag,
  ]);
  return { ...INGET, ...moten, ...uppdrag };
};
const INGET: Strukturtal = {
  ...{ hallna: 0, installda: 0, medProtokoll: 0, narvaroMedel: null },
  ...{ uppdrag: 0, upphorda: 0, introducerade: 0 },
};

/** A meeting has been held when its day has passed and nobody has called it off. */
const MOTEN = `
  SELECT count(*) FILTER (WHERE NOT m.installt AND m.tid <= $3)::int AS hallna,
    count(*) FILTER (WHERE m.installt)::int AS installda,
    count(*) FILTER (WHERE NOT m.installt AND m.tid <= $3 AND m.protokoll IS NOT NULL)::int AS "medProtokoll",
    (avg(m.narvarande) FILTER (WHERE NOT m.installt AND m.tid <= $3))::float8 AS "narvaroMedel"
  FROM arenor a JOIN arenor_mote m ON m.id = a.id WHERE a.lan = $1 AND m.tid >= $2 AND m.tid <= $4`;

/** A mandate that was withdrawn ended that day. */
const UPPDRAG = `
  SELECT count(*)::int AS uppdrag, count(*) FILTER (WHERE x.slutdag <= $3)::int AS upphorda,
    count(*) FILTER (WHERE x.introducerad IS NOT NULL AND x.introducerad <= $3)::int AS introducerade
  FROM (SELECT m.introducerad, coalesce(left(m.aterkallad, 10), m.slut) AS slutdag
    FROM arenor a JOIN mandatregister m ON m.arena = a.id WHERE a.lan = $1 AND m.giltig_fran <= $3) x
  WHERE x.slutdag >= $2`;
