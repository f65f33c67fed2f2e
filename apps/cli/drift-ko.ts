import { lasUtskick } from '#libs/connectors/index.js';
import { comparePositions, START, type Position } from '#libs/event-store/index.js';
import { forsandelsetopic } from '#libs/kafka/index.js';
import { connectorgrupp } from '#libs/routing/index.js';
import { lasRegister } from '#libs/tjanst/index.js';
import type { Ko, OppenForsandelse } from './drift-forsandelseprov.js';
import type { Driftlager } from './drift-lager.js';
import type { Ogonblick } from './drift-vykalla.js';

type Idrad = { readonly id: string };
const idn = (alla: readonly OppenForsandelse[]): readonly string[] => alla.map(({ id }) => id);

const I_VYN = `SELECT id FROM leveranser WHERE id = ANY ($1::text[]) AND status IN ('koad', 'misslyckad', 'parkerad')`;
const I_KON = 'SELECT id::text AS id FROM drift.leveransko WHERE id = ANY ($1::uuid[])';
const ROUTER = `SELECT position::text AS position FROM drift.checkpoint WHERE namn = 'router'`;

/** Where a försändelse waits: in the connectors' queue, or in the view that the inbox is read from. */
export const koFor = (lager: Driftlager, ogonblick: Ogonblick): Promise<Ko> =>
  lager.konfiguration.profil === 'distributed' ? distribuerad(lager, ogonblick) : Promise.resolve(iVyn(ogonblick));

/** The view is the queue; what came after where it stands is on its way. */
const iVyn = ({ las, punkter }: Ogonblick): Ko => {
  const nadd = punkter.find(({ namn }) => namn === 'leveranser')?.position ?? START;
  return {
    finns: async (alla) => new Set((await las<Idrad>(I_VYN, [idn(alla)])).map(({ id }) => id)),
    paVag: ({ position }) => Promise.resolve(comparePositions(position, nadd) > 0),
  };
};

/** On its way also between router and Kafka, and between Kafka and connector. */
const distribuerad = async (lager: Driftlager, ogonblick: Ogonblick): Promise<Ko> => {
  const { mottagare: fil, kafka: val } = lager.konfiguration;
  const register = await lasRegister(lager.konfiguration);
  const skickasTill = new Set(lasUtskick({ fil, utpekad: fil !== '' }, register).skickasTill);
  const inkorg = iVyn(ogonblick);
  const db = lager.databas();
  const kafka = await lager.kafka();
  const vantar = async (mottagare: string): Promise<boolean> => {
    const topic = forsandelsetopic(val.topicprefix, mottagare);
    return ((await kafka.efterslapning(connectorgrupp(val.topicprefix), [topic])).get(topic) ?? 0) > 0;
  };
  const routad = async ({ position }: OppenForsandelse): Promise<boolean> => {
    const [rad] = await db.las<{ readonly position: Position }>(ROUTER);
    return comparePositions(position, rad?.position ?? START) <= 0;
  };
  return {
    finns: async (alla) => {
      const { sands = [], hamtas = [] } = Object.groupBy(alla, ({ mottagare }) =>
        skickasTill.has(mottagare) ? 'sands' : 'hamtas',
      );
      const koade = await db.las<Idrad>(I_KON, [idn(sands)]);
      return new Set([...(await inkorg.finns(hamtas)), ...koade.map(({ id }) => id)]);
    },
    paVag: async (en) =>
      skickasTill.has(en.mottagare) ? !(await routad(en)) || (await vantar(en.mottagare)) : inkorg.paVag(en),
  };
};
