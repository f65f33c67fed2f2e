import { describe, expect, it } from '@jest/globals';
import { ROLLER, type Inloggad, type Roll } from '../inloggad.js';
import { FRAMMANDE, type Forhallande, type Mask } from './omfang.js';
import { farUtfora } from './far-utfora.js';
import { prova } from './prova.js';
import { HANDLINGAR, type Handling } from './tabell.js';

const ALLA = Object.keys(HANDLINGAR) as Handling[];

const person = (roll: Roll, andrat: Partial<Inloggad> = {}): Inloggad => ({
  klient: 'p-anna',
  slag: roll === 'rapportorssystem' ? 'maskin' : 'person',
  huvudman: ['2029'],
  roller: [roll],
  verksamheter: ['hem'],
  uppdrag: null,
  efternamn: null,
  ...andrat,
});
const arende = { ...FRAMMANDE, involverad: true, huvudmanstyp: 'kommun' } as const;
const RELATIONER = {
  egenEnhet: { ...arende, verksamheter: ['hem'] },
  annanEnhet: { ...arende, verksamheter: ['skola'] },
  intag: { ...arende, verksamheter: [null] },
  tilldelat: { ...arende, verksamheter: ['skola'], tilldelad: true },
  inlamnat: { ...arende, verksamheter: ['skola'], inlamnadAv: 'p-anna' },
  frammande: FRAMMANDE,
  arena: { ...FRAMMANDE, arena: true, huvudmanstyp: 'kommun' },
} as const satisfies Readonly<Record<string, Forhallande>>;
type Relation = keyof typeof RELATIONER;
const NAMN = Object.keys(RELATIONER) as Relation[];

const masken = (inloggad: Inloggad, handling: Handling, om: Forhallande): Mask | null => {
  const svar = prova(inloggad, handling, om);
  return svar.tillatet ? svar.mask : null;
};

/**
 * Who reads what of an avvikelse, at a kommun, as "Who may do what" of the facts on secrecy says it, written by hand:
 * full, masked (no identity, no text), or nothing.
 */
const LASER: Readonly<Record<Roll, Partial<Record<Relation, 'full' | 'utan-identitet'>>>> = {
  rapportorssystem: { inlamnat: 'utan-identitet' },
  handlaggare: { egenEnhet: 'full', tilldelat: 'full' },
  enhetschef: { egenEnhet: 'full', intag: 'utan-identitet' },
  verksamhetschef: { egenEnhet: 'full', intag: 'utan-identitet' },
  forvaltningschef: {
    egenEnhet: 'utan-identitet',
    annanEnhet: 'utan-identitet',
    intag: 'utan-identitet',
    tilldelat: 'utan-identitet',
    inlamnat: 'utan-identitet',
  },
  mas: { egenEnhet: 'full', annanEnhet: 'full', intag: 'full', tilldelat: 'full', inlamnat: 'full' },
  mar: { egenEnhet: 'full', annanEnhet: 'full', intag: 'full', tilldelat: 'full', inlamnat: 'full' },
  chefslakare: {},
  samverkanskoordinator: {},
  arenaledamot: {},
  ledning: {},
  systemadministrator: {},
  revisor: { egenEnhet: 'full', annanEnhet: 'full', intag: 'full', tilldelat: 'full', inlamnat: 'full' },
};

/** The column "May", by what each role may and, of the things that matter, may not; on a case of its own unit. */
const FAR: Readonly<Record<Roll, readonly Handling[]>> = {
  rapportorssystem: [
    'avvikelse.rapportera',
    'avvikelse.importera',
    'inkorg.lasa',
    'inkorg.kvittera',
    'avvikelse.mottaga',
    'bevis.lasa',
    'bevis.arende',
  ],
  handlaggare: [
    'avvikelse.lasa',
    'avvikelse.handlagga',
    'avvikelse.bedoma',
    'samtycke.registrera',
    'utlamnande.forhandsgranska',
  ],
  enhetschef: [
    'avvikelse.lasa',
    'avvikelse.handlagga',
    'arende.tilldela',
    'avvikelse.besluta-atgard',
    'avvikelse.avsluta',
  ],
  verksamhetschef: [
    'avvikelse.avsluta',
    'avvikelse.avsluta-allvarlig',
    'eskalering.inleda',
    'eskalering.hantera',
    'utlamnande.besluta',
    'arende.tilldela',
  ],
  forvaltningschef: [
    'avvikelse.lasa',
    'vy.lasa',
    'sammanstallning.lasa',
    'eskalering.lyfta-till-samverkan',
    'gallring.besluta',
  ],
  mas: ['avvikelse.lasa', 'avvikelse.bedoma', 'avvikelse.bedoma-lex', 'avvikelse.avsluta-allvarlig'],
  mar: ['avvikelse.lasa', 'avvikelse.bedoma', 'avvikelse.bedoma-lex'],
  chefslakare: [],
  samverkanskoordinator: [],
  arenaledamot: [],
  ledning: ['sammanstallning.lasa'],
  systemadministrator: ['drift.lasa', 'drift.bygga-om', 'leverans.lasa', 'leverans.sanda-om', 'kedja.verifiera'],
  revisor: [
    'avvikelse.lasa',
    'kedja.verifiera',
    'arkivpaket.lasa',
    'registerutdrag.lasa',
    'gallring.besluta',
    'atkomstlogg.lasa',
  ],
};
const FAR_INTE: Readonly<Record<Roll, readonly Handling[]>> = {
  rapportorssystem: ['avvikelse.handlagga', 'avvikelse.bedoma', 'avvikelse.lasa', 'vy.lasa', 'samverkan.lasa'],
  handlaggare: [
    'arende.tilldela',
    'avvikelse.besluta-atgard',
    'avvikelse.avsluta',
    'utlamnande.besluta',
    'avvikelse.bedoma-lex',
    'eskalering.inleda',
  ],
  enhetschef: ['avvikelse.avsluta-allvarlig', 'eskalering.inleda', 'utlamnande.besluta', 'avvikelse.bedoma-lex'],
  verksamhetschef: ['eskalering.lyfta-till-samverkan', 'drift.lasa', 'kedja.verifiera'],
  forvaltningschef: ['avvikelse.handlagga', 'avvikelse.avsluta', 'registerutdrag.lasa', 'utlamnande.besluta'],
  mas: ['eskalering.hantera', 'arende.tilldela', 'gallring.besluta', 'utlamnande.besluta'],
  mar: ['eskalering.hantera', 'arende.tilldela', 'gallring.besluta'],
  chefslakare: ['avvikelse.lasa', 'avvikelse.bedoma'],
  samverkanskoordinator: ['avvikelse.lasa', 'vy.lasa', 'tvist.lasa', 'inkorg.lasa', 'sammanstallning.lasa'],
  arenaledamot: ['avvikelse.lasa', 'vy.lasa', 'tvist.lasa', 'inkorg.lasa', 'samverkan.overblicka'],
  ledning: ['avvikelse.lasa', 'vy.lasa', 'samverkan.lasa', 'leverans.lasa', 'atkomstlogg.lasa'],
  systemadministrator: [
    'avvikelse.lasa',
    'vy.lasa',
    'samverkan.lasa',
    'sammanstallning.lasa',
    'atkomstlogg.lasa',
    'gallring.besluta',
    'inkorg.lasa',
  ],
  revisor: ['avvikelse.handlagga', 'avvikelse.rapportera', 'arende.tilldela', 'drift.lasa', 'leverans.sanda-om'],
};

