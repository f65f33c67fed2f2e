import type { Miljo } from './leveranser.js';
import { tabell } from './tabell.js';

interface Ref {
  readonly kod: string;
  readonly namn: string;
}

interface Arende {
  readonly id: string;
  readonly statusText: string;
  readonly kalla: { readonly system: string; readonly arendenummer: string; readonly version: number };
  readonly rapporterande: { readonly huvudman: Ref };
  readonly gemensam: boolean;
  readonly innehall: {
    readonly rubrik: string | null;
    readonly beskrivning: string | null;
    readonly kategoriText: string;
    readonly handelsetid: string | null;
    readonly handelsemanad: string;
    readonly allvarlighetsgradText: string;
    readonly riskvarde: number;
  };
  readonly delar: readonly {
    readonly huvudman: Ref;
    readonly arendenummer: string | null;
    readonly svarSenast: string | null;
    readonly forsenad: boolean;
    readonly nastaStegText: string;
  }[];
  readonly upplysningar: readonly string[];
}

interface Handelse {
  readonly tid: string;
  readonly typ: string;
  readonly av: Ref;
}

/** Events of the timeline asked for; a longer one says that it goes on. */
const HANDELSER_VISADE = 100;

/** A case in readable text: what it is, how it stands with each huvudman, what has happened. */
export const visaArende = async (id: string, { klient, terminal }: Miljo): Promise<void> => {
  const vag = `/avvikelser/${encodeURIComponent(id)}`;
  const arende = (await klient.json(vag)) as Arende;
  const historik = (await klient.json(`${vag}/handelser?limit=${HANDELSER_VISADE}`)) as {
    readonly poster: readonly Handelse[];
    readonly antal: number;
  };
  terminal.skriv(huvud(arende));
  terminal.skriv(`\n${delar(arende)}`);
  terminal.skriv(`\n${tidslinje(historik.poster)}`);
  const fler = historik.antal - historik.poster.length;
  if (fler > 0) terminal.skriv(`… och ${fler} händelser till; se GET /avvikelse/v1${vag}/handelser`);
  for (const upplysning of arende.upplysningar) terminal.skriv(`\n${upplysning}`);
};

const huvud = ({ id, kalla, rapporterande, statusText, gemensam, innehall }: Arende): string =>
  [
    innehall.rubrik ?? `${innehall.kategoriText} (rubriken visas inte utan grund)`,
    `  ${kalla.arendenummer} version ${kalla.version}, ${rapporterande.huvudman.namn} (${kalla.system})`,
    `  ${statusText}${gemensam ? ', hanteras gemensamt' : ''}. Händelsen: ${innehall.handelsetid ?? innehall.handelsemanad}.`,
    `  ${innehall.kategoriText}. ${innehall.allvarlighetsgradText}, riskvärde ${innehall.riskvarde}.`,
    `  id ${id}`,
    ...(innehall.beskrivning === null ? [] : ['', innehall.beskrivning]),
  ].join('\n');

const delar = ({ delar: alla }: Arende): string =>
  tabell(alla, [
    ['huvudman', ({ huvudman }) => huvudman.namn],
    ['eget nr', ({ arendenummer }) => arendenummer],
    ['svar senast', ({ svarSenast, forsenad }) => `${svarSenast ?? ''}${forsenad ? ' FÖRSENAD' : ''}`],
    ['nästa steg', ({ nastaStegText }) => nastaStegText],
  ]);

const tidslinje = (handelser: readonly Handelse[]): string =>
  tabell(handelser, [
    ['tid', ({ tid }) => tid.slice(0, 19).replace('T', ' ')],
    ['händelse', ({ typ }) => typ],
    ['av', ({ av }) => av.namn],
  ]);
