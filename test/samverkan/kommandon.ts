import fc from 'fast-check';
import type { ArenaCommand, OppnaArena } from '#libs/arena/index.js';
import type { Behorighet, Mandatfakta } from '#libs/kernel/index.js';
import type { FattaBeslut } from '#libs/rekommendation/index.js';
import { ARENA, IDAG, type Steg } from './varld.js';

const SENAST = '2026-04-01';
const ALLA: readonly string[] = ['24', '2480', '2482'];
/** The last is of no arena here: what it tries must leave no trace. */
const huvudman = fc.constantFrom(...ALLA, '2029');
const egen = fc.constantFrom(...ALLA);

/** Of each huvudman: one that decides, one that only takes part, one that lifts, and a verksamhetschef. */
export const MANDAT: readonly Mandatfakta[] = [...ALLA, '2029'].flatMap((kod) => {
  const ett = (namn: string, behorigheter: readonly Behorighet[], funktion = 'Förvaltningschef'): Mandatfakta => ({
    huvudman: kod,
    mandatId: `${kod}-${namn}`,
    funktion,
    verksamhet: null,
    behorigheter,
    niva: null,
    representerar: null,
    arena: ARENA,
    galler: true,
  });
  return [
    ett('beslutar', ['delta', 'besluta']),
    ett('deltar', ['delta']),
    ett('lyfter', ['delta', 'lyfta', 'foretrada']),
    ett('chef', ['besluta'], 'Verksamhetschef'),
  ];
});
const mandatId = fc.constantFrom(...MANDAT.map((ett) => ett.mandatId));
const arende = fc.constantFrom('a', 'b');

const handling = fc.record({ huvudman, koordinator: fc.constantFrom(false, false, true), idag: fc.constant(IDAG) });
const oppnaData: OppnaArena['data'] = {
  huvudman: '24',
  koordinator: false,
  idag: IDAG,
  deltagande: ALLA,
  lan: '24',
  modell: 'm',
  lansfilId: null,
  namn: 'Länssamverkansgruppen',
  niva: 'lsg',
  nivaslag: 'regional',
  uppdrag: null,
  motesrytm: null,
  sammankallande: null,
  alterneringAr: 2,
  beredsAv: null,
  staendePunkter: [],
};
export const OPPNA: Steg = { slag: 'arena', command: { type: 'OppnaArena', data: oppnaData } };

const punkt = { slag: 'ovrigt', rubrik: 'Beslut om rekommendationen', arende: null } as const;
const ledning: fc.Arbitrary<ArenaCommand> = fc
  .tuple(handling, egen, arende, mandatId)
  .chain(([data, sammankallande, id, vems]) =>
    fc.constantFrom<ArenaCommand>(
      { type: 'OppnaArena', data: { ...oppnaData, ...data } },
      { type: 'UtseSammankallande', data: { ...data, sammankallande, fran: '2026-01-01', till: null } },
      { type: 'RelateraArenden', data: { ...data, arende: id, till: 'x', typ: 'dubblett' } },
      { type: 'KallaMote', data: { ...data, moteId: 'm', tid: `${IDAG}T08:00:00Z`, plats: null } },
      { type: 'StallInMote', data: { ...data, moteId: 'm', skal: 'Krock.' } },
      { type: 'FaststallDagordning', data: { ...data, moteId: 'm', punkter: [punkt] } },
      { type: 'LankaProtokoll', data: { ...data, moteId: 'm', lank: 'https://example.se/beslut' } },
      { type: 'NoteraNarvaro', data: { ...data, arena: ARENA, moteId: 'm', mandat: medId(vems) } },
      { type: 'BehandlaArende', data: { ...data, moteId: 'm', arende: id, utfall: 'rekommenderas', anteckning: null } },
      { type: 'BehandlaArende', data: { ...data, moteId: 'm', arende: id, utfall: 'bordlagt', anteckning: null } },
    ),
  );
const medId = (id: string): readonly Mandatfakta[] => MANDAT.filter((ett) => ett.mandatId === id);

