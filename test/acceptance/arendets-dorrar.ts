/** Every door of a case, for a huvudman that takes no part in it. */

export const FRAMMANDE = '2062';
export const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';

export const LASNINGAR = ['', '/handelser', '/leveranser', '/arkivpaket', '/bevis', '/utlamnanden?mottagare=20'];
const ANALYS = { deltagare: [{ huvudman: '20', funktion: 'MAS' }], forlopp: 'x', orsaker: 'x', forslag: 'x' };
export const KOMMANDON: readonly (readonly [vad: string, kropp: object])[] = [
  ['fritextgranskningar', { revision: 0, utfall: 'STOPPAD' }],
  ['mottagningar', { arendenummer: 'X-1' }],
  ['bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1 }],
  ['utredningar', { orsaker: [{ beskrivning: 'x' }] }],
  ['handelseanalyser', ANALYS],
  ['atgarder', { beskrivning: 'x', ansvarigFunktion: 'MAS', klartSenast: '2027-01-31' }],
  [`atgarder/${UUID}/uppdateringar`, { status: 'klar' }],
  ['ansvarsavvisningar', { skal: 'x' }],
  ['aterkoppling', { orsak: 'x', atgard: 'x', konsekvens: 'x', uppfoljning: 'x' }],
  ['avslut', {}],
  ['ateroppningar', { skal: 'x' }],
  ['makulering', { skal: 'x' }],
  ['parter', { huvudman: FRAMMANDE }],
  ['lankar', { typ: 'monster', till: UUID }],
  ['lankar/borttagningar', { typ: 'monster', till: UUID }],
  ['samtycken', { grund: 'SAMTYCKE', omfattning: ['fritext'] }],
  [`samtycken/${UUID}/aterkallelse`, {}],
  ['tilldelningar', { verksamhet: 'vard-och-omsorg' }],
  ['gallringssparr', { hanvisning: 'Dnr 2022-17' }],
  ['gallringssparr/havning', { hanvisning: 'Dnr 2022-17' }],
  ['eskaleringar', { till: 'radet', mandatId: UUID, rubrik: 'x', faktaunderlag: 'x', forslag: 'x' }],
];

export const FINNS_EJ: readonly [status: number, kod: string] = [404, 'AVVIKELSE_FINNS_EJ'];
/** Doors of another context say no in its words; only a person lifts a hold, of whatever case. */
export const EGET_NEJ: Readonly<Record<string, typeof FINNS_EJ>> = {
  gallringssparr: [404, 'ARENDE_FINNS_EJ'],
  'gallringssparr/havning': [403, 'GALLRING_KRAVER_PERSON'],
};
