import type { Command } from 'commander';
import { Navklient, type Anslutning } from './nav-klient.js';
import type { Terminal } from './terminal.js';
import { aterskapa, type Aterskapningsval } from './uppfoljning-aterskapa.js';
import { importeraEnkat, type Enkatval } from './uppfoljning-enkat.js';
import { importeraIndikatorer, type Indikatorval } from './uppfoljning-indikatorer.js';

/** The yearly follow-up: its survey is sent to a running service, its reports are proven against the log. */
export const laggTillUppfoljning = (program: Command, terminal: Terminal, utfall: { kod: number }): void => {
  const uppfoljning = program
    .command('uppfoljning')
    .description('den årliga uppföljningen: enkätsvar och indikatorer ur fil, rapporter');
  laggTillEnkat(uppfoljning, terminal, utfall);
  laggTillIndikatorer(uppfoljning, terminal, utfall);
  uppfoljning
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

const laggTillEnkat = (uppfoljning: Command, terminal: Terminal, utfall: { kod: number }): void => {
  uppfoljning
    .command('importera-enkat')
    .description('för in enkätsvar ur en fil, för var och en som svarat; samma fil igen skapar inget nytt')
    .argument('<fil>', 'filen (JSON): kalla, fragor, svar')
    .requiredOption('--uppfoljning <id>', 'uppföljningens id')
    .option(
      '--lasning <fil>',
      'fil (JSON) med hur svaren ska läsas: kalla, lasning med kommun, rattelser och praxis för var och en',
    )
    .option('--kalla <namn>', 'vad svaren kommer från, i stället för det som filen säger')
    .option('--torrkorning', 'pröva allt men spara inget')
    .option('--url <url>', 'tjänstens adress', terminal.miljo['AVVIKELSENAV_URL'] ?? 'http://127.0.0.1:3000')
    .option('--huvudman <kod>', 'huvudmannen du företräder')
    .option('--nyckelfil <fil>', 'fil med nyckeln, i stället för den i datamappen')
    .action(async (fil: string, val: Enkatval & Anslutning) => {
      const klient = new Navklient(val, terminal.miljo);
      utfall.kod = await importeraEnkat(fil, val, { klient, terminal });
    });
};

const laggTillIndikatorer = (uppfoljning: Command, terminal: Terminal, utfall: { kod: number }): void => {
  uppfoljning
    .command('importera-indikatorer')
    .description('för in indikatorvärden ur en fil; är en rad fel sparas ingen, samma fil igen sparar inget nytt')
    .argument('<fil>', 'filen (CSV): indikator;huvudman;period;varde;enhet;kalla')
    .requiredOption('--uppfoljning <id>', 'uppföljningens id')
    .option('--torrkorning', 'pröva allt men spara inget')
    .option('--url <url>', 'tjänstens adress', terminal.miljo['AVVIKELSENAV_URL'] ?? 'http://127.0.0.1:3000')
    .option('--huvudman <kod>', 'huvudmannen du företräder')
    .option('--nyckelfil <fil>', 'fil med nyckeln, i stället för den i datamappen')
    .action(async (fil: string, val: Indikatorval & Anslutning) => {
      const klient = new Navklient(val, terminal.miljo);
      utfall.kod = await importeraIndikatorer(fil, val, { klient, terminal });
    });
};
