const RAD_TECKEN_MAX = 1_000_000;

/** The objects of an NDJSON answer, as they arrive. Errors: a line over a million characters. */
export async function* lasRader<Rad>(svar: Response): AsyncGenerator<Rad> {
  if (svar.body === null) return;
  let rest = '';
  for await (const bit of svar.body.pipeThrough(new TextDecoderStream())) {
    rest += bit;
    const rader = rest.split('\n');
    rest = rader.pop() ?? '';
    if (rest.length > RAD_TECKEN_MAX) throw new Error('answer line too long');
    yield* rader.filter(harText).map((rad) => tolka<Rad>(rad));
  }
  if (harText(rest)) yield tolka<Rad>(rest);
}

const harText = (rad: string): boolean => rad.trim() !== '';

const tolka = <Rad>(rad: string): Rad => {
  const varde: Rad = JSON.parse(rad);
  return varde;
};
