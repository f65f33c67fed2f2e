/** What a command may use of the world around it: tests give their own. */
export interface Terminal {
  /** The answer, to stdout. */
  skriv(text: string): void;
  /** Refusals and faults, to stderr. */
  skrivFel(text: string): void;
  /** Where a progress bar is drawn; a stream that is no TTY gets none. */
  readonly framsteg: NodeJS.WritableStream;
  readonly miljo: Readonly<Record<string, string | undefined>>;
}

export const processterminal = (): Terminal => ({
  skriv: (text) => console.log(text),
  skrivFel: (text) => console.error(text),
  framsteg: process.stderr,
  miljo: process.env,
});

/** What others wrote must not steer the terminal: its lines are kept, all else that is not seen becomes a space. */
export const utanStyrtecken = (text: string): string => text.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, ' ');
