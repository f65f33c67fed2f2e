import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process that answers each message with one: `{result}` or `{fault}`. */
export interface Child {
  ask<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
}

const STOP_MS_MAX = 20_000;

/** @param program compiled file beside the caller; it sends one message when it is ready */
export const startChild = async (program: URL): Promise<Child> => {
  const child = fork(program, [], { stdio: ['ignore', 2, 2, 'ipc'], serialization: 'advanced' });
  await firstMessage(child);
  return {
    ask: async <Answer>(message: object): Promise<Answer> => {
      child.send(message);
      const answer = (await firstMessage(child)) as { readonly result?: Answer; readonly fault?: string };
      if (answer.fault !== undefined || answer.result === undefined) throw new Error(answer.fault ?? 'no answer');
      return answer.result;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      const clock = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
      child.disconnect();
      await gone;
      clearTimeout(clock);
    },
  };
};

const firstMessage = async (child: ChildProcess): Promise<unknown> => {
  const ended = new AbortController();
  const dies = once(child, 'exit', { signal: ended.signal }).then(([code, signal]: unknown[]) => {
    throw new Error(`a process of the bench ended: ${String(signal ?? code)}`);
  });
  dies.catch(() => undefined);
  try {
    const [message]: unknown[] = await Promise.race([once(child, 'message', { signal: ended.signal }), dies]);
    return message;
  } finally {
    ended.abort();
  }
};
