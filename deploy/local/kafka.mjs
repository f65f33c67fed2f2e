// Starts a throwaway real Kafka for the tests, one node, without Docker: node deploy/local/kafka.mjs start|stop
// It keeps its data in data/services/kafka, listens on 127.0.0.1 only, and is emptied at every start.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import kafkajs from 'kafkajs';
import { findJava, kafkaJars } from './kafka-jars.mjs';
import * as local from './server.mjs';

const FOLDER = process.env.KAFKA_DATA ?? local.serviceFolder('kafka');
const READY_MS = 60_000;
const LOG4J = fileURLToPath(new URL('kafka/log4j2.xml', import.meta.url));
const JVM = ['-Xms96m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];

const SASL_CLASS = 'org.apache.kafka.common.security.plain.PlainLoginModule';
const saslLines = ({ anvandare, losenord }) => [
  'sasl.enabled.mechanisms=PLAIN',
  'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  // Whoever comes by the door without a login may do everything; who has logged in, what the rights say.
  'super.users=User:ANONYMOUS',
  `listener.name.sasl_plaintext.plain.sasl.jaas.config=${SASL_CLASS} required user_${anvandare}="${losenord}";`,
];

/** `broker.session.timeout.ms`: a killed node may register again so much later. */
const properties = ({ folder, ports, sasl }) => {
  const listeners = [`PLAINTEXT://127.0.0.1:${ports.broker}`];
  if (sasl) listeners.push(`SASL_PLAINTEXT://127.0.0.1:${ports.sasl}`);
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.bootstrap.servers=127.0.0.1:${ports.controller}`,
    `listeners=${[...listeners, `CONTROLLER://127.0.0.1:${ports.controller}`].join(',')}`,
    `advertised.listeners=${listeners.join(',')}`,
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    ...(sasl ? saslLines(sasl) : []),
    `log.dirs=${join(folder, 'data')}`,
    'auto.create.topics.enable=false',
    'default.replication.factor=1',
    'min.insync.replicas=1',
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=4',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'share.coordinator.state.topic.replication.factor=1',
    'share.coordinator.state.topic.min.isr=1',
    'group.initial.rebalance.delay.ms=0',
    'broker.session.timeout.ms=3000',
    'broker.heartbeat.interval.ms=500',
    'log.cleaner.dedupe.buffer.size=4194304',
    'num.network.threads=2',
    'num.io.threads=4',
    '',
  ].join('\n');
};

const javaOptions = () => [...JVM, `-Dlog4j2.configurationFile=${LOG4J}`, '-cp', join(kafkaJars(), '*')];

/** A base64url UUID; StorageTool refuses one that looks like an option. */
const clusterId = () => `a${randomBytes(16).toString('base64url').slice(1)}`;

const prepare = async (java, folder, sasl) => {
  local.emptyFolder(folder);
  const ports = { broker: await local.freePort(), controller: await local.freePort(), sasl: await local.freePort() };
  writeFileSync(join(folder, 'server.properties'), properties({ folder, ports, sasl }), { mode: 0o600 });
  const format = ['kafka.tools.StorageTool', 'format', '--standalone', '-t', clusterId(), '-c', 'server.properties'];
  const { status, stdout, stderr } = spawnSync(java, [...javaOptions(), ...format], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Kafka's folder could not be made:\n${stdout}${stderr}`);
  const saslBrokers = sasl ? { saslBrokers: `127.0.0.1:${ports.sasl}` } : {};
  return { brokers: `127.0.0.1:${ports.broker}`, ...saslBrokers };
};

const launch = (java, folder) => {
  const log = openSync(join(folder, 'log'), 'a');
  const options = [...javaOptions(), 'kafka.Kafka', 'server.properties'];
  const child = spawn(java, options, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  child.unref();
  return child;
};

const answers = async (brokers) => {
  const client = new kafkajs.Kafka({
    brokers: [brokers],
    connectionTimeout: 1_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const admin = client.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

/**
 * Returns `{ brokers, pid, saslBrokers? }`; a broker that runs already in the folder is used as it is. `keep`: on the
 * data and the ports of the last start there (after a kill -9). `sasl` `{ anvandare, losenord }`: a second
 * door, where that user has the rights that are given it and no others.
 */
export const start = async ({ folder = FOLDER, keep = false, sasl } = {}) => {
  const already = await local.serving(folder, ({ brokers }) => answers(brokers));
  if (already !== undefined) return already;
  const java = findJava();
  const kept = keep ? local.readState(folder) : undefined;
  const addresses = kept ?? (await prepare(java, folder, sasl));
  const child = launch(java, folder);
  const state = { ...addresses, pid: child.pid };
  local.writeState(folder, state);
  await local.untilReady({
    child,
    ready: () => answers(state.brokers),
    ms: READY_MS,
    explain: () => `Kafka did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-4_000)}`,
  });
  return state;
};

/** Clean shutdown by the pid that `start` wrote; then by force. */
export const stop = ({ folder = FOLDER } = {}) => local.stopServer(folder, ['SIGTERM', 'SIGKILL']);

await local.runAsCommand({ meta: import.meta, start, stop, lines: ({ brokers }) => [`KAFKA_BROKERS=${brokers}`] });
