import { describe, expect, it } from '@jest/globals';
import { nastaSteg, type NastaSteg, type Stegunderlag } from './nasta-steg.js';

const berord: Stegunderlag = {
  status: 'oppen',
  arRapporterande: false,
  arSvarspliktig: true,
  allaHarSvarat: false,
  mottagen: false,
  bedomd: false,
  utredd: false,
  harSvarat: false,
  harOppnaAtgarder: false,
};
const rapporterande: Stegunderlag = { ...berord, arRapporterande: true, arSvarspliktig: false };
const svarat = { mottagen: true, bedomd: true, utredd: true, harSvarat: true };

describe('next step', () => {
  it.each<[NastaSteg, string, Stegunderlag]>([
    ['ta-emot', 'N4 the berörd one before its system has the case', berord],
    ['bedom', 'D4 then its own bedömning', { ...berord, mottagen: true }],
    ['utred', 'then the causes', { ...berord, mottagen: true, bedomd: true }],
    ['aterkoppla', 'then the answer', { ...berord, mottagen: true, bedomd: true, utredd: true }],
    ['inget', 'and then nothing', { ...berord, ...svarat }],
    ['folj-upp-atgarder', 'unless åtgärder are open', { ...berord, ...svarat, harOppnaAtgarder: true }],
    ['invanta-svar', 'the reporting one waits', rapporterande],
    ['folj-upp-atgarder', 'or follows up what it does itself', { ...rapporterande, harOppnaAtgarder: true }],
    ['avsluta', 'D3 and closes when all have answered', { ...rapporterande, allaHarSvarat: true }],
    ['bedom', 'alone with the case it answers itself, and has it already', { ...rapporterande, arSvarspliktig: true }],
    ['inget', 'a closed case asks nothing', { ...berord, status: 'avslutad' }],
    ['folj-upp-atgarder', 'but for open åtgärder', { ...berord, status: 'avslutad', harOppnaAtgarder: true }],
    ['inget', 'an annulled one nothing at all', { ...berord, status: 'makulerad', harOppnaAtgarder: true }],
  ])('%s: %s', (steg, _nar, lage) => {
    expect(nastaSteg(lage)).toBe(steg);
  });
});
