import { avvikelseIdOf, avvikelseStream, type AvvikelseRapporterad } from '#libs/avvikelse/events.js';
import { involverade, type Parter } from '#libs/avvikelse/parter.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { gruppvy } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { SAMMANSTALLNING, SAMMANSTALLNING_ARENDE, type Summaarende, type Summarad } from './table.js';

const vik = (rad: Summaarende | undefined, recorded: RecordedEvent): Summaarende => {
  const event = upcast(recorded);
  if (event.type === 'AvvikelseRapporterad') return nyRad(event.data, avvikelseIdOf(recorded.stream));
  if (rad === undefined) throw new RadSaknas(recorded.stream);
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { innehall } = event.data;
      const { kategori, handelsetid } = innehall;
      return { ...rad, kategori, manad: handelsetid.slice(0, 7), ovriga: ovrigaAv(event.data) };
    }
    case 'HuvudmanInvolverad':
      return medOvrig(rad, event.data.part.huvudman);
    case 'GemensamHanteringInledd':
      return { ...rad, gemensam: true };
    case 'AnsvarAvvisat':
      return { ...rad, avvisande: [...new Set([...rad.avvisande, event.data.huvudman])] };
    case 'AvvikelseBedomd':
    case 'AterkopplingLamnad':
      return { ...rad, avvisande: rad.avvisande.filter((kod) => kod !== event.data.huvudman) };
    case 'AvvikelseAvslutad':
      return { ...rad, status: 'avslutad' };
    case 'AvvikelseAteroppnad':
      return { ...rad, status: 'oppen', avvisande: [] };
    case 'AvvikelseMakulerad':
      return { ...rad, status: 'makulerad' };
    default:
      return rad;
  }
};

const nyRad = (data: AvvikelseRapporterad['data'], id: string): Summaarende => ({
  id,
  manad: data.innehall.handelsetid.slice(0, 7),
  kategori: data.innehall.kategori,
  status: 'oppen',
  gemensam: false,
  rapporterande: data.rapporterande.huvudman,
  ovriga: ovrigaAv(data),
  avvisande: [],
});

const ovrigaAv = (parter: Parter): readonly string[] =>
  involverade(parter).filter((kod) => kod !== parter.rapporterande.huvudman);

const medOvrig = (rad: Summaarende, huvudman: string): Summaarende =>
  huvudman === rad.rapporterande ? rad : { ...rad, ovriga: [...new Set([...rad.ovriga, huvudman])] };

const ett = (villkor: boolean): number => (villkor ? 1 : 0);

const bidrag = (rad: Summaarende): readonly Summarad[] =>
  [rad.rapporterande, ...rad.ovriga].map((huvudman) => ({
    huvudman,
    manad: rad.manad,
    kategori: rad.kategori,
    rapporterade: ett(huvudman === rad.rapporterande),
    mottagna: ett(huvudman !== rad.rapporterande),
    oppna: ett(rad.status === 'oppen'),
    avslutade: ett(rad.status === 'avslutad'),
    makulerade: ett(rad.status === 'makulerad'),
    gemensamma: ett(rad.gemensam),
    avvisade: ett(rad.avvisande.includes(huvudman)),
  }));

/** Counts per huvudman, month and category, kept in step so that no question counts cases. */
export const sammanstallning: Vy = gruppvy<Summaarende>({
  namn: 'sammanstallning',
  nummer: 1,
  strommar: [avvikelseStream('')],
  tabeller: [SAMMANSTALLNING_ARENDE],
  gruppkolumn: 'id',
  grupp: avvikelseIdOf,
  vik,
  tillRader: (rad) => ({ sammanstallning_arende: [rad] }),
  franRader: (rader) => radersom<Summaarende>(rader['sammanstallning_arende'])[0],
  summor: { tabell: SAMMANSTALLNING, bidrag },
});
