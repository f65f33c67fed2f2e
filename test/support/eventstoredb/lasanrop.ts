import { once } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { finnsStrom, lasta, strom } from './lasning.js';
import { Prenumeration, type Mottagare } from './prenumeration.js';
import { kraverLedare, type Servern } from './servern.js';
import { handelsesvar, saknassvar } from './svar.js';

type Anrop = ServerWritableStream<ReadReq, ReadResp>;

/** A read or a subscription, until it is done, cancelled or broken. */
export const lasanrop = async (servern: Servern, anrop: Anrop): Promise<void> => {
  const options = anrop.request.getOptions() ?? new streams.ReadReq.Options();
  const prenumererar = options.hasSubscription();
  const hinder = servern.fel.hinder(prenumererar ? 'prenumerera' : 'las', kraverLedare(anrop.metadata));
  if (hinder !== undefined) {
    anrop.emit('error', hinder);
    return;
  }
  const till = new Svarsstrom(servern, anrop);
  try {
    await (prenumererar ? prenumerera : las)(servern, options, till);
    till.avsluta();
  } catch (fel) {
    till.bryt(fel instanceof Error ? fel : new Error('unknown'));
  }
};

const las = async ({ karna, fel }: Servern, options: ReadReq.Options, till: Svarsstrom): Promise<void> => {
  await fel.drojsmal();
  const stream = options.getStream();
  if (stream !== undefined && !finnsStrom(karna, strom(stream))) {
    await till.skicka(saknassvar(strom(stream)));
    return;
  }
  for (const post of lasta(karna, options)) {
    if (!(await till.skicka(handelsesvar(post)))) return;
  }
};

const prenumerera = async ({ karna, fel }: Servern, options: ReadReq.Options, till: Svarsstrom): Promise<void> => {
  const prenumeration = new Prenumeration(karna, options, till);
  let vak: (() => void) | undefined;
  const ropa = (): void => vak?.();
  const sluta = karna.lyssna(ropa);
  till.vidSlut(ropa);
  try {
    await prenumeration.folj(fel, () => new Promise((klar) => (vak = klar)));
  } finally {
    sluta();
  }
};

/** The answer as a stream that waits for the client, counted as open until it ends. */
class Svarsstrom implements Mottagare {
  private slut = false;
  private readonly lyssnare: (() => void)[] = [];
  private readonly ut: () => void;

  constructor(
    { oppna }: Servern,
    private readonly anrop: Anrop,
  ) {
    this.ut = oppna.in(this);
    anrop.on('cancelled', () => this.stang());
    anrop.on('close', () => this.stang());
  }

  borta = (): boolean => this.slut;

  vidSlut(ropa: () => void): void {
    this.lyssnare.push(ropa);
  }

  async skicka(svar: ReadResp): Promise<boolean> {
    if (this.slut) return false;
    if (!this.anrop.write(svar)) await Promise.race([once(this.anrop, 'drain'), this.vantaSlut()]);
    return !this.slut;
  }

  avsluta(): void {
    if (this.slut) return;
    this.stang();
    this.anrop.end();
  }

  bryt(orsak: Error): void {
    if (this.slut) return;
    this.stang();
    this.anrop.emit('error', orsak);
  }

  private vantaSlut(): Promise<void> {
    return new Promise((klar) => this.lyssnare.push(klar));
  }

  private stang(): void {
    if (this.slut) return;
    this.slut = true;
    this.ut();
    this.lyssnare.splice(0).forEach((ropa) => ropa());
  }
}
