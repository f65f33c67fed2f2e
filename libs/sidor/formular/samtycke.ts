import type { Formular } from '../formular.js';
import { iArendet } from './arendegrund.js';

/** D9: on what others may read. Which huvudmän the page says. Another ground than these is for who decides disclosure. */
const samtycke: Formular = {
  ...iArendet('samtycken'),
  namn: 'samtycke',
  rubrik: ['Registrera samtycke eller annan grund', 'Record consent or another ground'],
  ingress: [
    'Utan en grund ser de andra huvudmännen ärendet avidentifierat. Texter granskas dessutom innan de lämnas.',
    'Without a ground the other principals see the case de-identified. Texts are also reviewed before they are given.',
  ],
  knapp: ['Registrera grunden', 'Record the ground'],
  klart: ['Grunden är registrerad.', 'The ground has been recorded.'],
  falt: [
    {
      ...{ slag: 'radio', namn: 'grund', rubrik: ['Grund', 'Ground'] },
      val: [
        { varde: 'SAMTYCKE', text: ['Samtycke', 'Consent'] },
        { varde: 'MENPROVNING', text: ['Menprövning', 'Assessment of harm'] },
        { varde: 'UPPGIFTSSKYLDIGHET', text: ['Uppgiftsskyldighet', 'Statutory duty to disclose'] },
        { varde: 'GRAVID', text: ['Gravid kvinna (OSL 26 kap. 9 §)', 'Pregnant woman (OSL 26:9)'] },
      ],
    },
    {
      ...{ slag: 'flerval', namn: 'omfattning', rubrik: ['Omfattar', 'Covers'] },
      val: [
        { varde: 'identitet', text: ['Identitet', 'Identity'] },
        { varde: 'fritext', text: ['Fritext', 'Free text'] },
      ],
    },
    {
      ...{ slag: 'flerval', namn: 'mottagare', rubrik: ['Får lämnas till', 'May be given to'], valfri: true, val: [] },
      hjalp: ['Ingen vald: alla som är involverade nu.', 'None chosen: all who are involved now.'],
    },
    {
      ...{ slag: 'val', namn: 'givetAv', rubrik: ['Samtycket gavs av', 'Consent was given by'], valfri: true },
      val: [
        { varde: 'den-enskilde', text: ['Den enskilde', 'The individual'] },
        { varde: 'vardnadshavare', text: ['Vårdnadshavare', 'Custodian'] },
        { varde: 'god-man', text: ['God man', 'Guardian'] },
        { varde: 'forvaltare', text: ['Förvaltare', 'Administrator'] },
        {
          varde: 'framtidsfullmaktshavare',
          text: ['Framtidsfullmaktshavare', 'Holder of a lasting power of attorney'],
        },
      ],
    },
    {
      ...{ slag: 'text', namn: 'beslutsfunktion', rubrik: ['Beslutad av', 'Decided by'], valfri: true, teckenMax: 200 },
      hjalp: ['Funktionen som gjorde prövningen, aldrig ett namn.', 'The function that assessed it, never a name.'],
    },
    { slag: 'datum', namn: 'gallerTillOchMed', rubrik: ['Gäller till och med', 'Holds until'], valfri: true },
  ],
};

const aterkallelse: Formular = {
  ...iArendet('samtycken/:grundId/aterkallelse', ['id', 'grundId']),
  namn: 'samtycke-aterkallelse',
  rubrik: ['Återkalla grunden', 'Withdraw the ground'],
  ingress: [
    'Inget mer lämnas på grunden. Det som redan lämnats står kvar.',
    'Nothing more is given on it. What was given stands.',
  ],
  knapp: ['Återkalla', 'Withdraw'],
  klart: ['Grunden är återkallad.', 'The ground has been withdrawn.'],
  falt: [],
};

export const SAMTYCKESFORMULAR = [samtycke, aterkallelse] as const;
