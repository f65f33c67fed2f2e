import type { Formular } from '../formular.js';

const TEXT_MAX = 20_000;
const NAMN_MAX = 200;

/** U5: none reported, no access and outside any system are three different facts; not having answered is no choice. */
export const praxisAngivelse: Formular = {
  namn: 'praxis-angivelse',
  rubrik: ['Hur ni rapporterar avvikelser', 'How you report incidents'],
  ingress: [
    'Inga rapporter, ingen åtkomst och utanför system är tre olika uppgifter. Välj den som stämmer.',
    'No reports, no access and outside any system are three different facts. Choose the one that holds.',
  ],
  knapp: ['Spara', 'Save'],
  klart: ['Uppgiften är sparad.', 'It has been saved.'],
  metod: 'POST',
  vag: '/avvikelse/v1/uppfoljningar/:id/praxis',
  parametrar: ['id'],
  villkorad: true,
  falt: [
    {
      ...{ slag: 'radio', namn: 'praxis', rubrik: ['Rapporteringspraxis', 'Reporting practice'] },
      val: [
        { varde: 'ingen-under-aret', text: ['Inga rapporter under året', 'No reports during the year'] },
        { varde: 'endast-mas-och-chef', text: ['Endast MAS och chef rapporterar', 'Only MAS and a head report'] },
        { varde: 'vid-behov', text: ['Rapporteras vid behov', 'Reported when needed'] },
        { varde: 'alla', text: ['Alla rapporterar', 'Everyone reports'] },
        { varde: 'inga-mottagna', text: ['Inga mottagna', 'None received'] },
        { varde: 'utanfor-system', text: ['Rapporteras utanför system', 'Reported outside any system'] },
        { varde: 'ingen-atkomst', text: ['Ingen åtkomst till systemet', 'No access to the system'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'citat', rubrik: ['Ur svaret', 'From the answer'], valfri: true },
      ...{ rader: 2, teckenMax: TEXT_MAX },
    },
    { slag: 'text', namn: 'kalla', rubrik: ['Källa', 'Source'], valfri: true, teckenMax: NAMN_MAX },
  ],
};
