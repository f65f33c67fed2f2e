import { pino, stdTimeFunctions, type DestinationStream } from 'pino';

/** Injection token of the log. */
export const LOGG = Symbol('Logg');

export type Loggfakta = Readonly<Record<string, unknown>>;

/** Facts are ids, codes, counts and durations; never a name, personnummer, free text, address or body. */
export interface Logg {
  fel(handelse: string, fakta?: Loggfakta): void;
  varning(handelse: string, fakta?: Loggfakta): void;
  info(handelse: string, fakta?: Loggfakta): void;
}

export const LOGGNIVAER = ['tyst', 'fel', 'varning', 'info'] as const;
export type Loggniva = (typeof LOGGNIVAER)[number];

const PINO_NIVA: Readonly<Record<Loggniva, string>> = { tyst: 'silent', fel: 'error', varning: 'warn', info: 'info' };

/** The lines say the words of the setting. */
const ORD = new Map(LOGGNIVAER.map((niva) => [PINO_NIVA[niva], niva]));

/** Fields that may carry what a person wrote or is: dropped even when someone logs them by mistake. */
const FORBJUDNA = [
  'body',
  'kropp',
  'headers',
  'authorization',
  'personnummer',
  'beskrivning',
  'rubrik',
  'token',
  'url',
];

/** Characters waiting for a slow reader of the log; lines beyond it are dropped. */
const VANTANDE_MAX = 4_194_304;

/** A log that cannot be written (disk full, reader gone) loses its lines; it never ends the service. */
export const loggmal = (fd: number): ReturnType<typeof pino.destination> => {
  const mal = pino.destination({ dest: fd, sync: false, maxLength: VANTANDE_MAX });
  return mal.on('error', () => undefined);
};

/** One JSON line each, to stdout unless another destination is given. @param tjanst the program that writes, on every line */
export const nyLogg = (niva: Loggniva, mal: DestinationStream = loggmal(1), tjanst?: string): Logg => {
  const val = {
    level: PINO_NIVA[niva],
    base: tjanst === undefined ? null : { tjanst },
    timestamp: stdTimeFunctions.isoTime,
    messageKey: 'handelse',
    redact: { paths: FORBJUDNA.flatMap((falt) => [falt, `*.${falt}`]), remove: true },
    formatters: { level: (label: string) => ({ niva: ORD.get(label) ?? label }) },
  };
  const logg = pino(val, mal);
  return {
    fel: (handelse, fakta = {}) => logg.error(fakta, handelse),
    varning: (handelse, fakta = {}) => logg.warn(fakta, handelse),
    info: (handelse, fakta = {}) => logg.info(fakta, handelse),
  };
};

export const tystLogg: Logg = { fel: () => undefined, varning: () => undefined, info: () => undefined };
