import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { franHuvuden, type Handelseattribut, type MottagenPost } from '#libs/kafka/index.js';
import { tolkaStriktJson } from '#libs/platform/strikt-json.js';

export const KVITTENSTYP = 'se.avvikelsenav.kvittens.v1';

/** A receipt that its huvudman has signed. */
export interface Kvittens {
  readonly forsandelse: string;
  readonly huvudman: string;
  readonly arendenummer: string | null;
  /** Seconds since 1970, as signed: tells two receipts of one försändelse apart, and a replay from both. */
  readonly stampel: string;
  /** W3C trace id that the huvudman went on with. */
  readonly spar: string | null;
}

type Svar<T> = T | { readonly fel: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Seconds since 1970. */
const STAMPEL = /^[1-9]\d{8,10}$/;
const KROPP_BYTE_MAX = 4_096;
/** A secret being changed gives two. */
const SIGNATURER_MAX = 10;

/** Who signed what: by secret, as a right to write on the topic does not tell who wrote (I4). */
export class Kvittenskontroll {
  private readonly webhookar: ReadonlyMap<string, Webhook>;

  /** @param hemligheter per huvudman; Standard Webhooks: `whsec_` and base64 */
  constructor(hemligheter: ReadonlyMap<string, string>) {
    this.webhookar = new Map([...hemligheter].map(([huvudman, hemlighet]) => [huvudman, new Webhook(hemlighet)]));
  }

  /** The receipt, or the code of why it is none. The fault never quotes the message. */
  las(post: MottagenPost): Svar<Kvittens> {
    const uppgift = this.uppgift(post);
    if ('fel' in uppgift) return uppgift;
    const fel = signaturfel(post, uppgift);
    if (fel !== null) return { fel };
    const kropp = nummer(post);
    if ('fel' in kropp) return kropp;
    const { subject: forsandelse, mottagare: huvudman, spar } = uppgift;
    return { forsandelse, huvudman, spar, ...kropp, stampel: post.huvuden['webhook-timestamp'] ?? '' };
  }

  private uppgift(post: MottagenPost): Svar<Uppgift> {
    if (post.fel !== undefined) return { fel: post.fel };
    const attribut = franHuvuden(post.huvuden);
    if ('fel' in attribut) return attribut;
    if (attribut.type !== KVITTENSTYP) return { fel: 'TYP_OKAND' };
    return UUID.test(attribut.subject) ? this.medHemlighet(attribut) : { fel: 'SUBJECT_OGILTIG' };
  }

  private medHemlighet({ subject, mottagare = '', traceparent }: Handelseattribut): Svar<Uppgift> {
    const webhook = this.webhookar.get(mottagare);
    if (webhook === undefined) return { fel: 'HUVUDMAN_OKAND' };
    return { subject, mottagare, webhook, spar: traceparent?.slice(3, 35) ?? null };
  }
}

/** What the message says of itself, before its signature has been looked at. */
interface Uppgift {
  readonly subject: string;
  readonly mottagare: string;
  readonly webhook: Webhook;
  readonly spar: string | null;
}

/** What is signed is the id and the body, so the id has to be the försändelse's: else one receipt would do for any. */
const signaturfel = ({ huvuden, varde }: MottagenPost, { webhook, subject }: Uppgift): string | null => {
  const { 'webhook-id': id, 'webhook-timestamp': tid, 'webhook-signature': signatur } = huvuden;
  if (tid === undefined || signatur === undefined) return 'SIGNATUR_SAKNAS';
  if (varde === null || varde.length > KROPP_BYTE_MAX) return 'KROPP_OGILTIG';
  if (id !== subject || !STAMPEL.test(tid)) return 'SIGNATUR_FEL';
  const vantad = webhook.sign(id, new Date(Number(tid) * 1000), varde.toString('utf8'));
  return arBland(vantad, signatur) ? null : 'SIGNATUR_FEL';
};

const arBland = (vantad: string, signatur: string): boolean =>
  signatur.split(' ', SIGNATURER_MAX).some((en) => lika(en, vantad));

const lika = (a: string, b: string): boolean => {
  const [en, annan] = [Buffer.from(a), Buffer.from(b)];
  return en.length === annan.length && timingSafeEqual(en, annan);
};

const nummer = ({ varde: kropp }: MottagenPost): Svar<Pick<Kvittens, 'arendenummer'>> => {
  const svar = tolkaStriktJson(kropp?.toString('utf8') ?? '', { djupMax: 4 });
  if ('fel' in svar || !harArendenummer(svar.varde)) return { fel: 'KROPP_OGILTIG' };
  const { arendenummer } = svar.varde;
  return typeof arendenummer === 'string' || arendenummer === null ? { arendenummer } : { fel: 'KROPP_OGILTIG' };
};

const harArendenummer = (varde: unknown): varde is { readonly arendenummer: unknown } =>
  typeof varde === 'object' && varde !== null && 'arendenummer' in varde;
