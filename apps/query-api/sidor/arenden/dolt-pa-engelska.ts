/** What is hidden or erased of a case, in English, by what the API calls it. */
const ORD: Readonly<Record<string, string>> = {
  rubrik: 'heading',
  beskrivning: 'description',
  person: 'person',
  enhet: 'unit',
  'rapportörens funktion': 'function of the reporter',
  'dagen för händelsen': 'the day it happened',
  'dagen då det upptäcktes': 'the day it was discovered',
  'motivering till bedömning': 'grounds of the assessment',
  orsaker: 'causes',
  åtgärder: 'measures',
  'kommentarer till åtgärder': 'comments on measures',
  'återkopplingens orsak': 'cause in the feedback',
  'återkopplingens åtgärd': 'measure in the feedback',
  'återkopplingens konsekvens': 'consequence in the feedback',
  'återkopplingens uppföljning': 'follow-up in the feedback',
  'skäl till ansvarsavvisning': 'reason for refusing responsibility',
  händelseanalys: 'event analysis',
  'övriga uppgifter': 'other information',
};

/** By how the API's sentence begins: the rest of it says the same. */
const SKAL: readonly (readonly [borjan: string, engelska: string])[] = [
  ['Det är uppgifter som en annan huvudman', 'Another principal holds it and has not disclosed it to you.'],
  ['Din roll ser ärendet utan', 'Your role sees the case without identity and free text.'],
  [
    'Uppgifterna är skyddade: bara den som',
    'It is protected: only the one who has been assigned the case, and those responsible for the whole principal, see it.',
  ],
  [
    'Uppgifterna är skyddade: andras lämnas inte ut',
    'It is protected: that of others is not disclosed, and your own is seen only by the one who has been assigned the case and those responsible for the whole principal.',
  ],
  ['Texten är borttagen för gott', 'The text is removed for good after a decision, and cannot be restored.'],
  [
    'Personen har skyddade personuppgifter.',
    'The person’s identity is protected. Neither identity nor free text is disclosed to any other principal, whatever the ground. If they need any of it you may give it in another way, after your own assessment.',
  ],
];
const VAD: Readonly<Record<string, string>> = { 'Visas inte': 'Not shown', Gallrat: 'Erased' };
const UPPRAKNING = /^(Visas inte|Gallrat): ([^.]+)\.(?: (.+))?$/u;
const GALLRAT_AV = /^(?<namn>.+) har gallrat sina texter i ärendet: /u;

/** Null for what has no English here: it is then said in Swedish. @param text as the API words it */
export const upplysningPaEngelska = (text: string): string | null => {
  const [, vad = '', ordlista = '', varfor = ''] = UPPRAKNING.exec(text) ?? [];
  if (vad === '') return skalet(text);
  const [ord, skal] = [orden(ordlista), skalet(varfor)];
  return ord === null || skal === null ? null : `${VAD[vad]}: ${ord}. ${skal}`.trimEnd();
};

const orden = (lista: string): string | null => {
  const ord = lista.split(', ').map((ett) => ORD[ett]);
  return ord.includes(undefined) ? null : ord.join(', ');
};

const skalet = (text: string): string | null => {
  if (text === '') return '';
  const namn = GALLRAT_AV.exec(text)?.groups?.['namn'];
  if (namn !== undefined)
    return `${namn.replaceAll(' och ', ' and ')} erased their texts of the case: they are removed for good, also if they were disclosed to you before.`;
  return SKAL.find(([borjan]) => text.startsWith(borjan))?.[1] ?? null;
};
