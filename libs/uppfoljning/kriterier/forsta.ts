import { numrerade, type Kriterielista } from './lista.js';

/**
 * What every follow-up was assessed by before it said by what: the sixteen of one agreement on missbruk, word for word
 * (N9; its slip "Svårlosta" put right). Verdicts were given on these words and reports frozen with them, so they stand;
 * no follow-up is opened with them. The agreement itself has them in its län's file.
 */
export const FORSTA_KRITERIER: Kriterielista = {
  id: 'gemensamma-kriterier',
  version: '1',
  namn: 'De sexton kriterierna',
  kriterier: [
    ...numrerade(
      'samordning',
      [
        'Lokala samverkansrutiner utarbetas utifrån länsövergripande riktlinjer för länets sju kommuner. Där framgår kontaktvägar, rutiner för informationsöverföring, ansvarsfördelning vid olika insatser, samarbete under olika behandlingsformer, mötesformer, gemensamma utbildningar m.m.',
        'Local routines of collaboration are drawn up from guidelines for the whole county and its seven municipalities. They tell ways of contact, routines for the transfer of information, division of responsibility for different interventions, collaboration during different forms of treatment, forms of meetings, joint training, etc.',
      ],
      [
        'Samverkansgrupper på länsnivå och lokal nivå arbetar för att kontinuerligt följa upp och utveckla samverkansarbetet.',
        'Groups at county and local level work to follow up and develop the collaboration continuously.',
      ],
      [
        'Hinder eller problem på lokal nivå följs upp och hanteras gemensamt i organisationerna.',
        'Obstacles or problems at local level are followed up and handled jointly in the organisations.',
      ],
      [
        'Svårlösta hinder/problem hanteras och följs upp gemensamt på högre nivå i organisationerna.',
        'Obstacles or problems that are hard to solve are handled and followed up jointly at a higher level in the organisations.',
      ],
      [
        'Samordnad Individuell Plan (SIP) görs och följs där någon av huvudmännen gör bedömningen att det föreligger behov av andra professioner och verksamheter utifrån individens samtycke.',
        'A coordinated individual plan (SIP) is made and followed where any of the principals finds that other professions and services are needed, with the individual’s consent.',
      ],
    ),
    ...numrerade(
      'tillganglighet',
      [
        'Berörda aktörer agerar samordnat så att insatskedjan hänger ihop utifrån individens perspektiv.',
        'Those concerned act in a coordinated way, so that the chain of interventions holds together from the individual’s perspective.',
      ],
      [
        'Stöd, vård och behandling erbjuds till specifika målgrupper (ex. barn och unga, våldsutsatta, gravida, personer med samsjuklighet, opiatberoende)',
        'Support, care and treatment are offered to specific groups (such as children and young people, victims of violence, pregnant women, persons with co-morbidity, persons dependent on opiates).',
      ],
      [
        'Det finns tillgång till relevanta insatser för individen som behöver vård och stöd.',
        'There is access to relevant interventions for the individual who needs care and support.',
      ],
    ),
    ...numrerade(
      'kvalitet',
      [
        'Problem/hinder för samverkan dokumenteras, hanteras och följs upp över tid.',
        'Problems and obstacles to collaboration are documented, handled and followed up over time.',
      ],
      [
        'Gemensamma behandlingslinjer följs och nya upprättas där det finns behov.',
        'Joint lines of treatment are followed, and new ones are drawn up where they are needed.',
      ],
      ['Barnperspektivet beaktas i varje ärende.', 'The child’s perspective is considered in every case.'],
      [
        'Brukarmedverkan för att utveckla missbruks- och beroendevården sker på övergripande och lokal nivå.',
        'Service users take part in developing the care of misuse and dependence, at overall and at local level.',
      ],
      [
        'Verksamheten utgår från den evidens som finns kring det man ska arbeta gemensamt med och nationella riktlinjer för missbruk och beroendevård.',
        'The services start from the evidence on what is to be worked on jointly, and from the national guidelines on the care of misuse and dependence.',
      ],
      [
        'Personal har relevant utbildning inom missbruksområdet och möjlighet till kompetensutveckling.',
        'Staff have relevant training on misuse, and opportunities to develop their competence.',
      ],
    ),
    ...numrerade(
      'forebyggande',
      [
        'AUDIT/DUDIT görs vid nybesök inom socialtjänst och hälso- och sjukvård samt följs upp över tid.',
        'AUDIT/DUDIT is done at first visits in social services and health care, and is followed up over time.',
      ],
      ['Rådgivning erbjuds vid behov.', 'Advice is offered when needed.'],
    ),
  ],
};
