import type { AvvikelseState, KantArende } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { RapporteraAvvikelse } from './commands.js';
import type { AvvikelseAteroppnad, AvvikelseEvent, Kalla, Part, Svarsfrist } from './events.js';
import { involverade, svarspliktiga, tillagda, type Parter } from './parter.js';
import { gemensamNar, kravPlats } from './regler-gemensamt.js';
import { grundUrRapport, nekatSamtycke } from './regler-grunder.js';
import { behovdaFrister, fristerFor } from './svarsfrister.js';

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
  const svarsfrister = forstaFrister(parter, data.svarsfrister);
  return [
    { type: 'AvvikelseRapporterad', data: { kalla, rapporterande, berorda, svarsfrister, innehall, fingeravtryck } },
    ...gemensamNar(parter, false),
    ...grundUrRapport({
      huvudman: rapporterande.huvudman,
      grund,
      kanda: [],
      involverade: involverade(parter),
      namngivna: involverade(parter),
    }),
  ];
};

/** A berörd huvudman must have its day; the reporting one, alone with its case, has one where the door gave it. */
const forstaFrister = (parter: Parter, frister: readonly Svarsfrist[]): readonly Svarsfrist[] =>
  parter.berorda.length === 0
    ? behovdaFrister(svarspliktiga(parter), frister)
    : fristerFor(svarspliktiga(parter), frister);

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
    ...(grund === 'SAMTYCKE_NEKAT' ? nekatSamtycke(rapporterande.huvudman, state.grunder) : []),
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
      namngivna: involverade(data),
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

const arSammaKalla = (en: Kalla, annan: Kalla): boolean =>
  en.huvudman === annan.huvudman && en.system === annan.system && en.arendenummer === annan.arendenummer;

const berordaKoder = (berorda: readonly Part[]): readonly string[] => [
  ...new Set(berorda.map((part) => part.huvudman)),
];
