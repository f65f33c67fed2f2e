import type { Berattelser } from './berattelser.js';
import type { Radsummering } from './inlasning.js';
import type { Leveranssummering } from './leveranslage.js';
import type { Nav } from '../nav.js';
import type { Demosystem } from './system.js';

export interface Demoutfall {
  readonly rows: Radsummering;
  readonly stories: Berattelser;
  readonly deliveries: Leveranssummering;
}

/** The table that the demo is for. */
export const tabell = ({ rows, stories, deliveries }: Demoutfall): string =>
  [
    '',
    'Inlästa rader',
    rad('lästa', rows.read),
    rad('nya avvikelser', rows.accepted),
    rad('kompletterade av en nyare version', rows.completed),
    rad('dubbletter (samma version igen)', rows.duplicates),
    rad('avvisade', rows.refused.length),
    ...rows.refused.map(
      ({ file, row, ref, code, message }) =>
        `      ${file} rad ${row}  ${(ref ?? '–').padEnd(12)} ${code}\n${' '.repeat(10)}${message}`,
    ),
    '',
    'Samverkan',
    ...samverkan(stories),
    '',
    'Leveranser till huvudmännens egna system',
    rad('skapade', deliveries.created),
    rad('kvitterade', deliveries.receipted),
    `${rad('försök som fick göras om', deliveries.retried)}${deliveries.retried > 0 ? '  (regionens system var nere)' : ''}`,
    rad('parkerade', deliveries.parked),
  ].join('\n');

const rad = (text: string, antal: number): string => `  ${text.padEnd(36)}${String(antal).padStart(5)}`;

const samverkan = ({ escalation, tvist }: Berattelser): readonly string[] => [
  `  eskalering: ${escalation.steps} steg på ${escalation.seconds} s, genvägen nekad (${escalation.refused}), ${escalation.decided} har beslutat, ${avslutad(escalation.closed)}`,
  `  tvist: avslut nekat (${tvist.refused}) tills ${tvist.receipts} system hade kvitterat beslutet, ${avslutad(tvist.closed)}`,
];

const avslutad = (closed: boolean): string => (closed ? 'avslutad' : 'inte avslutad');

/** Addresses and things to try, for whoever stays. */
export const proveSjalv = (val: { readonly nav: Nav; readonly system: readonly Demosystem[] }): string => {
  const { url, nycklar } = val.nav;
  const nyckelkatalog = nycklar?.katalog ?? '';
  const api = `${url}/avvikelse/v1`;
  const anrop = (kod: string, vag: string): string =>
    `    curl -s -H "Authorization: Bearer $(cat ${nyckelkatalog}/${kod}.token)" "${api}${vag}"`;
  return [
    '',
    'Titta och prova (ett nytt terminalfönster):',
    `  sidorna, som vem du vill (påhittade)   ${url}/sv/`,
    `  API:et med exempel                     ${url}/avvikelse/v1/docs`,
    ...val.system.map(({ namn, port }) => `  ${`${namn}s system`.padEnd(38)} http://127.0.0.1:${port}/`),
    '  Regionens kö av gemensamma avvikelser:',
    anrop('20', '/vyer/min-ko'),
    '  Moras avvikelser, och leveranser:',
    anrop('2062', '/avvikelser'),
    anrop('2062', '/vyer/leveranser'),
    '  Leksands tvist med regionen:',
    anrop('2029', '/tvister'),
    '  Umeås ansvarstrappa, det som är avslutat:',
    anrop('2480', '/vyer/eskaleringstrappa?status=avslutad'),
    '  Läs in samma fil igen (inget nytt skapas):',
    `    AVVIKELSENAV_URL=${url} npm run cli -- importera exempel/avvikelser-kommuner.csv --mappning dalarna-kommuner --nyckelfil ${nyckelkatalog}/lan-20.token`,
    '',
    'Allt försvinner när du avslutar med Ctrl-C.',
  ].join('\n');
};
