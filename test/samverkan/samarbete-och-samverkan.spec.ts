import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as arena from '#libs/arena/index.js';
import * as avvikelse from '#libs/avvikelse/index.js';
import * as eskalering from '#libs/eskalering/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/events.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import * as mandat from '#libs/mandat/index.js';
import * as overenskommelse from '#libs/overenskommelse/index.js';
import * as rekommendation from '#libs/rekommendation/index.js';
import * as tvist from '#libs/tvist/index.js';

const ORDLISTA = 'docs/glossary.md';
const KONTEXTER = { arena, avvikelse, eskalering, mandat, overenskommelse, rekommendation, tvist };
/** The concrete work around the person; the agreements call no body, level or message so. */
const SAMARBETE = /samarbet/i;

/** What the glossary says of a word: its gloss, its meaning and its source. */
const uppslag = (ord: string): readonly string[] => {
  const rad = readFileSync(ORDLISTA, 'utf8')
    .split('\n')
    .map((en) => en.split('|').map((cell) => cell.trim()))
    .find(([, , svenska]) => svenska === ord);
  return rad?.slice(3, 6) ?? [];
};

/** Every text of what a room exports: code lists and rejections, however deep. */
const texter = (varde: unknown): readonly string[] => {
  if (typeof varde === 'string') return [varde];
  return typeof varde === 'object' && varde !== null ? Object.values(varde).flatMap(texter) : [];
};
const kallatSamarbete = (varde: unknown): readonly string[] => texter(varde).filter((text) => SAMARBETE.test(text));

describe('B1 samarbete is the work around the person, samverkan is to consult on how', () => {
  it('B1 the glossary keeps the two words apart', () => {
    const [samarbete, samverkan] = [uppslag('samarbete'), uppslag('samverkan')];
    expect(samarbete).toEqual(['working together', expect.stringContaining('around the person'), 'B1']);
    expect(samverkan).toEqual(['collaboration', expect.stringContaining('Consulting'), 'B1']);
  });

  it.each(Object.entries(KONTEXTER))('B1 no text of %s speaks of samarbete', (_rum, exporterat) => {
    expect(texter(exporterat).length).toBeGreaterThan(10);
    expect(kallatSamarbete(exporterat)).toEqual([]);
  });

  it('B1 no kind of message is about samarbete', () => {
    expect(kallatSamarbete([Object.keys(MEDDELANDETYPER), MEDDELANDETYPER])).toEqual([]);
  });

  it('B1 B9 no arena and no level of a län is called so', async () => {
    const register = await laddaModeller();
    const modeller = register.lan().flatMap(({ kod }) => register.samverkansmodeller(kod));
    const namn = modeller.flatMap(({ arenor, nivaer }) => [...arenor, ...nivaer]).map((en) => en.namn);
    expect(namn.length).toBeGreaterThan(10);
    expect(kallatSamarbete(namn)).toEqual([]);
  });

  it('finds the word wherever it stands', () => {
    expect(kallatSamarbete({ A: { text: 'Samarbetsgruppen beslutar.' }, B: [['samverkan']] })).toHaveLength(1);
  });
});
