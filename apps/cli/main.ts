import { Command } from 'commander';
import { importera, type Importval } from './importera.js';
import { kontrolleraMappningar, kontrolleraModeller } from './kontrollera.js';
import { sandOm, visaLeveranser, type Leveransval, type Omsandningsval } from './leveranser.js';
import { Svarsfel } from './nav-klient.js';

const program = new Command('avvikelsenav').description(
  'Navet för avvikelser mellan huvudmän: kommandon mot en tjänst som är igång (npm start).',
);

const medAnslutning = (command: Command): Command =>
  command
    .option('--url <url>', 'tjänstens adress', process.env['AVVIKELSENAV_URL'] ?? 'http://127.0.0.1:3000')
    .option('--huvudman <kod>', 'huvudmannen du företräder (2029), eller ett helt län (lan-20)')
    .option('--nyckelfil <fil>', 'fil med nyckeln, i stället för den i datamappen');

medAnslutning(program.command('importera <fil>'))
  .description('läser in avvikelser från ett annat systems fil; samma fil igen skapar inget nytt')
  .requiredOption('--mappning <id>', 'mappningsfilens id, se GET /avvikelse/v1/mappningar')
  .option('--torrkorning', 'pröva allt men spara inget')
  .option('--felfil <fil>', 'skriv avvisade rader hit (CSV)')
  .action(async (fil: string, val: Importval) => {
    const utfall = await importera(fil, val);
    console.log(
      `${val.torrkorning === true ? 'Torrkörning: ' : ''}${utfall.lasta} lästa, ${utfall.accepterade} nya, ` +
        `${utfall.kompletterade} kompletterade, ${utfall.dubbletter} dubbletter, ${utfall.avvisade} avvisade.`,
    );
    if (utfall.avvisade > 0) process.exitCode = 2;
  });

medAnslutning(program.command('leveranser'))
  .description('visar leveranser: köade, levererade, kvitterade, parkerade')
  .option('--status <status>', 'bara denna status')
  .option('--antal <n>', 'högst så många', '50')
  .action((val: Leveransval) => visaLeveranser(val));

medAnslutning(program.command('sand-om [id]'))
  .description('köar en leverans igen, eller alla som passar urvalet')
  .option('--sedan <tid>', 'bara sådant som köades från och med denna tid (RFC 3339)')
  .option('--mottagare <kod>', 'bara till denna huvudman')
  .option('--status <status>', 'bara denna status, t.ex. parkerad')
  .action((id: string | undefined, val: Omsandningsval) => sandOm(id, val));

program
  .command('kontrollera-modeller <katalog>')
  .description('prövar länsfiler utan att starta tjänsten')
  .action((katalog: string) => kontrolleraModeller(katalog));

program
  .command('kontrollera-mappningar <katalog>')
  .description('prövar mappningsfiler utan att starta tjänsten')
  .action((katalog: string) => kontrolleraMappningar(katalog));

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Svarsfel ? error.message : error);
  process.exitCode = 1;
});
