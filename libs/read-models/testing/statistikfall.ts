import { avvikelseStream, type AvvikelseEvent, type Innehall } from '#libs/avvikelse/events.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';
import { Handelsebok } from './handelser.js';

/** Eight cases of which each is counted in another way; the days are said outright. */
export const AVTAL = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const bok = new Handelsebok();
const av = { huvudman: '20', mandatId: 'm', funktion: 'Chef' };
const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: null, forslag: null };

type Alla = AvvikelseEvent | EskaleringEvent | TvistEvent;
/** As if it had happened that day. */
const hande = (stream: string, dag: string, event: Alla): void => {
  const { meta, ...resten }: RecordedEvent = bok.lagg(stream, event, '20');
  bok.events[bok.events.length - 1] = { ...resten, meta: { ...meta, tid: `${dag}T08:00:00Z` } };
};

const innehall = (val: Partial<Innehall>): Innehall => ({
  ...{ rubrik: inslaget('r'), beskrivning: inslaget('b'), person: null, enhet: null, rapportorFunktion: null },
  ...{ handelsetyp: 'avvikelse', kategori: 'sip', bristtyper: [], handelsetid: '2026-01-05', upptackt: null },
  ...{ allvarlighetsgrad: 2, sannolikhet: 2, lagrum: [], malgrupper: [], godVard: [], sipDelar: [], beroBarn: false },
  ...{ skyddadePersonuppgifter: false, overenskommelse: null, kostnadKr: null, ...val },
});

interface Fall {
  readonly parter?: readonly string[];
  readonly senast?: string;
  readonly val?: Partial<Innehall>;
}
const rapportera = (
  id: string,
  dag: string,
  { parter = ['20', '2062'], senast = '2026-01-20', val = {} }: Fall = {},
): void => {
  const [forst = '20', ...ovriga] = parter;
  const berorda = ovriga.map((huvudman) => ({ huvudman, verksamhet: null }));
  const svarsfrister = ovriga.map((huvudman) => ({ huvudman, senast }));
  const kalla = { huvudman: forst, system: 's', arendenummer: id, version: 1 };
  const rapporterande = { huvudman: forst, verksamhet: null };
  hande(avvikelseStream(id), dag, {
    type: 'AvvikelseRapporterad',
    data: { kalla, rapporterande, berorda, svarsfrister, innehall: innehall(val), fingeravtryck: id },
  });
};
const svara = (id: string, dag: string, huvudman: string): void => {
  const ord = inslaget('t');
  const data = { huvudman, orsak: ord, atgard: ord, konsekvens: ord, uppfoljning: ord };
  hande(avvikelseStream(id), dag, { type: 'AterkopplingLamnad', data });
};
const gemensamt = (id: string, dag: string): void =>
  hande(avvikelseStream(id), dag, { type: 'GemensamHanteringInledd', data: { parter: [] } });
const lyft = (id: string, dag: string, slut: string | null): void => {
  const strom = eskaleringStream(id);
  const parter = ['20', '2062'].map((huvudman) => ({ huvudman, niva: 'enhet', svarSenast: null }));
  const amne = { overenskommelse: null, avsnitt: null };
  hande(strom, dag, {
    type: 'EskaleringPaborjad',
    data: { arende: { slag: 'avvikelse', id }, lan: '20', modell: 'm', parter, underlag, amne, av },
  });
  const till = { till: 'lokal', arena: null, svarSenast: '2026-02-10', funktion: null, regel: null };
  hande(strom, dag, {
    type: 'LyftTillSamverkan',
    data: { av, fran: 'enhet', underlag, utanMotsvarighet: [], ...till },
  });
  if (slut !== null)
    hande(strom, slut, {
      type: 'EskaleringAvslutad',
      data: { huvudman: '20', utfall: 'lost', niva: 'lokal', svar: 'Så.' },
    });
};
const tvist = (
  id: string,
  avvikelse: string | null,
  dag: string,
  sedan: TvistEvent['type'] | null,
  slut = dag,
): void => {
  const grund = {
    av,
    parter: ['20', '2062'],
    fraga: 'kostnadsansvar',
    beloppKr: null,
    rubrik: 'r',
    beskrivning: 'b',
  } as const;
  hande(tvistStream(id), dag, {
    type: 'TvistOppnad',
    data: { ...grund, avvikelse, overenskommelse: null, svarsfrister: [] },
  });
  const losning = { losningId: 'l', ansvariga: ['20'], fordelning: [], text: 'Så.' };
  if (sedan === 'TvistAvgjord')
    hande(tvistStream(id), slut, { type: sedan, data: { form: 'forlikning', losning, beslut: null } });
  if (sedan === 'TvistAterkallad') hande(tvistStream(id), slut, { type: sedan, data: { huvudman: '20', skal: 'fel' } });
};

export const statistikfall = (): Handelsebok => {
  rapportera('egen', '2026-01-10', { parter: ['2062'], val: { kategori: 'lakemedel', bristtyper: ['kompetens'] } });
  rapportera('snabb', '2026-01-10', { val: { overenskommelse: { id: AVTAL, avsnitt: null } } });
  svara('snabb', '2026-01-15', '2062');
  rapportera('sen', '2026-01-10', { val: { bristtyper: ['uteblev-fran-sip', 'vantetid'] } });
  gemensamt('sen', '2026-01-12');
  svara('sen', '2026-01-25', '2062');
  lyft('sen', '2026-02-01', '2026-02-08');
  tvist('t-sen', 'sen', '2026-02-09', 'TvistAvgjord', '2026-02-19');
  rapportera('tre', '2026-01-11', { parter: ['20', '2062', '2080'] });
  gemensamt('tre', '2026-01-12');
  svara('tre', '2026-01-13', '2062');
  hande(avvikelseStream('tre'), '2026-01-14', {
    type: 'AnsvarAvvisat',
    data: { huvudman: '2080', skal: inslaget('nej'), foreslagenHuvudman: null },
  });
  hande(avvikelseStream('tre'), '2026-01-16', { type: 'AvvikelseAvslutad', data: { huvudman: '20' } });
  tvist('t-tre', 'tre', '2026-02-09', 'TvistAterkallad');
  tvist('t-fri', null, '2026-03-01', null);
  rapportera('igen', '2026-01-10');
  svara('igen', '2026-01-12', '2062');
  hande(avvikelseStream('igen'), '2026-01-13', { type: 'AvvikelseAvslutad', data: { huvudman: '20' } });
  hande(avvikelseStream('igen'), '2026-02-01', {
    type: 'AvvikelseAteroppnad',
    data: {
      huvudman: '20',
      svarsfrister: [{ huvudman: '2062', senast: '2026-02-15' }],
      orsak: 'komplettering',
      skal: null,
    },
  });
  rapportera('fel', '2026-01-10');
  hande(avvikelseStream('fel'), '2026-01-11', {
    type: 'AvvikelseMakulerad',
    data: { huvudman: '20', skal: inslaget('fel') },
  });
  rapportera('forra', '2025-12-30', { parter: ['2080', '22'], val: { handelsetid: '2025-12-29' } });
  return bok;
};
