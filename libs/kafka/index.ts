/**
 * Owns: the way to Kafka (producer, consumer, topics, lag) and how an event is written in a message.
 * Promises: sent means stored by all in-sync replicas, in order per key; handled means committed, at least once.
 * Never: knows what a message is about; shows kafkajs to anybody.
 */
export { oppnaKafka } from './oppna.js';
export * from './port.js';
export { KafkaOtillganglig, KonsumentDod, OgiltigPost, OgiltigTopic } from './fel.js';
export { franHuvuden, tillHuvuden, type Handelseattribut } from './cloudevents.js';
export {
  deklareradeTopics,
  direkttopic,
  forsandelsetopic,
  huvudmanUr,
  kvittenstopic,
  parkeringstopic,
  type Topicval,
} from './topics.js';
