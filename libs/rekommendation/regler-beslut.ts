import { lika, arKalenderdatum } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import { antalAv } from './beslutslage.js';
import type { FattaBeslut, RattaBeslut } from './commands.js';
import type { AllaHarBeslutat, BeslutFattat, RekommendationEvent } from './events.js';
import {
  arAvgjord,
  evolve,
  type Beslutspost,
  type KandRekommendation,
  type RekommendationState,
} from './rekommendation.js';
import { kravTexter, valfri } from './texter.js';
import { beslutsratt } from './tilltrade.js';

/** B6: bifall, avslag or bordlagd, by the one that was asked. The last to decide ends the matter for the arena. */
export const fatta = (data: FattaBeslut['data'], state: RekommendationState): readonly RekommendationEvent[] => {
  const { rekommendation, post, av } = beslutsratt(state, data);
  if (arSamma(post, data)) return [];
  if (arAvgjord(post.status)) throw avvisning('BESLUT_FINNS');
  kravBeslut(data);
  return medUtfall(rekommendation, { type: 'BeslutFattat', data: { ...beslutet(data), av } });
};

/** It was recorded wrongly. By the huvudman itself; what stood before stays in the history. */
export const ratta = (data: RattaBeslut['data'], state: RekommendationState): readonly RekommendationEvent[] => {
  const { rekommendation, post, av } = beslutsratt(state, data);
  if (post.status === 'vantar') throw avvisning('BESLUT_FINNS_EJ');
  if (arSamma(post, data)) return [];
  const { skal } = data;
  kravTexter(['skal', skal]);
  kravBeslut(data);
  return medUtfall(rekommendation, { type: 'BeslutRattat', data: { ...beslutet(data), av, skal } });
};

type Uppgifter = Omit<BeslutFattat['data'], 'av'>;

const beslutet = ({ huvudman, verksamhet, utfall, instans, datum, dnr, motivering }: Uppgifter): Uppgifter => ({
  huvudman,
  verksamhet,
  utfall,
  instans,
  datum,
  dnr,
  motivering,
});

const kravBeslut = (data: FattaBeslut['data']): void => {
  const { utfall, instans, dnr, motivering } = data;
  kravDatum(data);
  if (utfall !== 'bifall' && (motivering ?? '').trim() === '') throw avvisning('MOTIVERING_SAKNAS');
  kravTexter(['instans', instans], ...valfri('dnr', dnr), ...valfri('motivering', motivering));
};

const kravDatum = ({ datum, idag, expedieradDag }: FattaBeslut['data']): void => {
  if (!arKalenderdatum(datum)) throw avvisning('OGILTIGT_DATUM', ['datum']);
  if (datum > idag) throw avvisning('DATUM_I_FRAMTIDEN');
  if (expedieradDag !== undefined && datum < expedieradDag) throw avvisning('DATUM_FORE_EXPEDIERING', [expedieradDag]);
};

const arSamma = ({ status, beslut }: Beslutspost, ny: Uppgifter): boolean =>
  beslut !== null &&
  lika(
    [status, beslut.instans, beslut.datum, beslut.dnr, beslut.motivering],
    [ny.utfall, ny.instans, ny.datum, ny.dnr, ny.motivering],
  );

/** With what the arena is to be told, when all have decided and it has not been told just that. */
const medUtfall = (fore: KandRekommendation, event: RekommendationEvent): readonly RekommendationEvent[] => {
  const efter = evolve(fore, event);
  if (efter.status === 'okand') return [event];
  const { bifall, avslag, bordlagda, vantar } = antalAv(efter.poster);
  const sagt = efter.utfall?.bifall === bifall && efter.utfall.avslag === avslag;
  if (bordlagda + vantar > 0 || sagt) return [event];
  const alla: AllaHarBeslutat = { type: 'AllaHarBeslutat', data: { bifall, avslag } };
  return [event, alla];
};
