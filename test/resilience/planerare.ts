import { heltal, valj, type Slump } from '../support/slump.js';
import { arendeId, KANARIE, PERSONNUMMER, type Arende } from './arenden.js';
import { HUVUDMAN, KODER, LANSKLIENT } from './huvudman.js';
import type { Uppdrag } from './journal.js';

const SYSTEM = 'prov';
const IMPORTSYSTEM = 'exempel-kommuner';
const IMPORTVAG = '/avvikelse/v1/avvikelser/import?mappning=dalarna-kommuner';
const OMFATTNINGAR = [[], [], ['identitet'], ['fritext'], ['identitet', 'fritext']] as const;
const KOMMUNER = HUVUDMAN.filter(({ kod }) => kod !== '20');
const NAMN = new Map<string, string>(HUVUDMAN.map(({ kod, namn }) => [kod, namn]));
const RAPPORTERA = '/avvikelse/v1/avvikelser';

/** Makes up what the huvudmän ask for, from the seed. */
export class Planerare {
  readonly arenden = new Map<string, Arende>();
  private nr = 0;

  /** @param andraMax huvudmän of a case beside the one that reports, at most */
  constructor(
    private readonly slump: Slump,
    private readonly andraMax = 2,
  ) {}

  rapport(): Uppdrag {
    const huvudman = valj(this.slump, KODER);
    const ref = `P-${this.nr + 1}`;
    const arende = this.nytt({ huvudman, system: SYSTEM, ref, omfattning: valj(this.slump, OMFATTNINGAR) });
    return this.sandVersion(arende);
  }

  /** A newer version of a case that has been acknowledged; null while there is none. */
  komplettering(): Uppdrag | null {
    const arende = this.nagot(({ system }) => system === SYSTEM);
    if (arende === null) return null;
    arende.version += 1;
    // Nothing else is asked of the case until this version has been acknowledged.
    arende.bekraftat = false;
    return this.sandVersion(arende);
  }

  /** An åtgärd by one of the parts. @param efter revision it is to stand right after; null for any */
  atgard(arende: Arende, efter: number | null = null): Uppdrag {
    const nr = this.nasta();
    const markering = `Prov ${nr}`;
    const kropp = { beskrivning: `${KANARIE.fritext} åtgärd`, ansvarigFunktion: markering, klartSenast: '2027-06-30' };
    return {
      nr,
      klient: valj(this.slump, arende.parter),
      vag: `${RAPPORTERA}/${arende.id}/atgarder`,
      kropp: JSON.stringify(kropp),
      huvuden: { 'idempotency-key': `prov-${nr}`, 'if-match': efter === null ? '*' : `"${efter}"` },
      vantat: efter === null ? [201, 200] : [201, 200, 412],
      effekt: { slag: 'atgard', arende: arende.id, markering, efter },
    };
  }

  /** A file of new rows from several kommuner, as their shared system exports it. */
  import(antal: number): Uppdrag {
    const nr = this.nasta();
    const arenden = Array.from({ length: antal }, (_, rad) => {
      const huvudman = valj(this.slump, KOMMUNER).kod;
      const omfattning = valj(this.slump, [[], ['identitet', 'fritext']] as const);
      return this.nytt({ huvudman, system: IMPORTSYSTEM, ref: `I-${nr}-${rad}`, omfattning, parter: [huvudman, '20'] });
    });
    return {
      nr,
      klient: LANSKLIENT,
      vag: IMPORTVAG,
      kropp: csv(arenden),
      huvuden: { 'content-type': 'text/csv; charset=windows-1252', accept: 'application/x-ndjson' },
      vantat: [200],
      effekt: { slag: 'rader', arenden: arenden.map(({ id }) => id) },
    };
  }

