import { Uuid } from '#libs/platform/http/dto.js';

/** Lengths of what is written in samverkan; every text of it is open and shared with all parties (B4). */
export const RUBRIK_TECKEN_MAX = 200;
export const TEXT_TECKEN_MAX = 8_000;
export const FUNKTION_TECKEN_MAX = 200;
export const HUVUDMAN_TECKEN_MAX = 41;
export const NIVA_TECKEN_MAX = 100;

export const MANDAT_EXEMPEL = '3c5e8f10-7a2b-8d49-b6e1-0f9a8b7c6d5e';

/** D6: who acts does so under a mandate of its own huvudman. */
export const Handlandemandat = (): PropertyDecorator =>
  Uuid({
    exempel: MANDAT_EXEMPEL,
    beskrivning: 'Ett av era registrerade mandat: den funktion som handlar',
    saknasKod: 'MANDAT_SAKNAS',
    saknasText: 'Den som handlar behöver ett registrerat mandat. Ange ett av era mandat; se GET /mandat.',
  });

/** What a text must not do, said where it is asked for. */
export const DELAS = 'Delas ordagrant med alla parter; får inte peka ut någon enskild';
