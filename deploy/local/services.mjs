// Starts both real servers, without Docker: node deploy/local/services.mjs start|stop
// Prints what the distributed profile and the tests want to know: DATABASE_URL=… and KAFKA_BROKERS=…
import * as kafka from './kafka.mjs';
import * as postgres from './postgres.mjs';
import { runAsCommand } from './server.mjs';

export const stop = async () => {
  await Promise.allSettled([kafka.stop(), postgres.stop()]);
};

/** Both, or neither: what was started is stopped again when the other cannot be. */
export const start = async () => {
  try {
    const { url } = await postgres.start();
    const { brokers } = await kafka.start();
    return { DATABASE_URL: url, KAFKA_BROKERS: brokers };
  } catch (error) {
    await stop();
    throw error;
  }
};

const lines = (environment) => Object.entries(environment).map(([name, value]) => `${name}=${value}`);
await runAsCommand({ meta: import.meta, start, stop, lines });
