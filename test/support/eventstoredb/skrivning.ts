import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Message } from 'google-protobuf';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Forvantan, NyPost, Utfall } from './logg.js';
import { identifierare } from './svar.js';

/** As `deploy` sets it: the real server's default is 1 MB. */
export const MAX_APPEND_SIZE = 16 * 1_024 * 1_024 - 64;

export interface Skrivning {
  readonly korrelation: string;
  readonly stream: string;
  readonly forvantan: Forvantan;
  readonly poster: NyPost[];
  storlek: number;
}

export const pabyrjad = (begaran: BatchAppendReq): Skrivning | undefined => {
  const options = begaran.getOptions();
  if (options === undefined) return undefined;
  return {
    korrelation: begaran.getCorrelationId()?.getString() ?? '',
    stream: Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    forvantan: forvantanUr(options, options.hasStreamPosition() ? Number(options.getStreamPosition()) : undefined),
    poster: [],
    storlek: 0,
  };
};

interface Forvantad {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const forvantanUr = (options: Forvantad, revision: number | undefined): Forvantan => {
  if (revision !== undefined) return revision;
  if (options.hasNoStream()) return 'no-stream';
  return options.hasStreamExists() ? 'stream-exists' : 'any';
};

export const nyPost = (meddelande: BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage): NyPost => ({
  id: meddelande.getId()?.getString() ?? '',
  typ: meddelande.getMetadataMap().get('type') ?? '',
  innehallstyp: meddelande.getMetadataMap().get('content-type') ?? 'application/octet-stream',
  data: meddelande.getData_asU8(),
  meta: meddelande.getCustomMetadata_asU8(),
});

export const fyllPa = (skrivning: Skrivning, begaran: BatchAppendReq): void => {
  for (const meddelande of begaran.getProposedMessagesList()) {
    const post = nyPost(meddelande);
    skrivning.poster.push(post);
    skrivning.storlek += post.data.length + post.meta.length + post.typ.length;
  }
};

export const batchsvar = (skrivning: Skrivning, utfall: Utfall): BatchAppendResp => {
  const svar = tomtSvar(skrivning);
  if (utfall.slag === 'skrivet') return svar.setSuccess(lyckat(utfall));
  return svar.setError(
    utfall.slag === 'borttagen' ? borttagen(skrivning.stream) : felVersion(skrivning, utfall.aktuell),
  );
};

export const forStort = (skrivning: Skrivning): BatchAppendResp => {
  const detalj = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE);
  return tomtSvar(skrivning).setError(felstatus('MaximumAppendSizeExceeded', detalj));
};

const tomtSvar = ({ korrelation, stream }: Skrivning): BatchAppendResp =>
  new streams.BatchAppendResp()
    .setCorrelationId(new shared.UUID().setString(korrelation))
    .setStreamIdentifier(identifierare(stream));

const lyckat = ({ revision, position }: Extract<Utfall, { slag: 'skrivet' }>): BatchAppendResp.Success => {
  const lyckat = new streams.BatchAppendResp.Success().setCurrentRevision(String(revision));
  if (position < 0) return lyckat.setNoPosition(new emptyPb.Empty());
  return lyckat.setPosition(
    new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );
};

const felVersion = ({ forvantan }: Skrivning, aktuell: number): statusPb.Status => {
  const detalj = new shared.WrongExpectedVersion();
  if (aktuell < 0) detalj.setCurrentNoStream(new emptyPb.Empty());
  else detalj.setCurrentStreamRevision(String(aktuell));
  if (typeof forvantan === 'number') detalj.setExpectedStreamPosition(String(forvantan));
  else if (forvantan === 'no-stream') detalj.setExpectedNoStream(new emptyPb.Empty());
  else if (forvantan === 'any') detalj.setExpectedAny(new emptyPb.Empty());
  else detalj.setExpectedStreamExists(new emptyPb.Empty());
  return felstatus('WrongExpectedVersion', detalj);
};

const borttagen = (stream: string): statusPb.Status =>
  felstatus('StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(identifierare(stream)));

const felstatus = (typ: string, detalj: Message): statusPb.Status => {
  const any = new anyPb.Any();
  any.pack(detalj.serializeBinary(), `event_store.client.${typ}`);
  return new statusPb.Status().setMessage(typ).setDetails(any);
};
