import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import { VYER } from '../vyer.js';
import { allaKlara, starta, tills } from './ombyggnad.js';

/** Run as a process of its own, to be killed at a failpoint: follows the log in `katalog` until every rebuild asked for is done. */
const [katalog = ''] = process.argv.slice(2);
const store = await openSqliteStore({ path: `${katalog}/handelser.sqlite` });
const db = await oppnaVydatabas({ profil: 'embedded', katalog: `${katalog}/vyer` });
const projektor = starta({ store, db, vyer: VYER, ombyggnadsbatch: 20 });
await projektor.ikapp;
await tills(allaKlara(db));
await projektor.stang();
await db.stang();
await store.close();
