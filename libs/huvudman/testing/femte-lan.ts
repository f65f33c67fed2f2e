/** An invented län, as text: five line levels, two parallel regional arenas, a private huvudman. Loads without code. */
export const FEMTE_LAN = `schema: 1
lan: { kod: '99', namn: Påhittade län }
kallor:
  - { id: avtal, namn: Påhittat avtal, lank: 'https://exempel.se/avtal' }
standard:
  svarstidArbetsdagar: 7
  region:
    verksamheter: [{ kod: primarvard, namn: Primärvård }]
    linje: [{ niva: l1, funktion: Enhetschef }, { niva: l5, funktion: Regiondirektör }]
  kommun:
    verksamheter: [{ kod: hemsjukvard, namn: Hemsjukvård }]
    linje: [{ niva: l1, funktion: Enhetschef }, { niva: l4 }]
huvudman:
  - { kod: '99', namn: Region Påhitt, typ: region, aliasnamn: [Landstinget Påhitt] }
  - { kod: '9901', namn: Åby, typ: kommun, svarstidArbetsdagar: 3, fritextgranskning: tva-personer }
  - { kod: '9902', namn: Öbo, typ: kommun, verksamheter: [] }
  - { kod: skolan-ab, namn: Skolan AB, typ: privat }
samverkansmodeller:
  - id: pahitt
    namn: Påhittad modell
    status: gallande
    nivaer:
      - { id: l1, namn: Steg 1, slag: linje, ordning: 1, lyftsAv: [] }
      - { id: l2, namn: Steg 2, slag: linje, ordning: 2 }
      - { id: l3, namn: Steg 3, slag: linje, ordning: 3 }
      - { id: l4, namn: Steg 4, slag: linje, ordning: 4 }
      - { id: l5, namn: Steg 5, slag: linje, ordning: 5 }
      - id: r1
        namn: Vård
        slag: regional
        ordning: 6
        lyftsAv: [{ franNiva: l5, funktion: Direktör, med: [faktaunderlag, forslag], kalla: avtal }]
      - { id: r2, namn: Skola, slag: regional, ordning: 6 }
    arenor:
      - { id: a1, namn: Vårdarenan, niva: r1, ledamoter: [{ huvudman: '9901', funktion: MAS, antal: 1 }] }
      - { id: a2, namn: Skolarenan, niva: r2, huvudman: ['99', skolan-ab], beredsAv: a1 }
overenskommelser:
  - id: pahitt-avtal
    namn: Avtal om påhitt
    kortnamn: Påhitt
    parter: ['99', '9901']
    avsnitt: [{ namn: Tvister, aliasnamn: [Tvist] }]
    versioner:
      - { version: '1', giltigFran: 2020-01-01, giltigTill: 2022-12-31 }
      - { version: '2', giltigFran: 2022-02-28 }
malgrupper:
  - { kod: aldre, namn: Äldre, overenskommelse: pahitt-avtal }
`;
