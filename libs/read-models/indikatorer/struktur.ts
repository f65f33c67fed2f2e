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
  /** In relation to the ordinary mandates in the arena then, deputies who came included, at the same meetings; null: none has. */
  readonly narvaroAndel: number | null;
  /** Mandates in the arenas that held at some time of the year, and of them those that ended and those introduced. */
  readonly uppdrag: number;
  readonly upphorda: number;
  readonly introducerade: number;
}

/** Meetings of the län's arenas and who sat in them: as many rows as there are arenas and meetings, whatever the cases. */
export const lasStruktur = async (db: Vydatabas, { lan, ar, idag }: Strukturfraga): Promise<Strukturtal> => {
  const sistaDag = idag < `${ar}-12-31` ? idag : `${ar}-12-31`;
  const [moten] = await db.las<Motestal>(MOTEN, [
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
type Motestal = Omit<Strukturtal, 'uppdrag' | 'upphorda' | 'introducerade'>;
const INGET: Strukturtal = {
  ...{ hallna: 0, installda: 0, medProtokoll: 0, narvaroMedel: null, narvaroAndel: null },
  ...{ uppdrag: 0, upphorda: 0, introducerade: 0 },
};

/**
 * A meeting has been held when its day has passed and nobody has called it off. Those present are told in relation to the
 * ordinary mandates in the arena on that day. The view has how many came and not who, so a deputy who came is one of those
 * present, and no meeting has more than all.
 */
const MOTEN = `
  SELECT count(*) FILTER (WHERE hallet)::int AS hallna,
    count(*) FILTER (WHERE installt)::int AS installda,
    count(*) FILTER (WHERE hallet AND protokoll IS NOT NULL)::int AS "medProtokoll",
    (avg(narvarande) FILTER (WHERE hallet))::float8 AS "narvaroMedel",
    (sum(least(narvarande, ledamoter)) FILTER (WHERE hallet))::float8
      / nullif(sum(ledamoter) FILTER (WHERE hallet AND narvarande IS NOT NULL), 0)::float8 AS "narvaroAndel"
  FROM (SELECT m.installt, m.protokoll, m.narvarande, NOT m.installt AND m.tid <= $3 AS hallet,
      (SELECT count(*) FROM mandatregister r WHERE r.arena = a.id AND r.ersattare_for IS NULL
        AND r.giltig_fran <= left(m.tid, 10) AND coalesce(left(r.aterkallad, 10), r.slut) >= left(m.tid, 10)) AS ledamoter
    FROM arenor a JOIN arenor_mote m ON m.id = a.id WHERE a.lan = $1 AND m.tid >= $2 AND m.tid <= $4) x`;

/** A mandate that was withdrawn ended that day. */
const UPPDRAG = `
  SELECT count(*)::int AS uppdrag, count(*) FILTER (WHERE x.slutdag <= $3)::int AS upphorda,
    count(*) FILTER (WHERE x.introducerad IS NOT NULL AND x.introducerad <= $3)::int AS introducerade
  FROM (SELECT m.introducerad, coalesce(left(m.aterkallad, 10), m.slut) AS slutdag
    FROM arenor a JOIN mandatregister m ON m.arena = a.id WHERE a.lan = $1 AND m.giltig_fran <= $3) x
  WHERE x.slutdag >= $2`;
