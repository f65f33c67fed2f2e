/** The sixteen criteria (N9) for who reads English; the source's own words are the Swedish ones. */
export const KRITERIER = {
  'samordning-1':
    'Local routines of collaboration are drawn up from guidelines for the whole county and its seven municipalities. They tell ways of contact, routines for the transfer of information, division of responsibility for different interventions, collaboration during different forms of treatment, forms of meetings, joint training, etc.',
  'samordning-2': 'Groups at county and local level work to follow up and develop the collaboration continuously.',
  'samordning-3': 'Obstacles or problems at local level are followed up and handled jointly in the organisations.',
  'samordning-4':
    'Obstacles or problems that are hard to solve are handled and followed up jointly at a higher level in the organisations.',
  'samordning-5':
    'A coordinated individual plan (SIP) is made and followed where any of the principals finds that other professions and services are needed, with the individual’s consent.',
  'tillganglighet-1':
    'Those concerned act in a coordinated way, so that the chain of interventions holds together from the individual’s perspective.',
  'tillganglighet-2':
    'Support, care and treatment are offered to specific groups (such as children and young people, victims of violence, pregnant women, persons with co-morbidity, persons dependent on opiates).',
  'tillganglighet-3': 'There is access to relevant interventions for the individual who needs care and support.',
  'kvalitet-1': 'Problems and obstacles to collaboration are documented, handled and followed up over time.',
  'kvalitet-2': 'Joint lines of treatment are followed, and new ones are drawn up where they are needed.',
  'kvalitet-3': 'The child’s perspective is considered in every case.',
  'kvalitet-4':
    'Service users take part in developing the care of misuse and dependence, at overall and at local level.',
  'kvalitet-5':
    'The services start from the evidence on what is to be worked on jointly, and from the national guidelines on the care of misuse and dependence.',
  'kvalitet-6': 'Staff have relevant training on misuse, and opportunities to develop their competence.',
  'forebyggande-1':
    'AUDIT/DUDIT is done at first visits in social services and health care, and is followed up over time.',
  'forebyggande-2': 'Advice is offered when needed.',
} as const;
