/**
 * Attributes of a CloudEvents 1.0 event in binary mode. Kafka headers are bytes: the binding wants each value as UTF-8
 * without the percent-encoding of the HTTP binding. Known ones are checked strictly, unknown ones are ignored.
 */
export interface Handelseattribut {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The case. */
  readonly subject: string;
  /** RFC 3339, UTC. */
  readonly time: string;
  /** Claim check: where the data stands, when the message has none of its own. */
  readonly dataref?: string;
  /** Code of the huvudman it is for. */
  readonly mottagare?: string;
  /** Its place in the case's stream. */
  readonly sekvens?: number;
  readonly datacontenttype?: string;
  /** W3C Trace Context, in the header that tracing tools look for (no `ce_`). */
  readonly traceparent?: string;
}

type Namn = keyof Handelseattribut;

const HUVUDEN_MAX = 40;
const HUVUD: Readonly<Record<Namn, string>> = {
  id: 'ce_id',
  source: 'ce_source',
  type: 'ce_type',
  subject: 'ce_subject',
  time: 'ce_time',
  dataref: 'ce_dataref',
  mottagare: 'ce_mottagare',
  sekvens: 'ce_sekvens',
  datacontenttype: 'content-type',
  traceparent: 'traceparent',
};

/** Visible ASCII: none of ours needs more, and nobody's name fits by mistake with its å, ä, ö and spaces. */
const ORD = /^[\x21-\x7e]{1,300}$/;
const FORM: Readonly<Record<Namn, RegExp>> = {
  id: /^[\x21-\x7e]{1,200}$/,
  source: ORD,
  type: /^[a-z0-9]+(?:[.-][a-z0-9]+){1,20}$/,
  subject: ORD,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/,
  dataref: ORD,
  mottagare: /^[a-z0-9][a-z0-9-]{0,99}$/,
  sekvens: /^(?:0|[1-9]\d{0,9})$/,
  datacontenttype: /^[\w.+-]{1,80}\/[\w.+-]{1,80}(?:; ?charset=utf-8)?$/i,
  traceparent: /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/,
};
/** CloudEvents' Integer is a signed 32-bit one. */
const HELTAL_MAX = 2_147_483_647;
const LANGST = 300;
const KRAVDA: readonly Namn[] = ['id', 'source', 'type', 'subject', 'time'];
const FRIVILLIGA: readonly Namn[] = ['dataref', 'mottagare', 'sekvens', 'datacontenttype', 'traceparent'];

const giltigt = (namn: Namn, text: string): boolean => {
  if (text.length > LANGST || !FORM[namn].test(text)) return false;
  if (namn === 'time') return !Number.isNaN(Date.parse(text));
  return namn !== 'sekvens' || Number(text) <= HELTAL_MAX;
};

/** Headers of a message. Throws when an attribute would not be accepted by `franHuvuden`: our own fault. */
export const tillHuvuden = (attribut: Handelseattribut): Record<string, string> => {
  const huvuden: Record<string, string> = { ce_specversion: '1.0' };
  for (const namn of [...KRAVDA, ...FRIVILLIGA]) {
    const varde = attribut[namn];
    if (varde === undefined) continue;
    if (!giltigt(namn, String(varde))) throw new TypeError(`CloudEvents-attributet ${namn} är ogiltigt.`);
    huvuden[HUVUD[namn]] = String(varde);
  }
  return huvuden;
};

const kod = (namn: Namn, slut: string): string => `${namn.toUpperCase()}_${slut}`;

const fel = (huvuden: Readonly<Record<string, string>>): string | undefined => {
  if (Object.keys(huvuden).length > HUVUDEN_MAX) return 'HUVUDEN_FOR_MANGA';
  if (huvuden['ce_specversion'] !== '1.0') return 'SPECVERSION_OGILTIG';
  const saknas = KRAVDA.find((namn) => huvuden[HUVUD[namn]] === undefined);
  if (saknas !== undefined) return kod(saknas, 'SAKNAS');
  const ogiltigt = [...KRAVDA, ...FRIVILLIGA].find((namn) => {
    const text = huvuden[HUVUD[namn]];
    return text !== undefined && !giltigt(namn, text);
  });
  return ogiltigt === undefined ? undefined : kod(ogiltigt, 'OGILTIG');
};

/**
 * Attributes of a received message, or a code of what is wrong with it: HUVUDEN_FOR_MANGA, SPECVERSION_OGILTIG,
 * `<ATTRIBUT>_SAKNAS`, `<ATTRIBUT>_OGILTIG`. The fault never quotes the message.
 */
export const franHuvuden = (huvuden: Readonly<Record<string, string>>): Handelseattribut | { readonly fel: string } => {
  const felkod = fel(huvuden);
  if (felkod !== undefined) return { fel: felkod };
  const las = (namn: Namn): string => huvuden[HUVUD[namn]] ?? '';
  const frivilligt = (namn: Namn) => (huvuden[HUVUD[namn]] === undefined ? {} : { [namn]: las(namn) });
  return {
    id: las('id'),
    source: las('source'),
    type: las('type'),
    subject: las('subject'),
    time: las('time'),
    ...frivilligt('dataref'),
    ...frivilligt('mottagare'),
    ...(huvuden[HUVUD.sekvens] === undefined ? {} : { sekvens: Number(las('sekvens')) }),
    ...frivilligt('datacontenttype'),
    ...frivilligt('traceparent'),
  };
};
