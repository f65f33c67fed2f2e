import { lasUtskick } from '#libs/connectors/index.js';
import { deklareradeTopics, oppnaKafka } from '#libs/kafka/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { Halsa } from '#libs/platform/halsa.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { DatabasCheckpoint } from '#libs/policies/index.js';
import { databasMarken, Router } from '#libs/routing/index.js';
import {
  byggTjanst,
  KALLA,
  kafkavalFor,
  lasRegister,
  matFoljare,
  mattLogg,
  oppnaHandelselogg,
  sparadProducent,
  startaDriftdorr,
  underLedarskap,
  type Tjanststart,
} from '#libs/tjanst/index.js';

/** Sends claim checks of what is to be delivered to Kafka, in the log's order. One leads, the rest stand by. */
export const startaRouter: Tjanststart = (konfiguration, logg, telemetri) =>
  byggTjanst('router', async (bygge) => {
    const register = await lasRegister(konfiguration);
    const { mottagare } = konfiguration;
    const utskick = lasUtskick({ fil: mottagare, utpekad: mottagare !== '' }, register);
    if (utskick.skickasTill.length === 0) logg.varning('inga-mottagare');
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera),
      (en) => en.close(),
    );
    const { databaseUrl: connectionString } = konfiguration;
    const drift = await bygge.oppna(
      'databas',
      () => oppnaDriftdatabas(connectionString),
      (en) => en.stang(),
    );
    const kafka = await oppnaKafka(kafkavalFor(konfiguration, 'router', logg));
    bygge.oppnade(() => kafka.stang());
    const { topicprefix: prefix, partitioner, repliker } = konfiguration.kafka;
    await kafka.sakraTopics(deklareradeTopics({ ...utskick, prefix, partitioner, repliker }));
    const producent = sparadProducent(await kafka.producent(), telemetri);
    bygge.oppnade(() => producent.stang());
    const matvarden = new Matvarden();
    const { logg: foljd, sekunder } = mattLogg(store, systemClock);
    const delar = {
      ...{ store: foljd, producent, marken: databasMarken(drift), clock: systemClock, logg },
      ...{ skickasTill: utskick.skickasTill, prefix, kalla: KALLA },
    };
    const vidSkifte = matFoljare({ matvarden, foljare: 'router', sekunder });
    bygge.satIgang((signal) =>
      underLedarskap({ connectionString, namn: 'router', signal, logg, vidSkifte }, (stopp) =>
        new Router({ ...delar, checkpoint: new DatabasCheckpoint(drift, 'router') }).kor(stopp),
      ),
    );
    const halsa = new Halsa({
      handelselogg: () => store.head(),
      driftdatabas: () => drift.las('SELECT 1'),
      kafka: () => kafka.halsa(),
    });
    const dorr = await startaDriftdorr({ konfiguration, halsa, matvarden, logg });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });
