import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import { metadatapost, type Forvantan, type NyPost } from './logg.js';
import { forvantanUr } from './skrivning.js';
import type { Servern } from './servern.js';
import { felVersion, strombortagen, type Anropsfel } from './svar.js';

/** `$tb` of a soft delete: beyond every revision. */
const ALLT = 9_223_372_036_854_775_807;

/** Soft delete: metadata hides all that is there; a later append shows what is new. */
export const mjukradera = async (
  servern: Servern,
  { request }: ServerUnaryCall<DeleteReq, DeleteResp>,
  svara: sendUnaryData<DeleteResp>,
): Promise<void> => {
  const { stream, forvantan } = malet(request.getOptions());
  const hinder = provad(servern, stream, forvantan);
  if (hinder !== undefined) return svara(hinder);
  const utfall = await servern.karna.skriv(`$$${stream}`, 'any', [metadatapost({ $tb: ALLT })]);
  const position = utfall.slag === 'skrivet' ? String(utfall.position) : '0';
  const plats = new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
  svara(null, new streams.DeleteResp().setPosition(plats));
};

/** Hard delete: the stream's name can never be used again. */
export const gravsatt = async (
  servern: Servern,
  { request }: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  svara: sendUnaryData<TombstoneResp>,
): Promise<void> => {
  const { stream, forvantan } = malet(request.getOptions());
  const hinder = provad(servern, stream, forvantan);
  if (hinder !== undefined) return svara(hinder);
  const gravsten: NyPost = { ...metadatapost({}), typ: '$streamDeleted' };
  const utfall = await servern.karna.skriv(stream, servern.karna.logg.sista(stream) < 0 ? 'no-stream' : 'any', [
    gravsten,
  ]);
  const position = utfall.slag === 'skrivet' ? String(utfall.position) : '0';
  const plats = new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
  svara(null, new streams.TombstoneResp().setPosition(plats));
};

const malet = (options: DeleteReq.Options | TombstoneReq.Options | undefined) =>
  ({
    stream: Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    forvantan:
      options === undefined
        ? 'any'
        : forvantanUr(options, options.hasRevision() ? Number(options.getRevision()) : undefined),
  }) satisfies { stream: string; forvantan: Forvantan };

const provad = ({ karna }: Servern, stream: string, forvantan: Forvantan): Anropsfel | undefined => {
  if (karna.logg.arGravsatt(stream)) return strombortagen(stream);
  const aktuell = karna.logg.sista(stream);
  const fel = typeof forvantan === 'number' ? forvantan !== aktuell : forvantan === 'stream-exists' && aktuell < 0;
  return fel ? felVersion(stream, { vantad: typeof forvantan === 'number' ? forvantan : -4, aktuell }) : undefined;
};
