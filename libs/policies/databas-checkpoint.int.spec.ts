import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { START, type Position } from '#libs/event-store/index.js';
import { newId } from '#libs/platform/ids.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { VillkorBrutet } from '#libs/platform/sql/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { DatabasCheckpoint } from './databas-checkpoint.js';

const vid = (nummer: number | bigint): Position => String(nummer) as Position;

medDatabas('a checkpoint that several share (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let drift: Driftdatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
    drift = await oppnaDriftdatabas(databas.url);
  });
  afterAll(async () => {
    await drift.stang();
    await databas.slapp();
  });
  const last = async (namn: string): Promise<DatabasCheckpoint> => {
    const checkpoint = new DatabasCheckpoint(drift, namn);
    await checkpoint.las();
    return checkpoint;
  };

  it('begins at the start, and keeps what was saved, also the largest of an EventStoreDB', async () => {
    const namn = newId();
    const forsta = new DatabasCheckpoint(drift, namn);
    expect(await forsta.las()).toBe(START);
    await forsta.spara(vid(7));
    await forsta.spara(vid(7));
    await forsta.spara(vid(18_446_744_073_709_551_615n));
    expect(await new DatabasCheckpoint(drift, namn).las()).toBe('18446744073709551615');
    expect(await new DatabasCheckpoint(drift, newId()).las()).toBe(START);
  });

  it('I3 stops one that leads no more: what another has moved, it cannot move', async () => {
    const namn = newId();
    const [gammal, ny] = [await last(namn), await last(namn)];
    await ny.spara(vid(5));
    await expect(gammal.spara(vid(5))).rejects.toThrow(VillkorBrutet);
    await expect(gammal.spara(vid(9))).rejects.toThrow(VillkorBrutet);
    await ny.spara(vid(6));
    const [forra, nasta] = [ny, await last(namn)];
    await nasta.spara(vid(8));
    await expect(forra.spara(vid(8))).rejects.toThrow(VillkorBrutet);
    expect(await nasta.las()).toBe('8');
  });

  it('goes backwards only when it was just read: then the log is another', async () => {
    const namn = newId();
    const checkpoint = await last(namn);
    await checkpoint.spara(vid(500));
    await expect(checkpoint.spara(vid(499))).rejects.toThrow(RangeError);
    const efterAterlasning = await last(namn);
    await efterAterlasning.spara(vid(3));
    await expect(efterAterlasning.spara(vid(2))).rejects.toThrow(RangeError);
    expect(await checkpoint.las()).toBe('3');
  });

  it('I10 saves once more after an answer that was lost, and meets what it wrote itself', async () => {
    let bryt = true;
    const sviktande: Driftdatabas = {
      ...drift,
      skriv: async (satser) => {
        await drift.skriv(satser);
        if (bryt) throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
      },
    };
    const namn = newId();
    const checkpoint = new DatabasCheckpoint(
      { ...sviktande, skriv: (satser) => sviktande.skriv(satser).finally(() => (bryt = !bryt)) },
      namn,
    );
    await checkpoint.las();
    await checkpoint.spara(vid(1));
    await checkpoint.spara(vid(2));
    expect(await checkpoint.las()).toBe('2');
  });
});
