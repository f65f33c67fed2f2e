import { lika, upprepade, arKalenderdatum } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { Arenafakta, ExpedieraRekommendation } from './commands.js';
import type { Aktivitet, RekommendationEvent, RekommendationExpedierad } from './events.js';
import { AKTIVITETER_MAX, ARENDEN_MAX, MOTTAGARE_MAX } from './granser.js';
import { beslutsnyckel, type RekommendationState } from './rekommendation.js';
import { kravTexter, valfri, type Text } from './texter.js';
import { arArenans, kravSammankallande } from './tilltrade.js';

type Data = RekommendationExpedierad['data'];

/** B6: what an arena recommends is sent to each huvudman for its own decision. The same again gives nothing. */
export const expediera = (
  data: ExpedieraRekommendation['data'],
  state: RekommendationState,
): readonly RekommendationEvent[] => {
  const { huvudman: av, koordinator, arenafakta: arena, ...sant } = data;
  if (arena === null || arena.id !== sant.arena.id) throw avvisning('ARENA_FINNS_EJ');
  if (!arArenans(arena, data)) throw avvisning('ARENA_FINNS_EJ');
  kravSammankallande(arena, { huvudman: av, koordinator });
  if (state.status !== 'okand') {
    if (lika(falt({ ...sant, av }), falt(state.data))) return [];
    throw avvisning('REKOMMENDATION_FINNS_REDAN');
  }
  kravMottagare(sant.mottagare, arena);
  kravArenden(sant, arena);
  kravAktiviteter(sant);
  kravTexter(...texter(sant));
  return [{ type: 'RekommendationExpedierad', data: { ...sant, av } }];
};

const kravMottagare = (mottagare: Data['mottagare'], arena: Arenafakta): void => {
  if (mottagare.length === 0) throw avvisning('MOTTAGARE_SAKNAS');
  if (mottagare.length > MOTTAGARE_MAX) throw avvisning('FOR_MANGA_MOTTAGARE');
  const dubbla = upprepade(mottagare.map(beslutsnyckel));
  if (dubbla.length > 0) throw avvisning('MOTTAGARE_UPPREPAS', dubbla);
  const utanfor = mottagare.map(({ huvudman }) => huvudman).filter((kod) => !arena.huvudman.includes(kod));
  if (utanfor.length > 0) throw avvisning('MOTTAGARE_UTANFOR_ARENAN', [...new Set(utanfor)]);
  const fel = mottagare.findIndex(({ senast }) => !arKalenderdatum(senast));
  if (fel >= 0) throw avvisning('OGILTIGT_DATUM', [`mottagare[${fel}].senast`]);
};

/** Those of the whole and those of its activities alike: known to the arena, and prepared (B5). */
const kravArenden = ({ arenden, aktiviteter }: Pick<Data, 'arenden' | 'aktiviteter'>, arena: Arenafakta): void => {
  const alla = [...new Set([...arenden, ...aktiviteter.flatMap((aktivitet) => aktivitet.arenden)])];
  if (alla.length > ARENDEN_MAX) throw avvisning('FOR_MANGA_ARENDEN');
  const okanda = alla.filter((arende) => !arena.arenden.includes(arende));
  if (okanda.length > 0) throw avvisning('ARENDE_EJ_I_ARENAN', okanda);
  const oberedda = alla.filter((arende) => !arena.beredda.includes(arende));
  if (oberedda.length > 0) throw avvisning('ARENDE_EJ_BERETT', oberedda);
};

const kravAktiviteter = ({ slag, aktiviteter }: Pick<Data, 'slag' | 'aktiviteter'>): void => {
  if (slag === 'rekommendation' && aktiviteter.length > 0) throw avvisning('AKTIVITET_EJ_TILLATEN');
  if (slag === 'aktivitetsplan' && aktiviteter.length === 0) throw avvisning('AKTIVITET_SAKNAS');
  if (aktiviteter.length > AKTIVITETER_MAX) throw avvisning('FOR_MANGA_AKTIVITETER');
};

/** V6: each activity has its direktiv and its responsible function. */
const texter = ({ rubrik, text, beslutsfunktion, aktiviteter }: Omit<Data, 'av'>): readonly Text[] => [
  ['rubrik', rubrik],
  ['text', text],
  ...valfri('beslutsfunktion', beslutsfunktion),
  ...aktiviteter.flatMap((aktivitet, index): readonly Text[] => [
    [`aktiviteter[${index}].rubrik`, aktivitet.rubrik],
    [`aktiviteter[${index}].direktiv`, aktivitet.direktiv],
    [`aktiviteter[${index}].ansvarigFunktion`, aktivitet.ansvarigFunktion],
  ]),
];

const falt = (data: Data): readonly unknown[] => [
  data.slag,
  data.arena.id,
  data.av,
  data.rubrik,
  data.text,
  data.aktiviteter.map(({ rubrik, direktiv, ansvarigFunktion, arenden }: Aktivitet) => [
    rubrik,
    direktiv,
    ansvarigFunktion,
    arenden,
  ]),
  data.arenden,
  data.mottagare.map(({ huvudman, verksamhet, senast }) => [huvudman, verksamhet, senast]),
  data.beslutsfunktion,
];
