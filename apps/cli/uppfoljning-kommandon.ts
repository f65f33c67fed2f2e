import type { Command } from 'commander';
import type { Terminal } from './terminal.js';
import { aterskapa, type Aterskapningsval } from './uppfoljning-aterskapa.js';

/** What is proven of the yearly follow-up, straight against the log. */
export const laggTillUppfoljning = (program: Command, terminal: Terminal, utfall: { kod: number }): void => {
  program
    .command('uppfoljning')
    .description('prövar den årliga uppföljningens rapporter mot loggen')
    .command('aterskapa')
    .description('återskapar frysta rapporter ur loggen och jämför dem byte för byte')
    .argument('<id>', 'uppföljningens id')
    .option('--frysning <id>', 'bara denna frysta rapport; annars alla')
    .option('--vid <datum>', 'i stället rapporten så som den var den dagen (ÅÅÅÅ-MM-DD), som JSON')
    .option('--fil <fil>', 'skriv rapporten hit i stället för på skärmen; bara med --vid')
    .action(async (id: string, val: Aterskapningsval) => {
      utfall.kod = await aterskapa(id, val, terminal);
    });
};
