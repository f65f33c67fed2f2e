import { dagEfter, planeraAvvikelser, type Planeradavvikelse } from './lansplan.js';
import type { Lansscen } from './scen.js';
import { berattaTvist } from './tvister.js';

/** Of those that are done, so many get an agreed measure. */
const MED_ATGARD = 0.3;
const SYSTEM = 'demo-avvikelsesystem';
/** An answer that is late stays out now and then. */
const UTEBLIVEN = 0.04;
const TVIST_EFTER_AVVISNING = 0.6;

/** Puts every avvikelse of the years on the line. */
export const laggAvvikelser = (scen: Lansscen): number => {
  const alla = planeraAvvikelser(scen.lan, scen, scen.slump);
  for (const en of alla) scen.tidslinje.lagg(en.dag, () => rapportera(scen, en));
  return alla.length;
};

const rapportera = async (scen: Lansscen, en: Planeradavvikelse): Promise<void> => {
  const id = await scen.rost(en.rapporterande).skapa('/avvikelser', {
    kalla: { system: SYSTEM, arendenummer: `${en.rapporterande}-${String(en.nr).padStart(5, '0')}`, version: 1 },
    rapporterande: { huvudman: en.rapporterande },
    berorda: [{ huvudman: en.berord }],
    ...{ rubrik: en.rubrik, beskrivning: `${en.text} (Påhittat exempel.)`, kategori: en.kategori },
    rapportorFunktion: 'Sjuksköterska',
    handelsetid: dagEfter(en.dag, -scen.slump.heltal(0, 5)),
    ...{ allvarlighetsgrad: en.allvarlighetsgrad, sannolikhet: en.sannolikhet },
    ...(en.avtal !== null && { overenskommelse: { id: en.avtal } }),
  });
  scen.rapporterade.push({ id, dag: en.dag, kategori: en.kategori });
  laggForloppet(scen, en, id);
};

const laggForloppet = (scen: Lansscen, en: Planeradavvikelse, id: string): void => {
  const efter = (antal: number, gor: () => Promise<unknown>): void =>
    scen.tidslinje.lagg(dagEfter(en.dag, antal), async () => void (await gor()));
  const [berord, rapporterande] = [scen.rost(en.berord), scen.rost(en.rapporterande)];
  const arendet = `/avvikelser/${id}`;
  if (en.avvisas) return laggAvvisning(scen, { en, id });
  efter(en.bedomdEfter, () => berord.utfor(arendet, 'bedomningar', bedomning(en)));
  if (scen.slump.hander(UTEBLIVEN)) return;
  if (scen.slump.hander(MED_ATGARD)) efter(en.besvaradEfter, () => atgarda(scen, { en, id }));
  efter(en.besvaradEfter, () => berord.utfor(arendet, 'aterkoppling', ATERKOPPLING));
  efter(en.avslutadEfter, () => rapporterande.utfor(arendet, 'avslut'));
};

const bedomning = ({ allvarlighetsgrad, sannolikhet }: Planeradavvikelse) => ({ allvarlighetsgrad, sannolikhet });

const ATERKOPPLING = {
  orsak: 'Rutinen följdes inte.',
  atgard: 'Genomgång med berörda enheter.',
  konsekvens: 'Ingen bestående.',
  uppfoljning: 'Följs upp vid nästa samverkansmöte.',
};

const atgarda = async (scen: Lansscen, { en, id }: { readonly en: Planeradavvikelse; readonly id: string }) => {
  const rost = scen.rost(en.berord);
  const klartSenast = dagEfter(en.dag, en.besvaradEfter + 30);
  const beskrivning = 'Rutinen gås igenom på arbetsplatsträffen.';
  const atgard = await rost.utfor(`/avvikelser/${id}`, 'atgarder', {
    ...{ beskrivning, ansvarigFunktion: 'Enhetschef', klartSenast },
  });
  await rost.utfor(`/avvikelser/${id}/atgarder/${atgard}`, 'uppdateringar', { status: 'klar' });
};

const laggAvvisning = (scen: Lansscen, { en, id }: { readonly en: Planeradavvikelse; readonly id: string }): void => {
  const skal = 'Insatsen ingår inte i vårt uppdrag.';
  const tvistig = scen.slump.hander(TVIST_EFTER_AVVISNING);
  scen.tidslinje.lagg(dagEfter(en.dag, en.bedomdEfter), async () => {
    await scen
      .rost(en.berord)
      .utfor(`/avvikelser/${id}`, 'ansvarsavvisningar', { skal, foreslagenHuvudman: en.rapporterande });
  });
  if (tvistig) scen.tidslinje.lagg(dagEfter(en.dag, en.bedomdEfter + 5), () => berattaTvist(scen, { en, id }));
};
