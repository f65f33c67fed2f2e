import type { Linjesteg, Lyftvag, Stege, Stegniva } from '../stege.js';

/** The ladders of the four län, as their data files say them in the parts that stories climb. */

const niva = (id: string, namn: string, rest: Omit<Partial<Stegniva>, 'id' | 'namn'>): Stegniva => ({
  id,
  namn,
  slag: 'linje',
  ordning: 1,
  lyftsAv: null,
  lyftregel: null,
  kalla: null,
  ...rest,
});

export const vag = (rest: Partial<Lyftvag> = {}): Lyftvag => ({
  franNiva: null,
  funktion: null,
  med: [],
  galler: [],
  villkor: null,
  ...rest,
});

const linjer = (
  region: readonly Linjesteg[],
  kommun: readonly Linjesteg[],
  koder: readonly string[],
): Readonly<Record<string, readonly Linjesteg[]>> =>
  Object.fromEntries(koder.map((kod) => [kod, kod.length === 2 ? region : kommun]));

export const VLL = '24';
export const UMEA = '2480';
export const NORSJO = '2417';
const UTREDNING = 'Organisering av samverkan';
const B4 = ['faktaunderlag', 'forslag'] as const;
const GENOM_LINJEN = 'Frågor som behöver behandlas på en högre ansvarsnivå skall aktualiseras genom ordinarie linje.';
export const LSG_REGEL =
  'Frågor anmäls till regional samverkansnivå via linjefunktionen/beställarfunktionen, t.ex. från verksamhetschefsnivå till förvaltningschef som bedömer om frågan skall lyftas.';

const FORSTA = { niva: 'forsta-linjen', funktion: 'Första linjens chef' };
const VC = { niva: 'verksamhetschefsniva', funktion: 'Verksamhetschef' };
/** Norsjö has no verksamhetschefer here; the source leaves open who at the region answers to the förvaltningschef. */
export const VASTERBOTTEN: Stege = {
  modell: 'vasterbotten-forslag',
  linjer: {
    [VLL]: [FORSTA, VC, { niva: 'forvaltningschefsniva', funktion: null }],
    [UMEA]: [FORSTA, VC, { niva: 'forvaltningschefsniva', funktion: 'Förvaltningschef' }],
    [NORSJO]: [FORSTA, { niva: 'forvaltningschefsniva', funktion: 'Förvaltningschef' }],
  },
  nivaer: [
    niva('forsta-linjen', 'Första linjens chefer', { lyftsAv: [], kalla: UTREDNING }),
    niva('verksamhetschefsniva', 'Verksamhetschefsnivå', {
      ordning: 2,
      lyftsAv: [vag({ franNiva: 'forsta-linjen', funktion: 'Första linjens chef', med: B4 })],
      lyftregel: GENOM_LINJEN,
      kalla: UTREDNING,
    }),
    niva('lokala-arenor', 'Lokala arenor', {
      slag: 'lokal',
      ordning: 2,
      lyftsAv: [
        vag({ franNiva: 'forsta-linjen', med: B4, villkor: 'Genom ordinarie linje.' }),
        vag({ franNiva: 'verksamhetschefsniva', med: B4, villkor: 'Genom ordinarie linje.' }),
      ],
      lyftregel: GENOM_LINJEN,
      kalla: UTREDNING,
    }),
    niva('forvaltningschefsniva', 'Förvaltningschefsnivå', {
      ordning: 3,
      lyftsAv: [vag({ franNiva: 'verksamhetschefsniva', funktion: 'Verksamhetschef', med: B4 })],
      lyftregel: GENOM_LINJEN,
      kalla: UTREDNING,
    }),
    niva('lansamverkansgrupp', 'Länssamverkansgruppen (LSG)', {
      slag: 'regional',
      ordning: 4,
      lyftsAv: [
        vag({ franNiva: 'forvaltningschefsniva', funktion: 'Förvaltningschef', med: B4 }),
        vag({ franNiva: 'forvaltningschefsniva', funktion: 'Beställarfunktion', med: B4 }),
        vag({ funktion: 'Ledamot i länssamverkansgruppen', med: B4, galler: ['fraga'] }),
      ],
      lyftregel: LSG_REGEL,
      kalla: UTREDNING,
    }),
    niva('patientsakerhet', 'Regional arena för patientsäkerhet', { slag: 'regional', ordning: 4, kalla: UTREDNING }),
    niva('hs-samrad', 'Hälso- och sjukvårdssamrådet', {
      slag: 'politisk',
      ordning: 5,
      lyftsAv: [vag({ franNiva: 'lansamverkansgrupp', funktion: 'Ordförande i länssamverkansgruppen' })],
      kalla: UTREDNING,
    }),
  ],
};

