import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { NavProcessDog, startaNavProcess, type NavProcess } from '../support/nav-process.js';
import { slumpFran, type Slump } from '../support/slump.js';
import { arbeta, svaraUt, type Arbetsdelar } from './arbete.js';
import { lackor } from './arenden.js';
import { provaJournalen } from './facit-kvitterat.js';
import { provaLeveranser, utestaende } from './facit-leveranser.js';
import { provaVyerI } from './facit-vyer.js';
import { Journal } from './journal.js';
import { Loggbild } from './loggbild.js';
import { Mottagande } from './mottagande.js';
import { Ombud } from './ombud.js';
import { Planerare } from './planerare.js';
import type { Protokoll } from './protokoll.js';
import { valjDod, type Dod, type Slag } from './slag.js';
import { lasSqlitelogg } from './sqlitelogg.js';

export interface Loppval {
  /** Folder of the compiled program. */
  readonly program: string;
  /** Folder of this lineage, made and removed by it. */
  readonly katalog: string;
  readonly journal: string;
  readonly seed: number;
  readonly protokoll: Protokoll;
  readonly lugn: {
    /** How long everything may take to arrive once all are well. */
    readonly msMax: number;
    /** Nothing new in the log for so long: what is missing will not come. */
    readonly stillaMs: number;
  };
}

/** After its work is done a round waits so long for its failpoint before it kills from outside. */
const EFTER_ARBETE_MS = 700;
const LUGN_VARV_MS = 150;
const OMFORSOK_BAS_SEKUNDER = '0.2';

/** One data folder through all its deaths: rounds that end in a kill, and checks between them. */
export class Lopp {
  readonly mottagande: Mottagande;
  private readonly data: string;
  private readonly journal: Journal;
  private readonly planerare: Planerare;
  private readonly bild: Loggbild;
  private readonly delar: Omit<Arbetsdelar, 'ombud'>;
  private readonly dodsslump: Slump;
  private runda = 0;
  private nav: NavProcess | undefined;

  private constructor(private readonly val: Loppval) {
    this.data = join(val.katalog, 'data');
    const slump = slumpFran(val.seed);
    this.dodsslump = slumpFran(val.seed + 2);
    this.journal = new Journal(val.journal);
    this.planerare = new Planerare(slump);
    // A generator of its own: how often a receiver is asked depends on time.
    this.mottagande = new Mottagande(slumpFran(val.seed + 1), this.planerare, join(val.katalog, 'filer'));
    this.bild = new Loggbild();
    const { journal, planerare, mottagande } = this;
    this.delar = { journal, planerare, mottagande, slump, protokoll: val.protokoll };
  }

  static async borja(val: Loppval): Promise<Lopp> {
    mkdirSync(join(val.katalog, 'filer'), { recursive: true });
    const lopp = new Lopp(val);
    writeFileSync(join(val.katalog, 'mottagare.yaml'), await lopp.mottagande.starta());
    // The first start makes the keys; it is let be, so that every round has them.
    await lopp.medNav(async () => undefined);
    return lopp;
  }

  /** Starts, works, dies; then the log is read on. @param dod default: chosen by the seed and the round's number */
  async dodsrunda(slag: Slag, dod: Dod = valjDod(this.dodsslump, slag)): Promise<void> {
    this.runda += 1;
    this.journal.runda(this.runda, { slag, ...dod });
    this.mottagande.stor = true;
    const nav = await this.starta('failpoint' in dod ? dod.failpoint : '');
    if (nav !== null) await this.arbetaOchDo(nav, slag, dod);
    this.lasVidare();
    provaJournalen(this.journal, this.bild, this.val.protokoll);
  }

  /** Lets everything be answered and arrive with all well, stops in good order, and checks all that stands. */
  async avstam(): Promise<void> {
    const { protokoll } = this.val;
    this.mottagande.stor = false;
    const levde = await this.medNav((nav) => this.invantaLugn(nav));
    this.lasVidare();
    const { antal, brister } = this.bild.jamfor(lasSqlitelogg(this.loggfil, 0));
    protokoll.satt('I1', { kalla: 'omlasning', antal, brister });
    provaJournalen(this.journal, this.bild, protokoll);
    const obesvarade = this.journal
      .obesvarade()
      .map(({ nr, effekt }) => `request ${nr} (${effekt.slag}) never got its answer`);
    protokoll.satt('I9', { kalla: 'obesvarade', antal: this.journal.alla().length, brister: obesvarade });
    provaLeveranser(this.underlag, protokoll, levde);
    await provaVyerI(this.data, protokoll);
  }

