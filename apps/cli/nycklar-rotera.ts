import { setTimeout as vanta } from 'node:timers/promises';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import {
  nyRingnyckel,
  rensaNyckelring,
  ringfilFor,
  skapaNyckelring,
  type Nyckelvalv,
  type Roterat,
} from '#libs/sekretess/index.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { Kommandofel } from './nav-klient.js';
import { medStapel, medValv, nyckelkonfiguration, somKommandofel } from './nycklar-valv.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';

export interface Skyddsval {
  readonly baraNy?: boolean;
  readonly utanNy?: boolean;
}

/** A process that read the ring a moment ago may still store a key under the old one. */
const VILA_MS = 2_000;

/** Makes a key ring. */
export const skapaRing = ({ fil }: { readonly fil?: string }, terminal: Terminal): void => {
  const ring = fil ?? ringfil(terminal);
  const id = medKommandofel(() => skapaNyckelring(ring, systemClock.now()));
  terminal.skriv(
    [
      `Nyckelringen är skapad i ${ring} med nyckeln ${id}.`,
      'Säkerhetskopiera den på ett annat ställe än nyckelvalvet: utan ringen kan ingen text läsas,',
      'och med båda kan den som har dem läsa allt.',
      '',
      `  AVVIKELSENAV_NYCKELRING_FIL=${ring}`,
    ].join('\n'),
  );
};

/** A new protecting key, all wrapped anew under it, the old one removed: after `rotera`, older copies open nothing. */
export const roteraSkydd = async (val: Skyddsval, terminal: Terminal): Promise<void> => {
  const konfiguration = nyckelkonfiguration(terminal);
  const ring = konfiguration.nycklar.skydd === 'fil' ? ringfilFor(konfiguration) : null;
  if (val.baraNy === true && val.utanNy === true) throw new Kommandofel('Ange --bara-ny eller --utan-ny, inte båda.');
  if (val.baraNy === true) return baraNyNyckel(ring, terminal);
  await medValv(konfiguration, async (valv) => {
    if (ring !== null && val.utanNy !== true) nyNyckel(ring, terminal);
    const iBruk = await slaOmAlla(valv, konfiguration, terminal);
    if (ring !== null) rensa(ring, iBruk, terminal);
    else terminal.skriv(`Kvar i bruk: ${iBruk.join(', ')}. Äldre versioner kan stängas i Vault eller OpenBao.`);
  });
};

const baraNyNyckel = (ring: string | null, terminal: Terminal): void => {
  if (ring === null) throw new Kommandofel('Med transit görs den nya nyckeln i Vault eller OpenBao.');
  nyNyckel(ring, terminal);
  terminal.skriv('Lägg ut filen på alla maskiner, och kör sedan "cli nycklar rotera-skydd --utan-ny".');
};

/** Twice, with a pause: what was stored under the old key meanwhile comes along. Resolves with the keys then in use. */
const slaOmAlla = async (
  valv: Nyckelvalv,
  { profil }: Konfiguration,
  terminal: Terminal,
): Promise<readonly string[]> => {
  const forst = klart(await medStapel(terminal, (val) => valv.roteraSkydd(val)));
  // Nobody else has the folder of `embedded` meanwhile.
  if (profil !== 'embedded') await vanta(VILA_MS);
  const sedan = klart(await valv.roteraSkydd());
  terminal.skriv(`${antalNycklar(forst.antal + sedan.antal)} slogs in på nytt.`);
  return (await valv.lage()).skydd.map(({ id }) => id);
};

const nyNyckel = (ring: string, terminal: Terminal): void => {
  const id = medKommandofel(() => nyRingnyckel(ring, systemClock.now()));
  terminal.skriv(`Ny skyddsnyckel: ${id}.`);
};

const rensa = (ring: string, iBruk: readonly string[], terminal: Terminal): void => {
  const gamla = rensaNyckelring(ring, iBruk);
  terminal.skriv(
    gamla.length === 0
      ? 'Nyckelringen har bara den nyckel som används.'
      : `Borttagna ur nyckelringen: ${gamla.join(', ')}. Byt ut säkerhetskopian av ringen, och förstör den gamla.`,
  );
};

export interface Roteraval {
  readonly alla?: boolean;
}

/** A new key for the huvudman, or for each of them, all its keys wrapped anew under it, the old one destroyed. */
export const roteraHuvudman = async (
  huvudman: string | undefined,
  { alla = false }: Roteraval,
  terminal: Terminal,
): Promise<void> => {
  if (alla === (huvudman !== undefined)) throw new Kommandofel('Ange en huvudman, eller --alla.');
  await medValv(nyckelkonfiguration(terminal), async (valv) => {
    const { huvudman: med } = await valv.lage();
    if (huvudman !== undefined && !med.includes(huvudman)) throw new Kommandofel(utanNyckel(huvudman));
    const koder = huvudman === undefined ? med : [huvudman];
    for (const kod of koder) terminal.skriv(await roteraEn(valv, kod, terminal));
  });
};

const utanNyckel = (huvudman: string): string =>
  `Huvudman ${huvudman} har ingen nyckel i valvet, och inget har ändrats. Antingen finns ingen huvudman med den koden, eller så har den inte skrivit något än.`;

const roteraEn = async (valv: Nyckelvalv, huvudman: string, terminal: Terminal): Promise<string> => {
  const { antal } = klart(await medStapel(terminal, (val) => valv.rotera(huvudman, val)));
  return antal === 0
    ? `Huvudman ${huvudman}: inget att slå in, eftersom den inte har några textnycklar i valvet.`
    : `Huvudman ${huvudman}: ${antalNycklar(antal)} slogs in på nytt. Den gamla nyckeln är förstörd.`;
};

/** How many keys there are, and what protects them. */
export const visaValv = async (terminal: Terminal): Promise<void> => {
  const lage = await medValv(nyckelkonfiguration(terminal), (valv) => valv.lage());
  terminal.skriv(
    [
      `Huvudmän med nyckel: ${lage.huvudman.length}. Textnycklar: ${lage.textnycklar}. Förstörda: ${lage.gravstenar}.`,
      ...(lage.skydd.length === 0
        ? []
        : [
            tabell(lage.skydd, [
              ['skyddsnyckel', ({ id }) => id],
              ['huvudmannanycklar', ({ antal }) => String(antal)],
            ]),
          ]),
      ...(lage.oavslutade.length === 0
        ? []
        : [`Byte av nyckel är påbörjat och inte klart för: ${lage.oavslutade.join(', ')}. Kör "cli nycklar rotera".`]),
    ].join('\n'),
  );
};

const klart = (utfall: Roterat): Roterat => {
  if (utfall.klart) return utfall;
  throw new Kommandofel(
    `Avbrutet efter ${antalNycklar(utfall.antal)}. Samma kommando igen fortsätter där det slutade.`,
  );
};

const antalNycklar = (antal: number): string => (antal === 1 ? '1 nyckel' : `${antal} nycklar`);

const ringfil = (terminal: Terminal): string => {
  const fil = ringfilFor(nyckelkonfiguration(terminal));
  if (fil === '')
    throw new Kommandofel('Ange var nyckelringen ska ligga, med --fil eller AVVIKELSENAV_NYCKELRING_FIL.');
  return fil;
};

const medKommandofel = <Svar>(arbete: () => Svar): Svar => {
  try {
    return arbete();
  } catch (error) {
    const kod = systemfelkod(error);
    throw kod === null ? somKommandofel(error) : new Kommandofel(`Nyckelringen kan inte skrivas (${kod}).`);
  }
};
