import type { RecordedEvent } from '#libs/event-store/port.js';
import { mandatIdOf, mandatStream, type MandatRegistrerat } from '#libs/mandat/events.js';
import { upcast } from '#libs/mandat/upcast.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { MANDATREGISTER, type Mandatrad } from './table.js';

const UTAN_SLUT = '9999-12-31';
const ALDRIG = '0000-00-00';

const vik = (fore: Mandatrad | undefined, recorded: RecordedEvent): Mandatrad => {
  const event = upcast(recorded);
  if (event.type === 'MandatRegistrerat') return nyRad(event.data, recorded);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  const rad = { ...fore, revision: recorded.revision };
  switch (event.type) {
    case 'IntroduktionGenomford':
      return { ...rad, introducerad: event.data.datum };
    case 'MandatAndrat': {
      const { giltigTill } = event.data;
      return { ...rad, giltig_till: giltigTill, slut: giltigTill ?? UTAN_SLUT };
    }
    case 'MandatAterkallat':
      return { ...rad, aterkallad: recorded.meta.tid, slut: ALDRIG };
  }
};

const nyRad = (data: MandatRegistrerat['data'], { stream, meta, revision }: RecordedEvent): Mandatrad => {
  const { huvudman, verksamhet, funktion, uppdrag, behorigheter, niva, representerar, arena } = data;
  return {
    ...{ id: mandatIdOf(stream), huvudman, verksamhet, funktion, uppdrag, behorigheter, niva, arena },
    representerar_niva: representerar?.niva ?? null,
    forankring: representerar?.forankring ?? null,
    ersattare_for: data.ersattareFor,
    giltig_fran: data.giltigFran,
    giltig_till: data.giltigTill,
    ...{ introducerad: null, registrerad: meta.tid, aterkallad: null },
    slut: data.giltigTill ?? UTAN_SLUT,
    revision,
  };
};

/** Which functions have which mandate, where, and from when to when. */
export const mandatregister: Vy = gruppvy<Mandatrad>({
  namn: 'mandatregister',
  nummer: 1,
  strommar: [mandatStream('')],
  tabeller: [MANDATREGISTER],
  gruppkolumn: 'id',
  grupp: mandatIdOf,
  vik,
  tillRader: (rad) => ({ mandatregister: [rad] }),
  franRader: (rader) => radersom<Mandatrad>(rader['mandatregister'])[0],
});
