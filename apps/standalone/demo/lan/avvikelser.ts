import { arEgen, dagEfter, planeraAvvikelser, type Planeradavvikelse } from './lansplan.js';
import { kanLyftas, lyftSaken } from './lyft.js';
import type { Lansscen } from './scen.js';
import { berattaTvist } from './tvister.js';

const SYSTEM = 'demo-avvikelsesystem';

/** Puts every avvikelse of the years on the line. */
export const laggAvvikelser = (scen: Lansscen): number => {
  const alla = planeraAvvikelser(scen.lan, scen, scen.slump('avvikelser'));
  for (const en of alla) scen.tidslinje.lagg(en.dag, () => rapportera(scen, en));
  return alla.length;
};

const rapportera = async (scen: Lansscen, en: Planeradavvikelse): Promise<void> => {
  const id = await scen.rost(en.rapporterande).skapa('/avvikelser', {
    kalla: { system: SYSTEM, arendenummer: `${en.rapporterande}-${String(en.nr).padStart(5, '0')}`, version: 1 },
    rapporterande: { huvudman: en.rapporterande },
    berorda: arEgen(en) ? [] : [{ huvudman: en.berord }],
    ...{ rubrik: en.rubrik, beskrivning: `${en.text} (Påhittat exempel.)`, kategori: en.kategori },
    rapportorFunktion: 'Sjuksköterska',
    handelsetid: dagEfter(en.dag, -en.handeFore),
    ...{ allvarlighetsgrad: en.allvarlighetsgrad, sannolikhet: en.sannolikhet },
    ...(en.avtal !== null && { overenskommelse: { id: en.avtal } }),
  });
  // What a kommun has alone, no other may read.
  if ([en.rapporterande, en.berord].includes(scen.lan.region)) {
    scen.rapporterade.push({ id, dag: en.dag, kategori: en.kategori });
  }
  laggForloppet(scen, en, id);
};

const laggForloppet = (scen: Lansscen, en: Planeradavvikelse, id: string): void => {
  const efter = (antal: number, gor: () => Promise<unknown>): void =>
    scen.tidslinje.lagg(dagEfter(en.dag, antal), async () => void (await gor()));
  const berord = scen.rost(en.berord);
  const arendet = `/avvikelser/${id}`;
  if (en.utgang === 'avvisas') return laggAvvisning(scen, { en, id });
  efter(en.bedomdEfter, () => berord.utfor(arendet, 'bedomningar', bedomning(en)));
  if (en.utgang === 'uteblir') return;
  if (en.medAtgard) efter(en.besvaradEfter, () => atgarda(scen, { en, id }));
  efter(en.besvaradEfter, () => berord.utfor(arendet, 'aterkoppling', ATERKOPPLING));
  const sak = { slag: 'avvikelse', parter: [en.rapporterande, en.berord] } as const;
  const avsluta = (dag: string): void =>
    scen.tidslinje.lagg(dag, async () => void (await scen.rost(en.rapporterande).utfor(arendet, 'avslut')));
  if (en.utgang !== 'lyfts' || !kanLyftas(scen, sak)) return avsluta(dagEfter(en.dag, en.avslutadEfter));
  const lyfts = { ...sak, id, rubrik: en.rubrik, klart: (dag: string) => avsluta(dagEfter(dag, 3)) };
  efter(en.besvaradEfter + 2, () => lyftSaken(scen, lyfts, dagEfter(en.dag, en.besvaradEfter + 2)));
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
  scen.tidslinje.lagg(dagEfter(en.dag, en.bedomdEfter), async () => {
    await scen
      .rost(en.berord)
      .utfor(`/avvikelser/${id}`, 'ansvarsavvisningar', { skal, foreslagenHuvudman: en.rapporterande });
  });
  if (en.tvistig) scen.tidslinje.lagg(dagEfter(en.dag, en.bedomdEfter + 5), () => berattaTvist(scen, { en, id }));
};