  kvittens(huvudman: string, forsandelse: string, arendenummer: string): Uppdrag {
    const nr = this.nasta();
    return {
      nr,
      klient: huvudman,
      vag: `/avvikelse/v1/inkorg/${forsandelse}/kvittenser`,
      kropp: JSON.stringify({ arendenummer }),
      huvuden: { 'idempotency-key': `prov-${nr}` },
      vantat: [201, 200],
      effekt: { slag: 'kvittens', forsandelse, arendenummer },
    };
  }

  /** An acknowledged case; null when there is none. */
  nagot(duger: (arende: Arende) => boolean = () => true): Arende | null {
    const bland = [...this.arenden.values()].filter((arende) => arende.bekraftat && duger(arende));
    return bland.length === 0 ? null : valj(this.slump, bland);
  }

  private nytt({ huvudman, system, ref, omfattning, parter }: Nytt): Arende {
    const id = arendeId(huvudman, system, ref);
    const andra = KODER.filter((kod) => kod !== huvudman);
    const berorda = parter ?? [huvudman, ...slumpade(this.slump, andra, heltal(this.slump, 1, this.andraMax))];
    const arende = { id, huvudman, system, ref, parter: berorda, omfattning, version: 1, bekraftat: false };
    this.arenden.set(id, arende);
    return arende;
  }

  private sandVersion(arende: Arende): Uppdrag {
    const nr = this.nasta();
    return {
      nr,
      klient: arende.huvudman,
      vag: RAPPORTERA,
      kropp: JSON.stringify(rapportkropp(arende)),
      huvuden: { 'idempotency-key': `prov-${nr}` },
      vantat: [201, 200],
      effekt: { slag: 'rapport', arende: arende.id, version: arende.version },
    };
  }

  private nasta(): number {
    this.nr += 1;
    return this.nr;
  }
}

interface Nytt extends Pick<Arende, 'huvudman' | 'system' | 'ref' | 'omfattning'> {
  readonly parter?: readonly string[];
}

const slumpade = (slump: Slump, bland: readonly string[], antal: number): readonly string[] => {
  const kvar = [...bland];
  return Array.from({ length: antal }, () => kvar.splice(Math.floor(slump() * kvar.length), 1)).flat();
};

const rapportkropp = ({ huvudman, system, ref, parter, omfattning, version }: Arende): object => ({
  kalla: { system, arendenummer: ref, version },
  rapporterande: { huvudman },
  berorda: parter.filter((kod) => kod !== huvudman).map((kod) => ({ huvudman: kod })),
  rubrik: `${KANARIE.fritext} rubrik`,
  beskrivning: `${KANARIE.fritext} beskrivning, version ${version}`,
  personnummer: PERSONNUMMER,
  enhet: `${KANARIE.identitet} enhet`,
  kategori: 'transport',
  handelsetid: '2026-02-14',
  allvarlighetsgrad: 2,
  sannolikhet: 3,
  ...(omfattning.length > 0 && { samtycke: { omfattning } }),
});

const KOLUMNER =
  'Ärendenr;Version;Kommun;Enhet;Händelsedatum;Upptäckt;Rubrik;Händelsebeskrivning;Kategori;Berörd part;' +
  'Allvarlighetsgrad;Sannolikhet;Samtycke;Personnummer;Överenskommelse;Rapportör';

/** Latin-1 text, one character a byte: what the mapping's windows-1252 reads. */
const csv = (arenden: readonly Arende[]): string =>
  [
    KOLUMNER,
    ...arenden.map(({ ref, huvudman, omfattning }) =>
      [
        ref,
        '1',
        NAMN.get(huvudman),
        `${KANARIE.identitet} enhet`,
        '2026-03-02',
        '2026-03-03',
        `${KANARIE.fritext} rubrik`,
        `${KANARIE.fritext} beskrivning`,
        'Transport/sjukresa',
        'Region Dalarna',
        'Måttlig',
        'Varje månad',
        omfattning.length > 0 ? 'Ja' : 'Nej',
        PERSONNUMMER,
        '',
        'Enhetschef',
      ].join(';'),
    ),
    '',
  ].join('\r\n');
