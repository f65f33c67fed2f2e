// The jars of the Kafka that deploy/local/kafka/pom.xml names.
import { fetchedJars, findJava as javaFor } from './jars.mjs';

export const findJava = () => javaFor('Kafka');

export const kafkaJars = () =>
  fetchedJars({ name: 'Kafka', folder: 'kafka', size: '45 MB', variable: 'KAFKA_JARS', jar: 'kafka_' });
