import type { AvvikelseEvent, AvvikelseRapporterad, Part, Svarsfrist } from '#libs/avvikelse/events.js';
import { svenskDag } from '#libs/platform/datum.js';
import { svarspliktiga, tillagda, type Parter } from '#libs/avvikelse/parter.js';

/** What one huvudman was asked: since when, by when, and the day of its latest answer that stands. */
export interface Fraga {
  readonly start: string;
  readonly senast: string | null;
  readonly klar: string | null;
}

/** All that a case is counted by. Days are RFC 3339 dates in Sweden. */
export interface Arende extends Parter {
  readonly id: string;
  readonly manad: string;
  readonly kategori: string;
  readonly bristtyper: readonly string[];
  readonly handelsetyp: string;
  readonly overenskommelse: string | null;
  /** 1–16, by the reporting huvudman. */
  readonly riskvarde: number;
  /** RFC 3339 UTC. */
  readonly rapporterad: string;
  readonly gemensam: string | null;
  readonly status: 'oppen' | 'avslutad' | 'makulerad';
  readonly slut: string | null;
  readonly fragor: Readonly<Record<string, Fraga>>;
  /** It has been lifted to a samverkansnivå; a tvist has been opened on it. */
  readonly samverkan: boolean;
  readonly tvist: boolean;
}

type Innehall = AvvikelseRapporterad['data']['innehall'];
type Sagt = Pick<Arende, 'manad' | 'kategori' | 'bristtyper' | 'handelsetyp' | 'overenskommelse' | 'riskvarde'>;
const sagt = ({ handelsetid, kategori, bristtyper, handelsetyp, overenskommelse, ...risk }: Innehall): Sagt => ({
  manad: handelsetid.slice(0, 7),
  riskvarde: risk.allvarlighetsgrad * risk.sannolikhet,
  ...{ kategori, bristtyper, handelsetyp },
  overenskommelse: overenskommelse?.id ?? null,
});

export const rapporterat = (id: string, data: AvvikelseRapporterad['data'], tid: string): Arende => {
  const dag = svenskDag(new Date(tid));
  const { rapporterande, berorda, svarsfrister, innehall } = data;
  const grund = { id, rapporterande, berorda, ...sagt(innehall), rapporterad: tid, fragor: {} };
  return medFragor(
    { ...grund, gemensam: null, status: 'oppen', slut: null, samverkan: false, tvist: false },
    { svarsfrister, dag },
  );
};

interface Nya {
  readonly svarsfrister: readonly Svarsfrist[];
  readonly dag: string;
}

/** Each that owes an answer has been asked: the new ones from this day. */
const medFragor = (arende: Arende, { svarsfrister, dag }: Nya): Arende => ({
  ...arende,
  fragor: {
    ...arende.fragor,
    ...Object.fromEntries(
      svarspliktiga(arende)
        .filter((kod) => arende.fragor[kod] === undefined)
        .map((kod): [string, Fraga] => [kod, { start: dag, senast: fristFor(svarsfrister, kod), klar: null }]),
    ),
  },
});

const fristFor = (svarsfrister: readonly Svarsfrist[], kod: string): string | null =>
  svarsfrister.find(({ huvudman }) => huvudman === kod)?.senast ?? null;

const medPart = (arende: Arende, part: Part, nya: Nya): Arende =>
  medFragor({ ...arende, berorda: tillagda(arende, [part]) }, nya);

const besvarad = (arende: Arende, huvudman: string, dag: string): Arende => {
  const fraga = arende.fragor[huvudman];
  return fraga === undefined
    ? arende
    : { ...arende, fragor: { ...arende.fragor, [huvudman]: { ...fraga, klar: dag } } };
};

/** All are asked anew; since when they have waited stays (the time is never begun again). */
const ateroppnat = (arende: Arende, svarsfrister: readonly Svarsfrist[]): Arende => ({
  ...arende,
  ...{ status: 'oppen', slut: null },
  fragor: Object.fromEntries(
    Object.entries(arende.fragor).map(([kod, { start }]) => [
      kod,
      { start, senast: fristFor(svarsfrister, kod), klar: null },
    ]),
  ),
});

/** @param dag the Swedish day of the event, asked for only by those that need one */
export const folj = (
  arende: Arende,
  event: Exclude<AvvikelseEvent, AvvikelseRapporterad>,
  dag: () => string,
): Arende => {
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { rapporterande, berorda, svarsfrister, innehall } = event.data;
      return medFragor({ ...arende, rapporterande, berorda, ...sagt(innehall) }, { svarsfrister, dag: dag() });
    }
    case 'HuvudmanInvolverad':
      return medPart(arende, event.data.part, { svarsfrister: [event.data.svarsfrist], dag: dag() });
    case 'GemensamHanteringInledd':
      return { ...arende, gemensam: arende.gemensam ?? dag() };
    case 'AnsvarAvvisat':
    case 'AterkopplingLamnad':
      return besvarad(arende, event.data.huvudman, dag());
    case 'AvvikelseAvslutad':
      return { ...arende, status: 'avslutad', slut: dag() };
    case 'AvvikelseAteroppnad':
      return ateroppnat(arende, event.data.svarsfrister);
    case 'AvvikelseMakulerad':
      return { ...arende, status: 'makulerad' };
    default:
      return arende;
  }
};