const bered: fc.Arbitrary<ArenaCommand> = fc.tuple(handling, arende, mandatId).map(([data, id, vems]) => ({
  type: 'BeredArende',
  data: { ...data, arena: ARENA, arende: id, mandat: medId(vems)[0] ?? null, beredning: 'Bifall.', forslag: 'Bifall.' },
}));
/** What policies tell the arena; the counts are anything at all, and still nobody has decided. */
const fran: fc.Arbitrary<ArenaCommand> = fc.tuple(arende, fc.nat(3), fc.nat(3)).chain(([id, bifall, avslag]) =>
  fc.constantFrom<ArenaCommand>(
    {
      type: 'AnmalArende',
      data: {
        arende: id,
        slag: 'fraga',
        rubrik: 'Kallelser',
        faktaunderlag: 'F',
        forslag: 'F',
        amne: { overenskommelse: null, avsnitt: null },
        anmaltAv: '24',
      },
    },
    { type: 'LamnaArende', data: { arende: id, skal: 'atersant' } },
    { type: 'NoteraRekommendation', data: { rekommendation: 'r', rubrik: 'En rutin', arenden: [id] } },
    { type: 'AterrapporteraUtfall', data: { rekommendation: 'r', bifall, avslag, bordlagda: 0, vantar: 0 } },
  ),
);

const skickar = fc.record({ huvudman, koordinator: fc.constantFrom(false, false, true) });
const mottagare = fc.uniqueArray(egen, { minLength: 1, maxLength: 3 });
const expediera: fc.Arbitrary<Steg> = fc
  .tuple(skickar, mottagare, fc.constantFrom(null, null, 'Verksamhetschef'), fc.constantFrom([], [], ['a']))
  .map(([vem, koder, beslutsfunktion, arenden]): Steg => ({
    slag: 'rekommendation',
    byggKommando: ({ arenafakta }) => ({
      type: 'ExpedieraRekommendation',
      data: {
        ...vem,
        arenafakta,
        slag: 'rekommendation',
        arena: { id: ARENA, namn: 'Länssamverkansgruppen', lan: '24' },
        rubrik: 'En rutin',
        text: 'Arenan rekommenderar.',
        aktiviteter: [],
        arenden,
        mottagare: koder.map((kod) => ({ huvudman: kod, verksamhet: null, senast: SENAST })),
        beslutsfunktion,
      },
    }),
  }));
const aterkalla: fc.Arbitrary<Steg> = skickar.map((vem): Steg => ({
  slag: 'rekommendation',
  byggKommando: ({ arenafakta }) => ({
    type: 'AterkallaRekommendation',
    data: { ...vem, arenafakta, skal: 'Överspelad.' },
  }),
}));

type Beslut = Omit<FattaBeslut['data'], 'mandat'>;
const beslut: fc.Arbitrary<Beslut> = fc
  .tuple(huvudman, fc.constantFrom('bifall', 'avslag', 'bordlagd'))
  .map(([kod, utfall]): Beslut => ({
    huvudman: kod,
    verksamhet: null,
    utfall,
    instans: 'Nämnden',
    datum: IDAG,
    dnr: null,
    motivering: utfall === 'bifall' ? null : 'Skäl.',
    idag: IDAG,
  }));
/** Half the time with the mandate that is right, half with anybody's; the fact is as it then stands. */
const besluta: fc.Arbitrary<Steg> = fc
  .tuple(beslut, fc.option(mandatId), fc.boolean())
  .map(([data, vems, rattar]): Steg => ({
    slag: 'rekommendation',
    byggKommando: ({ mandat: finns }) => {
      const mandat = finns.get(vems ?? `${data.huvudman}-beslutar`) ?? null;
      return rattar
        ? { type: 'RattaBeslut', data: { ...data, mandat, skal: 'Fel.' } }
        : { type: 'FattaBeslut', data: { ...data, mandat } };
    },
  }));
const navet: fc.Arbitrary<Steg> = fc.tuple(huvudman, fc.boolean()).map(([kod, paminner]): Steg => ({
  slag: 'rekommendation',
  byggKommando: () =>
    paminner
      ? {
          type: 'PaminnOmBeslut',
          data: { huvudman: kod, verksamhet: null, senast: SENAST, nastaSenast: '2026-05-01', idag: IDAG },
        }
      : { type: 'RegistreraRekommendationsmottagning', data: { huvudman: kod, arendenummer: 'X-1' } },
}));

const arenan: fc.Arbitrary<Steg> = fc
  .oneof({ arbitrary: ledning, weight: 3 }, bered, { arbitrary: fran, weight: 2 })
  .map((command): Steg => ({ slag: 'arena', command }));

/** Whatever anybody may try, in whatever order. */
export const steg: fc.Arbitrary<Steg> = fc.oneof(
  { arbitrary: arenan, weight: 6 },
  { arbitrary: expediera, weight: 4 },
  { arbitrary: besluta, weight: 12 },
  { arbitrary: aterkalla, weight: 1 },
  { arbitrary: navet, weight: 2 },
  { arbitrary: mandatId.map((id): Steg => ({ slag: 'mandat', mandatId: id })), weight: 2 },
);
