import { hash } from 'node:crypto';
import type { Radcell, Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Atkomstobjekt, Atkomstpost } from './atkomstpost.js';

const LAGG_POST = `INSERT INTO atkomst (id, tid, klient, slag, roller, verksamheter, huvudman, uppdrag, handling, rutt,
  falt, sokning, andamal, grund, utfall, kanal, flaggor, kod, spar, mottagare, forsandelse)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
  ON CONFLICT DO NOTHING`;
const LAGG_FALT = 'INSERT INTO atkomst_falt (id, falt) VALUES ($1, $2) ON CONFLICT DO NOTHING';
/** Rows in one statement. */
const KLUMP = 20;

/** A list of plain codes in one column, each with a space on both sides so that one is found by LIKE. */
export const somLista = (koder: readonly string[]): string => (koder.length === 0 ? '' : ` ${koder.join(' ')} `);
export const urLista = (text: string): readonly string[] => text.split(' ').filter((en) => en !== '');

/** Field names come in the same few combinations: each is stored once. */
export const faltId = (falt: readonly string[]): string => hash('sha256', falt.join('\n'), 'hex').slice(0, 32);

/** Huvudmän that may see the record. */
export const synligFor = ({ vem, objekt, mottagare }: Atkomstpost): readonly string[] => [
  ...new Set([
    ...vem.huvudman,
    ...objekt.flatMap(({ berorda }) => berorda),
    ...(mottagare === null ? [] : [mottagare]),
  ]),
];

/** All that one record is, to be written in one set. May be run again: the second time adds nothing. */
export const postsatser = (post: Atkomstpost, kandaFalt: ReadonlySet<string>): readonly Radsats[] => {
  const falt = faltId(post.falt);
  return [
    { sql: LAGG_POST, parametrar: celler(post, falt) },
    ...(kandaFalt.has(falt) ? [] : [{ sql: LAGG_FALT, parametrar: [falt, somFalt(post.falt)] }]),
    ...klumpar(
      'atkomst_objekt (id, post, slag, berorda)',
      unika(post.objekt).map((en) => objektrad(en, post.id)),
    ),
    ...klumpar(
      'atkomst_synlig (huvudman, post)',
      synligFor(post).map((huvudman) => [huvudman, post.id]),
    ),
  ];
};

/** One a line: headings of exports hold spaces. */
const somFalt = (falt: readonly string[]): string => falt.join('\n');

const celler = ({ vem, ...post }: Atkomstpost, falt: string): readonly Radcell[] => [
  ...[post.id, post.tid, vem.klient, vem.slag, somLista(vem.roller)],
  ...[vem.verksamheter === '*' ? '*' : somLista(vem.verksamheter), somLista(vem.huvudman), vem.uppdrag],
  ...[post.handling, post.rutt, falt, somLista(post.sokning), post.andamal, somLista(post.grund)],
  ...[post.utfall, post.kanal, somLista(post.flaggor), post.kod, post.spar, post.mottagare, post.forsandelse],
];

const unika = (objekt: readonly Atkomstobjekt[]): readonly Atkomstobjekt[] => [
  ...new Map(objekt.map((en) => [en.id, en])).values(),
];

const objektrad = ({ id, slag, berorda }: Atkomstobjekt, post: string): readonly Radcell[] => [
  ...[id, post, slag],
  somLista(berorda),
];

const klumpar = (vart: string, rader: readonly (readonly Radcell[])[]): readonly Radsats[] =>
  Array.from({ length: Math.ceil(rader.length / KLUMP) }, (_, nr) => rader.slice(nr * KLUMP, (nr + 1) * KLUMP)).map(
    (klump) => ({
      sql: `INSERT INTO ${vart} VALUES ${klump.map((rad, nr) => platser(rad.length, nr)).join(', ')} ON CONFLICT DO NOTHING`,
      parametrar: klump.flat(),
    }),
  );

const platser = (bredd: number, nr: number): string =>
  `(${Array.from({ length: bredd }, (_, plats) => `$${nr * bredd + plats + 1}`).join(', ')})`;
