import type { Meddelandetyp } from '#libs/formedling/events.js';
import { dag, ellerNull, huvudman, lista, medHuvud, objekt, text, uuid, type Falt, type Meddelande } from './schema.js';

type Uppfoljningstyp = Extract<Meddelandetyp, `uppfoljning.${string}`>;

const oppet = (titel: string, falt: Falt): Omit<Meddelande, 'huvud'> => ({ titel, oppet: falt, skyddat: {} });
const enkat = {
  svarSenast: dag,
  formular: objekt({ id: text, version: text, fragor: lista(objekt({ id: text, text })) }),
};

/** Messages of the yearly follow-up (U1): no individual, the same words to every recipient. */
export const UPPFOLJNING = medHuvud(
  {
    'uppfoljning.enkat': oppet('Enkäten till årets uppföljning av en överenskommelse; svaret lämnas i API:et', enkat),
    'uppfoljning.paminnelse': oppet('Enkäten är inte besvarad; samma fält som när den kom', enkat),
    'uppfoljning.slutford': oppet('Uppföljningen är slutförd: planer finns, och det är beslutat om revidering', {}),
  } satisfies Readonly<Record<Uppfoljningstyp, unknown>>,
  {
    av: { ...ellerNull(huvudman), description: 'Den huvudman som handlade' },
    uppfoljning: objekt({
      ...{ id: uuid, lan: text, overenskommelse: text, rubrik: text },
      ar: { type: 'integer', minimum: 2000 },
    }),
  },
);
