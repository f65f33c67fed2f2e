import type { Command } from 'commander';
import { systemClock } from '#libs/platform/clock.js';
import { Konfigurationsfel, lasKonfiguration, type Konfiguration } from '#libs/platform/config.js';
import { BEVARANDE_AR_MIN, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { gallraAtkomst, oppnaAtkomst } from '#libs/tjanst/index.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

const AR_MAX = 100;

/** What is done to the access log by hand, as the role that owns it. */
export const laggTillAtkomstlogg = (program: Command, terminal: Terminal): void => {
  const grupp = program.command('atkomstlogg').description('hur länge åtkomstloggen sparas');
  grupp
    .command('gallra')
    .description('tar bort det som ingen huvudman längre ska spara; att det gjordes loggas')
    .action(() => gallra(terminal));
  grupp
    .command('bevarande')
    .description(`säger hur många år en huvudman sparar sin logg, minst ${BEVARANDE_AR_MIN}`)
    .argument('<huvudman>', 'huvudmannens kod')
    .argument('<ar>', 'antal år')
    .action((huvudman: string, ar: string) => sattBevarande(huvudman, ar, terminal));
};

const gallra = (terminal: Terminal): Promise<void> =>
  medLogg(terminal, async (logg) => {
    const antal = await gallraAtkomst(logg, systemClock.now());
    terminal.skriv(antal === 0 ? 'Inget är gammalt nog att tas bort.' : `${antal} rader är borttagna.`);
  });

const sattBevarande = (huvudman: string, text: string, terminal: Terminal): Promise<void> => {
  const ar = Number(text);
  if (!Number.isInteger(ar) || ar < BEVARANDE_AR_MIN || ar > AR_MAX) {
    throw new Kommandofel(`Antalet år ska vara ett heltal ${BEVARANDE_AR_MIN}–${AR_MAX}.`);
  }
  return medLogg(terminal, async (logg) => {
    await logg.sattBevarande(huvudman, ar);
    terminal.skriv(`${huvudman} sparar sin åtkomstlogg i ${ar} år.`);
  });
};

const medLogg = async (terminal: Terminal, arbete: (logg: Atkomstlogg) => Promise<void>): Promise<void> => {
  const logg = await oppnaAtkomst(konfigurationen(terminal), () => undefined);
  try {
    await arbete(logg);
  } finally {
    await logg.stang();
  }
};

const konfigurationen = ({ miljo }: Terminal): Konfiguration => {
  try {
    return lasKonfiguration(miljo, 'cli');
  } catch (error) {
    throw error instanceof Konfigurationsfel ? new Kommandofel(error.message) : error;
  }
};
