/** Migration n (from 1), run in one transaction with the store's schema as search_path. Never edit a released one. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE head (
  id smallint PRIMARY KEY CHECK (id = 1),
  position bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO head (id, position) VALUES (1, 0);
CREATE TABLE events (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision integer NOT NULL CHECK (revision >= 0),
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  data text COLLATE "C" NOT NULL,
  meta text COLLATE "C" NOT NULL,
  CONSTRAINT events_stream_revision UNIQUE (stream, revision),
  CONSTRAINT events_id UNIQUE (id)
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are immutable';
END $$;
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
];
