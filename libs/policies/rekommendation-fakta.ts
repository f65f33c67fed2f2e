import type {
  Beslutande,
  Beslutsutfall,
  RekommendationEvent,
  RekommendationExpedierad,
} from '#libs/rekommendation/events.js';

/** What policies know of a recommendation: the fold of its own events, theirs alone. */
export interface Rekommendationsfakta {
  readonly slag: RekommendationExpedierad['data']['slag'];
  readonly arena: RekommendationExpedierad['data']['arena'];
  readonly rubrik: string;
  /** Everyone that decides, and what it has decided; null while it is waited for (B6). */
  readonly mottagare: readonly (Beslutande & { readonly utfall: Beslutsutfall | null })[];
  /** Each huvudman's own number (N4). */
  readonly arendenummer: ReadonlyMap<string, string>;
  /** Said once: what is corrected afterwards is reported anew. */
  readonly allaHarBeslutat: boolean;
}

export interface Rakning {
  readonly bifall: number;
  readonly avslag: number;
  readonly bordlagda: number;
  readonly vantar: number;
}

/** Null until it is expedierad. */
export const foljRekommendation = (
  fakta: Rekommendationsfakta | null,
  event: RekommendationEvent,
): Rekommendationsfakta | null => {
  if (event.type === 'RekommendationExpedierad') return expedierad(event.data);
  return fakta === null ? null : folj(fakta, event);
};

const expedierad = ({ slag, arena, rubrik, mottagare }: RekommendationExpedierad['data']): Rekommendationsfakta => ({
  slag,
  arena,
  rubrik,
  mottagare: mottagare.map(({ huvudman, verksamhet }) => ({ huvudman, verksamhet, utfall: null })),
  arendenummer: new Map(),
  allaHarBeslutat: false,
});

const folj = (fakta: Rekommendationsfakta, event: RekommendationEvent): Rekommendationsfakta => {
  switch (event.type) {
    case 'BeslutFattat':
    case 'BeslutRattat':
      return {
        ...fakta,
        mottagare: fakta.mottagare.map((en) => (arSamma(en, event.data) ? beslutat(en, event.data) : en)),
      };
    case 'RekommendationMottagen': {
      const { huvudman, arendenummer } = event.data;
      return { ...fakta, arendenummer: new Map(fakta.arendenummer).set(huvudman, arendenummer) };
    }
    case 'AllaHarBeslutat':
      return { ...fakta, allaHarBeslutat: true };
    default:
      return fakta;
  }
};

const arSamma = (en: Beslutande, annan: Beslutande): boolean =>
  en.huvudman === annan.huvudman && en.verksamhet === annan.verksamhet;

const beslutat = (
  { huvudman, verksamhet }: Beslutande,
  { utfall }: { readonly utfall: Beslutsutfall },
): Rekommendationsfakta['mottagare'][number] => ({ huvudman, verksamhet, utfall });

/** Where the decisions stand. */
export const rakning = ({ mottagare }: Rekommendationsfakta): Rakning => {
  const antal = (sokt: Beslutsutfall | null): number => mottagare.filter(({ utfall }) => utfall === sokt).length;
  return { bifall: antal('bifall'), avslag: antal('avslag'), bordlagda: antal('bordlagd'), vantar: antal(null) };
};
