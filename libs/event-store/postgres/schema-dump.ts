import { checkedSchema, type Connection } from './migrate.js';

const column = `format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
  CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || quote_ident(l.collname) ELSE '' END,
  CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid))`;

/** One query per kind; each gives its statements in a fixed order. NOT NULL stands with its column (18 has rows for it). */
const queries = (schema: string): readonly string[] => [
  `SELECT format(E'CREATE TABLE %I (\\n%s\\n)%s;', c.relname, string_agg(${column}, E',\\n' ORDER BY a.attnum),
     ' WITH (' || array_to_string(c.reloptions, ', ') || ')') AS line
   FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_collation l ON l.oid = a.attcollation
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind = 'r' GROUP BY c.relname, c.reloptions ORDER BY c.relname`,
  `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
   FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE k.connamespace = '${schema}'::regnamespace AND k.contype <> 'n' ORDER BY c.relname, k.conname`,
  `SELECT replace(indexdef, '${schema}.', '') || ';' AS line FROM pg_indexes
   WHERE schemaname = '${schema}' ORDER BY indexname`,
  `SELECT replace(pg_get_functiondef(p.oid), '${schema}.', '') || ';' AS line FROM pg_proc p
   WHERE p.pronamespace = '${schema}'::regnamespace ORDER BY p.proname`,
  `SELECT replace(pg_get_triggerdef(t.oid), '${schema}.', '') || ';' AS line FROM pg_trigger t
   JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = '${schema}'::regnamespace AND NOT t.tgisinternal ORDER BY t.tgname`,
];

/** The migrated schema as the catalogue tells it, the same on PGlite and every supported PostgreSQL. */
export const dumpSchema = async (connection: Connection, schema: string): Promise<string> => {
  const sections: string[] = ['-- Generated from the migrations; never edit.'];
  for (const sql of queries(checkedSchema(schema))) {
    const { rows } = await connection.query(sql);
    sections.push(rows.map(({ line }) => String(line).trim()).join('\n'));
  }
  return `${sections.join('\n\n')}\n`;
};
