import type { Enhet } from './enheter.js';

/** Donabedian: what is done, what comes of it, what it is done with (B12). */
export type Indikatorslag = 'process' | 'resultat' | 'struktur';

export interface Indikator {
  readonly id: string;
  readonly slag: Indikatorslag;
  readonly namn: string;
  /** Of an imported one, the only one that it is given in. */
  readonly enhet: Enhet | 'andel';
  /** Computed from the hub's own events, or imported, always with its source. */
  readonly hamtas: 'beraknas' | 'importeras';
  /** How the number is made, for who reads it; of an imported one, where it is usually found. */
  readonly sa: string;
  /** What the number is told apart by, when it is several. */
  readonly per: 'niva' | 'kategori' | 'handelsetyp' | null;
  /** Reports had been frozen before it was thought of: one without it is made anew without it. */
  readonly nyare?: true;
}

/** One that is brought in from elsewhere, with its source. */
export interface Importerad extends Indikator {
  readonly hamtas: 'importeras';
  readonly enhet: Enhet;
}

const beraknad = (
  id: string,
  slag: Indikatorslag,
  val: Omit<Indikator, 'id' | 'slag' | 'hamtas' | 'per'> & { readonly per?: Indikator['per'] },
): Indikator => ({
  ...{ id, slag, hamtas: 'beraknas', per: null, ...val },
});
const importerad = (
  id: string,
  slag: Indikatorslag,
  val: Omit<Importerad, 'id' | 'slag' | 'hamtas' | 'per'>,
): Importerad => ({
  ...{ id, slag, hamtas: 'importeras', per: null, ...val },
});

/** What the hub cannot compute. */
export const IMPORTERADE: readonly Importerad[] = [
  importerad('remisstid', 'process', { namn: 'Remisstid', enhet: 'dagar', sa: 'Regionens vårdinformationssystem.' }),
  importerad('aterinlaggningar', 'process', {
    namn: 'Återinläggningar inom 30 dagar',
    enhet: 'procent',
    sa: 'Regionens vårddatalager, Vården i siffror.',
  }),
  importerad('sip-enligt-riktlinje', 'process', {
    namn: 'SIP enligt riktlinje',
    enhet: 'procent',
    sa: 'Regionens och kommunernas planeringssystem, brukarrevision.',
  }),
  importerad('egenvardsbedomningar', 'process', {
    namn: 'Egenvårdsbedömningar',
    enhet: 'antal',
    sa: 'Regionens vårdinformationssystem.',
  }),
  importerad('epikriser-i-tid', 'process', {
    namn: 'Epikriser i tid',
    enhet: 'procent',
    sa: 'Regionens vårdinformationssystem.',
  }),
  importerad('fallbeskrivningar', 'process', {
    namn: 'Avidentifierade goda och mindre goda exempel',
    enhet: 'antal',
    sa: 'Uppföljningens egna underlag.',
  }),
  importerad('patientrelaterade-matt', 'resultat', {
    namn: 'Patientrelaterade mått',
    enhet: 'procent',
    sa: 'Nationella kvalitetsregister.',
  }),
  importerad('patientenkat', 'resultat', {
    namn: 'Nationell patientenkät',
    enhet: 'poäng',
    sa: 'Nationell patientenkät.',
  }),
  importerad('senior-alert', 'resultat', {
    namn: 'Riskbedömda enligt Senior Alert',
    enhet: 'procent',
    sa: 'Kvalitetsregistret Senior Alert.',
  }),
  importerad('fall', 'resultat', { namn: 'Fall', enhet: 'antal', sa: 'Kommunens verksamhetssystem, Kolada.' }),
  importerad('nutrition', 'resultat', { namn: 'Nutrition', enhet: 'procent', sa: 'Kvalitetsregistret Senior Alert.' }),
  importerad('dokumentation', 'struktur', {
    namn: 'Överenskommen dokumentation',
    enhet: 'procent',
    sa: 'Uppföljningens egna underlag.',
  }),
  importerad('folkmangd', 'struktur', { namn: 'Folkmängd', enhet: 'invånare', sa: 'SCB, folkmängd den 31 december.' }),
];

