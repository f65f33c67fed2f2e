import { avvisning } from './avvisningar.js';
import type { AndraParter, LankaKalla, RegistreraOverenskommelse } from './commands.js';
import type { OverenskommelseEvent } from './events.js';
import { AVSNITT_MAX, PARTER_MAX, VERSIONER_MAX } from './granser.js';
import type { OverenskommelseState } from './overenskommelse.js';
import { kravVersion } from './regler-versioner.js';
import { kravLank, kravText, kravUtanPersonnummer } from './texter.js';
import { somPart } from './tilltrade.js';

type Ny = Omit<RegistreraOverenskommelse['data'], 'koordinator'>;

export const registrera = (
  data: RegistreraOverenskommelse['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  if (state.status !== 'okand') throw avvisning('OVERENSKOMMELSE_FINNS_REDAN');
  const { koordinator, ...ny } = data;
  const parter = unika(ny.parter);
  kravParter(parter);
  if (!koordinator && !parter.includes(ny.av)) throw avvisning('ENBART_PART');
  kravNamnOchAvsnitt(ny);
  kravOverordnad(ny);
  kravVersioner(ny.versioner);
  kravLank({ lank: ny.lank });
  return [{ type: 'OverenskommelseRegistrerad', data: { ...ny, lansfilId: null, parter } }];
};

/** D2: who is party, all of them after the change. A party may leave; only the koordinator takes others out. */
export const andraParter = (
  data: AndraParter['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { av, skal } = data;
  const parter = unika(data.parter);
  kravText({ skal });
  kravParter(parter);
  const uttagna = overenskommelse.parter.filter((part) => part !== av && !parter.includes(part));
  if (!data.koordinator && uttagna.length > 0) throw avvisning('PART_TAS_UT_AV_KOORDINATORN', uttagna);
  if (arSamma(overenskommelse.parter, parter)) return [];
  return [...forst, { type: 'ParterAndrade', data: { av, parter, skal } }];
};

/** B10: the owner's document is linked, never copied. */
export const lankaKalla = (data: LankaKalla['data'], state: OverenskommelseState): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { av, lank } = data;
  kravLank({ lank });
  return overenskommelse.lank === lank ? [] : [...forst, { type: 'KallaLankad', data: { av, lank } }];
};

const kravParter = (parter: readonly string[]): void => {
  if (parter.length < 2) throw avvisning('FOR_FA_PARTER');
  if (parter.length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
};

const kravNamnOchAvsnitt = ({ namn, dokumenttyp, avsnitt }: Ny): void => {
  kravText({ namn });
  kravUtanPersonnummer({ dokumenttyp });
  if (avsnitt.length > AVSNITT_MAX) throw avvisning('FOR_MANGA_AVSNITT');
  kravText(Object.fromEntries(avsnitt.map((text, index) => [`avsnitt ${index + 1}`, text])));
};

/** D10: a local agreement breaks down a regional one, and nothing else has one above it. */
const kravOverordnad = ({ niva, overordnad }: Ny): void => {
  if (niva === 'lokal' && overordnad === null) throw avvisning('OVERORDNAD_SAKNAS');
  if (niva !== 'lokal' && overordnad !== null) throw avvisning('OVERORDNAD_BARA_LOKAL');
};

const kravVersioner = (versioner: Ny['versioner']): void => {
  if (versioner.length > VERSIONER_MAX) throw avvisning('FOR_MANGA_VERSIONER');
  versioner.forEach(kravVersion);
  const namn = versioner.map(({ version }) => version);
  const dubbla = namn.filter((ett, index) => namn.indexOf(ett) !== index);
  if (dubbla.length > 0) throw avvisning('VERSION_FINNS', unika(dubbla));
};

const unika = (koder: readonly string[]): readonly string[] => [...new Set(koder)];
const arSamma = (en: readonly string[], annan: readonly string[]): boolean =>
  en.length === annan.length && en.every((kod) => annan.includes(kod));
