import { describe, expect, it } from '@jest/globals';
import { avvikerFran } from './avviker-fran.js';

const regional = { parter: ['20', '2029', '2082'], avsnitt: ['Sekretess', 'Tvister'] };

describe('a local agreement beside the regional one', () => {
  it('D10 B8 names the parties outside and the sections that it lacks', () => {
    expect(avvikerFran(regional, { parter: ['20', '2082', 'vardforetag'], avsnitt: ['Tvister'] })).toEqual({
      parterUtanfor: ['vardforetag'],
      avsnittSomSaknas: ['Sekretess'],
    });
  });
  it('D10 differs in nothing where it follows, whatever case and blanks, and may say more', () => {
    const lokal = { parter: ['20', '2082'], avsnitt: [' tvister', 'SEKRETESS', 'Eget avsnitt'] };
    expect(avvikerFran(regional, lokal)).toEqual({ parterUtanfor: [], avsnittSomSaknas: [] });
  });
  it('nothing is said of what either leaves unstated', () => {
    expect(avvikerFran(regional, { parter: ['20', '2082'], avsnitt: [] }).avsnittSomSaknas).toEqual([]);
    expect(avvikerFran({ parter: [], avsnitt: [] }, { parter: ['x'], avsnitt: ['y'] }).parterUtanfor).toEqual([]);
  });
});
