import type { RecordedEvent } from '#libs/event-store/port.js';
import { svenskDag } from '#libs/platform/datum.js';
import { tvistIdOf, tvistStream, type TvistEvent, type TvistOppnad } from '#libs/tvist/events.js';
import { nastaStegTvist } from '#libs/tvist/nasta-steg.js';
import { evolve, initial, type KandTvist } from '#libs/tvist/tvist.js';
import { upcast } from '#libs/tvist/upcast.js';
import { gruppvy, type Grupprader } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import { TVISTLAGE, TVISTLAGE_PART, type Tvistpart, type Tvistrad } from './table.js';

interface Lage {
  readonly rad: Omit<Tvistrad, 'tillstand'>;
  readonly tvist: KandTvist;
}

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const event = upcast(recorded);
  const rad = event.type === 'TvistOppnad' ? nyRad(event.data, recorded) : fore?.rad;
  const tvist = rad === undefined ? initial : evolve(fore?.tvist ?? initial, event);
  if (rad === undefined || tvist.status === 'okand') throw new RadSaknas(recorded.stream);
  return { tvist, rad: { ...rad, ...foljt(tvist, event, recorded), revision: recorded.revision } };
};

const nyRad = (data: TvistOppnad['data'], { stream, meta, revision }: RecordedEvent): Lage['rad'] => ({
  id: tvistIdOf(stream),
  rubrik: data.rubrik,
  fraga: data.fraga,
  belopp_kr: data.beloppKr,
  principiell: null,
  status: 'oppen',
  parter: data.parter,
  avvikelse: data.avvikelse,
  overenskommelse: data.overenskommelse?.id ?? null,
  avsnitt: data.overenskommelse?.avsnitt ?? null,
  oppnad: meta.tid,
  oppnad_dag: svenskDag(new Date(meta.tid)),
  slut_dag: null,
  andrad: meta.tid,
  revision,
});

const foljt = (
  { status, principfraga }: KandTvist,
  { type }: TvistEvent,
  { meta }: RecordedEvent,
): Partial<Lage['rad']> => ({
  status,
  principiell: principfraga?.principiell ?? null,
  andrad: meta.tid,
  ...(SLUT.includes(type) && { slut_dag: svenskDag(new Date(meta.tid)) }),
});
const SLUT: readonly TvistEvent['type'][] = ['TvistAvslutad', 'TvistAterkallad'];

const tillRader = ({ rad, tvist }: Lage): Grupprader => ({
  tvistlage: [{ ...rad, tillstand: tillstandSomText(tvist) }],
  tvistlage_part: [...tvist.parter.keys()].map((huvudman) => partrad({ rad, tvist }, huvudman)),
});

const partrad = ({ rad, tvist }: Lage, huvudman: string): Tvistpart => {
  const { id, status, fraga, principiell, avvikelse, oppnad_dag } = rad;
  const part = tvist.parter.get(huvudman);
  return {
    ...{ id, huvudman, status, fraga, avvikelse, oppnad_dag },
    pagar: status === 'oppen' || status === 'avgjord',
    principiell: principiell === true,
    nasta_steg: nastaStegTvist(tvist, huvudman) ?? 'klart',
    svar_senast: status === 'oppen' && part?.stallning === null ? part.svarSenast : null,
  };
};

const franRader = (rader: Grupprader): Lage | undefined => {
  const [hel] = radersom<Tvistrad>(rader['tvistlage']);
  if (hel === undefined) return undefined;
  const { tillstand, ...rad } = hel;
  return { rad, tvist: tillstandAv<KandTvist>(tillstand) };
};

/** Every tvist with what each party is to do next. */
export const tvistlage: Vy = gruppvy<Lage>({
  namn: 'tvistlage',
  nummer: 2,
  strommar: [tvistStream('')],
  tabeller: [TVISTLAGE, TVISTLAGE_PART],
  gruppkolumn: 'id',
  grupp: tvistIdOf,
  vik,
  tillRader,
  franRader,
});
