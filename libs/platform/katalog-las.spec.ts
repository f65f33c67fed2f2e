import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KatalogUpptagen, lasKatalog } from './katalog-las.js';

const katalog = mkdtempSync(join(tmpdir(), 'las-'));
const fil = join(katalog, 'las.json');
afterEach(() => rmSync(fil, { force: true }));

describe('lasKatalog', () => {
  it('refuses a folder in use and names the pid that holds it', () => {
    const las = lasKatalog(katalog);
    expect(() => lasKatalog(katalog)).toThrow(KatalogUpptagen);
    expect(() => lasKatalog(katalog)).toThrow(`pid ${process.pid}`);
    las.slapp();
    const igen = lasKatalog(katalog);
    expect(igen).toMatchObject({ tidigare: 'ren', omstartad: false });
    igen.slapp();
  });

  it("takes over a dead holder's lock and says that it ended uncleanly", () => {
    const boot = (lasKatalog(katalog), JSON.parse(readFileSync(fil, 'utf8')) as { boot: string }).boot;
    writeFileSync(fil, JSON.stringify({ pid: 4_194_303, boot, start: '1' }));
    expect(lasKatalog(katalog)).toMatchObject({ tidigare: 'oren', omstartad: false });
  });

  it('takes over when the pid lives but is another process, and when the machine has rebooted', () => {
    const boot = (lasKatalog(katalog), JSON.parse(readFileSync(fil, 'utf8')) as { boot: string }).boot;
    writeFileSync(fil, JSON.stringify({ pid: process.pid, boot, start: '0' }));
    expect(lasKatalog(katalog)).toMatchObject({ tidigare: 'oren', omstartad: false });
    writeFileSync(fil, JSON.stringify({ pid: process.pid, boot: 'en annan', start: '0' }));
    expect(lasKatalog(katalog)).toMatchObject({ tidigare: 'oren', omstartad: true });
  });

  it('treats a torn lock file as an unclean end', () => {
    writeFileSync(fil, '{"pid":');
    expect(lasKatalog(katalog)).toMatchObject({ tidigare: 'oren', omstartad: true });
  });
});