describe('who reads an avvikelse', () => {
  it.each(ROLLER.flatMap((roll) => NAMN.map((relation) => [roll, relation] as const)))('%s: %s', (roll, relation) => {
    expect(masken(person(roll), 'avvikelse.lasa', RELATIONER[relation])).toBe(LASER[roll][relation] ?? null);
  });

  it('MAS and MAR are a kommun’s, a chefläkare a region’s', () => {
    const vid = (roll: Roll, huvudmanstyp: Forhallande['huvudmanstyp']) =>
      masken(person(roll), 'avvikelse.lasa', { ...arende, huvudmanstyp });
    expect([vid('mas', 'region'), vid('mar', 'region'), vid('chefslakare', 'kommun')]).toEqual([null, null, null]);
    expect([vid('mas', 'kommun'), vid('mar', 'kommun'), vid('chefslakare', 'region')]).toEqual([
      'full',
      'full',
      'full',
    ]);
    expect([vid('mas', 'privat'), vid('mas', undefined), vid('chefslakare', undefined)]).toEqual([null, null, null]);
  });

  it('the whole huvudman is a machine’s to act for, never a person’s', () => {
    const vid = (slag: Inloggad['slag']) =>
      masken(person('handlaggare', { slag, verksamheter: '*' }), 'avvikelse.lasa', RELATIONER.annanEnhet);
    expect([vid('maskin'), vid('person')]).toEqual(['full', null]);
    expect(masken(person('rapportorssystem', { slag: 'person' }), 'inkorg.lasa', arende)).toBeNull();
  });

  it('G: numbers are all that ledning gets', () => {
    expect(masken(person('ledning'), 'sammanstallning.lasa', arende)).toBe('aggregat');
    expect(ALLA.filter((handling) => masken(person('ledning'), handling, arende) === 'full')).toEqual([
      'register.lasa',
      'overenskommelse.lasa',
      // The yearly follow-up and its plans hold no case (N7, N8).
      'uppfoljning.lasa',
      'handlingsplan.lasa',
    ]);
  });

  it('A: koordinator and arenaledamot meet only what is on an arena, de-identified', () => {
    for (const roll of ['samverkanskoordinator', 'arenaledamot'] as const) {
      expect(masken(person(roll), 'samverkan.lasa', RELATIONER.arena)).toBe('avidentifierad');
      expect(masken(person(roll), 'samverkan.lasa', RELATIONER.egenEnhet)).toBeNull();
    }
  });
});

it('I4 who runs the nav for one huvudman runs nothing: it is the others’ too', () => {
  const fran = person('systemadministrator');
  for (const handling of ['drift.lasa', 'drift.bygga-om', 'leverans.sanda-om', 'kedja.verifiera'] as const) {
    expect(prova(fran, handling, RELATIONER.egenEnhet).tillatet).toBe(false);
    expect(farUtfora(fran, handling)).toBe(false);
    expect(farUtfora({ ...fran, huvudman: [] }, handling)).toBe(true);
  }
});

describe('the column May', () => {
  it.each(ROLLER)('%s', (roll) => {
    // Operations are the whole nav's: of no huvudman.
    const vem = { ...person(roll), ...(roll === 'systemadministrator' && { huvudman: [] }) };
    const far = (handling: Handling) => prova(vem, handling, RELATIONER.egenEnhet).tillatet;
    expect(FAR[roll].filter((handling) => !far(handling))).toEqual([]);
    expect(FAR_INTE[roll].filter(far)).toEqual([]);
  });
});
