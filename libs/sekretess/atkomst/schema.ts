import type { Radmigrering } from '#libs/platform/sql/radlager/index.js';

/** Younger than this no record goes, whatever a huvudman has said: the years of HSLF-FS 2016:40 4 kap. 9 §. */
export const BEVARANDE_AR_MIN = 5;

const TEXT = 'text NOT NULL';
const TEXTER = (...namn: readonly string[]): string => namn.map((en) => `${en} ${TEXT}`).join(', ');

/** Keys sort by byte in both stores. */
const TABELLER = (kollation: string, slut: string): string => `
CREATE TABLE atkomst (
  id text ${kollation} PRIMARY KEY, ${TEXTER('tid', 'klient', 'slag', 'roller', 'verksamheter', 'huvudman')}, uppdrag text,
  ${TEXTER('handling', 'rutt', 'falt', 'sokning', 'andamal', 'grund', 'utfall', 'kanal', 'flaggor')}, kod text, spar text,
  mottagare text, forsandelse text
)${slut};
CREATE TABLE atkomst_objekt (
  id text ${kollation} NOT NULL, post text ${kollation} NOT NULL, ${TEXTER('slag', 'berorda')},
  PRIMARY KEY (id, post)
)${slut};
CREATE INDEX atkomst_objekt_post ON atkomst_objekt (post);
CREATE TABLE atkomst_synlig (
  huvudman text ${kollation} NOT NULL, post text ${kollation} NOT NULL, PRIMARY KEY (huvudman, post)
)${slut};
CREATE INDEX atkomst_synlig_post ON atkomst_synlig (post);
CREATE TABLE atkomst_falt (id text ${kollation} PRIMARY KEY, ${TEXTER('falt')})${slut};
CREATE TABLE atkomst_granskning (
  id text ${kollation} PRIMARY KEY, post text ${kollation} NOT NULL, huvudman text ${kollation} NOT NULL,
  ${TEXTER('av', 'tid', 'utfall')}
)${slut};
CREATE INDEX atkomst_granskning_post ON atkomst_granskning (post, huvudman);
CREATE TABLE atkomst_bevarande (huvudman text ${kollation} PRIMARY KEY, ar integer NOT NULL CHECK (ar >= ${BEVARANDE_AR_MIN}))${slut};`;

const LASTA = ['atkomst', 'atkomst_objekt', 'atkomst_synlig', 'atkomst_granskning'] as const;

const SQLITE_SPARRAR = LASTA.map(
  (tabell) => `
CREATE TRIGGER ${tabell}_andras_aldrig BEFORE UPDATE ON ${tabell} BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;`,
).join('');
/** Ids begin with the time in milliseconds, 12 hexadecimal digits. */
const SQLITE_ALDER = `
CREATE TRIGGER atkomst_tas_inte_bort BEFORE DELETE ON atkomst
WHEN old.id > printf('%012x', (CAST(strftime('%s', 'now', '-${BEVARANDE_AR_MIN} years') AS integer)) * 1000)
BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;`;

const POSTGRES_SPARRAR = `
CREATE FUNCTION sparra() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.id <= lpad(to_hex((extract(epoch FROM now() - interval '${BEVARANDE_AR_MIN} years') * 1000)::bigint), 12, '0') THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the access log is append-only';
END $$;
${LASTA.map((tabell) => `CREATE TRIGGER andras_aldrig BEFORE UPDATE ON ${tabell} FOR EACH ROW EXECUTE FUNCTION sparra();`).join('\n')}
CREATE TRIGGER tas_inte_bort BEFORE DELETE ON atkomst FOR EACH ROW EXECUTE FUNCTION sparra();`;

/** A released one is never edited. */
export const ATKOMSTMIGRERINGAR: readonly Radmigrering[] = [
  {
    sqlite: `${TABELLER('', ' STRICT, WITHOUT ROWID')}${SQLITE_SPARRAR}${SQLITE_ALDER}`,
    postgres: `${TABELLER('COLLATE "C"', '')}${POSTGRES_SPARRAR}`,
  },
];
