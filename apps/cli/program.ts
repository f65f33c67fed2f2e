import { Command, CommanderError } from 'commander';
import { laggTillAtkomstlogg } from './atkomstlogg.js';
import { laggTillDrift } from './drift-kommandon.js';
import { importera, type Importval } from './importera.js';
import { visaKo } from './ko.js';
import { kontrolleraMappningar, kontrolleraModeller } from './kontrollera.js';
import { sandOm, visaLeveranser, type Leveransval, type Miljo, type Omsandningsval } from './leveranser.js';
import { laggTillInloggning } from './logga-in.js';
import { migrera, type Migreringsval } from './migrera.js';
import { Kommandofel, Navklient, type Anslutning } from './nav-klient.js';
import { laggTillNycklar } from './nycklar.js';
import { visaStatus } from './status.js';
import { paSvenska } from './svenska.js';
import type { Terminal } from './terminal.js';
import { laggTillUppfoljning } from './uppfoljning-kommandon.js';
import { visaArende } from './visa.js';
import { laggTillVyer } from './vyer-kommandon.js';

const TEXT = 'Navet för avvikelser mellan huvudmän: kommandon mot en tjänst som är igång (npm start).';

/**
 * Carries out one command line. Resolves with the exit code: 0 well, 1 a fault or a wrong command, 2 rows were refused.
 * @param argument without program and script name
 */
export const korKommando = async (argument: readonly string[], terminal: Terminal): Promise<number> => {
  const utfall = { kod: 0 };
  const program = new Command('avvikelsenav').description(TEXT);
  laggTillTjanst(program, terminal, utfall);
  laggTillDrift(program, terminal, utfall);
  laggTillVyer(program, terminal);
  laggTillUppfoljning(program, terminal, utfall);
  laggTillKontroll(program, terminal);
  laggTillNycklar(program, terminal);
  laggTillAtkomstlogg(program, terminal);
  laggTillInloggning(program, terminal);
  for (const kommando of medUnder(program)) paSvenska(kommando, terminal);
  try {
    await program.parseAsync(argument, { from: 'user' });
    return utfall.kod;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof Kommandofel)) throw error;
    terminal.skrivFel(error.message);
    return 1;
  }
};

const medUnder = (kommando: Command): readonly Command[] => [kommando, ...kommando.commands.flatMap(medUnder)];

/** What speaks with a running service. */
const laggTillTjanst = (program: Command, terminal: Terminal, utfall: { kod: number }): void => {
  const miljo = (val: Anslutning): Miljo => ({ terminal, klient: new Navklient(val, terminal.miljo) });
  const nytt = (namn: string, text: string): Command =>
    program
      .command(namn)
      .description(text)
      .option('--url <url>', 'tjänstens adress', terminal.miljo['AVVIKELSENAV_URL'] ?? 'http://127.0.0.1:3000')
      .option('--huvudman <kod>', 'huvudmannen du företräder (2029), eller ett helt län (lan-20)')
      .option('--nyckelfil <fil>', 'fil med nyckeln, i stället för den i datamappen');

  nytt('importera', 'läser in avvikelser från ett annat systems fil; samma fil igen skapar inget nytt')
    .argument('<fil>', 'filen, som den är')
    .requiredOption('--mappning <id>', 'mappningsfilens id, se GET /avvikelse/v1/mappningar')
    .option('--torrkorning', 'pröva allt men spara inget')
    .option('--felfil <fil>', 'skriv avvisade rader hit (CSV)')
    .action(async (fil: string, val: Importval & Anslutning) => {
      utfall.kod = await importera(fil, val, miljo(val));
    });
  nytt('status', 'visar om tjänsten är redo och hur leveranserna går').action((val: Anslutning) =>
    visaStatus(miljo({ ...val, annars: 'drift' })),
  );
  nytt('ko', 'visar vad huvudmannen har att göra, mest brådskande först')
    .option('--antal <n>', 'högst så många', '20')
    .action((val: Anslutning & { antal: string }) => visaKo(val, miljo(val)));
  nytt('visa', 'visar ett ärende med allt som hänt')
    .argument('<id>', 'ärendets id')
    .action((id: string, val: Anslutning) => visaArende(id, miljo(val)));
  nytt('leveranser', 'visar leveranser: köade, levererade, kvitterade, parkerade')
    .option('--status <status>', 'bara denna status')
    .option('--antal <n>', 'högst så många', '50')
    .action((val: Leveransval & Anslutning) => visaLeveranser(val, miljo(val)));
  nytt('sand-om', 'köar en leverans igen, eller alla som passar urvalet')
    .argument('[id]', 'leveransens id; utan id krävs minst ett av --sedan, --mottagare och --status')
    .option('--sedan <tid>', 'allt som köades från och med denna tid (RFC 3339), även det som redan är kvitterat')
    .option('--mottagare <kod>', 'bara till denna huvudman; utan --sedan tas kvitterade inte med')
    .option('--status <status>', 'bara denna status, t.ex. parkerad; kvitterad om just sådana ska sändas igen')
    .action((id: string | undefined, val: Omsandningsval & Anslutning) => sandOm(id, val, miljo(val)));
};

/** What needs no service. */
const laggTillKontroll = (program: Command, terminal: Terminal): void => {
  program
    .command('kontrollera-modeller')
    .description('prövar länsfiler utan att starta tjänsten')
    .argument('<katalog>', 'mappen med länsfiler')
    .action((katalog: string) => kontrolleraModeller(katalog, terminal));
  program
    .command('kontrollera-mappningar')
    .description('prövar mappningsfiler utan att starta tjänsten')
    .argument('<katalog>', 'mappen med mappningsfiler')
    .action((katalog: string) => kontrolleraMappningar(katalog, terminal));
  program
    .command('migrera')
    .description('uppdaterar tabellerna i databasen som DATABASE_URL anger')
    .option('--logg', 'även händelseloggens (profilen postgres)')
    .action((val: Migreringsval) => migrera(val, terminal));
};
