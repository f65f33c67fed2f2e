import type { AvvikelseEvent, Innehall } from '#libs/avvikelse/events.js';
import type { Granskningskrav } from '#libs/kernel/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { foljFakta, type Arendefakta } from '../arende-fakta.js';
import type { Arendelage } from '#libs/formedling/index.js';
import { arendelage } from '../arendelage.js';
import type { Koning } from '../koning.js';
import { tillFormedling } from '../till-formedling.js';

/** Events of one case, and what the policies make of them. */

export const text = inslaget;
export const HEMLIGT = [
  'Rubriken',
  'Beskrivningen',
  '199006192380',
  'Avdelning 7',
  '2026-02-03T04:05:00Z',
  '2026-02-04',
];
export const innehall: Innehall = {
  rubrik: text('Rubriken'),
  beskrivning: text('Beskrivningen'),
  person: text('199006192380'),
  enhet: 'Avdelning 7',
  rapportorFunktion: 'Sjuksköterska',
  handelsetyp: 'avvikelse',
  kategori: 'utskrivning',
  bristtyper: ['stangningstid'],
  handelsetid: '2026-02-03T04:05:00Z',
  upptackt: '2026-02-04',
  allvarlighetsgrad: 3,
  sannolikhet: 2,
  lagrum: ['HSL'],
  malgrupper: ['aldre'],
  godVard: ['saker'],
  sipDelar: ['insatser-per-huvudman'],
  beroBarn: false,
  skyddadePersonuppgifter: false,
  overenskommelse: { id: 'hemsjukvard', avsnitt: '4.2' },
  kostnadKr: '48500.50',
};
export const part = (huvudman: string) => ({ huvudman, verksamhet: null });
export const frist = (huvudman: string) => ({ huvudman, senast: '2026-03-01' });
export const rapporterad = (...berorda: string[]): AvvikelseEvent => ({
  type: 'AvvikelseRapporterad',
  data: {
    kalla: { huvudman: '2062', system: 'mora', arendenummer: 'M-1', version: 1 },
    rapporterande: part('2062'),
    berorda: berorda.map(part),
    svarsfrister: berorda.map(frist),
    innehall,
    fingeravtryck: 'f',
  },
});
export const kompletterad = (...berorda: string[]): AvvikelseEvent => ({
  type: 'AvvikelseKompletterad',
  data: {
    version: 2,
    rapporterande: part('2062'),
    berorda: berorda.map(part),
    svarsfrister: [],
    innehall: { ...innehall, kategori: 'sip' },
    fingeravtryck: 'g',
  },
});
export const involverad = (av: string, huvudman: string): AvvikelseEvent => ({
  type: 'HuvudmanInvolverad',
  data: { av, part: part(huvudman), svarsfrist: frist(huvudman) },
});
export const grund = (omfattning: readonly ('identitet' | 'fritext')[], mottagare: string[] = []): AvvikelseEvent => ({
  type: 'GrundRegistrerad',
  data: {
    huvudman: '2062',
    grundId: 'g1',
    grund: 'SAMTYCKE',
    omfattning,
    mottagare,
    gallerTillOchMed: '2026-12-31',
    hanvisning: null,
    ...{ givet: null, givetAv: null, beslutsfunktion: null, texter: null },
  },
});
export const aterkallad: AvvikelseEvent = { type: 'GrundAterkallad', data: { huvudman: '2062', grundId: 'g1' } };
export const bedomd = (huvudman: string): AvvikelseEvent => ({
  type: 'AvvikelseBedomd',
  data: {
    huvudman,
    allvarlighetsgrad: 2,
    sannolikhet: 2,
    riskvarde: 4,
    lexMaria: 'utreds',
    lexSarah: null,
    motivering: text('Motiveringen'),
  },
});
export const aterkopplad = (huvudman: string): AvvikelseEvent => ({
  type: 'AterkopplingLamnad',
  data: {
    huvudman,
    ...{ orsak: text('Orsaken'), atgard: text('Åtgärden') },
    ...{ konsekvens: text('Konsekvensen'), uppfoljning: text('Uppföljningen') },
  },
});
export const makulerad: AvvikelseEvent = { type: 'AvvikelseMakulerad', data: { huvudman: '2062', skal: text('Fel') } };

export interface Steg {
  readonly event: AvvikelseEvent;
  /** Events of one command share it. */
  readonly kommando?: string;
  /** RFC 3339 UTC. */
  readonly tid?: string;
  /** Who wrote it. */
  readonly klient?: string;
}
export const steg = (...events: AvvikelseEvent[]): Steg[] => events.map((event) => ({ event }));

export const faktaAv = (historia: readonly Steg[]): Arendefakta | null =>
  historia.reduce<Arendefakta | null>(
    (hittills, en, revision) =>
      foljFakta(hittills, en.event, {
        ...{ revision, kommando: kommandoFor(en, revision) },
        ...(en.klient !== undefined && { klient: en.klient }),
      }),
    null,
  );
const kommandoFor = (en: Steg, revision: number): string => en.kommando ?? `k${revision}`;

/** What the sender knows of its texts. */
export const textlageAv = (
  historia: readonly Steg[],
  krav: Granskningskrav = VID_INLAMNING,
): NonNullable<Arendelage['textlage']> => {
  const fakta = faktaAv(historia);
  const textlage = fakta === null ? undefined : arendelage(fakta, krav).textlage;
  if (textlage === undefined) throw new Error('no case');
  return textlage;
};
const VID_INLAMNING: Granskningskrav = () => 'vid-inlamning';

/** What each event gave, with facts as they are when the whole history is known. */
export const koningar = (
  historia: readonly Steg[],
  krav: Granskningskrav = VID_INLAMNING,
): readonly (readonly Koning[])[] => {
  const fakta = faktaAv(historia);
  return historia.map((en, revision) => {
    const aktor = { klient: 'x', huvudman: '2062' };
    const meta = { v: 1, tid: en.tid ?? '2026-02-10T08:00:00Z', aktor, kommando: kommandoFor(en, revision) };
    const handelse = { id: `e${revision}`, stream: 'avvikelse-1', revision, event: en.event, meta };
    return fakta === null ? [] : tillFormedling(handelse, fakta, krav);
  });
};
export const till = (konings: readonly Koning[] | undefined): string[] =>
  (konings ?? []).map(({ command }) => `${command.data.mottagare} ${command.data.meddelandetyp}`);
export const sist = (...historia: AvvikelseEvent[]): readonly Koning[] => koningar(steg(...historia)).at(-1) ?? [];

export const grundData = (event: AvvikelseEvent) => {
  if (event.type !== 'GrundRegistrerad') throw new Error('not a ground');
  return event.data;
};
