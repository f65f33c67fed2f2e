import { nasFritextInte, type AvvikelseState, type GrundRegistrerad } from '#libs/avvikelse/index.js';
import { Rejected, type Granskningskrav } from '#libs/kernel/index.js';

const OPPNAR_INGET =
  'Grunden är registrerad, men den öppnar inget: personen har skyddade personuppgifter, och varken identitet eller fritext lämnas ut till någon annan huvudman.';

interface Beskedsregister {
  /** A huvudman's name by its code. */
  readonly namn: (kod: string) => string;
  readonly fritextgranskning: Granskningskrav;
}

/** What a ground leads to, said at once to who registers it; null when there is nothing to add. @param dag RFC 3339 date in Sweden */
export const grundbesked = (
  state: AvvikelseState,
  { huvudman, grund, mottagare }: Pick<GrundRegistrerad['data'], 'huvudman' | 'grund' | 'mottagare'>,
  { register, dag }: { readonly register: Beskedsregister; readonly dag: string },
): string | null => {
  if (state.status === 'okand') return null;
  if (state.skyddadePersonuppgifter) return OPPNAR_INGET;
  if (grund !== 'AVIDENTIFIERAT') return null;
  const utan = nasFritextInte(state, huvudman, dag);
  const till = [...state.delar.keys()].filter(
    (kod) => kod !== huvudman && !utan.includes(kod) && (mottagare.length === 0 || mottagare.includes(kod)),
  );
  if (till.length === 0) return null;
  const vilka = namnen(register.namn, till);
  return register.fritextgranskning(huvudman) === 'vid-inlamning'
    ? `Texten lämnas nu ut till ${vilka}.`
    : `Texten lämnas ut till ${vilka} när den är granskad.`;
};

/** The rules know huvudmän by their codes; people by their names. */
export const medHuvudmansnamn = (fel: unknown, iOrd: (koder: readonly string[]) => string): unknown => {
  if (!(fel instanceof Rejected) || fel.code !== 'EJ_ALLA_HAR_SVARAT') return fel;
  const text = fel.message.replace(/: ([^:]*)\.$/, (_hel, koder: string) => `: ${iOrd(koder.split(', '))}.`);
  return new Rejected(fel.code, text, fel.kind);
};

/** Names of huvudmän, as a sentence lists them. */
export const namnen = (namn: (kod: string) => string, koder: readonly string[]): string =>
  new Intl.ListFormat('sv').format(koder.map(namn));
