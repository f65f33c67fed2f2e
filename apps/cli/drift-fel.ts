import { StoreUnavailable } from '#libs/event-store/index.js';
import { Mottagarfilfel } from '#libs/connectors/index.js';
import { KafkaOtillganglig, OgiltigTopic } from '#libs/kafka/index.js';
import { Konfigurationsfel } from '#libs/platform/config.js';
import { KatalogUpptagen } from '#libs/platform/katalog-las.js';
import { DatabasUpptagen, isLostConnection } from '#libs/platform/sql/index.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { Kommandofel } from './nav-klient.js';

/** Those that say it themselves, in Swedish. */
const EGNA = [Kommandofel, Konfigurationsfel, Mottagarfilfel, KatalogUpptagen, DatabasUpptagen, OgiltigTopic];

/** SQLSTATE → what it means for whoever runs the command. */
const DATABAS: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL godtar inte lösenordet för rollen i DATABASE_URL.',
  '28000': 'PostgreSQL släpper inte in rollen i DATABASE_URL.',
  '3D000': 'Databasen i DATABASE_URL finns inte.',
  '3F000': 'Tabellerna finns inte i databasen. Är DATABASE_URL rätt, och har tjänsterna startats?',
  '42501': 'Rollen i DATABASE_URL får inte läsa detta. Kör som avvikelsenav_drift.',
  '42P01': 'Tabellerna finns inte i databasen. Är DATABASE_URL rätt, och har tjänsterna startats?',
};

/** Why it could not be done: no address, no value, no secret. */
export const feltext = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Det gick inte (okänt fel).';
  return lagertext(error) ?? kodtext(error, systemfelkod(error) ?? '');
};

const lagertext = (error: Error): string | undefined => {
  if (EGNA.some((slag) => error instanceof slag)) return error.message;
  if (error instanceof KafkaOtillganglig) return `Kafka svarar inte som det ska (${error.kod}).`;
  return error instanceof StoreUnavailable ? 'Händelseloggen svarar inte.' : undefined;
};

const kodtext = (error: Error, kod: string): string => {
  if (isLostConnection(error)) return `PostgreSQL svarar inte${kod === '' ? '' : ` (${kod})`}.`;
  return DATABAS[kod] ?? `Det gick inte (${kod === '' ? error.name : kod}).`;
};
