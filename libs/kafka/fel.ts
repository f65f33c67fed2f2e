/** The brokers did not answer, or did not accept, within every bound. The world failed: try again later. */
export class KafkaOtillganglig extends Error {
  override readonly name = 'KafkaOtillganglig';
  constructor(
    /** `KO_FULL`, `TIDEN_UTE`, `STANGD`, or the client's own word for it (`ECONNREFUSED`, `NOT_ENOUGH_REPLICAS` …). */
    readonly kod: string,
    cause?: unknown,
  ) {
    super(`Kafka svarar inte som det ska (${kod}). Meddelandet är inte säkert sparat och skickas igen.`, { cause });
  }
}

/** A message that may not be sent as it is: our own fault, retrying is pointless. */
export class OgiltigPost extends Error {
  override readonly name = 'OgiltigPost';
  constructor(readonly kod: 'POST_FOR_STOR' | 'HUVUDEN_FOR_STORA' | 'NYCKEL_SAKNAS') {
    super(`Meddelandet till Kafka är ogiltigt (${kod}).`);
  }
}

/** What is declared and what the cluster has do not agree; the message says what to do. */
export class OgiltigTopic extends Error {
  override readonly name = 'OgiltigTopic';
}

/** A consumer has died; the process should end and be restarted. */
export class KonsumentDod extends Error {
  override readonly name = 'KonsumentDod';
  constructor(
    readonly kod: 'KRASCH' | 'TYST' | 'HANTERING_MISSLYCKAD' | 'HANTERING_FASTNADE',
    cause?: unknown,
  ) {
    super(`Läsningen från Kafka har slutat fungera (${kod}). Tjänsten behöver startas om.`, { cause });
  }
}
