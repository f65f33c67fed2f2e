-- Roles of the database with the least rights each service needs. Run it as a superuser in the database, with psql or
-- any driver, before the first migration, at every upgrade and after a restore: it may be run again at any time, and
-- takes over what another role has made. No passwords: set them (ALTER ROLE … PASSWORD), or use certificates.
--
--   avvikelsenav_migrering    owns the log's schema and `drift`, and makes their tables: `cli migrera`, never a service
--   avvikelsenav_projector    owns the views and builds them anew beside themselves: it may create schemas
--   avvikelsenav_query_api    reads the views
--   avvikelsenav_processor    reads the views, moves checkpoints, claims deadlines
--   avvikelsenav_router       moves checkpoints, and forgets those of huvudmän it sends to no more
--   avvikelsenav_connector    its inbox and its queue; neither views nor events
--   avvikelsenav_command_api  reads the views, orders rebuilds of them, and remembers Idempotency-Keys; its log is EventStoreDB
--   avvikelsenav_drift        what operations run by hand (`cli drift …`): reads views, queue and checkpoints, writes nothing
--   avvikelsenav_standalone   the profile `postgres`: reads and appends to the log, owns the views
--
-- Of the keys (schema `nycklar`; may be a database of its own, where this file is run too): command_api makes and reads
-- them, query_api and connector read them, processor reads and destroys them and keeps the index of persons. Who rotates
-- them (`cli nycklar rotera`) logs in as avvikelsenav_migrering.

-- Of the access log (schema `atkomst`; may be a database of its own, where this file is run too): who lets somebody see
-- something adds a record, and nobody changes one. query_api and command_api read it for the huvudmän, connector only adds;
-- standalone may also remove what is out of time, elsewhere `cli atkomstlogg gallra` as avvikelsenav_migrering.
--
-- Of the proofs (schema `notarie`): processor adds, query_api and drift read; leaves and checkpoints nobody changes.

DO $roles$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['migrering', 'projector', 'query_api', 'processor', 'router', 'connector', 'command_api',
    'drift', 'standalone']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'avvikelsenav_' || wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', 'avvikelsenav_' || wanted);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), 'avvikelsenav_' || wanted);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO avvikelsenav_projector', current_database());
END $roles$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS avvikelsenav;
CREATE SCHEMA IF NOT EXISTS drift;
CREATE SCHEMA IF NOT EXISTS nycklar;
CREATE SCHEMA IF NOT EXISTS notarie;
CREATE SCHEMA IF NOT EXISTS atkomst;
CREATE SCHEMA IF NOT EXISTS vyer;
ALTER SCHEMA avvikelsenav OWNER TO avvikelsenav_migrering;
ALTER SCHEMA drift OWNER TO avvikelsenav_migrering;
ALTER SCHEMA nycklar OWNER TO avvikelsenav_migrering;
ALTER SCHEMA notarie OWNER TO avvikelsenav_migrering;
ALTER SCHEMA atkomst OWNER TO avvikelsenav_migrering;
GRANT USAGE ON SCHEMA atkomst
  TO avvikelsenav_command_api, avvikelsenav_query_api, avvikelsenav_connector, avvikelsenav_standalone;
ALTER SCHEMA vyer OWNER TO avvikelsenav_projector;
GRANT USAGE ON SCHEMA avvikelsenav TO avvikelsenav_standalone;
GRANT USAGE ON SCHEMA drift
  TO avvikelsenav_processor, avvikelsenav_router, avvikelsenav_connector, avvikelsenav_command_api, avvikelsenav_drift;
GRANT USAGE ON SCHEMA nycklar
  TO avvikelsenav_command_api, avvikelsenav_query_api, avvikelsenav_connector, avvikelsenav_processor,
  avvikelsenav_standalone;
GRANT USAGE ON SCHEMA notarie
  TO avvikelsenav_processor, avvikelsenav_query_api, avvikelsenav_drift, avvikelsenav_standalone;
GRANT USAGE ON SCHEMA vyer
  TO avvikelsenav_query_api, avvikelsenav_command_api, avvikelsenav_processor, avvikelsenav_drift;

-- Orders of rebuilds, as libs/read-models/motor/ombyggnad.ts has it: another than the owner writes here, so that it stands
-- before the projector first does.
CREATE TABLE IF NOT EXISTS vyer.vy_ombyggnad (
  namn text PRIMARY KEY, lage text NOT NULL, orsak text NOT NULL, begard timestamptz NOT NULL, startad timestamptz,
  klar timestamptz, vikta bigint NOT NULL DEFAULT 0, av bigint);
