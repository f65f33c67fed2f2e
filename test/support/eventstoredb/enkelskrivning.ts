import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Forvantan, NyPost, Utfall } from './logg.js';
import { forvantanUr, nyPost } from './skrivning.js';
import { kraverLedare, type Servern } from './servern.js';
import { strombortagen } from './svar.js';

/** The older call, one append each: what the client falls back on when credentials come with the call. */
export const enkelSkrivning = (
  servern: Servern,
  anrop: ServerReadableStream<AppendReq, AppendResp>,
  svara: sendUnaryData<AppendResp>,
): void => {
  let till: { readonly stream: string; readonly forvantan: Forvantan } | undefined;
  const poster: NyPost[] = [];
  anrop.on('data', (begaran: AppendReq) => {
    const options = begaran.getOptions();
    const meddelande = begaran.getProposedMessage();
    if (meddelande !== undefined) poster.push(nyPost(meddelande));
    if (options === undefined) return;
    const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
    till = {
      stream,
      forvantan: forvantanUr(options, options.hasRevision() ? Number(options.getRevision()) : undefined),
    };
  });
  anrop.on('end', () => {
    const hinder = servern.fel.hinder('append', kraverLedare(anrop.metadata));
    if (hinder !== undefined || till === undefined) return svara(hinder ?? { code: 3 });
    const { stream, forvantan } = till;
    servern.karna.skriv(stream, forvantan, poster).then(
      (utfall) => {
        if (servern.fel.svarsantal() === 0) return;
        if (utfall.slag === 'borttagen') svara(strombortagen(stream));
        else svara(null, svarFor(utfall));
      },
      (fel: unknown) => svara({ code: 13, details: String(fel) }),
    );
  });
};

const svarFor = (utfall: Exclude<Utfall, { slag: 'borttagen' }>): AppendResp => {
  const svar = new streams.AppendResp();
  if (utfall.slag === 'fel-version') {
    const fel = new streams.AppendResp.WrongExpectedVersion();
    if (utfall.aktuell < 0) fel.setCurrentNoStream(new shared.Empty());
    else fel.setCurrentRevision(String(utfall.aktuell));
    return svar.setWrongExpectedVersion(fel);
  }
  const position = String(utfall.position);
  return svar.setSuccess(
    new streams.AppendResp.Success()
      .setCurrentRevision(String(utfall.revision))
      .setPosition(new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position)),
  );
};
