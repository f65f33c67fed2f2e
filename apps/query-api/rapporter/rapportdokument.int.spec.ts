import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rapportPdf } from '#libs/arkiv/index.js';
import { pdfSidor, sidtext } from '#libs/arkiv/testing/pdf-text.js';
import { kanonisk } from '#libs/event-store/index.js';
import { sha256, tina, type Uppfoljningsrapport } from '#libs/read-models/index.js';
import { rapportdokument } from './rapportdokument.js';

const fil = new URL('../../../libs/read-models/testing/fryst-rapport.v1.json', import.meta.url);
const json = kanonisk(JSON.parse(readFileSync(fil, 'utf8')));
const rapport = tina({ rapport: json, sha256: sha256(json) });
if (rapport === null) throw new Error('the stored report is whole');

const kopia = { tid: '2023-03-20T21:35:00.000Z', position: '104211' };
const frysning = { frysningId: 'f', tid: '2023-03-15T09:00:00.000Z', av: '20', position: 7, sha256: sha256(json) };
const indikator = (id: string, varde: string | null): Uppfoljningsrapport['indikatorer'][number] => ({
  ...{
    indikator: id,
    namn: id,
    slag: 'beraknad',
    huvudman: null,
    period: '2022',
    varde,
    enhet: 'antal',
    kalla: 'navet',
  },
});
const plan = (niva: 'lan' | 'lokal', status: string, ...atgarder: readonly string[]) => ({
  ...{ plan: niva, niva, huvudman: null, rubrik: 'Plan för samverkan', status },
  atgarder: atgarder.map((lage) => ({
    ...{ mal: 'Mål', atgard: 'Åtgärd', ansvarigHuvudman: '20', ansvarigFunktion: 'chef', klartSenast: '2023-12-31' },
    ...{ status: lage, effekt: null },
  })),
});
const hel: Uppfoljningsrapport = {
  ...rapport,
  om: { ...rapport.om, omfattning: 'Samordning och tillgänglighet mellan huvudmännen. '.repeat(90) },
  ordlista: { ...rapport.ordlista, huvudman: { 2029: 'Leksand', 2082: 'Säter' }, plan: { lokal: 'Lokal', lan: 'Län' } },
  indikatorer: [
    indikator('avvikelser', '<5'),
    indikator('flode-gemensam', '41'),
    indikator('flode-samverkan', 'dolt'),
    indikator('flode-tvist', null),
  ],
  planer: [plan('lan', 'godkand', 'klar', 'pagar'), plan('lokal', 'vantar')],
};
const korthet = (en: Uppfoljningsrapport): Readonly<Record<string, unknown>> => {
  const kapitel = rapportdokument(en, kopia).kapitel[0];
  return Object.fromEntries((kapitel?.tabell?.rader ?? []).map(([vad = '', text]) => [String(vad), text]));
};

const kapitlet = (en: Uppfoljningsrapport) => (rubrik: string) =>
  rapportdokument(en, kopia).kapitel.find((ett) => ett.rubrik.includes(rubrik))?.tabell;

describe('the report for people', () => {
  it('has the gist on its first page, however long the rest is', async () => {
    const [forsta = []] = pdfSidor(await rapportPdf(rapportdokument(hel, kopia)));
    const text = sidtext(forsta);
    for (const del of ['Uppföljning 2022: P', 'I korthet', 'Ingen av 2 tillfrågade har svarat.', 'färre än fem'])
      expect(text).toContain(del);
    expect(text).toContain('Inget revisionsbeslut är fattat.');
    expect(text).toContain('Arbetskopia, gjord 2023-03-20 22:35, ur navets logg till och med plats 104211.');
  });

  it('says in the gist how many have answered, and from whom an answer lacks', () => {
    const med = (besvarat: number, tillfragade: number): unknown =>
      korthet({ ...hel, enkat: { ...hel.enkat, antal: { ...hel.enkat.antal, besvarat, tillfragade } } })['Enkäten'];
    expect(med(7, 14)).toBe('7 av 14 tillfrågade har svarat: hälften. Svar saknas från Leksand och Säter.');
    expect(med(3, 14)).toContain('3 av 14 tillfrågade har svarat: mindre än hälften.');
    expect(med(13, 14)).toContain('13 av 14 tillfrågade har svarat: mer än hälften.');
    expect(med(14, 14)).toContain('14 av 14 tillfrågade har svarat: alla.');
    expect(med(0, 0)).toContain('Ingen är tillfrågad.');
  });

  it('small numbers: a hidden number is hidden in the gist, and nothing is made of it', () => {
    const { Avvikelser, 'Vidare i länet': vidare } = korthet(hel);
    expect(Avvikelser).toBe('Avvikelser från överenskommelsen under 2022: färre än fem.');
    expect(vidare).toBe(
      'Så många av länets alla avvikelser gick vidare: till gemensam hantering 41; ' +
        'till samverkan dolt, för att inte röja ett litet tal; till tvist kan inte beräknas.',
    );
  });

  it('N8 counts brister and plans in the gist', () => {
    expect(korthet(hel)).toMatchObject({
      Brister: '1 fastslagna: samordning 1.',
      Planer: 'Län: 1 (godkänd 1); Lokal: 1 (väntar på godkännande 1). Klara åtgärder: 1 av 2.',
    });
    expect(korthet({ ...hel, brister: [], planer: [] })).toMatchObject({
      Brister: 'Inga brister är fastslagna.',
      Planer: 'Ingen plan är upprättad.',
    });
  });

  it('is a working copy until it is frozen, and says from when and where', () => {
    const { lage } = rapportdokument(hel, kopia);
    expect(lage.kort).toBe('Arbetskopia 2023-03-20 22:35');
    expect(lage.text).toContain('kan ändras till dess att rapporten fryses');
    expect(rapportdokument(hel, { ...kopia, position: null }).lage.text).not.toMatch(/plats/);
    const fryst = rapportdokument(hel, frysning).lage;
    expect(fryst.text).toBe(
      `Fryst den 2023-03-15, och oförändrad sedan dess. Plats i loggen: 7. SHA-256: ${frysning.sha256}`,
    );
    expect(JSON.stringify(rapportdokument(hel, frysning))).not.toContain('Arbetskopia');
  });

  it('N9 tells the grounds of each verdict with their source, and where a brist is known from', () => {
    const grund = { bedomning: 'delvis', motivering: 'Rutiner saknas.', kalla: 'Enkäten' } as const;
    const [forsta] = hel.kriterier;
    if (forsta === undefined) throw new Error('the stored report has criteria');
    const kapitel = kapitlet({
      ...hel,
      kriterier: [{ ...forsta, organisation: grund, brukare: { ...grund, kalla: null } }],
      brister: hel.brister.map((brist) => ({ ...brist, kalla: 'Fråga 4' })),
    });
    expect(kapitel('riterierna')?.rader[0]?.slice(2)).toEqual([
      ...['Delvis uppfyllt', 'Rutiner saknas. (Källa: Enkäten)'],
      ...['Delvis uppfyllt', 'Rutiner saknas.'],
    ]);
    expect(kapitel('Brister')?.rader[0]?.at(-1)).toBe('Fråga 4');
  });

  it('says of a year that goes on that it stands against a whole one', () => {
    const om = (dag: string): string | null | undefined =>
      rapportdokument({ ...hel, dag }, kopia).kapitel.find(({ rubrik }) => rubrik.startsWith('Så långt gick'))?.text;
    expect(om('2022-12-31')).toContain('2022 är inte slut: talen hittills ställs mot hela 2021.');
    expect(om('2023-01-01')).not.toContain('är inte slut');
  });
});
