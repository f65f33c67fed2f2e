-- Generated from the migrations; never edit.

CREATE TABLE events (
  "position" bigint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  data text COLLATE "C" NOT NULL,
  meta text COLLATE "C" NOT NULL
);
CREATE TABLE head (
  id smallint NOT NULL,
  "position" bigint NOT NULL
) WITH (fillfactor=10);
CREATE TABLE migrations (
  version integer NOT NULL,
  applied timestamp with time zone NOT NULL DEFAULT now()
);

ALTER TABLE events ADD CONSTRAINT events_id UNIQUE (id);
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY ("position");
ALTER TABLE events ADD CONSTRAINT events_revision_check CHECK ((revision >= 0));
ALTER TABLE events ADD CONSTRAINT events_stream_revision UNIQUE (stream, revision);
ALTER TABLE head ADD CONSTRAINT head_id_check CHECK ((id = 1));
ALTER TABLE head ADD CONSTRAINT head_pkey PRIMARY KEY (id);
ALTER TABLE migrations ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);

CREATE UNIQUE INDEX events_id ON events USING btree (id);
CREATE UNIQUE INDEX events_pkey ON events USING btree ("position");
CREATE UNIQUE INDEX events_stream_revision ON events USING btree (stream, revision);
CREATE UNIQUE INDEX head_pkey ON head USING btree (id);
CREATE UNIQUE INDEX migrations_pkey ON migrations USING btree (version);

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'events are immutable';
END $function$
;

CREATE TRIGGER events_never_change BEFORE DELETE OR UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
