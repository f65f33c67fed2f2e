/**
 * The targets that a mapping of reports may name: the fields of POST /avvikelser, and an agreement as a whole, which the
 * type `overenskommelse` gives. Not `kalla.system`, which comes of the mapping itself. Written here because both the
 * service and the command line check mappings by it; `apps/command-api` holds it equal to the body's own class.
 */
export const RAPPORTMAL: readonly string[] = [
  'kalla.arendenummer',
  'kalla.version',
  'rapporterande.huvudman',
  'rapporterande.verksamhet',
  'berorda[].huvudman',
  'berorda[].verksamhet',
  'rubrik',
  'beskrivning',
  'personnummer',
  'enhet',
  'rapportorFunktion',
  'handelsetyp',
  'kategori',
  'bristtyper',
  'handelsetid',
  'upptackt',
  'allvarlighetsgrad',
  'sannolikhet',
  'lagrum',
  'malgrupper',
  'godVard',
  'sipDelar',
  'beroBarn',
  'skyddadePersonuppgifter',
  'overenskommelse',
  'overenskommelse.id',
  'overenskommelse.avsnitt',
  'kostnadKr',
  'samtycke.omfattning',
  'samtycke.gallerTillOchMed',
];
