import type { Omrade } from './events.js';

/** One thing to look for when the agreement is followed up. */
export interface Kriterium {
  readonly id: string;
  readonly omrade: Omrade;
  readonly text: string;
}

const kriterier = (omrade: Omrade, ...texter: readonly string[]): readonly Kriterium[] =>
  texter.map((text, index) => ({ id: `${omrade}-${index + 1}`, omrade, text }));

/** N9: the sixteen of the source's table, word for word (its slip "Svårlosta" put right). Never renumbered. */
export const KRITERIER: readonly Kriterium[] = [
  ...kriterier(
    'samordning',
    'Lokala samverkansrutiner utarbetas utifrån länsövergripande riktlinjer för länets sju kommuner. Där framgår kontaktvägar, rutiner för informationsöverföring, ansvarsfördelning vid olika insatser, samarbete under olika behandlingsformer, mötesformer, gemensamma utbildningar m.m.',
    'Samverkansgrupper på länsnivå och lokal nivå arbetar för att kontinuerligt följa upp och utveckla samverkansarbetet.',
    'Hinder eller problem på lokal nivå följs upp och hanteras gemensamt i organisationerna.',
    'Svårlösta hinder/problem hanteras och följs upp gemensamt på högre nivå i organisationerna.',
    'Samordnad Individuell Plan (SIP) görs och följs där någon av huvudmännen gör bedömningen att det föreligger behov av andra professioner och verksamheter utifrån individens samtycke.',
  ),
  ...kriterier(
    'tillganglighet',
    'Berörda aktörer agerar samordnat så att insatskedjan hänger ihop utifrån individens perspektiv.',
    'Stöd, vård och behandling erbjuds till specifika målgrupper (ex. barn och unga, våldsutsatta, gravida, personer med samsjuklighet, opiatberoende)',
    'Det finns tillgång till relevanta insatser för individen som behöver vård och stöd.',
  ),
  ...kriterier(
    'kvalitet',
    'Problem/hinder för samverkan dokumenteras, hanteras och följs upp över tid.',
    'Gemensamma behandlingslinjer följs och nya upprättas där det finns behov.',
    'Barnperspektivet beaktas i varje ärende.',
    'Brukarmedverkan för att utveckla missbruks- och beroendevården sker på övergripande och lokal nivå.',
    'Verksamheten utgår från den evidens som finns kring det man ska arbeta gemensamt med och nationella riktlinjer för missbruk och beroendevård.',
    'Personal har relevant utbildning inom missbruksområdet och möjlighet till kompetensutveckling.',
  ),
  ...kriterier(
    'forebyggande',
    'AUDIT/DUDIT görs vid nybesök inom socialtjänst och hälso- och sjukvård samt följs upp över tid.',
    'Rådgivning erbjuds vid behov.',
  ),
];

export const kriterium = (id: string): Kriterium | undefined => KRITERIER.find((en) => en.id === id);
