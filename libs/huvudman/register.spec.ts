import { describe, expect, it } from '@jest/globals';
import { Huvudmannaregister, laddaModeller, namnformer } from './index.js';
import { FEMTE_LAN } from './testing/femte-lan.js';
import { medMapp } from './testing/mapp.js';

const register = await laddaModeller();
const femte = await medMapp({ 'femte.yaml': FEMTE_LAN }, (mapp) => laddaModeller(mapp));

const niva = (lan: string, id: string) =>
  register
    .samverkansmodeller(lan)
    .flatMap((m) => m.nivaer)
    .find((n) => n.id === id);
const arena = (lan: string, id: string) =>
  register
    .samverkansmodeller(lan)
    .flatMap((m) => m.arenor)
    .find((a) => a.id === id);

describe('the four packaged län', () => {
  it('hold a region and all kommuner each: 16, 17, 16 and 8 huvudmän', () => {
    const antal = Object.fromEntries(register.lan().map(({ kod }) => [kod, register.modell(kod)?.huvudman.length]));
    expect(antal).toEqual({ 20: 16, 17: 17, 24: 16, 22: 8 });
    expect(register.alla()).toHaveLength(57);
    expect(register.alla().every(({ typ, kod }) => (typ === 'region' ? kod.length === 2 : kod.length === 4))).toBe(
      true,
    );
  });

  it('find a huvudman by every name its sources use', () => {
    const kod = (namn: string) => register.sokNamn(namn)?.kod;
    for (const namn of ['Region Dalarna', 'Landstinget Dalarna', ' REGION\u00A0 dalarna '])
      expect(kod(namn)).toBe('20');
    for (const namn of ['Mora', 'Mora kommun', 'mora KOMMUN']) expect(kod(namn)).toBe('2062');
    expect(['Säters kommun', 'Sa\u0308ters kommun', 'Säter'].map(kod)).toEqual(['2082', '2082', '2082']);
    expect(['Leksands kommun', 'Malung\u2011Sälens kommun', 'Falu kommun'].map(kod)).toEqual(['2029', '2023', '2080']);
    expect(['Älvdalens kommun', 'Vansbro kommun', 'Umeå', 'Sundsvalls kommun'].map(kod)).toEqual([
      '2039',
      '2021',
      '2480',
      '2281',
    ]);
    expect(['Landstinget Gävleborg', 'Dalarna', '', 'Moras'].map(kod)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('D2 N1 name the region and every kommun of the län as parties of its agreement', () => {
    const parter = (id: string) => [...(register.overenskommelse(id)?.parter ?? [])].sort();
    const koder = (lan: string) => (register.modell(lan)?.huvudman ?? []).map(({ kod }) => kod).sort();
    expect(parter('dalarna-psykiska-funktionsnedsattningar')).toEqual(koder('20'));
    expect(parter('vasternorrland-missbruk-beroende')).toEqual(koder('22'));
  });

  it('B9 keep every body as an arena, also where its source calls it styrgrupp or nätverk', () => {
    const arenor = register.lan().map(({ kod }) => register.samverkansmodeller(kod).flatMap((m) => m.arenor));
    expect(arenor.every((i) => i.length > 0)).toBe(true);
    expect(arenor.flat().map(({ namn }) => namn)).toEqual(
      expect.arrayContaining(['Styrgruppen', 'Lokala styrgrupper']),
    );
  });

  it('D1 keep overlapping validity of agreement versions as the source has it', () => {
    expect(register.overenskommelse('dalarna-psykiska-funktionsnedsattningar')?.versioner).toMatchObject([
      { version: '1', giltigFran: '2013-11-01', giltigTill: '2016-12-31' },
      { version: '2', giltigFran: '2015-04-01', giltigTill: '2016-12-31' },
      { version: '3', giltigFran: '2017-02-03', giltigTill: '2019-12-31', dnr: 'RD 2013/115' },
    ]);
  });

  it('D1 look up agreement and section as a report writes them', () => {
    const id = 'dalarna-psykiska-funktionsnedsattningar';
    const slaUpp = (text: string) => register.slaUppHanvisning(text);
    expect(slaUpp('Psykiska funktionsnedsättningar från 18 år')).toEqual({ id, avsnitt: null });
    expect(slaUpp('Psykiska funktionsnedsättningar från 18 år, Vård och stödsamordning')).toEqual({
      id,
      avsnitt: 'Vård och stödsamordning med olika intensitet',
    });
    expect(slaUpp('Psykiska funktionsnedsättningar från 18 år, Samordnad plan vid utskrivning')?.avsnitt).toBe(
      'Samordnad plan vid utskrivning',
    );
    expect(slaUpp('Psykiska funktionsnedsättningar från 18 år, Samordnad individuell plan')?.avsnitt).toBe(
      'Samordnad individuell plan (SIP)',
    );
    expect(slaUpp('Ansvarsfördelning vid placering på HVB')).toEqual({ id: 'dalarna-hvb', avsnitt: null });
    expect(slaUpp('Samordnad plan vid utskrivning')).toEqual({ id: 'dalarna-utskrivning', avsnitt: null });
    expect(slaUpp('Psykiska funktionsnedsättningar från 18 år, Månen')).toBeUndefined();
    expect(register.overenskommelse('Psykiska funktionsnedsättningar från 18 år, Tvister')).toBeUndefined();
    expect(register.slaUppHanvisning('Samordnad plan vid utskrivning', '24')).toBeUndefined();
  });

  it('D5 D11 Dalarna solves tvister at verksamhetsnivå, and its Råd has seven members', () => {
    expect(niva('20', 'verksamhetsniva')).toMatchObject({ slag: 'linje', ordning: 1, beslutar: true, lyftsAv: [] });
    expect(arena('20', 'radet-for-valfardsutveckling')?.ledamoter).toMatchObject([{ antal: 7 }]);
    expect(niva('20', 'lokal-styrgrupp')?.lyftsAv).toMatchObject([
      { franNiva: 'verksamhetsniva', galler: ['tvist', 'principiell-tvist'], funktion: null },
    ]);
    expect(niva('20', 'lansnatverk')?.lyftsAv).toBeNull();
  });

  it('D14 N names the särskilda målgrupper of each agreement', () => {
    expect(register.malgrupper('20')).toHaveLength(6);
    expect(register.malgrupp('Unga vuxna')?.kod).toBe('unga-vuxna');
    expect(register.malgrupper('22').map(({ kod }) => kod)).toEqual([
      'barn-och-unga',
      'valdsutsatta',
      'gravida',
      'samsjuklighet',
    ]);
    expect(register.malgrupp('marsianer')).toBeUndefined();
  });

  it('V1 V9 V10 Värmland meets twice a year, has a standing item, and holds three years without dates', () => {
    expect(arena('17', 'styrgruppen')).toMatchObject({
      rytm: { antalMin: 2, antalMax: 2, per: 'ar' },
      sammankallande: 'BUH och VH i landstinget',
      staendePunkter: ['Information om våra verksamheter'],
    });
    expect(register.samverkansmodeller('17')).toMatchObject([{ giltighetAr: 3, giltigFran: null, giltigTill: null }]);
    expect(niva('17', 'styrgrupp')?.lyftsAv).toContainEqual(
      expect.objectContaining({ galler: ['avvikelse'], franNiva: null }),
    );
  });

  it('B2 B3 B4 Västerbotten proposes that only the line lifts to the länssamverkansgrupp, with underlag and förslag', () => {
    expect(register.samverkansmodeller('24').map(({ id, status }) => [id, status])).toEqual([
      ['vasterbotten-nuvarande', 'gallande'],
      ['vasterbotten-forslag', 'forslag'],
    ]);
    expect(niva('24', 'lansamverkansgrupp')).toMatchObject({ beslutar: false });
    const vagar = niva('24', 'lansamverkansgrupp')?.lyftsAv ?? [];
    expect(vagar.map(({ franNiva }) => franNiva)).toEqual(['forvaltningschefsniva', 'forvaltningschefsniva', null]);
    expect(vagar.every(({ med }) => med.includes('faktaunderlag') && med.includes('forslag'))).toBe(true);
    expect(niva('24', 'nu-lansgrupp')?.lyftsAv?.[0]?.franNiva).toBe('nu-lokal-tjansteperson');
  });

  it('B5 B8 B13 B14 Västerbotten prepares, alternates, seats as proposed, and names who follows up hemsjukvård', () => {
    expect(register.overenskommelse('Hemsjukvårdsavtalet')?.uppfoljningInitierasAv).toBe('nu-lsg');
    expect(register.overenskommelse('LÖK')?.uppfoljningInitierasAv).toBeNull();
    expect(arena('24', 'lsg')).toMatchObject({
      beredsAv: 'lsg-beredningsgrupp',
      ledamoter: expect.arrayContaining([expect.objectContaining({ perHuvudman: true, antal: 1 })]),
    });
    expect(arena('24', 'lokal-arena-aldre')?.alternering?.intervallAr).toBe(2);
    expect(arena('24', 'patientsakerhet-kvalitet')?.ledamoter.map(({ funktion }) => funktion)).toEqual([
      'Medicinskt ansvarig sjuksköterska (MAS)',
      'Representant för chefläkarfunktionen',
    ]);
    expect(arena('24', 'nu-hok-politisk')?.huvudman).toEqual(['24', '2482', '2417']);
  });

  it('B7 a huvudman without a function at a level says so with null', () => {
    expect(register.hamta('24')?.linje.at(-1)).toEqual({ niva: 'forvaltningschefsniva', funktion: null });
    expect(register.hamta('2480')?.linje.at(-1)).toEqual({
      niva: 'forvaltningschefsniva',
      funktion: 'Förvaltningschef',
    });
  });

  it('N2 N3 Västernorrland lifts a tvist to the ledningsnivå and a principiell one to the nearest samverkansnivå', () => {
    expect(niva('22', 'ledningsniva')?.lyftsAv).toMatchObject([{ franNiva: 'linje', galler: ['tvist'] }]);
    const principiella = niva('22', 'lokal-samverkansgrupp')?.lyftsAv?.filter(({ galler }) =>
      galler.includes('principiell-tvist'),
    );
    expect(principiella?.map(({ franNiva }) => franNiva)).toEqual(['linje', 'ledningsniva']);
  });

  it('N5 N10 Västernorrland forwards what is svårlöst upwards and keeps the brukarråd beside the ladder', () => {
    expect(niva('22', 'tjanstemannagrupp')?.lyftsAv?.[0]).toMatchObject({
      franNiva: 'lokal-samverkansgrupp',
      galler: ['avvikelse', 'fraga'],
    });
    expect(arena('22', 'brukarrad')).toMatchObject({ niva: null, rytm: null });
  });

  it('have a svarstid for every huvudman', () => {
    expect(register.alla().every(({ kod }) => (register.svarstid(kod) ?? 0) > 0)).toBe(true);
    expect(register.svarstid('1234')).toBeUndefined();
  });

  it('cannot be changed once loaded', () => {
    expect(() => Object.assign(register.alla()[0] ?? {}, { namn: 'x' })).toThrow(TypeError);
    expect(Object.isFrozen(niva('24', 'lansamverkansgrupp')?.lyftsAv?.[0])).toBe(true);
  });
});

describe('a fifth län, written as data only', () => {
  it('answers every lookup', () => {
    expect(femte.lan()).toEqual([{ kod: '99', namn: 'Påhittade län' }]);
    expect(femte.sokNamn('Öbo kommun')?.kod).toBe('9902');
    expect(femte.sokNamn('Landstinget Påhitt')?.kod).toBe('99');
    expect([femte.finns('9901'), femte.finns('2062')]).toEqual([true, false]);
    expect(femte.lanFor('9901')).toBe('99');
    expect(femte.slaUppHanvisning('påhitt, tvist')).toEqual({ id: 'pahitt-avtal', avsnitt: 'Tvister' });
    expect(femte.overenskommelser()).toHaveLength(1);
    expect(femte.malgrupp('aldre', '99')?.namn).toBe('Äldre');
    expect(femte.samverkansmodeller('99')[0]?.nivaer).toHaveLength(7);
  });

  it('fills a huvudman from its kind, unless it says otherwise', () => {
    expect(femte.hamta('9901')).toMatchObject({
      svarstidArbetsdagar: 3,
      verksamheter: [{ kod: 'hemsjukvard' }],
      kalla: null,
    });
    expect(femte.hamta('9902')).toMatchObject({ svarstidArbetsdagar: 7, verksamheter: [] });
    expect(femte.hamta('skolan-ab')).toMatchObject({ typ: 'privat', linje: [], verksamheter: [] });
    expect(femte.verksamhet('9901', 'Hemsjukvård')?.kod).toBe('hemsjukvard');
    expect(femte.verksamhet('9902', 'hemsjukvard')).toBeUndefined();
  });

  it('shows silence as null', () => {
    expect(femte.samverkansmodeller()[0]?.nivaer[1]).toEqual({
      id: 'l2',
      namn: 'Steg 2',
      slag: 'linje',
      ordning: 2,
      mandat: null,
      beslutar: null,
      lyftsAv: null,
      lyftregel: null,
      svarstidArbetsdagar: null,
      kalla: null,
    });
  });

  it('loads beside the four; a name that two län share needs the län', async () => {
    const lika = FEMTE_LAN.replace('namn: Öbo', 'namn: Mora');
    const ny = await medMapp({ 'femte.yaml': lika }, (mapp) => laddaModeller(mapp));
    const alla = new Huvudmannaregister(
      ['20', '17', '24', '22'].flatMap((k) => register.modell(k) ?? []).concat(ny.modell('99') ?? []),
    );
    expect(alla.sokNamn('Mora kommun')).toBeUndefined();
    expect(alla.sokNamn('Mora kommun', '99')?.kod).toBe('9902');
    expect(alla.sokNamn('Mora kommun', '20')?.kod).toBe('2062');
  });
});

describe('names', () => {
  it('derive "X kommun" and the genitive for a kommun only', () => {
    expect(namnformer({ namn: 'Åby', typ: 'kommun', aliasnamn: [] })).toEqual(['åby', 'åby kommun', 'åbys kommun']);
    expect(namnformer({ namn: 'Skolan AB', typ: 'privat', aliasnamn: ['Skolan'] })).toEqual(['skolan ab', 'skolan']);
  });
});
