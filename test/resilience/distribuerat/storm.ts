import { setTimeout as vanta } from 'node:timers/promises';
import { openEventStoreDb } from '#libs/event-store/eventstoredb/index.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import { startaRigg, type Rigg } from '../../support/rigg/rigg.js';
import { heltal, slumpFran, valj, type Slump } from '../../support/slump.js';
import type { Arbetsdelar } from '../arbete.js';
import { lackor } from '../arenden.js';
import { provaJournalen } from '../facit-kvitterat.js';
import { provaLeveranser, utestaende } from '../facit-leveranser.js';
import { provaVyer } from '../facit-vyer.js';
import { Journal } from '../journal.js';
import { Loggbild } from '../loggbild.js';
import { Mottagande } from '../mottagande.js';
import { Ombud } from '../ombud.js';
import { Planerare } from '../planerare.js';
import type { Protokoll } from '../protokoll.js';
import { Eventstoredblogg } from './eventstoredblogg.js';
import { Last } from './last.js';

export interface Stormval {
  /** Folder of the compiled program. */
  readonly program: string;
  /** Made and removed by it. */
  readonly katalog: string;
  readonly journal: string;
  readonly seed: number;
  readonly protokoll: Protokoll;
  /** Cases a second. */
  readonly takt: number;
  /** Between two kills, at most. */
  readonly mellanrumMsMax: number;
  readonly lugn: { readonly msMax: number; readonly stillaMs: number };
  readonly visa: (text: string) => void;
}

/** What a storm came to, beside the invariants. */
export interface Stormutfall {
  /** Kills of each part, and faults played on the log's server. */
  readonly faults: Readonly<Record<string, number>>;
  readonly cases: number;
  readonly skipped: number;
  readonly events: number;
  readonly deliveries: number;
  readonly seconds: number;
  /** After the last kill, until all had arrived. */
  readonly drainSeconds: number;
  /** Times a service gave up by itself and was started anew. */
  readonly gaveUp: number;
}

/** One receiver a case: the pace is kept with fewer deliveries. */
const ANDRA_MAX = 1;
/** Two where one of them leads or they share the work. */
const ANTAL = { projector: 2, connector: 2 };
const HAMTPAUS_MS = 250;
const HAMTBREDD = 16;
const LUGN_VARV_MS = 2_000;
const UPPE_MS_MAX = 120_000;
const OMPROV_MS = 100;
const EFTERSVAR_MS_MAX = 120_000;

/** All six services under a steady load, killed again and again; then calm, and everything is checked. */
export class Storm {
  private readonly journal: Journal;
  private readonly planerare: Planerare;
  private readonly mottagande: Mottagande;
  private readonly bild = new Loggbild(false);
  private readonly slump: Slump;
  private readonly dodade = new Map<string, number>();

  private constructor(
    private readonly val: Stormval,
    delar: { readonly mottagande: Mottagande; readonly planerare: Planerare; readonly rigg: Rigg },
    private readonly rigg = delar.rigg,
    private readonly logg = new Eventstoredblogg(delar.rigg.logg.url, delar.rigg.logg.namn),
  ) {
    this.journal = new Journal(val.journal);
    this.planerare = delar.planerare;
    this.mottagande = delar.mottagande;
    this.slump = slumpFran(val.seed + 2);
  }

  static async borja(val: Stormval): Promise<Storm> {
    const planerare = new Planerare(slumpFran(val.seed), ANDRA_MAX);
    const mottagande = new Mottagande(slumpFran(val.seed + 1), planerare, `${val.katalog}/filer`);
    const prova = (text: string): void => provaUtskrift(val.protokoll, text);
    const rigg = await startaRigg({ ...val, antal: ANTAL, mottagare: () => mottagande.starta(), utskrift: prova });
    return new Storm(val, { mottagande, planerare, rigg });
  }

  async kor(rundor: number): Promise<Stormutfall> {
    const borjade = performance.now();
    const slut = new AbortController();
    const last = new Last({ ...this.delar, takt: this.val.takt });
    const lastar = last.kor(slut.signal, EFTERSVAR_MS_MAX);
    const lugnt = new AbortController();
    const hamtar = this.hamta(lugnt.signal);
    this.mottagande.stor = true;
    for (let nr = 1; nr <= rundor; nr += 1) await this.runda(nr, rundor);
    this.mottagande.stor = false;
    slut.abort();
    const sistaDoden = performance.now();
    await lastar;
    await this.invantaLugn();
    lugnt.abort();
    await hamtar;
    const drainSeconds = (performance.now() - sistaDoden) / 1_000;
    await this.avstam();
    return {
      faults: { ...Object.fromEntries(this.dodade), ...this.mottagande.storningar },
      cases: last.skickade,
      skipped: last.overhoppade,
      events: this.bild.handelser.length,
      deliveries: this.mottagande.effekter.length,
      seconds: (performance.now() - borjade) / 1_000,
      drainSeconds,
      gaveUp: this.rigg.sjalvslut(),
    };
  }