GRANT SELECT, INSERT, UPDATE ON vyer.vy_ombyggnad TO avvikelsenav_command_api;

-- Projects in its own process: the views of both profiles have one owner.
GRANT avvikelsenav_projector TO avvikelsenav_standalone;

-- What the projector makes later, in `vyer` or in a schema beside it that takes its place.
ALTER DEFAULT PRIVILEGES FOR ROLE avvikelsenav_projector
  GRANT USAGE ON SCHEMAS
  TO avvikelsenav_query_api, avvikelsenav_command_api, avvikelsenav_processor, avvikelsenav_drift;
ALTER DEFAULT PRIVILEGES FOR ROLE avvikelsenav_projector
  GRANT SELECT ON TABLES
  TO avvikelsenav_query_api, avvikelsenav_command_api, avvikelsenav_processor, avvikelsenav_drift;

-- A restore, or a program that ran before there were roles, has left tables and functions to another owner.
DO $owners$
DECLARE
  found_one record;
BEGIN
  FOR found_one IN
    SELECT c.oid::regclass AS name, o.owner FROM pg_class c
    JOIN (VALUES ('avvikelsenav', 'avvikelsenav_migrering'), ('drift', 'avvikelsenav_migrering'),
      ('nycklar', 'avvikelsenav_migrering'), ('atkomst', 'avvikelsenav_migrering'),
      ('notarie', 'avvikelsenav_migrering'),
      ('vyer', 'avvikelsenav_projector')) AS o (schema_name, owner) ON c.relnamespace = o.schema_name::regnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relowner <> o.owner::regrole
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO %I', found_one.name, found_one.owner);
  END LOOP;
  FOR found_one IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p
    WHERE p.pronamespace IN ('avvikelsenav'::regnamespace, 'drift'::regnamespace, 'nycklar'::regnamespace,
      'atkomst'::regnamespace, 'notarie'::regnamespace)
      AND p.proowner <> 'avvikelsenav_migrering'::regrole
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO avvikelsenav_migrering', found_one.name);
  END LOOP;
END $owners$;
GRANT SELECT ON ALL TABLES IN SCHEMA vyer
  TO avvikelsenav_query_api, avvikelsenav_command_api, avvikelsenav_processor, avvikelsenav_drift;

