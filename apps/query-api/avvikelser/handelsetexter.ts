import type { AvvikelseEventType } from '#libs/avvikelse/index.js';
import type { ForsandelseEventType } from '#libs/formedling/index.js';

/** What happened, in the words of a timeline; one for each event that the catalogue knows. */
export const HANDELSETEXTER: Readonly<Record<AvvikelseEventType | ForsandelseEventType, string>> = {
  AvvikelseRapporterad: 'Avvikelse rapporterad',
  AvvikelseKompletterad: 'Avvikelse kompletterad',
  GemensamHanteringInledd: 'Gemensam hantering inledd',
  AvvikelseMakulerad: 'Avvikelse makulerad',
  HuvudmanInvolverad: 'Huvudman involverad',
  AvvikelseMottagen: 'Mottagen i eget system',
  AvvikelseBedomd: 'Bedömning gjord',
  AvvikelseUtredd: 'Orsaker utredda',
  GemensamHandelseanalysGenomford: 'Gemensam händelseanalys genomförd',
  AtgardBeslutad: 'Åtgärd beslutad',
  AtgardUppdaterad: 'Åtgärd uppdaterad',
  AnsvarAvvisat: 'Ansvar avvisat',
  AterkopplingLamnad: 'Återkoppling lämnad',
  AvvikelseAvslutad: 'Avvikelse avslutad',
  AvvikelseAteroppnad: 'Avvikelse återöppnad',
  AvvikelseLankad: 'Länkad till en annan avvikelse',
  LankBorttagen: 'Länk borttagen',
  GrundRegistrerad: 'Grund för utlämnande registrerad',
  GrundAterkallad: 'Grund för utlämnande återkallad',
  FritextGranskad: 'Text granskad',
  TexterGallrade: 'Texter gallrade',
  ForsandelseKoad: 'Leverans köad',
  ForsandelseLevererad: 'Leverans framme',
  LeveransMisslyckad: 'Leverans misslyckad, försöks igen',
  ForsandelseParkerad: 'Leverans parkerad',
  ForsandelseKvitterad: 'Leverans kvitterad',
  ForsandelseStoppad: 'Leverans stoppad',
  OmsandningBegard: 'Omsändning begärd',
};