  /** Ends whatever runs and removes the folder. */
  async stang(): Promise<void> {
    await this.nav?.dodaGenast();
    await this.mottagande.stang();
    await rm(this.val.katalog, { recursive: true, force: true });
  }

  private get loggfil(): string {
    return join(this.data, 'handelser.sqlite');
  }

  private get underlag() {
    return { bild: this.bild, arenden: this.planerare.arenden, mottagande: this.mottagande };
  }

  private async arbetaOchDo(nav: NavProcess, slag: Slag, dod: Dod): Promise<void> {
    let lever = true;
    const slut = nav.slut.then(() => (lever = false));
    const arbete = arbeta(slag, this.medOmbud(nav), () => lever);
    await Promise.race(
      'efterMs' in dod
        ? [slut, vanta(dod.efterMs)]
        : [slut, arbete.then(() => Promise.race([slut, vanta(EFTER_ARBETE_MS)]))],
    );
    const sjalv = !lever;
    await nav.dodaGenast();
    this.nav = undefined;
    await arbete;
    this.journal.runda(this.runda, { dog: sjalv ? 'vid failpoint' : 'utifran' });
    if (sjalv) this.provaDoden(await nav.slut, nav.sist());
  }

  /** Null when it died while starting, which a failpoint may well let it do. */
  private async starta(failpoint: string): Promise<NavProcess | null> {
    try {
      this.nav = await startaNavProcess({
        data: this.data,
        rot: this.val.program,
        env: {
          AVVIKELSENAV_FAILPOINT: failpoint,
          AVVIKELSENAV_MOTTAGARE: join(this.val.katalog, 'mottagare.yaml'),
          AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER: OMFORSOK_BAS_SEKUNDER,
        },
        utskrift: (text) => this.provaUtskrift(text),
      });
      return this.nav;
    } catch (error) {
      if (!(error instanceof NavProcessDog)) throw error;
      this.journal.runda(this.runda, { dog: 'vid start' });
      this.provaDoden(error.hur, error.sist);
      return null;
    }
  }

  /** Only a kill may end it. */
  private provaDoden(hur: number | NodeJS.Signals | null, sist: string): void {
    const text = `round ${this.runda}: the service ended by itself (${hur}): ${sist.slice(-400)}`;
    this.val.protokoll.lagg('I9', 1, hur === 'SIGKILL' ? [] : [text]);
  }

  private provaUtskrift(text: string): void {
    const rojt = lackor(text, undefined).map((vad) => `the service's own log tells ${vad}`);
    this.val.protokoll.lagg('I11', text.split('\n').length - 1, rojt);
  }

  /** Without faults, to a stop in good order. False when it did not even start. */
  private async medNav(arbete: (nav: NavProcess) => Promise<void>): Promise<boolean> {
    const nav = await this.starta('');
    if (nav === null) return false;
    await arbete(nav);
    await nav.stoppa();
    this.nav = undefined;
    const hur = await nav.slut;
    this.val.protokoll.lagg(
      'I9',
      1,
      hur === 0 ? [] : [`told to stop, the service ended with ${hur}: ${nav.sist().slice(-400)}`],
    );
    return true;
  }

  /** Until all has been answered and has arrived, the time is out, or nothing moves any longer. */
  private async invantaLugn(nav: NavProcess): Promise<void> {
    const delar = this.medOmbud(nav);
    const { msMax, stillaMs } = this.val.lugn;
    const borjade = performance.now();
    let rordes = borjade;
    while (performance.now() - borjade < msMax && performance.now() - rordes < stillaMs) {
      const besvarat = await svaraUt(delar);
      if (this.lasVidare() > 0) rordes = performance.now();
      const klart = besvarat && this.journal.obesvarade().length === 0;
      if (klart && utestaende(this.underlag).brister.length === 0) return;
      await vanta(LUGN_VARV_MS);
    }
  }

  private medOmbud(nav: NavProcess): Arbetsdelar {
    const { data, journal, val, planerare } = this;
    const ombud = new Ombud(
      { fragor: nav.url, kommandon: nav.url },
      { data, journal, protokoll: val.protokoll, arenden: planerare.arenden },
    );
    return { ...this.delar, ombud };
  }

  /** How many events were new. */
  private lasVidare(): number {
    const { nya, brister } = this.bild.ta(lasSqlitelogg(this.loggfil, this.bild.handelser.length));
    this.val.protokoll.lagg('I2', nya, brister);
    return nya;
  }
}