-- Rights on the owner's tables, one by one. A migration calls it for the tables it has just made.
CREATE OR REPLACE FUNCTION drift.tilldela() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT r.* FROM (VALUES
      ('migrations', 'processor', 'SELECT'), ('migrations', 'router', 'SELECT'), ('migrations', 'connector', 'SELECT'),
      ('migrations', 'command_api', 'SELECT'), ('nyckel', 'command_api', 'SELECT, INSERT, UPDATE, DELETE'),
      ('checkpoint', 'processor', 'SELECT, INSERT, UPDATE'),
      ('checkpoint', 'router', 'SELECT, INSERT, UPDATE, DELETE'),
      ('fristansprak', 'processor', 'SELECT, INSERT, UPDATE, DELETE'),
      ('checkpoint', 'drift', 'SELECT'), ('fristansprak', 'drift', 'SELECT'), ('leveransko', 'drift', 'SELECT'),
      ('inkommet', 'connector', 'SELECT, INSERT, DELETE'),
      ('leveransko', 'connector', 'SELECT, INSERT, UPDATE, DELETE')
    ) AS r (tabell, roll, ratt) WHERE to_regclass('drift.' || r.tabell) IS NOT NULL
  LOOP
    EXECUTE format('GRANT %s ON drift.%I TO %I', given.ratt, given.tabell, 'avvikelsenav_' || given.roll);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION avvikelsenav.tilldela() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT r.* FROM (VALUES ('migrations', 'SELECT'), ('head', 'SELECT, UPDATE'), ('events', 'SELECT, INSERT'))
      AS r (tabell, ratt) WHERE to_regclass('avvikelsenav.' || r.tabell) IS NOT NULL
  LOOP
    EXECUTE format('GRANT %s ON avvikelsenav.%I TO avvikelsenav_standalone', given.ratt, given.tabell);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION nycklar.tilldela() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT r.* FROM (VALUES
      ('huvudmannanyckel', 'command_api', 'SELECT, INSERT'), ('textnyckel', 'command_api', 'SELECT, INSERT'),
      ('gravsten', 'command_api', 'SELECT'), ('migrations', 'command_api', 'SELECT'),
      ('indexnyckel', 'command_api', 'SELECT'), ('personindex', 'command_api', 'SELECT'),
      ('huvudmannanyckel', 'query_api', 'SELECT'), ('textnyckel', 'query_api', 'SELECT'),
      ('gravsten', 'query_api', 'SELECT'), ('migrations', 'query_api', 'SELECT'),
      ('indexnyckel', 'query_api', 'SELECT'), ('personindex', 'query_api', 'SELECT'),
      ('huvudmannanyckel', 'connector', 'SELECT'), ('textnyckel', 'connector', 'SELECT'),
      ('gravsten', 'connector', 'SELECT'), ('migrations', 'connector', 'SELECT'),
      ('huvudmannanyckel', 'processor', 'SELECT, INSERT'), ('textnyckel', 'processor', 'SELECT, DELETE'),
      ('gravsten', 'processor', 'SELECT, INSERT'), ('migrations', 'processor', 'SELECT'),
      ('indexnyckel', 'processor', 'SELECT, INSERT'), ('personindex', 'processor', 'SELECT, INSERT, DELETE'),
      ('huvudmannanyckel', 'standalone', 'SELECT, INSERT'), ('textnyckel', 'standalone', 'SELECT, INSERT, DELETE'),
      ('gravsten', 'standalone', 'SELECT, INSERT'), ('migrations', 'standalone', 'SELECT'),
      ('indexnyckel', 'standalone', 'SELECT, INSERT'), ('personindex', 'standalone', 'SELECT, INSERT, DELETE')
    ) AS r (tabell, roll, ratt) WHERE to_regclass('nycklar.' || r.tabell) IS NOT NULL
  LOOP
    EXECUTE format('GRANT %s ON nycklar.%I TO %I', given.ratt, given.tabell, 'avvikelsenav_' || given.roll);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION atkomst.tilldela() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT t.tabell, r.roll, r.ratt FROM
      (VALUES ('atkomst'), ('atkomst_objekt'), ('atkomst_synlig'), ('atkomst_falt'), ('atkomst_granskning')) AS t (tabell)
    CROSS JOIN (VALUES ('query_api', 'SELECT, INSERT'), ('command_api', 'SELECT, INSERT'), ('connector', 'INSERT'),
      ('standalone', 'SELECT, INSERT, DELETE')) AS r (roll, ratt)
    UNION ALL SELECT 'atkomst_bevarande', roll, ratt FROM (VALUES ('query_api', 'SELECT'), ('command_api', 'SELECT'),
      ('standalone', 'SELECT, INSERT, UPDATE')) AS r (roll, ratt)
    UNION ALL SELECT 'migrations', roll, 'SELECT' FROM unnest(ARRAY['query_api', 'command_api', 'connector', 'standalone'])
      AS roll
  LOOP
    CONTINUE WHEN to_regclass('atkomst.' || given.tabell) IS NULL;
    EXECUTE format('GRANT %s ON atkomst.%I TO %I', given.ratt, given.tabell, 'avvikelsenav_' || given.roll);
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION notarie.tilldela() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT r.*, roll.* FROM (VALUES
      ('lov', 'SELECT, INSERT'), ('nod', 'SELECT, INSERT'), ('kontrollpunkt', 'SELECT, INSERT'),
      ('strom', 'SELECT, INSERT, UPDATE'), ('lage', 'SELECT, UPDATE'), ('migrations', 'SELECT')
    ) AS r (tabell, ratt) CROSS JOIN (VALUES
      ('processor', true), ('standalone', true), ('query_api', false), ('drift', false)
    ) AS roll (namn, skriver) WHERE to_regclass('notarie.' || r.tabell) IS NOT NULL
  LOOP
    EXECUTE format('GRANT %s ON notarie.%I TO %I', CASE WHEN given.skriver THEN given.ratt ELSE 'SELECT' END,
      given.tabell, 'avvikelsenav_' || given.namn);
  END LOOP;
END $$;
ALTER FUNCTION notarie.tilldela() OWNER TO avvikelsenav_migrering;
ALTER FUNCTION drift.tilldela() OWNER TO avvikelsenav_migrering;
ALTER FUNCTION avvikelsenav.tilldela() OWNER TO avvikelsenav_migrering;
ALTER FUNCTION nycklar.tilldela() OWNER TO avvikelsenav_migrering;
ALTER FUNCTION atkomst.tilldela() OWNER TO avvikelsenav_migrering;
REVOKE ALL ON FUNCTION drift.tilldela(), avvikelsenav.tilldela(), nycklar.tilldela(), atkomst.tilldela(),
  notarie.tilldela() FROM PUBLIC;
SELECT drift.tilldela(), avvikelsenav.tilldela(), nycklar.tilldela(), atkomst.tilldela(),
  notarie.tilldela();
