/** What the table of `drift efterslapning` asks PostgreSQL. Names carry their schema: one connection sees both. */
export const VYCHECKPOINTS = 'SELECT namn, version, position::text AS position FROM vyer.vy_checkpoint';

const VANTAR = `lage = 'vantar'`;
const FORFALLEN = `${VANTAR} AND nasta_forsok <= now()`;

/** By recipient; `aldst`: seconds that the delivery longest due has waited. */
export const LEVERANSKO = `SELECT mottagare, count(*) FILTER (WHERE ${VANTAR})::int AS vantar,
    count(*) FILTER (WHERE ${FORFALLEN})::int AS forfallna,
    count(*) FILTER (WHERE lage = 'parkerad')::int AS parkerade,
    extract(epoch FROM now() - min(nasta_forsok) FILTER (WHERE ${FORFALLEN}))::float8 AS aldst
  FROM drift.leveransko GROUP BY mottagare ORDER BY mottagare`;
