import { setTimeout } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import type { Miljo } from './leveranser.js';
import { Kommandofel } from './nav-klient.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';
import { svenskTid } from './tid.js';

interface Ombyggnad {
  readonly lage: string;
  readonly orsakText: string;
  readonly vikta: number;
  readonly av: number | null;
  readonly procent: number | null;
  readonly beraknadKlar: string | null;
}

interface Vystand {
  readonly namn: string;
  readonly version: string;
  readonly aktuell: boolean;
  readonly efter: boolean;
  readonly efterSekunder: number | null;
  readonly uppdaterad: string | null;
  readonly ombyggnad: Ombyggnad | null;
}

interface Vylage {
  readonly vyer: readonly Vystand[];
  readonly meddelande: string;
}

/** The views: how fresh, of which version, and how a rebuild goes. */
export const visaVyer = async ({ klient, terminal }: Miljo): Promise<void> => {
  const { vyer, meddelande } = (await klient.json('/drift/vyer')) as Vylage;
  if (vyer.length > 0) {
    terminal.skriv(
      tabell(vyer, [
        ['vy', ({ namn }) => namn],
        ['version', ({ version, aktuell }) => (aktuell ? version : `${version} (gammal)`)],
        ['läge', laget],
        ['ändrad', ({ uppdaterad }) => (uppdaterad === null ? '' : svenskTid(uppdaterad))],
        ['ombyggnad', ({ ombyggnad }) => ombyggnadstext(ombyggnad)],
      ]),
    );
  }
  terminal.skriv(meddelande);
};

const laget = ({ efter, efterSekunder }: Vystand): string => {
  if (!efter) return 'ikapp';
  return efterSekunder === null ? 'efter' : `${efterSekunder} s efter`;
};

const ombyggnadstext = (ombyggnad: Ombyggnad | null): string => {
  if (ombyggnad === null) return '';
  const { lage, procent, vikta, beraknadKlar, orsakText } = ombyggnad;
  if (lage === 'begard') return `beställd: ${orsakText}`;
  const hittills = procent === null ? `${vikta} händelser` : `${procent} %`;
  return beraknadKlar === null ? hittills : `${hittills}, klar ungefär ${svenskTid(beraknadKlar)}`;
};

export interface Ombyggnadsval {
  readonly folj?: boolean;
}

/** Orders that a view is built anew, and stays to watch when asked to. */
export const byggOm = async (vy: string, { folj }: Ombyggnadsval, miljo: Miljo): Promise<void> => {
  const svar = await miljo.klient.posta(`/drift/vyer/${encodeURIComponent(vy)}/ombyggnader`, {});
  const { utfall } = svar as { utfall: string };
  const borjan = utfall === 'pagar' ? `Vyn ${vy} byggs redan om.` : `Ombyggnaden av ${vy} är beställd.`;
  miljo.terminal.skriv(`${borjan} Den gamla visas tills den nya är klar.`);
  if (folj === true) await foljOmbyggnad(vy, miljo);
  else miljo.terminal.skriv('Se hur det går med: drift vyer');
};

const PAUS_MS = 500;
/** So long may it take before those that answer have heard of the order. */
const TYST_MS_MAX = 5_000;
const FOLJ_MS_MAX = 24 * 3_600_000;

const foljOmbyggnad = async (vy: string, { klient, terminal }: Miljo): Promise<void> => {
  const stapel = nyStapel(terminal);
  const hamta = async (): Promise<Ombyggnad | null> => ombyggnadAv(vy, (await klient.json('/drift/vyer')) as Vylage);
  try {
    await tillsKlar(hamta, stapel);
  } finally {
    stapel.stop();
  }
  terminal.skriv(`Vyn ${vy} är ombyggd och visas.`);
};

const tillsKlar = async (hamta: () => Promise<Ombyggnad | null>, stapel: SingleBar): Promise<void> => {
  const start = Date.now();
  for (let sedd = false; Date.now() - start < FOLJ_MS_MAX; await setTimeout(PAUS_MS)) {
    const ombyggnad = await hamta();
    if (ombyggnad === null && (sedd || Date.now() - start > TYST_MS_MAX)) return;
    if (ombyggnad !== null) visaFramsteg(stapel, ombyggnad, sedd);
    sedd ||= ombyggnad !== null;
  }
};

const ombyggnadAv = (vy: string, { vyer }: Vylage): Ombyggnad | null => {
  const stand = vyer.find(({ namn }) => namn === vy);
  if (stand === undefined) throw new Kommandofel(`Vyn ${vy} finns inte längre.`);
  return stand.ombyggnad;
};

const visaFramsteg = (stapel: SingleBar, { vikta, av }: Ombyggnad, pagar: boolean): void => {
  const mal = Math.max(av ?? vikta, vikta, 1);
  if (!pagar) stapel.start(mal, vikta);
  stapel.setTotal(mal);
  stapel.update(vikta);
};

/** Nothing is drawn where nobody watches. */
const nyStapel = ({ framsteg }: Terminal): SingleBar =>
  new SingleBar({
    format: ' {bar} {percentage} % | {value} av {total} händelser | {eta_formatted} kvar',
    stream: framsteg,
    clearOnComplete: false,
    noTTYOutput: false,
  });
