/** A report of 1 KB as a huvudman's system sends it; only the source's number differs from one to the next. */
const NUMBER_DIGITS = 12;

const report = (number: string) => ({
  kalla: { system: 'lifecare-avvikelse', arendenummer: number, version: 1 },
  rapporterande: { huvudman: '2029' },
  berorda: [{ huvudman: '20' }],
  rubrik: 'Sjukresa beviljades inte',
  beskrivning:
    'Intyg för godkänd sjukresa till avdelningen skrevs inte. Brukaren fick bekosta resan till fullpris och avböjde ' +
    'därför behandlingen. Samordnaren ringde avdelningen två gånger samma dag utan att få svar, och hemtjänsten fick ' +
    'med kort varsel ordna ledsagare till nästa dag.',
  personnummer: '19580412-2389',
  enhet: 'IFO Missbruk',
  rapportorFunktion: 'Socialsekreterare',
  kategori: 'transport',
  bristtyper: ['sjukresa'],
  handelsetid: '2026-02-14',
  upptackt: '2026-02-14',
  allvarlighetsgrad: 2,
  sannolikhet: 2,
  lagrum: ['HSL', 'SoL'],
  godVard: ['i-rimlig-tid'],
  beroBarn: false,
  kostnadKr: '1250.00',
});

const PLACEHOLDER = '0'.repeat(NUMBER_DIGITS);

export const reportBody = (prefix: string): string => JSON.stringify(report(prefix + PLACEHOLDER));

/** Requests alike but for their number: written into a copy of the same bytes, without a JSON.stringify each. */
export const requestMaker = (where: { readonly path: string; readonly token: string; readonly prefix: string }) => {
  const body = Buffer.from(reportBody(where.prefix), 'utf8');
  const head = [
    `POST ${where.path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${where.token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '\r\n',
  ].join('\r\n');
  const template = Buffer.concat([Buffer.from(head, 'latin1'), body]);
  const at = template.indexOf(where.prefix + PLACEHOLDER) + where.prefix.length;
  let next = 0;
  return (): Buffer => {
    const request = Buffer.from(template);
    request.write(String((next += 1)).padStart(NUMBER_DIGITS, '0'), at, 'latin1');
    return request;
  };
};
