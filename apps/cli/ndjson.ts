const RAD_TECKEN_MAX = 1_000_000;

/** The objects of an NDJSON answer, as they arrive. */
export async function* lasRader(svar: Response): AsyncGenerator<Record<string, unknown>> {
  if (svar.body === null) return;
  let rest = '';
  for await (const bit of svar.body.pipeThrough(new TextDecoderStream())) {
    rest += bit;
    if (rest.length > RAD_TECKEN_MAX) throw new Error('answer line too long');
    const rader = rest.split('\n');
    rest = rader.pop() ?? '';
    for (const rad of rader) if (rad.trim() !== '') yield JSON.parse(rad) as Record<string, unknown>;
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Record<string, unknown>;
}
