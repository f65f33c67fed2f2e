import { describe, expect, it } from '@jest/globals';
import { INGEN_UTGIVARE, type Utgivarinstallning } from '#libs/platform/config.js';
import { dcat } from './dcat.js';

const graf = (utgivare: Partial<Utgivarinstallning> = {}) => {
  const underlag = { adress: 'https://nav.example', matt: [], andrad: null };
  return dcat({ ...underlag, utgivare: { ...INGEN_UTGIVARE, ...utgivare } })['@graph'];
};
const KONTAKT = 'https://nav.example/avvikelse/v1/oppna-data/dcat#kontakt';
const av = (typ: string, alla: ReturnType<typeof graf>) => alla.find((en) => en['@type'] === typ);

describe('DCAT-AP-SE of the open figures', () => {
  it.each([
    ['avvikelser@dalarna.example', { 'vcard:hasEmail': { '@id': 'mailto:avvikelser@dalarna.example' } }],
    ['https://dalarna.example/kontakt', { 'vcard:hasURL': { '@id': 'https://dalarna.example/kontakt' } }],
  ])('tells whom to ask, of the data set and of the service: %s', (kontakt, vag) => {
    const alla = graf({ namn: 'Region Dalarna', kontakt });
    const namn = { '@value': 'Region Dalarna', '@language': 'sv' };
    expect(av('vcard:Organization', alla)).toEqual({
      ...{ '@id': KONTAKT, '@type': 'vcard:Organization', 'vcard:fn': namn },
      ...vag,
    });
    for (const typ of ['dcat:Dataset', 'dcat:DataService'])
      expect(av(typ, alla)).toMatchObject({ 'dcat:contactPoint': { '@id': KONTAKT } });
    expect(av('foaf:Agent', alla)).toMatchObject({ 'foaf:name': namn });
  });

  it('points to nobody where nobody is told of', () => {
    expect(JSON.stringify(graf())).not.toMatch(/contactPoint|vcard/);
    expect(av('foaf:Agent', graf())).toMatchObject({
      'foaf:name': { '@value': expect.stringMatching(/^Huvudmännen/) },
    });
  });

  it('is CC0 unless another licence is given', () => {
    const licens = 'http://creativecommons.org/licenses/by/4.0/';
    for (const [utgivare, vantad] of [
      [{}, 'http://creativecommons.org/publicdomain/zero/1.0/'],
      [{ licens }, licens],
    ] as const)
      for (const typ of ['dcat:Catalog', 'dcat:Distribution', 'dcat:DataService'])
        expect(av(typ, graf(utgivare))).toMatchObject({ 'dcterms:license': { '@id': vantad } });
  });
});
