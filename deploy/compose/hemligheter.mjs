// The secrets of docker-compose.yml, made at the first start in a volume and never changed after: the database's
// password for its server, the same as a pgpass file for the services, and the secret of the fingerprints.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';

const KATALOG = '/data';
const HEMLIGHET_BYTE = 48;
/** Readable by the database's own user as well; the volume is mounted where it is needed and nowhere else. */
const LASBAR_AV_SERVERN = 0o444;
const LASBAR_AV_TJANSTEN = 0o600;

const skapa = (namn, innehall, mode) => writeFileSync(`${KATALOG}/${namn}`, innehall, { mode, flag: 'wx' });

if (existsSync(`${KATALOG}/fingeravtryck`)) {
  console.log('Hemligheterna finns redan.');
} else {
  const losenord = randomBytes(HEMLIGHET_BYTE).toString('base64url');
  skapa('databas-losenord', losenord, LASBAR_AV_SERVERN);
  skapa('pgpass', `postgres:5432:*:*:${losenord}\n`, LASBAR_AV_TJANSTEN);
  skapa('fingeravtryck', randomBytes(HEMLIGHET_BYTE).toString('base64url'), LASBAR_AV_TJANSTEN);
  console.log('Hemligheterna är skapade.');
}
