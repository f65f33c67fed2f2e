import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An invented län: a line of five levels, which one kommun lacks a level of, and two parallel regional arenas. */
const FEMTE_LAN = `schema: 1
lan: { kod: '98', namn: Fjällandets län }
kallor:
  - { id: avtal, namn: Fjällandets samverkansavtal, lank: 'https://exempel.se/avtal' }
standard:
  svarstidArbetsdagar: 7
  region:
    verksamheter: [{ kod: primarvard, namn: Primärvård }]
    linje:
      - { niva: steg-1, funktion: Enhetschef }
      - { niva: steg-2, funktion: Avdelningschef }
      - { niva: steg-3, funktion: Områdeschef }
      - { niva: steg-4, funktion: Divisionschef }
      - { niva: steg-5, funktion: Regiondirektör }
  kommun:
    verksamheter: [{ kod: hemsjukvard, namn: Hemsjukvård }]
    linje:
      - { niva: steg-1, funktion: Enhetschef }
      - { niva: steg-2, funktion: Avdelningschef }
      - { niva: steg-3, funktion: Områdeschef }
      - { niva: steg-4, funktion: Förvaltningschef }
      - { niva: steg-5, funktion: Kommundirektör }
  privat:
    verksamheter: []
    linje: []
huvudman:
  - { kod: '98', namn: Region Fjällandet, typ: region }
  - { kod: '9801', namn: Åsby, typ: kommun }
  # Saknar nivån under direktören: där företräds kommunen av en utsedd funktion.
  - kod: '9802'
    namn: Ödalen
    typ: kommun
    linje:
      - { niva: steg-1, funktion: Enhetschef }
      - { niva: steg-2, funktion: Avdelningschef }
      - { niva: steg-3, funktion: Områdeschef }
      - { niva: steg-5, funktion: Kommundirektör }
samverkansmodeller:
  - id: fjallandet
    namn: Samverkan i Fjällandet
    status: gallande
    nivaer:
      - { id: steg-1, namn: Enheten, slag: linje, ordning: 1, lyftsAv: [], kalla: avtal }
      - { id: steg-2, namn: Avdelningen, slag: linje, ordning: 2, kalla: avtal }
      - { id: steg-3, namn: Området, slag: linje, ordning: 3, kalla: avtal }
      - id: lokal-grupp
        namn: Lokal grupp
        slag: lokal
        ordning: 3
        lyftsAv: [{ franNiva: steg-1, med: [faktaunderlag, forslag], villkor: Det som gäller båda tas i den lokala gruppen., kalla: avtal }]
        kalla: avtal
      - { id: steg-4, namn: Förvaltningen, slag: linje, ordning: 4, kalla: avtal }
      - { id: steg-5, namn: Direktören, slag: linje, ordning: 5, kalla: avtal }
      - id: vardradet
        namn: Vårdrådet
        slag: regional
        ordning: 6
        beslutar: false
        lyftsAv:
          - { franNiva: steg-4, funktion: Förvaltningschef, med: [faktaunderlag, forslag], galler: [avvikelse, fraga], kalla: avtal }
          - { franNiva: steg-4, funktion: Divisionschef, med: [faktaunderlag, forslag], galler: [avvikelse, fraga], kalla: avtal }
        lyftregel: Till Vårdrådet lyfter förvaltningschef eller divisionschef, ingen annan.
        kalla: avtal
      - id: tvisteradet
        namn: Tvisterådet
        slag: regional
        ordning: 6
        beslutar: false
        lyftsAv: [{ franNiva: steg-2, galler: [principiell-tvist], villkor: Tvister av principiell art prövas i Tvisterådet., kalla: avtal }]
        kalla: avtal
    arenor:
      - { id: lokal-grupp, namn: Lokal grupp, niva: lokal-grupp, kalla: avtal }
      - { id: beredning, namn: Vårdrådets beredning, niva: vardradet, kalla: avtal }
      - id: vardradet
        namn: Vårdrådet
        niva: vardradet
        beredsAv: beredning
        motesrytm: Sex möten om året.
        rytm: { antalMin: 6, antalMax: 6, per: ar }
        alternering: { intervallAr: 3, beskrivning: Vart tredje år. }
        staendePunkter: [Läget i vården]
        kalla: avtal
      - { id: tvisteradet, namn: Tvisterådet, niva: tvisteradet, kalla: avtal }
overenskommelser:
  - id: fjallandet-avtal
    namn: Samverkansavtal för Fjällandet
    kortnamn: Samverkansavtalet
    parter: ['98', '9801', '9802']
    avsnitt: [{ namn: Ansvar }]
    versioner:
      - { version: '1', giltigFran: 2024-01-01, giltigTill: 2025-12-31 }
      - { version: '2', giltigFran: 2025-06-01, giltigTill: 2030-12-31 }
    kalla: avtal
malgrupper: []
`;

/** Runs with a folder that holds the invented län alone. */
export const medFemteLan = async (): Promise<{ readonly mapp: string; readonly stada: () => Promise<void> }> => {
  const mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-femte-'));
  await writeFile(join(mapp, 'fjallandet.yaml'), FEMTE_LAN);
  return { mapp, stada: () => rm(mapp, { recursive: true, force: true }) };
};