export const RVN = '22';
export const SUNDSVALL = '2281';
const MISSBRUK = 'Överenskommelse om samverkan inom missbruks- och beroendevården';
const SVARLOST = 'Vid svårlösta problem vidarebefordras dessa till samverkansgrupp på högre nivå.';
const PRINCIPIELL = 'Vid tvister av mer principiell karaktär lyfts ärendet till närmaste samverkansnivå.';
const OKANDA = [
  { niva: 'linje', funktion: null },
  { niva: 'ledningsniva', funktion: null },
];
export const VASTERNORRLAND: Stege = {
  modell: 'vasternorrland',
  linjer: linjer(OKANDA, OKANDA, [RVN, SUNDSVALL]),
  nivaer: [
    niva('linje', 'Ordinarie linjeorganisation', { lyftsAv: [], kalla: MISSBRUK }),
    niva('ledningsniva', 'Närmast övergripande ledningsnivå', {
      ordning: 2,
      lyftsAv: [vag({ franNiva: 'linje', galler: ['tvist'] })],
      kalla: MISSBRUK,
    }),
    niva('lokal-samverkansgrupp', 'Lokal samverkansgrupp', {
      slag: 'lokal',
      ordning: 3,
      lyftsAv: [
        vag({ franNiva: 'linje', galler: ['principiell-tvist'], villkor: PRINCIPIELL }),
        vag({ franNiva: 'ledningsniva', galler: ['principiell-tvist'], villkor: PRINCIPIELL }),
        vag({ franNiva: 'linje', galler: ['avvikelse', 'fraga'], villkor: SVARLOST }),
        vag({ franNiva: 'ledningsniva', galler: ['avvikelse', 'fraga'], villkor: SVARLOST }),
      ],
      lyftregel: `${SVARLOST} ${PRINCIPIELL}`,
      kalla: MISSBRUK,
    }),
    niva('tjanstemannagrupp', 'Tjänstemannagrupp', {
      slag: 'regional',
      ordning: 5,
      lyftsAv: [vag({ franNiva: 'lokal-samverkansgrupp', galler: ['avvikelse', 'fraga'], villkor: SVARLOST })],
      kalla: MISSBRUK,
    }),
  ],
};

export const RVA = '17';
export const KARLSTAD = '1780';
const STRUKTUR = 'Struktur för samverkan LSS, BUH och VH';
const CHEFER = [
  { niva: 'narmaste-chef', funktion: 'Närmaste chef' },
  { niva: 'verksamhetschef', funktion: 'Verksamhetschef' },
];
export const VARMLAND: Stege = {
  modell: 'varmland',
  linjer: linjer(CHEFER, CHEFER, [RVA, KARLSTAD]),
  nivaer: [
    niva('narmaste-chef', 'Linjen, närmaste chef', { lyftsAv: [], kalla: STRUKTUR }),
    niva('arbetsgrupp', 'Arbetsgrupp', { slag: 'lokal', ordning: 2, kalla: STRUKTUR }),
    niva('styrgrupp', 'Styrgrupp', {
      slag: 'regional',
      ordning: 3,
      lyftsAv: [
        vag({ villkor: 'Ärenden kan fortlöpande anmälas till den som är sammankallande för styrgruppen.' }),
        vag({ galler: ['avvikelse'] }),
        vag({ franNiva: 'arbetsgrupp', funktion: 'Ansvarig för arbetsgruppen', galler: ['fraga'] }),
      ],
      kalla: STRUKTUR,
    }),
    niva('verksamhetschef', 'Verksamhetschefer', {
      ordning: 4,
      lyftsAv: [vag({ franNiva: 'styrgrupp', galler: ['fraga'] })],
      kalla: STRUKTUR,
    }),
  ],
};

export const REGION_DALARNA = '20';
export const SATER = '2082';
const DALAAVTAL = 'Länsövergripande överenskommelse om samverkan i Dalarnas län';
const VERKSAMHET = [{ niva: 'verksamhetsniva', funktion: 'Verksamhetsansvarig' }];
export const DALARNA: Stege = {
  modell: 'dalarna',
  linjer: linjer(VERKSAMHET, VERKSAMHET, [REGION_DALARNA, SATER]),
  nivaer: [
    niva('verksamhetsniva', 'Verksamhetsnivå', { lyftsAv: [], kalla: DALAAVTAL }),
    niva('lokal-styrgrupp', 'Lokal styrgrupp', { slag: 'lokal', ordning: 2, kalla: DALAAVTAL }),
    niva('lansnatverk', 'Länsnätverk förvaltningschefer', { slag: 'regional', ordning: 3, kalla: DALAAVTAL }),
    niva('radet', 'Rådet för välfärdsutveckling', {
      slag: 'politisk',
      ordning: 4,
      lyftsAv: [vag({ franNiva: 'lansnatverk', galler: ['fraga'], villkor: 'Vid revideringen.' })],
      kalla: DALAAVTAL,
    }),
  ],
};
