import type { Command } from 'commander';
import { visaEfterslapning, type Utskriftsval } from './drift-efterslapning.js';
import { aterspela, avfarda, visaParkerade, type Avfardandeval, type Parkeradeval } from './drift-parkerade.js';
import { verifiera, type Verifieringsval } from './drift-verifiera.js';
import type { Terminal } from './terminal.js';
import { verifieraKedja, type Kedjeval } from './verifiera.js';

/** What operations do where a service runs: with its settings, straight against the stores. */
export const laggTillDrift = (program: Command, terminal: Terminal, utfall: { kod: number }): void => {
  const drift = program.command('drift').description('sköter tjänsten: vad som väntar, parkerat, prövning och vyer');
  const nytt = (namn: string, text: string): Command =>
    drift.command(namn).description(text).option('--json', 'skriv svaret som JSON');
  const klart = async (kod: Promise<number>): Promise<void> => {
    utfall.kod = await kod;
  };
  nytt('efterslapning', 'visar hur långt allt har hunnit och vad som väntar').action((val: Utskriftsval) =>
    klart(visaEfterslapning(val, terminal)),
  );
  nytt('parkerade', 'visar meddelanden som inte gick att förstå')
    .option('--max <n>', 'högst så många', '100')
    .action((val: Parkeradeval) => klart(visaParkerade(val, terminal)));
  nytt('aterspela', 'lägger tillbaka parkerade meddelanden där de kom ifrån')
    .option('--max <n>', 'högst så många', '1000')
    .action((val: Parkeradeval) => klart(aterspela(val, terminal)));
  drift
    .command('avfarda')
    .description('avfärdar ett parkerat meddelande som aldrig kan återspelas')
    .argument('<id>', 'topic/partition/offset, se drift parkerade')
    .option('--ja', 'fråga inte')
    .action((id: string, val: Avfardandeval) => klart(avfarda(id, val, terminal)));
  nytt('verifiera', 'prövar strömmar, vyer och leveranser mot hela loggen')
    .option('--vy <namn>', 'bara denna vy, se drift vyer')
    .action((val: Verifieringsval) => klart(verifiera(val, terminal)));
  const flera = (varde: string, fore: readonly string[] = []): readonly string[] => [...fore, varde];
  program
    .command('verifiera')
    .description('prövar att loggen är oförändrad: kedjan i varje ström och varje signerad kontrollpunkt')
    .option('--json', 'skriv svaret som JSON')
    .option('--kontrollpunkt <fil>', 'även denna kontrollpunkt, sparad på annat håll; kan anges flera gånger', flera)
    .option('--nyckel <fil>', 'den offentliga nyckeln, sparad på annat håll; kan anges flera gånger', flera)
    .action((val: Kedjeval) => klart(verifieraKedja(val, terminal)));
};
