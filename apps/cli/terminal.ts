import { createInterface } from 'node:readline/promises';

/** What a command may use of the world around it: tests give their own. */
export interface Terminal {
  /** The answer, to stdout. */
  skriv(text: string): void;
  /** Refusals and faults, to stderr. */
  skrivFel(text: string): void;
  /** Where a progress bar is drawn; a stream that is no TTY gets none. */
  readonly framsteg: NodeJS.WritableStream;
  readonly miljo: Readonly<Record<string, string | undefined>>;
  /** Asks whoever sits there, and resolves with the answer; left out where nobody does. */
  fraga?(text: string): Promise<string>;
}

export const processterminal = (): Terminal => ({
  skriv: (text) => console.log(text),
  skrivFel: (text) => console.error(text),
  framsteg: process.stderr,
  miljo: process.env,
  ...(process.stdin.isTTY && { fraga }),
});

const fraga = async (text: string): Promise<string> => {
  const rad = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await rad.question(text);
  } finally {
    rad.close();
  }
};

/** What others wrote must not steer the terminal: its lines are kept, all else that is not seen becomes a space. */
export const utanStyrtecken = (text: string): string => text.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, ' ');
