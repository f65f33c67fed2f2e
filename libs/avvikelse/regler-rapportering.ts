import type { AvvikelseState, KantArende } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { InvolveraHuvudman, MakuleraAvvikelse, RapporteraAvvikelse } from './commands.js';
import type { AvvikelseAteroppnad, AvvikelseEvent, Kalla, Part, Svarsfrist } from './events.js';
import { PARTER_MAX } from './granser.js';
import { allaParter, arGemensam, involverade, svarspliktiga, tillagda, type Parter } from './parter.js';
import { grundUrRapport } from './regler-grunder.js';
import { ejMakulerad, kravRapporterande, oppen } from './tilltrade.js';

type Rapport = RapporteraAvvikelse['data'];

/** D3: the source's ärende comes in: unknown, newer, the same again, or an older straggler. */
export const rapportera = (data: Rapport, state: AvvikelseState): readonly AvvikelseEvent[] => {
  if (data.kalla.huvudman !== data.rapporterande.huvudman) throw avvisning('KALLA_STAMMER_EJ');
  if (state.status === 'okand') return forstaRapport(data);
  if (!arSammaKalla(data.kalla, state.kalla)) throw avvisning('KALLA_STAMMER_EJ');
  if (state.status === 'makulerad') throw avvisning('AVVIKELSE_MAKULERAD');
  if (data.kalla.version > state.kalla.version) return komplettera(data, state);
  if (data.kalla.version === state.kalla.version && data.fingeravtryck !== state.fingeravtryck) {
    throw avvisning('SAMMA_VERSION_ANNAT_INNEHALL');
  }
  return [];
};

const forstaRapport = (data: Rapport): readonly AvvikelseEvent[] => {
  const { kalla, rapporterande, innehall, fingeravtryck, grund } = data;
  const berorda = tillagda({ rapporterande, berorda: [] }, data.berorda);
  const parter = { rapporterande, berorda };
  kravPlats(parter);
  const svarsfrister = fristerFor(berordaKoder(berorda), data.svarsfrister);
  return [
    { type: 'AvvikelseRapporterad', data: { kalla, rapporterande, berorda, svarsfrister, innehall, fingeravtryck } },
    ...gemensamNar(parter, false),
    ...grundUrRapport({ huvudman: rapporterande.huvudman, grund, kanda: [], involverade: involverade(parter) }),
  ];
};

/** A newer version: parts may come, none goes. After the avslut it opens the case again, being the reason itself. */
const komplettera = (data: Rapport, state: KantArende): readonly AvvikelseEvent[] => {
  const { kalla, rapporterande, innehall, fingeravtryck, grund } = data;
  const berorda = tillagda({ rapporterande, berorda: state.berorda }, data.berorda);
  const parter = { rapporterande, berorda };
  kravPlats(parter);
  const nya = berordaKoder(berorda).filter((kod) => !berordaKoder(state.berorda).includes(kod));
  const svarsfrister = fristerFor(nya, data.svarsfrister);
  return [
    ...(state.status === 'avslutad' ? [ateroppnadAvKomplettering(data, state)] : []),
    {
      type: 'AvvikelseKompletterad',
      data: { version: kalla.version, rapporterande, berorda, svarsfrister, innehall, fingeravtryck },
    },
    ...gemensamNar(parter, state.gemensam),
    ...grundUrRapport({
      huvudman: rapporterande.huvudman,
      grund,
      kanda: state.grunder,
      involverade: involverade(parter),
    }),
  ];
};

const ateroppnadAvKomplettering = (data: Rapport, state: KantArende): AvvikelseAteroppnad => ({
  type: 'AvvikelseAteroppnad',
  data: {
    huvudman: data.rapporterande.huvudman,
    orsak: 'komplettering',
    skal: null,
    svarsfrister: behovdaFrister(svarspliktiga(state), data.svarsfrister),
  },
});

/** The report was a mistake: only the one that made it takes it back, also after the avslut. */
export const makulera = (data: MakuleraAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  kravRapporterande(arende, data.huvudman);
  return [{ type: 'AvvikelseMakulerad', data }];
};

/** Any involved huvudman may see that the case concerns one more. */
export const involvera = (data: InvolveraHuvudman['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = oppen(state, data.huvudman);
  const berorda = tillagda(arende, [data.part]);
  if (berorda.length === arende.berorda.length) return [];
  const parter = { rapporterande: arende.rapporterande, berorda };
  kravPlats(parter);
  if (data.svarsfrist.huvudman !== data.part.huvudman) throw avvisning('SVARSFRIST_SAKNAS', [data.part.huvudman]);
  return [
    { type: 'HuvudmanInvolverad', data: { av: data.huvudman, part: data.part, svarsfrist: data.svarsfrist } },
    ...gemensamNar(parter, arende.gemensam),
  ];
};

/** D4: joint from the moment that more than one verksamhet is concerned, and never less joint afterwards. */
const gemensamNar = (parter: Parter, redanGemensam: boolean): readonly AvvikelseEvent[] =>
  !redanGemensam && arGemensam(parter)
    ? [{ type: 'GemensamHanteringInledd', data: { parter: allaParter(parter) } }]
    : [];

const arSammaKalla = (en: Kalla, annan: Kalla): boolean =>
  en.huvudman === annan.huvudman && en.system === annan.system && en.arendenummer === annan.arendenummer;

const kravPlats = (parter: Parter): void => {
  if (allaParter(parter).length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
};

const berordaKoder = (berorda: readonly Part[]): readonly string[] => [
  ...new Set(berorda.map((part) => part.huvudman)),
];

/** One for each, or a rejection that names those it lacks: without a day nobody would see that the answer is late. */
const fristerFor = (koder: readonly string[], frister: readonly Svarsfrist[]): readonly Svarsfrist[] => {
  const behovda = behovdaFrister(koder, frister);
  const utan = koder.filter((kod) => !behovda.some((frist) => frist.huvudman === kod));
  if (utan.length > 0) throw avvisning('SVARSFRIST_SAKNAS', utan);
  return behovda;
};

export const behovdaFrister = (koder: readonly string[], frister: readonly Svarsfrist[]): readonly Svarsfrist[] =>
  koder.flatMap((kod) => frister.find((frist) => frist.huvudman === kod) ?? []);
