import { numrerade, type Kriterielista } from './lista.js';

/**
 * For an agreement whose län's file gives it no list of its own: N9's sixteen under the same ids, in words that suit any
 * agreement. A published version is never changed.
 */
export const GEMENSAMMA_KRITERIER: Kriterielista = {
  id: 'gemensamma-kriterier',
  version: '2',
  namn: 'Gemensamma kriterier',
  kriterier: [
    ...numrerade(
      'samordning',
      [
        'Lokala samverkansrutiner utarbetas utifrån länsövergripande riktlinjer. Där framgår kontaktvägar, rutiner för informationsöverföring, ansvarsfördelning och samarbete vid olika insatser, mötesformer, gemensamma utbildningar m.m.',
        'Local routines of collaboration are drawn up from guidelines for the whole county. They tell ways of contact, routines for the transfer of information, division of responsibility and collaboration in different interventions, forms of meetings, joint training, etc.',
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
        'Stöd, vård och behandling erbjuds till de målgrupper som överenskommelsen särskilt nämner.',
        'Support, care and treatment are offered to the groups that the agreement names specifically.',
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
        'Gemensamma arbetssätt och rutiner följs och nya upprättas där det finns behov.',
        'Joint ways of working and routines are followed, and new ones are drawn up where they are needed.',
      ],
      ['Barnperspektivet beaktas i varje ärende.', 'The child’s perspective is considered in every case.'],
      [
        'Brukarmedverkan för att utveckla verksamheten sker på övergripande och lokal nivå.',
        'Service users take part in developing the services, at overall and at local level.',
      ],
      [
        'Verksamheten utgår från den evidens som finns kring det man ska arbeta gemensamt med och från nationella riktlinjer inom överenskommelsens område.',
        'The services start from the evidence on what is to be worked on jointly, and from the national guidelines within the scope of the agreement.',
      ],
      [
        'Personal har relevant utbildning inom överenskommelsens område och möjlighet till kompetensutveckling.',
        'Staff have relevant training within the scope of the agreement, and opportunities to develop their competence.',
      ],
    ),
    ...numrerade(
      'forebyggande',
      [
        'Behov och risker uppmärksammas vid nybesök inom socialtjänst och hälso- och sjukvård samt följs upp över tid.',
        'Needs and risks are noticed at first visits in social services and health care, and are followed up over time.',
      ],
      ['Rådgivning erbjuds vid behov.', 'Advice is offered when needed.'],
    ),
  ],
};
