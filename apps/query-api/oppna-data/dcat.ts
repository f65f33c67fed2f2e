import type { OppetMatt } from '#libs/read-models/index.js';
import type { Utgivarinstallning } from '#libs/platform/config.js';
import { kontaktadress } from '../sidor/oppna-data/kontaktlank.js';
import { mattbeskrivning } from './matt.js';

export interface Katalogunderlag {
  /** Address of the service, without a slash at its end. */
  readonly adress: string;
  readonly matt: readonly OppetMatt[];
  /** RFC 3339; null: nothing is frozen yet. */
  readonly andrad: string | null;
  readonly utgivare: Utgivarinstallning;
}

const KONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const EU = 'http://publications.europa.eu/resource/authority';
const OPPET = `${EU}/access-right/PUBLIC`;

const sv = (text: string) => ({ '@value': text, '@language': 'sv' });
const resurs = (id: string) => ({ '@id': id });

interface Plats extends Katalogunderlag {
  readonly bas: string;
  readonly id: (del: string) => string;
}

/** DCAT-AP-SE as JSON-LD: one catalogue, one data set, one distribution a format, and the data service behind them. */
export const dcat = (underlag: Katalogunderlag) => {
  const bas = `${underlag.adress}/avvikelse/v1/oppna-data`;
  const plats: Plats = { ...underlag, bas, id: (del) => `${bas}/dcat#${del}` };
  return {
    '@context': KONTEXT,
    '@graph': [
      katalog(plats),
      datamangd(plats),
      distribution(plats, 'json'),
      distribution(plats, 'csv'),
      tjanst(plats),
      { '@id': plats.id('utgivare'), '@type': 'foaf:Agent', 'foaf:name': sv(utgivarnamn(plats)) },
      ...kontakt(plats),
    ],
  };
};

/** Where no one huvudman publishes for them all. */
const utgivarnamn = ({ utgivare: { namn } }: Plats): string => namn || 'Huvudmännen i samverkan genom avvikelsenav';

/** None where none is told of: an address that nobody reads would be worse. */
const kontakt = (plats: Plats) => {
  const { kontakt: till } = plats.utgivare;
  if (till === '') return [];
  const vag = till.startsWith('https://') ? 'vcard:hasURL' : 'vcard:hasEmail';
  const namn = { 'vcard:fn': sv(utgivarnamn(plats)) };
  return [{ '@id': plats.id('kontakt'), '@type': 'vcard:Organization', ...namn, [vag]: resurs(kontaktadress(till)) }];
};

const kontaktpunkt = ({ utgivare, id }: Plats) =>
  utgivare.kontakt === '' ? {} : { 'dcat:contactPoint': resurs(id('kontakt')) };

const andringstid = ({ andrad }: Plats) =>
  andrad === null ? {} : { 'dcterms:modified': { '@type': 'xsd:dateTime', '@value': andrad } };

const katalog = (plats: Plats) => ({
  '@id': plats.id('katalog'),
  '@type': 'dcat:Catalog',
  'dcterms:title': sv('Uppföljning av samverkan mellan region och kommuner'),
  'dcterms:description': sv('Öppna siffror ur frysta uppföljningar av överenskommelser mellan huvudmän.'),
  'dcterms:publisher': resurs(plats.id('utgivare')),
  'dcterms:license': resurs(plats.utgivare.licens),
  'dcterms:language': resurs(`${EU}/language/SWE`),
  'dcat:dataset': [resurs(plats.id('datamangd'))],
  'dcat:service': [resurs(plats.id('tjanst'))],
  ...andringstid(plats),
});

const datamangd = (plats: Plats) => ({
  '@id': plats.id('datamangd'),
  '@type': 'dcat:Dataset',
  'dcterms:title': sv('Mått ur årliga uppföljningar'),
  'dcterms:description': sv(
    `Mått för varje huvudman och period: ${plats.matt.map((en) => mattbeskrivning(en.matt).namn).join(', ')}. ` +
      'Antal under fem och tal som skulle röja ett sådant är dolda.',
  ),
  'dcat:keyword': ['avvikelser', 'samverkan', 'hälso- och sjukvård', 'socialtjänst', 'uppföljning'].map(sv),
  'dcat:theme': [resurs(`${EU}/data-theme/HEAL`), resurs(`${EU}/data-theme/GOVE`)],
  'dcterms:publisher': resurs(plats.id('utgivare')),
  'dcterms:accessRights': resurs(OPPET),
  'dcterms:accrualPeriodicity': resurs(`${EU}/frequency/ANNUAL`),
  'dcterms:language': resurs(`${EU}/language/SWE`),
  'dcat:distribution': [resurs(plats.id('distribution-json')), resurs(plats.id('distribution-csv'))],
  ...kontaktpunkt(plats),
  ...andringstid(plats),
});

const MEDIETYP = { csv: 'text/csv', json: 'application/json' } as const;

const distribution = ({ adress, bas, id, utgivare }: Plats, format: keyof typeof MEDIETYP) => ({
  '@id': id(`distribution-${format}`),
  '@type': 'dcat:Distribution',
  'dcterms:title': sv(`Värden som ${format.toUpperCase()}`),
  'dcat:accessURL': resurs(`${adress}/sv/oppna-data`),
  'dcat:downloadURL': resurs(`${bas}/varden?format=${format}`),
  'dcterms:format': resurs(`${EU}/file-type/${format.toUpperCase()}`),
  'dcat:mediaType': MEDIETYP[format],
  'dcterms:license': resurs(utgivare.licens),
  'dcat:accessService': resurs(id('tjanst')),
});

const tjanst = (plats: Plats) => ({
  '@id': plats.id('tjanst'),
  '@type': 'dcat:DataService',
  'dcterms:title': sv('Öppna data: mått, huvudmän och värden'),
  'dcat:endpointURL': resurs(plats.bas),
  'dcat:endpointDescription': resurs(`${plats.adress}/avvikelse/v1/openapi.json`),
  'dcat:servesDataset': [resurs(plats.id('datamangd'))],
  'dcterms:publisher': resurs(plats.id('utgivare')),
  'dcterms:license': resurs(plats.utgivare.licens),
  'dcterms:accessRights': resurs(OPPET),
  ...kontaktpunkt(plats),
});
