import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const HEADER =
  'Ärendenr;Version;Kommun;Enhet;Händelsedatum;Upptäckt;Rubrik;Händelsebeskrivning;Kategori;Berörd part;' +
  'Allvarlighetsgrad;Sannolikhet;Samtycke;Personnummer;Överenskommelse;Rapportör';
const KOMMUNER = ['Leksand', 'Mora', 'Orsa', 'Säter', 'Ludvika', 'Rättvik'];
const KATEGORIER = ['SIP', 'Epikris', 'Transport/sjukresa', 'Läkemedel', 'Väntetid', 'Utskrivning'];

const row = (prefix: string, number: number): string => {
  const kommun = KOMMUNER[number % KOMMUNER.length] ?? 'Leksand';
  const kategori = KATEGORIER[number % KATEGORIER.length] ?? 'SIP';
  return [
    `${prefix}-${number}`,
    '1',
    kommun,
    'IFO Missbruk',
    '2022-02-14',
    '2022-02-15',
    'Sjukresa beviljades inte',
    `"Intyg för godkänd sjukresa till avdelningen skrevs inte. Brukaren fick bekosta resan till fullpris; ` +
      `samordnaren ringde ""Jourläkare 1"" utan svar.\r\nHemtjänsten fick ordna ledsagare till nästa dag."`,
    kategori,
    'Region Dalarna',
    'Måttlig',
    'Varje månad',
    number % 3 === 0 ? 'Ja' : 'Nej',
    '19580412-2389',
    '',
    'Socialsekreterare',
  ].join(';');
};

/** As Excel in Swedish writes it: `;`, CRLF, quoted line breaks, Windows-1252 (whose å, ä and ö are those of Latin-1). */
export const writeCsv = async (path: string, prefix: string, rows: number): Promise<void> => {
  const file = createWriteStream(path);
  file.write(Buffer.from(`${HEADER}\r\n`, 'latin1'));
  for (let number = 0; number < rows; number += 1) {
    if (!file.write(Buffer.from(`${row(prefix, number)}\r\n`, 'latin1'))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
};
