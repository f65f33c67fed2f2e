import type { Effekt, Journal, Post, Svar } from './journal.js';
import type { Loggbild, Loggrad } from './loggbild.js';
import type { Protokoll } from './protokoll.js';

/** I1, I2: every request of the journal against the log: answered, its effect stands there once; unanswered, at most once. */
export const provaJournalen = (journal: Journal, bild: Loggbild, protokoll: Protokoll): void => {
  const register = new Effektregister(bild);
  const alla = journal.alla();
  const brister = alla.flatMap((post) => brist(post, register));
  protokoll.satt('I1', { kalla: 'journal', antal: alla.length, brister });

  const kvitton = [...journal.radkvitton().keys()];
  const borta = kvitton.filter((arende) => register.rapporter(arende, 1).length !== 1);
  const radbrister = borta.map(
    (arende) => `imported row ${arende} acknowledged, in the log ${register.rapporter(arende, 1).length} times`,
  );
  protokoll.satt('I1', { kalla: 'importrader', antal: kvitton.length, brister: radbrister });

  const villkorade = alla.flatMap(({ uppdrag, svar }) =>
    uppdrag.effekt.slag === 'atgard' && uppdrag.effekt.efter !== null && svar?.status === 201 ? [uppdrag.effekt] : [],
  );
  const fel = villkorade.flatMap((effekt) => feltStalld(effekt, bild, register));
  protokoll.satt('I2', { kalla: 'if-match', antal: villkorade.length, brister: fel });
};

/** Effects of the journal's kinds, by our own marks. */
class Effektregister {
  private readonly atgarder = new Map<string, Loggrad[]>();
  private readonly kvittenser = new Map<string, Loggrad[]>();

  constructor(private readonly bild: Loggbild) {
    for (const rad of bild.handelser) {
      if (rad.type === 'AtgardBeslutad') lagg(this.atgarder, String(rad.data['ansvarigFunktion']), rad);
      if (rad.type === 'ForsandelseKvitterad') lagg(this.kvittenser, rad.stream, rad);
    }
  }

  av(effekt: Effekt): readonly Loggrad[] {
    switch (effekt.slag) {
      case 'rapport':
        return this.rapporter(effekt.arende, effekt.version);
      case 'atgard':
        return this.atgarder.get(effekt.markering) ?? [];
      case 'kvittens':
        return this.kvittenser.get(`forsandelse-${effekt.forsandelse}`) ?? [];
      case 'rader':
        return effekt.arenden.flatMap((arende) => this.rapporter(arende, 1));
    }
  }

  /** Revision of the last event of the command that gave these. */
  sista(rader: readonly Loggrad[]): number | undefined {
    const [rad] = rader;
    return rad === undefined ? undefined : this.bild.kommando(rad.kommando).at(-1)?.revision;
  }

  rapporter(arende: string, version: number): readonly Loggrad[] {
    const strom = this.bild.strom(`avvikelse-${arende}`);
    if (version === 1) return strom.filter(({ type }) => type === 'AvvikelseRapporterad');
    return strom.filter(({ type, data }) => type === 'AvvikelseKompletterad' && data['version'] === version);
  }
}

const lagg = (under: Map<string, Loggrad[]>, nyckel: string, rad: Loggrad): void => {
  under.set(nyckel, [...(under.get(nyckel) ?? []), rad]);
};

const brist = (post: Post, register: Effektregister): readonly string[] => {
  const { effekt, nr } = post.uppdrag;
  const rader = register.av(effekt);
  const max = effekt.slag === 'rader' ? effekt.arenden.length : 1;
  const fel =
    rader.length > max ? `had its effect ${rader.length} times, not ${max}` : svarsbrist(post, rader, register);
  return fel === null ? [] : [`request ${nr} (${effekt.slag}) ${fel}`];
};

/** What was answered against what stands there; null when they agree, or nothing was answered. */
const svarsbrist = ({ svar, uppdrag }: Post, rader: readonly Loggrad[], register: Effektregister): string | null => {
  const { effekt } = uppdrag;
  if (svar === null) return null;
  const avvisad = svar.status >= 400;
  if (avvisad) return rader.length === 0 ? null : `was refused with ${svar.status} but had an effect`;
  const ska = effekt.slag === 'rader' ? effekt.arenden.length : 1;
  if (rader.length < ska) return `was answered ${svar.status}, but its effect is not in the log`;
  return effekt.slag === 'kvittens' ? null : revisionsbrist(svar, register.sista(rader));
};

const revisionsbrist = ({ revision }: Svar, sista: number | undefined): string | null =>
  revision === null || revision === sista ? null : `was told revision ${revision}, its last event stands at ${sista}`;

/** What was allowed on a revision stands right after it: nobody came between. */
const feltStalld = (
  effekt: Extract<Effekt, { slag: 'atgard' }>,
  bild: Loggbild,
  register: Effektregister,
): readonly string[] => {
  const [rad] = register.av(effekt);
  if (rad === undefined || effekt.efter === null) return [];
  const forsta = bild.kommando(rad.kommando)[0] ?? rad;
  return forsta.revision === effekt.efter + 1
    ? []
    : [
        `${rad.stream}: "${effekt.markering}" was let through on revision ${effekt.efter} but stands at ${forsta.revision}`,
      ];
};
