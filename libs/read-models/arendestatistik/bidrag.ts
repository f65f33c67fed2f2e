import { involverade, svarspliktiga } from '#libs/avvikelse/parter.js';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { bristomradenFor } from '../bristunderlag/omraden.js';
import type { Arende, Fraga } from './arende.js';
import type { Statistikcell } from './cell.js';
import { lanAv, lanenAv, lanomrade, omradenAv } from './omraden.js';
import { tidceller, type Stracka } from './tid.js';

type Bidrag = Omit<Statistikcell, 'antal'>;

/** Whatever agreement, and none named. */
export const EJ_ANGIVEN = '';

/** The cells that a case adds one to. One that is makulerad was a mistake and counts nowhere. */
export const bidrag = (arende: Arende): readonly Statistikcell[] =>
  arende.status === 'makulerad'
    ? []
    : [
        ...flode(arende),
        ...manad(arende),
        ...varme(arende),
        ...rapportering(arende),
        ...brist(arende),
        ...linje(arende),
        ...gemensam(arende),
      ].map((ett) => ({ ...ett, antal: 1 }));

const ar = (dag: string): string => dag.slice(0, 4);

/** The way it has gone: eight ways that exclude each other, of which every number of the flow is a sum. */
const flode = (arende: Arende): readonly Bidrag[] =>
  omradenAv(involverade(arende)).map((omrade) => ({
    ...{ matt: 'flode', omrade, period: ar(arende.manad) },
    a: arende.gemensam === null ? 'linje' : 'gemensam',
    b: `${arende.samverkan ? 'samverkan' : '-'}/${arende.tvist ? 'tvist' : '-'}`,
  }));

const manad = (arende: Arende): readonly Bidrag[] =>
  omradenAv(involverade(arende)).map((omrade) => ({
    ...{ matt: 'manad', omrade, period: arende.manad, a: arende.kategori },
    b: omrade === arende.rapporterande.huvudman || omrade.startsWith('lan-') ? 'rapporterad' : 'mottagen',
  }));

const varme = (arende: Arende): readonly Bidrag[] =>
  involverade(arende)
    .filter((kod) => huvudmannatypAv(kod) === 'kommun')
    .map((kommun) => ({
      ...{ matt: 'varme', omrade: lanomrade(lanAv(kommun) ?? ''), period: ar(arende.manad) },
      ...{ a: kommun, b: arende.overenskommelse ?? EJ_ANGIVEN },
    }));

/** Who of the kommuner said it: a row for each kommun and way, as the page asks for them all. */
const rapportering = (arende: Arende): readonly Bidrag[] =>
  involverade(arende)
    .filter((kod) => huvudmannatypAv(kod) === 'kommun')
    .map((kommun) => ({
      ...{ matt: 'rapportering', omrade: lanomrade(lanAv(kommun) ?? ''), period: ar(arende.manad), a: kommun },
      b: kommun === arende.rapporterande.huvudman ? 'rapporterad' : 'mottagen',
    }));

const brist = (arende: Arende): readonly Bidrag[] => {
  const koder = [`kategori:${arende.kategori}`, ...new Set(arende.bristtyper.map((kod) => `bristtyp:${kod}`))];
  const delar = [
    ...['alla', `handelsetyp:${arende.handelsetyp}`, ...koder],
    ...bristomradenFor(koder).map((omrade) => `omrade:${omrade}`),
  ];
  return lanenAv(involverade(arende)).flatMap((lan) =>
    delar.map((b) => ({
      ...{ matt: 'brist', omrade: lanomrade(lan), period: ar(arende.manad) },
      ...{ a: arende.overenskommelse ?? EJ_ANGIVEN, b },
    })),
  );
};

/** A huvudman's own answer; of a län, the last answer of all that owe one there. */
const linje = (arende: Arende): readonly Bidrag[] => {
  const pliktiga = svarspliktiga(arende).flatMap((kod) => {
    const fraga = arende.fragor[kod];
    return fraga === undefined ? [] : [{ kod, fraga: slutford(arende, fraga) }];
  });
  const ilan = lanenAv(involverade(arende)).map((lan) => ({
    omrade: lanomrade(lan),
    fragor: pliktiga.filter(({ kod }) => [lan, null].includes(lanAv(kod))).map(({ fraga }) => fraga),
  }));
  return [...pliktiga.map(({ kod, fraga }) => ({ omrade: kod, fragor: [fraga] })), ...ilan]
    .filter(({ fragor }) => fragor.length > 0)
    .flatMap(({ omrade, fragor }) => tider('ledtid-linje', omrade, stracka(fragor)));
};

/** Closed without an answer of its own: the avslut is the answer. */
export const slutford = ({ status, slut }: Arende, fraga: Fraga): Fraga =>
  fraga.klar === null && status === 'avslutad' ? { ...fraga, klar: slut } : fraga;

const stracka = (fragor: readonly Fraga[]): Stracka => {
  const klara = fragor.flatMap(({ klar }) => klar ?? []).sort();
  return {
    start: fragor.map(({ start }) => start).sort()[0] ?? '',
    slut: klara.length === fragor.length ? (klara.at(-1) ?? null) : null,
    frister: fragor.flatMap(({ senast, klar }) => (senast === null ? [] : [{ senast, klar }])),
  };
};

const gemensam = (arende: Arende): readonly Bidrag[] => {
  const { gemensam: start, slut } = arende;
  if (start === null) return [];
  return omradenAv(involverade(arende)).flatMap((omrade) =>
    tider('ledtid-gemensam', omrade, { start, slut, frister: [] }),
  );
};

/** The cells of a stretch of time, in the year that it began. */
export const tider = (matt: string, omrade: string, mellan: Stracka): readonly Bidrag[] =>
  tidceller(mellan).map((cell) => ({ matt, omrade, period: ar(mellan.start), ...cell }));
