import type { Formular } from './formular.js';

/** U1: the six questions to every kommun, in the words of Dalarna's survey of 2022. A published version is never changed. */
export const SEX_FRAGOR: Formular = {
  id: 'samverkan-sex-fragor',
  version: '1',
  namn: 'Uppföljning av samverkansöverenskommelsen, sex frågor',
  fragor: [
    {
      id: 'lokal-overenskommelse',
      text: 'Har ni tecknat en lokal överenskommelse (eller dylikt dokument) utifrån den regionala samverkansöverenskommelsen?',
      engelska: 'Have you signed a local agreement (or a similar document) on the basis of the regional one?',
    },
    {
      id: 'samverkansstruktur',
      text: 'Hur ser er samverkansstruktur ut inom området - på strategisk nivå och/eller operativ nivå (individ)?',
      engelska: 'What is your structure of cooperation - at strategic level and/or operative level (individual)?',
    },
    {
      id: 'goda-exempel',
      text: 'Beskriv några goda exempel på erfarenheter av samverkan inom området som ni vill dela med er av?',
      engelska: 'Describe some good examples of cooperation that you want to share.',
    },
    {
      id: 'svarigheter',
      text: 'Beskriv om ni har identifierat några svårigheter eller utmaningar avseende samverkan inom området?',
      engelska: 'Describe any difficulties or challenges of cooperation that you have found.',
    },
    {
      id: 'avvikelserapportering',
      text: 'I vilken utsträckning förekommer rapportering av avvikelser (i Synergisystemet) utifrån den regionala samverkansöverenskommelsen?',
      engelska: 'To what extent are deviations from the regional agreement reported (in the Synergi system)?',
    },
    {
      id: 'ovrigt',
      text: 'Övrigt ni önskar dela med er av?',
      engelska: 'Anything else that you wish to share?',
    },
  ],
};
