import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { kommandorad, type Korning } from './kommandorad.js';
import { KANARIE, rapport } from './rapport.js';
import { Samtal, vantaTills } from './samtal.js';

let app: Testapp;
let system: Huvudmanssystem;
let leksand: Samtal;
let region: Samtal;
beforeAll(async () => {
  system = await startaHuvudmanssystem(['20']);
  app = await startaTestapp({ env: system.env });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
});
afterAll(async () => {
  await app.stang();
  await system.stang();
});

const cli = (...argument: readonly string[]): Promise<Korning> => kommandorad(app)(...argument);
const rapportera = async (nummer: string, annat: object = {}): Promise<string> => {
  const { body } = await leksand.post('/avvikelser', rapport(nummer, annat)).expect(201);
  return body.id;
};
const gor = async (id: string, vad: string, kropp: object): Promise<void> => {
  const svar = await region.gor(id, vad, kropp);
  expect([vad, svar.status]).toEqual([vad, 201]);
};

describe('visa', () => {
  it('shows what each huvudman has said and done, in words and at Swedish time', async () => {
    const id = await rapportera('HELA-1');
    await gor(id, 'bedomningar', {
      allvarlighetsgrad: 3,
      sannolikhet: 2,
      lexMaria: 'utreds',
      motivering: 'Dialysen sköts upp.',
    });
    await gor(id, 'utredningar', { orsaker: [{ typ: 'sjukresa', beskrivning: 'Ingen visste vem som bokar.' }] });
    await gor(id, 'atgarder', {
      beskrivning: 'Rutinen ses över.',
      ansvarigFunktion: 'Enhetschef',
      klartSenast: '2027-03-31',
    });
    await gor(id, 'aterkoppling', {
      orsak: 'oklar rutin',
      atgard: 'ny rutin',
      konsekvens: 'en utebliven dialys',
      uppfoljning: 'i mars',
    });
    await vantaTills('the receipt', async () => {
      await app.ikapp();
      return (await cli('visa', id, '--huvudman', '20')).ut.includes('Kvitterad av Region Dalarna: Ny avvikelse');
    });
    const { ut } = await cli('visa', id, '--huvudman', '20');
    for (const rad of [
      'Region Dalarna (berörd)',
      'Bedömning: Betydande (3), varje månad (2), riskvärde 6',
      'Lex Maria: Utreds',
      'Motivering: Dialysen sköts upp.',
      'Orsak: Sjukresa: Ingen visste vem som bokar.',
      'Åtgärd: Rutinen ses över.',
      'Ansvarig: Enhetschef. Klart senast 2027-03-31. Status: planerad.',
      'Orsak: oklar rutin',
      'Åtgärd: ny rutin',
      'Konsekvens: en utebliven dialys',
      'Uppföljning: i mars',
      'Återkoppling lämnad, Region Dalarna',
    ]) {
      expect(ut).toContain(rad);
    }
    expect(ut).not.toMatch(/Avvikelse[A-Z]|Forsandelse|\/innehall|Se dolda|\d{2}Z/);
    const nu = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    expect(ut).toMatch(new RegExp(`${nu} \\d{2}:\\d{2}  Avvikelse rapporterad, Leksand`));
    expect(ut.match(/Region Dalarna: Ny avvikelse/g)).toHaveLength(1);
  });

  it('D9 says in words what the other has not passed on', async () => {
    const id = await rapportera('DOLT-1');
    await gor(id, 'bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1, motivering: 'Bara för oss.' });
    await app.ikapp();
    const hos = await cli('visa', id, '--huvudman', '20');
    expect(hos.ut).toContain('Visas inte: rubrik, beskrivning, person, enhet');
    expect(hos.ut).not.toContain(KANARIE.beskrivning);
    const tillbaka = await cli('visa', id, '--huvudman', '2029');
    expect(tillbaka.ut).toContain('Motivering: (visas inte, uppgiften är inte utlämnad till er)');
    expect(tillbaka.ut).not.toContain('Bara för oss');
  });

  it('shows who says that it is another, whom it proposes, and that closing is not the only way on', async () => {
    const id = await rapportera('AVVISAD-1', { samtycke: { omfattning: ['fritext'] } });
    await gor(id, 'ansvarsavvisningar', { skal: 'Resan bokas av kommunen.', foreslagenHuvudman: '2062' });
    await app.ikapp();
    const { ut } = await cli('visa', id, '--huvudman', '2029');
    expect(ut).toContain('Svarar att ansvaret inte är deras:');
    expect(ut).toContain('Föreslagen huvudman: Mora');
    expect(ut).toContain('Samtycke: Leksand lämnar ut fritext till Region Dalarna');
    expect(ut).toContain('Nästa steg: Avsluta, eller involvera rätt huvudman');
    expect((await cli('ko', '--huvudman', '2029')).ut).toMatch(/AVVISAD-1.*Avsluta, eller involvera rätt huvudman/);
    expect((await cli('visa', id, '--huvudman', '20')).ut).toContain('Skäl: Resan bokas av kommunen.');
  });

  it('lets no text steer the terminal', async () => {
    const id = await rapportera('STYR-1', { beskrivning: 'rad ett\nrad \u009b2Jtvå' });
    await app.ikapp();
    const { ut } = await cli('visa', id, '--huvudman', '2029');
    expect(ut).toMatch(/rad ett\nrad .2Jtvå/);
    expect(ut).not.toContain('\u009b');
  });
});

describe('the tables', () => {
  it('ko shows how grave it is, the own number, and that a child is concerned', async () => {
    const id = await rapportera('BARN-1', { allvarlighetsgrad: 4, sannolikhet: 4, beroBarn: true });
    await rapportera('LINDRIG-1', { allvarlighetsgrad: 1, sannolikhet: 1 });
    await vantaTills('the number of the region', async () => {
      const { body } = await region.get(`/avvikelser/${id}`);
      return body.delar.some(
        ({ huvudman, arendenummer }: { huvudman: { kod: string }; arendenummer: string | null }) =>
          huvudman.kod === '20' && arendenummer !== null,
      );
    });
    await app.ikapp();
    const { ut } = await cli('ko', '--huvudman', '20');
    expect(ut.split('\n')[0]).toMatch(/riskvärde +allvarlighetsgrad.*eget nr.*barn/);
    expect(ut).toMatch(/BARN-1.* 16 +4 Katastrofal.*berör barn/);
    expect(ut.indexOf('BARN-1')).toBeLessThan(ut.indexOf('LINDRIG-1'));
  });

  it('leveranser names the case, when it was queued, and what it is about', async () => {
    const { ut } = await cli('leveranser', '--huvudman', '20');
    const { body } = await region.get('/vyer/leveranser').expect(200);
    const { avvikelse } = body.poster[0];
    expect(ut.split('\n')[0]).toMatch(/ärende +köad/);
    expect(ut).toMatch(new RegExp(`${avvikelse.slice(0, 8)} +\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} .*Ny avvikelse`));
    expect(ut).not.toContain('avvikelse.rapporterad');
  });

  it('the key of a whole län needs to be told whom it speaks for', async () => {
    const fil = join(app.data, 'nycklar', 'lan-20.token');
    expect((await cli('ko', '--nyckelfil', fil)).fel).toContain(`--huvudman 20 --nyckelfil ${fil}`);
    expect((await cli('ko', '--nyckelfil', fil, '--huvudman', '20')).kod).toBe(0);
  });
});
