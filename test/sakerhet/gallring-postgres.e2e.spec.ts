import { medDatabas } from '../support/med-server.js';
import { beskrivGallring } from './gallring/beskriv.js';
import { iPostgres } from './gallring/plats.js';

medDatabas('with log, views, keys and notary in PostgreSQL (needs DATABASE_URL)', () => {
  beskrivGallring('postgres', () => iPostgres());
});
