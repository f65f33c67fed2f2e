import { describe, expect, it } from '@jest/globals';
import { FORMULAR, tolkaFormular, type Formularfel } from '#libs/sidor/index.js';
import { faltfel } from './faltfel.js';

const fel = (namn: string, ifyllt: Readonly<Record<string, string>>, fran: readonly Formularfel[], status = 422) => {
  const formular = FORMULAR.get(namn);
  if (formular === undefined) throw new Error(`no form ${namn}`);
  return faltfel(formular, tolkaFormular(formular, new URLSearchParams(ifyllt)), {
    ...{ status, kod: 'KOD', fel: fran, skapad: null },
  });
};
const OM_ALLT = { pekare: '', meddelande: 'Det saknas: åtgärd.' };

describe('faults of a form', () => {
  it('D4 what was to be filled in and is not is told of at each field, instead of at the whole', () => {
    const svar = fel('aterkoppling', { orsak: 'Rutinen', konsekvens: 'Ingen' }, [OM_ALLT], 409);
    expect(svar.map(({ pekare }) => pekare)).toEqual(['/atgard', '/uppfoljning']);
  });
  it('a field is called what the page calls it, and its fault stands there', () => {
    const meddelande = 'Dagen i svarSenast har redan passerat.';
    const text = { svarSenast: '2020-01-01' };
    expect(fel('uppfoljning-enkatutskick', text, [{ pekare: '', meddelande }])).toEqual([
      { pekare: '/svarSenast', meddelande: 'Dagen i ”Sista dag att svara” har redan passerat.' },
    ]);
  });
  it('a word that only looks like a field is left, and old facts are no fault of any field', () => {
    const namn = { pekare: '', meddelande: 'Skriv inte namn.' };
    expect(fel('uppfoljning-ateroppning', { skal: 'Ny' }, [namn])).toEqual([namn]);
    expect(fel('uppfoljning-ateroppning', {}, [namn], 412)).toEqual([]);
  });
  it('B12 a value may be written with a comma', () => {
    const formular = FORMULAR.get('uppfoljning-indikator');
    const ifyllt = formular && tolkaFormular(formular, new URLSearchParams({ varde: '1 012,5' }));
    expect(ifyllt?.kropp['varde']).toBe('1012.5');
  });
});
