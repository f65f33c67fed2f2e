import type { Command } from 'commander';
import { Navklient, type Anslutning } from './nav-klient.js';
import type { Terminal } from './terminal.js';
import { byggOm, visaVyer, type Ombyggnadsval } from './vyer.js';

/** `drift vyer` and `drift bygg-om`, which need the key of operations. */
export const laggTillVyer = (program: Command, terminal: Terminal): void => {
  const drift =
    program.commands.find((kommando) => kommando.name() === 'drift') ??
    program.command('drift').description('sköter tjänsten: vyernas läge och ombyggnad');
  const nytt = (namn: string, text: string): Command =>
    drift
      .command(namn)
      .description(text)
      .option('--url <url>', 'tjänstens adress', terminal.miljo['AVVIKELSENAV_URL'] ?? 'http://127.0.0.1:3000')
      .option('--nyckelfil <fil>', 'fil med driftens nyckel, i stället för nycklar/drift.token i datamappen');
  const miljo = (val: Anslutning) => ({
    terminal,
    klient: new Navklient({ ...val, huvudman: 'drift' }, terminal.miljo),
  });
  nytt('vyer', 'visar hur långt vyerna har hunnit och hur en ombyggnad går').action((val: Anslutning) =>
    visaVyer(miljo(val)),
  );
  nytt('bygg-om', 'bygger om en vy från händelseloggen medan den gamla visas')
    .argument('<vy>', 'vyns namn, se drift vyer')
    .option('--folj', 'vänta och visa hur det går')
    .action((vy: string, val: Ombyggnadsval & Anslutning) => byggOm(vy, val, miljo(val)));
};
