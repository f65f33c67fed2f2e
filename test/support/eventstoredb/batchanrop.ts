import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { batchsvar, forStort, fyllPa, MAX_APPEND_SIZE, pabyrjad, type Skrivning } from './skrivning.js';
import { kraverLedare, type Servern } from './servern.js';

type Anrop = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Many appends over one stream, each answered by its correlation id when it is durable. */
export const batchanrop = (servern: Servern, anrop: Anrop): void => {
  const pabyrjade = new Map<string, Skrivning>();
  let slut = false;
  const stang = (): void => {
    slut = true;
    ut();
  };
  const bryt = (orsak: Error): void => {
    if (slut) return;
    stang();
    anrop.emit('error', orsak);
  };
  const avsluta = (): void => {
    if (slut) return;
    stang();
    anrop.end();
  };
  const ut = servern.oppna.in({ bryt, avsluta });
  const svara = (svar: BatchAppendResp): void => {
    if (!slut) anrop.write(svar);
  };
  anrop.on('cancelled', stang);
  anrop.on('end', avsluta);
  anrop.on('data', (begaran: BatchAppendReq) => {
    if (slut) return;
    const skrivning = samlad(pabyrjade, begaran);
    if (skrivning === undefined) return;
    // The real one breaks the whole stream with the leader's address.
    const hinder = servern.fel.hinder('append', kraverLedare(anrop.metadata));
    if (hinder !== undefined) return bryt(hinder);
    if (skrivning.storlek > MAX_APPEND_SIZE) return svara(forStort(skrivning));
    utfor(servern, skrivning, svara).catch(bryt);
  });
};

/** The append once its last message has come. */
const samlad = (pabyrjade: Map<string, Skrivning>, begaran: BatchAppendReq): Skrivning | undefined => {
  const ny = pabyrjad(begaran);
  if (ny !== undefined) pabyrjade.set(ny.korrelation, ny);
  const korrelation = begaran.getCorrelationId()?.getString() ?? '';
  const skrivning = pabyrjade.get(korrelation);
  if (skrivning === undefined) return undefined;
  fyllPa(skrivning, begaran);
  if (!begaran.getIsFinal()) return undefined;
  pabyrjade.delete(korrelation);
  return skrivning;
};

const utfor = async (
  { karna, fel }: Servern,
  skrivning: Skrivning,
  svara: (svar: BatchAppendResp) => void,
): Promise<void> => {
  const utfall = await karna.skriv(skrivning.stream, skrivning.forvantan, skrivning.poster);
  await fel.drojsmal();
  const svar = batchsvar(skrivning, utfall);
  for (let n = fel.svarsantal(); n > 0; n -= 1) svara(svar);
};
