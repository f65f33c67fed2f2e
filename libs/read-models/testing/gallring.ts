import type { AvvikelseEvent, Innehall } from '#libs/avvikelse/events.js';
import { inslaget } from '#libs/sekretess/testing/index.js';

/** Events with sealed words, to see them go. */
export const LEKSAND = '2029';
export const REGION = '20';

const part = (huvudman: string) => ({ huvudman, verksamhet: null });
const innehall = (namn: string): Innehall => ({
  rubrik: inslaget(`${namn}-rubrik`),
  beskrivning: inslaget(`${namn}-text`),
  person: inslaget(`${namn}-person`),
  enhet: null,
  rapportorFunktion: null,
  handelsetyp: 'avvikelse',
  kategori: 'lakemedel',
  bristtyper: [],
  handelsetid: '2026-02-01',
  upptackt: null,
  allvarlighetsgrad: 3,
  sannolikhet: 2,
  lagrum: [],
  malgrupper: [],
  godVard: [],
  sipDelar: [],
  beroBarn: false,
  skyddadePersonuppgifter: false,
  overenskommelse: null,
  kostnadKr: null,
});
const delar = { rapporterande: part(LEKSAND), berorda: [part(REGION)], svarsfrister: [], fingeravtryck: 'f' };

export const rapporterad = (namn: string): AvvikelseEvent => ({
  type: 'AvvikelseRapporterad',
  data: {
    ...delar,
    kalla: { huvudman: LEKSAND, system: 's', arendenummer: namn, version: 1 },
    innehall: innehall(namn),
  },
});
export const kompletterad = (namn: string): AvvikelseEvent => ({
  type: 'AvvikelseKompletterad',
  data: { ...delar, version: 2, innehall: innehall(namn) },
});
export const bedomd = (huvudman: string, ord: string): AvvikelseEvent => ({
  type: 'AvvikelseBedomd',
  data: {
    ...{ huvudman, allvarlighetsgrad: 3, sannolikhet: 2, riskvarde: 6, lexMaria: null, lexSarah: null },
    motivering: inslaget(ord),
  },
});
export const makulerad = (huvudman: string, ord: string): AvvikelseEvent => ({
  type: 'AvvikelseMakulerad',
  data: { huvudman, skal: inslaget(ord) },
});
