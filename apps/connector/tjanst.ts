import { gravstensfilFor, invantaGallringar } from '#libs/arkiv/index.js';
import { lasKanalval, lasUtskick, type Kanaler } from '#libs/connectors/index.js';
import { deklareradeTopics, direkttopic, oppnaKafka, type Producent } from '#libs/kafka/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import {
  byggTjanst,
  kafkavalFor,
  lasRegister,
  oppnaAtkomstI,
  oppnaHandelselogg,
  oppnaValv,
  Sparminne,
  startaDriftdorr,
  type Bygge,
  type Tjanststart,
} from '#libs/tjanst/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { Intag } from './intag.js';
import { latProducent } from './lat-producent.js';
import { matConnector, nyHalsa } from './matning.js';
import { startaUtskick } from './utskick.js';

/**
 * Takes claim checks from Kafka into the shared queue, and delivers what is due to each huvudman's system. Any number of
 * instances: the group shares the topics, claims share the queue.
 */
export const startaConnector: Tjanststart = (konfiguration, logg, telemetri) =>
  byggTjanst('connector', async (bygge) => {
    const register = await lasRegister(konfiguration);
    const utskick = lasUtskick(mottagarfil(konfiguration), register);
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera),
      (en) => en.close(),
    );
    const valv = await oppnaValv(bygge, konfiguration);
    await invantaGallringar({ store, valv, gravstenar: gravstensfilFor(konfiguration) });
    const drift = await oppnaDrift(bygge, konfiguration);
    const kafka = await oppnaKafka(kafkavalFor(konfiguration, 'connector', logg));
    bygge.oppnade(() => kafka.stang());
    const { topicprefix: prefix, partitioner, repliker } = konfiguration.kafka;
    const topics = deklareradeTopics({ ...utskick, prefix, partitioner, repliker });
    const producent = latProducent(kafka);
    bygge.oppnade(() => producent.stang());
    const kanaler = oppnaKanaler({ konfiguration, register, producent, bygge });
    const matvarden = new Matvarden();
    const basSekunder = konfiguration.omforsokBasSekunder;
    const atkomst = await oppnaAtkomstI(bygge, konfiguration);
    const grund = {
      store,
      drift,
      valv,
      kanaler,
      clock: systemClock,
      logg,
      telemetri,
      matvarden,
      minne: new Sparminne(),
    };
    const sandare = startaUtskick(
      { ...grund, atkomst, basSekunder, krav: (kod) => register.fritextgranskning(kod) },
      bygge.haverera,
    );
    const intag = new Intag({ ...grund, kafka, topics, producent, prefix, vidNya: sandare.vack });
    // Both have their own time to end in; one after the other they would take longer than a platform waits.
    bygge.oppnade(() => Promise.all([intag.stang(), sandare.stoppa()]));
    intag.borja();
    matConnector({ matvarden, kafka, drift, prefix, intag });
    const halsa = nyHalsa({ store, drift, kafka, intag });
    const dorr = await startaDriftdorr({ konfiguration, halsa, matvarden, logg });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });

const oppnaDrift = (bygge: Bygge, { databaseUrl }: Konfiguration): Promise<Driftdatabas> =>
  bygge.oppna(
    'databas',
    () => oppnaDriftdatabas(databaseUrl),
    (en) => en.stang(),
  );

const mottagarfil = ({ mottagare }: Konfiguration) => ({ fil: mottagare, utpekad: mottagare !== '' });

interface Kanalunderlag {
  readonly konfiguration: Konfiguration;
  readonly register: Huvudmannaregister;
  readonly producent: Producent;
  readonly bygge: Bygge;
}

const oppnaKanaler = ({ konfiguration, register, producent, bygge }: Kanalunderlag): Kanaler => {
  const topic = (huvudman: string): string => direkttopic(konfiguration.kafka.topicprefix, huvudman);
  const kanaler = lasKanalval(mottagarfil(konfiguration), register, { kafka: { producent, topic } });
  bygge.oppnade(() => Promise.resolve(kanaler.stang()));
  return kanaler;
};
