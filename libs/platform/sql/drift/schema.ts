/** Migration n (from 1), run in one transaction with `drift` as search_path. Never edit a released one. */
export const DRIFTMIGRERINGAR: readonly string[] = [
  `CREATE TABLE checkpoint (
  namn text COLLATE "C" PRIMARY KEY,
  position numeric(20) NOT NULL,
  skriven_av uuid NOT NULL,
  andrad timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE inkommet (
  konsument text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  tid timestamptz NOT NULL,
  PRIMARY KEY (konsument, id)
);
CREATE INDEX inkommet_tid ON inkommet (tid);
CREATE TABLE leveransko (
  id uuid PRIMARY KEY,
  arende text COLLATE "C" NOT NULL,
  mottagare text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  lage text COLLATE "C" NOT NULL CHECK (lage IN ('vantar', 'parkerad')),
  nasta_forsok timestamptz,
  forsok integer NOT NULL DEFAULT 0,
  tagen_av text COLLATE "C",
  tagen_till timestamptz,
  inkom timestamptz NOT NULL
);
CREATE INDEX leveransko_led ON leveransko (arende, mottagare, revision);
CREATE INDEX leveransko_tur ON leveransko (mottagare, nasta_forsok, id) WHERE lage = 'vantar';
CREATE TABLE fristansprak (
  stream text COLLATE "C" NOT NULL,
  nyckel text COLLATE "C" NOT NULL,
  forfaller text COLLATE "C" NOT NULL,
  tagen_av text COLLATE "C",
  tagen_till timestamptz NOT NULL,
  PRIMARY KEY (forfaller, stream, nyckel)
) WITH (fillfactor = 70);`,
  `CREATE TABLE nyckel (
  kommando uuid PRIMARY KEY,
  fingeravtryck text COLLATE "C" NOT NULL,
  ansprak uuid,
  pagar_till timestamptz NOT NULL,
  tid timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX nyckel_tid ON nyckel (tid);`,
  `CREATE INDEX leveransko_ansprak ON leveransko (tagen_av) WHERE tagen_av IS NOT NULL;`,
];