/** Every indicator that a follow-up may show. Another source's measure is added here, never in code elsewhere. */
export const INDIKATORER: readonly Indikator[] = [
  beraknad('ledtid-median', 'process', {
    namn: 'Ledtid, median',
    enhet: 'dagar',
    per: 'niva',
    sa: 'Dagar tills hälften av årets ärenden är klara på nivån; öppna ärenden räknas som ännu inte klara.',
  }),
  beraknad('andel-inom-frist', 'process', {
    namn: 'Svar inom svarstid',
    enhet: 'andel',
    per: 'niva',
    sa: 'Besvarade i tid, av dem vars svarsdag har passerat eller som har besvarats.',
  }),
  beraknad('avvikelser', 'process', {
    namn: 'Avvikelser',
    enhet: 'antal',
    sa: 'Årets avvikelser efter händelsedatum; makulerade räknas inte.',
  }),
  beraknad('avvikelser-kategori', 'process', {
    namn: 'Avvikelser per kategori',
    enhet: 'antal',
    per: 'kategori',
    sa: 'Årets avvikelser av varje kategori.',
  }),
  beraknad('avvikelser-handelsetyp', 'process', {
    namn: 'Avvikelser, tillbud och risker',
    enhet: 'antal',
    per: 'handelsetyp',
    sa: 'Årets avvikelser efter händelsetyp.',
  }),
  beraknad('flode-gemensam', 'struktur', {
    namn: 'Ärenden i gemensam hantering',
    enhet: 'antal',
    sa: 'Av årets avvikelser, de som fler än en verksamhet hanterar.',
  }),
  beraknad('flode-samverkan', 'struktur', {
    namn: 'Ärenden lyfta till samverkan',
    enhet: 'antal',
    sa: 'Av årets avvikelser, de som har lyfts till en samverkansnivå.',
  }),
  beraknad('flode-tvist', 'struktur', {
    namn: 'Ärenden med tvist',
    enhet: 'antal',
    sa: 'Av årets avvikelser, de som en tvist har öppnats om.',
  }),
  beraknad('moten-hallna', 'struktur', {
    namn: 'Möten i arenorna',
    enhet: 'antal',
    sa: 'Årets möten som inte ställts in och vars dag har passerat.',
  }),
  beraknad('moten-installda', 'struktur', {
    namn: 'Inställda möten',
    enhet: 'antal',
    sa: 'Årets möten som ställts in.',
  }),
  beraknad('narvaro-medel', 'struktur', {
    namn: 'Närvaro per möte',
    enhet: 'personer',
    sa: 'Medeltalet närvarande vid de möten som har antecknad närvaro.',
  }),
  beraknad('narvaro-andel', 'struktur', {
    namn: 'Närvarande i förhållande till ordinarie uppdrag (ersättare som kom inräknade, högst 100 %)',
    enhet: 'andel',
    nyare: true,
    sa:
      'Antalet närvarande i förhållande till antalet ordinarie uppdrag i arenan den dagen, vid de möten som har antecknad ' +
      'närvaro. Ersättare som kom räknas som närvarande; högst 100 procent vid varje möte.',
  }),
  beraknad('moten-protokoll', 'struktur', {
    namn: 'Möten med länkat protokoll',
    enhet: 'andel',
    sa: 'Av årets hållna möten, de som har ett länkat protokoll.',
  }),
  beraknad('ledamoter-omsattning', 'struktur', {
    namn: 'Omsättning av ledamöter',
    enhet: 'andel',
    sa: 'Uppdrag i arenorna som upphörde under året, av dem som gällde någon gång under året.',
  }),
  beraknad('ledamoter-introducerade', 'struktur', {
    namn: 'Introducerade ledamöter',
    enhet: 'andel',
    sa: 'Uppdrag som gällt under året där introduktionen är antecknad, av alla som gällt under året.',
  }),
  ...IMPORTERADE,
];

export const indikatorMed = (id: string): Indikator | undefined => INDIKATORER.find((en) => en.id === id);
