// The database's passwords of docker-compose.yml, made at the first start in a volume and never changed after: the
// server's own, and one for each role of deploy/database/roles.sql, in a file of its role's name for the service. Beside
// them the key of the pages' cookies.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';

const KATALOG = '/data';
const LOSENORD_BYTE = 48;
const SIDNYCKEL_BYTE = 32;
const ROLLER = ['migrering', 'projector', 'query_api', 'processor', 'router', 'connector', 'command_api', 'drift'];
/** Readable by the database's own user as well; the volume is mounted where it is needed and nowhere else. */
const LASBAR_AV_SERVERN = 0o444;
const LASBAR_AV_TJANSTEN = 0o600;

const nytt = () => randomBytes(LOSENORD_BYTE).toString('base64url');
const skapa = (namn, innehall, mode) => writeFileSync(`${KATALOG}/${namn}`, innehall, { mode, flag: 'wx' });

if (existsSync(`${KATALOG}/avvikelsenav_drift`)) {
  console.log('Lösenorden finns redan.');
} else {
  const roller = ROLLER.map((roll) => ({ roll: `avvikelsenav_${roll}`, losenord: nytt() }));
  const satt = roller.map(({ roll, losenord }) => `ALTER ROLE ${roll} PASSWORD '${losenord}';\n`);
  skapa('databas-losenord', nytt(), LASBAR_AV_SERVERN);
  skapa('roller-losenord.sql', satt.join(''), LASBAR_AV_SERVERN);
  for (const { roll, losenord } of roller) skapa(roll, losenord, LASBAR_AV_TJANSTEN);
  console.log('Lösenorden är skapade.');
}

// By itself: a volume that was made before there were pages has none.
if (!existsSync(`${KATALOG}/sidor.nyckel`)) {
  skapa('sidor.nyckel', `${randomBytes(SIDNYCKEL_BYTE).toString('base64')}\n`, LASBAR_AV_TJANSTEN);
}
