import { join } from 'node:path';
import type { Command } from 'commander';
import { lasEllerSkapaNotarienyckel } from '#libs/bevis/index.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { lasRegister, skapaInstallationsnycklar } from '#libs/tjanst/index.js';
import { Kommandofel } from './nav-klient.js';
import { roteraHuvudman, roteraSkydd, skapaRing, visaValv, type Roteraval, type Skyddsval } from './nycklar-rotera.js';
import type { Terminal } from './terminal.js';

export interface Nyckelval {
  readonly katalog: string;
  readonly modeller: string;
}

/** Makes the clients' file, the keys and the secret of an installation of several programs; again adds only what is new. */
export const skapaNycklarna = async ({ katalog, modeller }: Nyckelval, terminal: Terminal): Promise<void> => {
  const register = await lasRegister({ modeller }).catch(somKommandofel);
  const nycklar = await skapaInstallationsnycklar(katalog, register).catch(somKommandofel);
  const notarienyckel = join(katalog, 'notarie.pem');
  // The name is no part of the key: the settings say it.
  lasEllerSkapaNotarienyckel(notarienyckel, 'avvikelsenav');
  terminal.skriv(
    [
      nycklar.nya === 0 ? 'Inga nya nycklar: alla fanns redan.' : `${nyaNycklar(nycklar.nya)} i ${nycklar.katalog}.`,
      'Dela ut en nyckel till var och en på ett säkert sätt, och ta sedan bort filen med den: tjänsten behöver den inte.',
      '',
      'Inställningar för command-api och query-api:',
      `  AVVIKELSENAV_KLIENTER=${nycklar.klientfil}`,
      'och för command-api dessutom (också query-api när AVVIKELSENAV_IDENTITET är satt), samma fil i varje instans:',
      `  AVVIKELSENAV_HEMLIGHET_FIL=${nycklar.hemlighetFil}`,
      'och för dem båda, connector och processor, om inte Vault eller OpenBao skyddar nycklarna:',
      `  AVVIKELSENAV_NYCKELRING_FIL=${nycklar.nyckelring ?? '(gör en med "nycklar skapa-ring")'}`,
      'och bara för processor, som signerar loggen med den:',
      `  AVVIKELSENAV_NOTARIE_NYCKEL_FIL=${notarienyckel}`,
    ].join('\n'),
  );
};

/** Groups what has to do with keys. */
export const laggTillNycklar = (program: Command, terminal: Terminal): void => {
  const nycklar = program.command('nycklar').description('skapar och byter nycklar');
  nycklar
    .command('skapa')
    .description('gör klientfil, nycklar och hemligheter i en mapp; igen lägger bara till det som är nytt')
    .requiredOption('--katalog <mapp>', 'mappen, som skapas om den saknas')
    .option('--modeller <mapp>', 'mappen med länsfiler, om inte de som följer med', '')
    .action((val: Nyckelval) => skapaNycklarna(val, terminal));
  nycklar
    .command('skapa-ring')
    .description('gör nyckelringen, som skyddar alla nycklar till förseglad text')
    .option('--fil <fil>', 'filen, om inte den som inställningarna anger')
    .action((val: { fil?: string }) => skapaRing(val, terminal));
  nycklar
    .command('rotera-skydd')
    .description('byter skyddsnyckel; efter "rotera --alla" öppnar äldre kopior av nyckelvalvet då ingenting')
    .option('--bara-ny', 'lägg bara till en ny nyckel i ringen, för att lägga ut filen på flera maskiner först')
    .option('--utan-ny', 'slå in allt med den nyckel som används, och ta bort äldre ur ringen')
    .action((val: Skyddsval) => roteraSkydd(val, terminal));
  nycklar
    .command('rotera')
    .description('byter en huvudmans nyckel; avbrutet fortsätter det där det slutade')
    .argument('[huvudman]', 'huvudmannens kod, t.ex. 2029')
    .option('--alla', 'alla huvudmän, en i taget')
    .action((huvudman: string | undefined, val: Roteraval) => roteraHuvudman(huvudman, val, terminal));
  nycklar
    .command('status')
    .description('visar hur många nycklar som finns och vad som skyddar dem')
    .action(() => visaValv(terminal));
};

const nyaNycklar = (antal: number): string => (antal === 1 ? '1 ny nyckel skapades' : `${antal} nya nycklar skapades`);

const somKommandofel = (error: unknown): never => {
  const kod = systemfelkod(error);
  if (kod !== null) throw new Kommandofel(`Mappen kan inte skapas eller skrivas i (${kod}).`);
  throw error instanceof Error ? new Kommandofel(error.message) : error;
};
