import { arDatumformat } from './datum.js';
import { jamforbar } from './jamfor.js';
import { ARENDENUMMER, KALLSYSTEM } from './kompilera.js';
import { arMal } from './mal.js';
import type { Falt, Mappning } from './mappning.js';
import { narmast } from './narmast.js';

/** Path of keys to the place in the mapping file, and what is wrong there. */
export type Brott = readonly [vag: readonly string[], meddelande: string];

/** What the schema cannot say of a mapping that follows it. `mal`: the targets that exist, when the caller knows. */
export const granskaMappning = (mappning: Mappning, mal: readonly string[] | undefined): readonly Brott[] => [
  ...granskaFil(mappning),
  ...Object.entries(mappning.falt).flatMap(([namn, falt]) =>
    [...granskaMal(namn, mappning, mal), ...granskaFalt(falt)].map((meddelande): Brott => [['falt', namn], meddelande]),
  ),
];

const granskaFil = ({ format, post, blad, avgransare, falt }: Mappning): readonly Brott[] => [
  ...nar(format === 'xml' && post === undefined, [
    [],
    'post saknas: XML behöver radelementets väg från roten',
  ] as const),
  ...nar(post !== undefined && format !== 'xml' && format !== 'json', [
    ['post'],
    `post hör inte till ${format}`,
  ] as const),
  ...nar(blad !== undefined && format !== 'excel', [['blad'], `blad hör inte till ${format}`] as const),
  ...nar(avgransare !== undefined && format !== 'csv', [['avgransare'], `avgransare hör inte till ${format}`] as const),
  ...nar(falt[ARENDENUMMER]?.fran === undefined, [
    ['falt'],
    `${ARENDENUMMER} med fran saknas: utan det känns en omsänd rad inte igen`,
  ] as const),
];

const granskaMal = (namn: string, { falt }: Mappning, mal: readonly string[] | undefined): readonly string[] => {
  if (mal !== undefined && namn !== KALLSYSTEM && !mal.includes(namn)) {
    return [`finns inte bland målfälten; närmast är ${narmast(namn, mal)}`];
  }
  if (!arMal(namn)) return [`${namn} är inget målfält (så här: rubrik, kalla.version, berorda[].huvudman)`];
  const inuti = Object.keys(falt).some(
    (annat) => annat !== namn && (annat.startsWith(`${namn}.`) || annat.startsWith(`${namn}[`)),
  );
  return [
    ...nar(inuti, `${namn} skrivs både helt och i delar`),
    ...nar(namn === KALLSYSTEM, `${namn} kommer av kallsystem och skrivs inte här`),
  ];
};

const granskaFalt = (falt: Falt): readonly string[] => [
  ...nar((falt.fran === undefined) === (falt.konstant === undefined), 'ska ha antingen fran eller konstant'),
  ...nar(falt.typ === 'kod' && falt.tabell === undefined, 'typ kod behöver en tabell'),
  ...nar(falt.format !== undefined && !arDatumtyp(falt), 'format hör bara till datum och datumtid'),
  ...nar(falt.format !== undefined && !arDatumformat(falt.format), 'format ska ha YYYY, MM och DD en gång var'),
  ...nar(falt.konstant !== undefined && falt.typ === 'lista', 'en konstant kan inte vara lista'),
  ...granskaTabell(falt),
];

const arDatumtyp = ({ typ }: Falt): boolean => typ === 'datum' || typ === 'datumtid';

const granskaTabell = ({ tabell, typ }: Falt): readonly string[] => {
  const koder = Object.keys(tabell ?? {}).map(jamforbar);
  const listor = Object.values(tabell ?? {}).some(Array.isArray);
  return [
    ...nar(
      new Set(koder).size !== koder.length,
      'tabell har två koder som bara skiljer sig i skiftläge eller mellanslag',
    ),
    ...nar(listor && typ !== 'lista', 'tabell med listor hör till typ lista'),
  ];
};

const nar = <T>(villkor: boolean, varde: T): readonly T[] => (villkor ? [varde] : []);
