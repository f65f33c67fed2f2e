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
    },
    {
      id: 'samverkansstruktur',
      text: 'Hur ser er samverkansstruktur ut inom området - på strategisk nivå och/eller operativ nivå (individ)?',
    },
    {
      id: 'goda-exempel',
      text: 'Beskriv några goda exempel på erfarenheter av samverkan inom området som ni vill dela med er av?',
    },
    {
      id: 'svarigheter',
      text: 'Beskriv om ni har identifierat några svårigheter eller utmaningar avseende samverkan inom området?',
    },
    {
      id: 'avvikelserapportering',
      text: 'I vilken utsträckning förekommer rapportering av avvikelser (i Synergisystemet) utifrån den regionala samverkansöverenskommelsen?',
    },
    {
      id: 'ovrigt',
      text: 'Övrigt ni önskar dela med er av?',
    },
  ],
};
