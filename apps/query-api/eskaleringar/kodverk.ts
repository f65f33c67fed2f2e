/** Labels of an escalation, for people. */
export const ARENDESLAG = { avvikelse: 'Avvikelse', tvist: 'Tvist', fraga: 'Fråga' } as const;
export const ESKALERINGSSTATUS = { pagaende: 'Pågående', avslutad: 'Avslutad' } as const;
export const ESKALERINGSUTFALL = {
  lost: 'Löst med svar',
  'arendet-avslutat': 'Ärendet självt avslutades',
  aterkallad: 'Återkallad',
} as const;
export const NIVASLAG = {
  linje: 'Huvudmannens egen linje',
  lokal: 'Lokal samverkan',
  regional: 'Regional samverkan',
  politisk: 'Politisk samverkan',
} as const;
export const LYFTKRAV = { faktaunderlag: 'Faktaunderlag', forslag: 'Förslag' } as const;
