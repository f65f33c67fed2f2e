import { describe, expect, it } from '@jest/globals';
import { FORMULAR, formularHtml, tolkaFormular, type Formularfel } from '#libs/sidor/index.js';
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
    const text = { till: '2029', svarSenast: '2020-01-01', bekraftelse: 'ja' };
    expect(fel('uppfoljning-enkatutskick', text, [{ pekare: '', meddelande }])).toEqual([
      { pekare: '/svarSenast', meddelande: 'Dagen i ”Sista dag att svara” har redan passerat.' },
      { pekare: '/bekraftelse', meddelande: expect.stringMatching(/^Kryssa i rutan/u), sprak: 'sv' },
    ]);
  });
  it('U1 a box that was ticked is to be ticked again once something else is put right, and hides no other fault', () => {
    const text = { till: '2029', svarSenast: '2031-01-01', bekraftelse: 'ja' };
    expect(fel('uppfoljning-enkatutskick', text, [OM_ALLT], 409).map(({ pekare }) => pekare)).toEqual([
      ...['', '/bekraftelse'],
    ]);
    expect(fel('uppfoljning-enkatutskick', text, [], 412)).toEqual([]);
  });
  it('N8 a tick that is missing is asked for at its box, and a list with nothing chosen at the list', () => {
    const saknas = (_sprak: string) => fel('uppfoljning-enkatutskick', { svarSenast: '2031-01-01', _sprak }, []);
    expect(saknas('sv')).toEqual([
      { pekare: '/till', meddelande: 'Välj minst en.', sprak: 'sv' },
      { pekare: '/bekraftelse', meddelande: expect.stringMatching(/^Kryssa i rutan/u), sprak: 'sv' },
    ]);
    expect(saknas('en').map(({ meddelande }) => meddelande)).toEqual([
      'Choose at least one.',
      expect.stringMatching(/^Tick the box to confirm/u),
    ]);
  });
  it('a word that only looks like a field is left, and old facts are no fault of any field', () => {
    const namn = { pekare: '', meddelande: 'Skriv inte namn.' };
    expect(fel('uppfoljning-ateroppning', { skal: 'Ny' }, [namn])).toEqual([namn]);
    expect(fel('uppfoljning-ateroppning', {}, [namn], 412)).toEqual([]);
  });
  it('D5 an amount that is none is told of with one that is, in the page’s language', () => {
    const api = [{ pekare: '/beloppKr', meddelande: 'Ska vara ett tal som text, med punkt.' }];
    const om = (_sprak: string) =>
      fel(
        'tvist-oppning',
        { ...{ mandatId: 'm', parter: '20', fraga: 'x', rubrik: 'r', beskrivning: 'b' }, beloppKr: 'mycket', _sprak },
        api,
      );
    expect(om('sv')).toEqual([{ pekare: '/beloppKr', meddelande: expect.stringContaining('48 500,50'), sprak: 'sv' }]);
    expect(om('en')).toEqual([{ pekare: '/beloppKr', meddelande: expect.stringContaining('48,500.50'), sprak: 'en' }]);
  });
  it('D6 a mandate that is not chosen is asked for in words for people', () => {
    const api = [{ pekare: '/mandatId', meddelande: 'Ange ett av era mandat; se GET /mandat.' }];
    expect(fel('tvist-foretradare', {}, api, 400)).toEqual([
      { pekare: '/mandatId', meddelande: expect.stringMatching(/^Välj det mandat/), sprak: 'sv' },
    ]);
  });
  it('a list that lacks its first is said at the field that must be filled in', () => {
    const api = [{ pekare: '/orsaker', meddelande: 'Uppgiften saknas.' }];
    const egna = fel('utredning', {}, api, 400);
    expect(egna).toEqual([{ pekare: '/orsaker/0/beskrivning', meddelande: 'Fyll i det här.', sprak: 'sv' }]);
    // Also where nothing of it is blank: the one that must be filled in, never an optional one.
    const lage = { parametrar: {}, tillbaka: '/sv/', nyckel: 'n', fel: api };
    const text = String(formularHtml('sv', FORMULAR.get('utredning')!, lage));
    expect(text).toContain('href="#utredning-orsaker.0.beskrivning"');
    expect(text).not.toContain('href="#utredning-orsaker.0.typ"');
  });
  it('B12 a value may be written with a comma', () => {
    const formular = FORMULAR.get('uppfoljning-indikator');
    const ifyllt = formular && tolkaFormular(formular, new URLSearchParams({ varde: '1 012,5' }));
    expect(ifyllt?.kropp['varde']).toBe('1012.5');
  });
});