  async stang(): Promise<void> {
    await this.logg.stang();
    await this.rigg.stang();
    await this.mottagande.stang();
  }

  private get delar(): Arbetsdelar {
    const { journal, planerare, mottagande, slump, val } = this;
    const { protokoll } = val;
    const ombud = new Ombud(this.rigg.adresser, {
      data: this.rigg.nycklar,
      journal,
      protokoll,
      arenden: planerare.arenden,
    });
    return { ombud, planerare, journal, mottagande, protokoll, slump };
  }

  /** One kill, at a moment of the seed's choosing, of something that is up. */
  private async runda(nr: number, av: number): Promise<void> {
    await vanta(heltal(this.slump, 50, this.val.mellanrumMsMax));
    const vem = valj(this.slump, await this.nagonUppe());
    const tog = await this.rigg.doda(vem);
    this.journal.runda(nr, { vem, tog });
    this.dodade.set(vem, (this.dodade.get(vem) ?? 0) + 1);
    await this.lasVidare();
    this.val.visa(`${nr}/${av} ${vem}; ${this.laget()}`);
  }

  /** On a busy machine all may be on their way up again. */
  private async nagonUppe(): Promise<readonly string[]> {
    for (const slut = performance.now() + UPPE_MS_MAX; performance.now() < slut; await vanta(OMPROV_MS)) {
      const uppe = this.rigg.uppe();
      if (uppe.length > 0) return uppe;
    }
    throw new Error(`nothing came up again within ${UPPE_MS_MAX} ms`);
  }

  private async hamta(signal: AbortSignal): Promise<void> {
    const { mottagande, ombud } = this.delar;
    while (!signal.aborted) {
      await mottagande.hamta(ombud, HAMTBREDD);
      await vanta(HAMTPAUS_MS);
    }
  }

  /** Until all has been answered and has arrived, the time is out, or nothing moves any longer. */
  private async invantaLugn(): Promise<void> {
    const { msMax, stillaMs } = this.val.lugn;
    const borjade = performance.now();
    let rordes = borjade;
    while (performance.now() - borjade < msMax && performance.now() - rordes < stillaMs) {
      await vanta(LUGN_VARV_MS);
      const nya = await this.lasVidare();
      this.val.visa(`calm; ${this.laget()}`);
      if (nya > 0) rordes = performance.now();
      // What is under way is looked for only when nothing moves: it takes the machine that the services need.
      else if (this.journal.obesvarade().length === 0 && utestaende(this.underlag).brister.length === 0) return;
    }
  }

  private laget(): string {
    const { handelser } = this.bild;
    const koade = handelser.filter(({ type }) => type === 'ForsandelseKoad').length;
    return `${handelser.length} events, ${koade} to deliver, ${this.mottagande.effekter.length} delivered`;
  }

  private get underlag() {
    return { bild: this.bild, arenden: this.planerare.arenden, mottagande: this.mottagande };
  }

  private async lasVidare(): Promise<number> {
    const { nya, brister } = this.bild.ta(await this.logg.nya());
    this.val.protokoll.lagg('I2', nya, brister);
    return nya;
  }

  /** Stops all in good order, and checks everything that stands. */
  private async avstam(): Promise<void> {
    const { protokoll } = this.val;
    const slut = await this.rigg.stoppaTjanster();
    const fel = slut.filter(({ hur }) => hur !== 0).map(({ namn, hur }) => `told to stop, ${namn} ended with ${hur}`);
    protokoll.lagg('I9', slut.length, fel);
    await this.lasVidare();
    const { antal, brister } = this.bild.jamfor(await this.logg.alla());
    protokoll.satt('I1', { kalla: 'omlasning', antal, brister });
    provaJournalen(this.journal, this.bild, protokoll);
    const obesvarade = this.journal
      .obesvarade()
      .map(({ nr, effekt }) => `request ${nr} (${effekt.slag}) got no answer`);
    protokoll.satt('I9', { kalla: 'obesvarade', antal: this.journal.alla().length, brister: obesvarade });
    provaLeveranser(this.underlag, protokoll, true);
    await this.provaVyerna();
  }

  private async provaVyerna(): Promise<void> {
    const store = await openEventStoreDb({ url: this.rigg.logg.url, loggnamn: this.rigg.logg.namn });
    const vyer = await oppnaVydatabas({ profil: 'postgres', connectionString: this.rigg.databas, schema: 'vyer' });
    try {
      await provaVyer(store, vyer, this.val.protokoll);
    } finally {
      await vyer.stang();
      await store.close();
    }
  }
}

const provaUtskrift = (protokoll: Protokoll, text: string): void => {
  const rojt = lackor(text, undefined).map((vad) => `a service's own log tells ${vad}`);
  protokoll.lagg('I11', text.split('\n').length - 1, rojt);
};
