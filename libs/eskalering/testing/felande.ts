import type { Decider, Mandatfakta } from '#libs/kernel/index.js';
import type { EskaleringCommand, LyftArende } from '../commands.js';
import { eskaleringDecider } from '../decide.js';
import type { EskaleringState, KandEskalering, Partsplats } from '../eskalering.js';
import type { EskaleringEvent } from '../events.js';
import type { Linjesteg, Lyftvag, Stege, Stegniva } from '../stege.js';

/** Programs with one fault each, by which the model test shows that it would see it: each looks away from one thing. */
type Eskalerare = Decider<EskaleringState, EskaleringCommand, EskaleringEvent>;

interface Forvand {
  readonly stege?: (stege: Stege, command: EskaleringCommand) => Stege;
  readonly state?: (state: KandEskalering, command: EskaleringCommand) => KandEskalering;
  readonly mandat?: (mandat: Mandatfakta, huvudman: string) => Mandatfakta;
}

const felande = ({ stege, state: se, mandat }: Forvand): Eskalerare => ({
  ...eskaleringDecider,
  decide: (command, state) => {
    const sedd = state.status === 'okand' || se === undefined ? state : se(state, command);
    const medStege = stege === undefined ? command : bytStege(command, (sann) => stege(sann, command));
    return eskaleringDecider.decide(mandat === undefined ? medStege : bytMandat(medStege, mandat), sedd);
  },
});

/** What a mutation of a command gives is a command of the same kind; only its facts are others. */
const medData = (command: EskaleringCommand, data: object): EskaleringCommand =>
  ({ type: command.type, data: { ...command.data, ...data } }) as EskaleringCommand;
const bytStege = (command: EskaleringCommand, byt: (stege: Stege) => Stege): EskaleringCommand =>
  'stege' in command.data ? medData(command, { stege: byt(command.data.stege) }) : command;
const bytMandat = (command: EskaleringCommand, byt: NonNullable<Forvand['mandat']>): EskaleringCommand =>
  'mandat' in command.data && command.data.mandat !== null
    ? medData(command, { mandat: byt(command.data.mandat, command.data.huvudman) })
    : command;

const nivaer = (byt: (niva: Stegniva) => Stegniva) => (stege: Stege) => ({ ...stege, nivaer: stege.nivaer.map(byt) });
const vagar = (byt: (vag: Lyftvag) => Lyftvag) =>
  nivaer((niva) => ({ ...niva, lyftsAv: niva.lyftsAv?.map(byt) ?? null }));
const linjer = (byt: (linje: readonly Linjesteg[], kod: string) => readonly Linjesteg[]) => (stege: Stege) => ({
  ...stege,
  linjer: Object.fromEntries(Object.entries(stege.linjer).map(([kod, linje]) => [kod, byt(linje, kod)])),
});
const parter =
  (byt: (part: Partsplats) => Partsplats) =>
  (state: KandEskalering): KandEskalering => ({
    ...state,
    parter: new Map([...state.parter].map(([kod, part]) => [kod, byt(part)])),
  });
const bara =
  (type: EskaleringCommand['type'], byt: (stege: Stege) => Stege) => (stege: Stege, command: EskaleringCommand) =>
    command.type === type ? byt(stege) : stege;

const OPPEN: Lyftvag = { franNiva: null, funktion: null, med: [], galler: [], villkor: null };
const utanFunktioner = linjer((linje) => linje.map((steg) => ({ ...steg, funktion: null })));
const till = (command: EskaleringCommand): string => (command.type === 'LyftArende' ? command.data.till : '');

/** Steps straight to what is asked for: the levels between are not seen. */
const genaSteg = (stege: Stege, command: EskaleringCommand): Stege =>
  linjer((linje) =>
    linje.some((steg) => steg.niva === till(command)) ? linje.filter((steg) => steg.niva === till(command)) : linje,
  )(stege);

const ifyllt = (data: LyftArende['data']): LyftArende['data'] => ({
  ...data,
  underlag: { rubrik: 'R', faktaunderlag: 'F', forslag: 'F' },
});
const utanUnderlag: Eskalerare = {
  ...eskaleringDecider,
  decide: (command, state) => {
    if (command.type !== 'LyftArende') return eskaleringDecider.decide(command, state);
    const { underlag } = command.data;
    return eskaleringDecider
      .decide({ ...command, data: ifyllt(command.data) }, state)
      .map((event) => (event.type === 'LyftTillSamverkan' ? { ...event, data: { ...event.data, underlag } } : event));
  },
};

/** Whoever adds a part is taken for the koordinator: no mandate is asked for. */
const koordinatorAlltid: Eskalerare = {
  ...eskaleringDecider,
  decide: (command, state) =>
    eskaleringDecider.decide(
      command.type === 'LaggTillPart' ? medData(command, { koordinator: true }) : command,
      state,
    ),
};

const medEvolve = (evolve: Eskalerare['evolve']): Eskalerare => ({ ...eskaleringDecider, evolve });

/** The reminder lifts by itself. */
const lyfterSjalv = medEvolve((state, event) => {
  const efter = eskaleringDecider.evolve(state, event);
  if (event.type !== 'LyftForeslaget' || efter.status === 'okand') return efter;
  const [vag] = event.data.vagar;
  if (vag === undefined || event.data.huvudman === null) return efter;
  return parter((part) => ({ ...part, niva: vag.till }))(efter);
});
/** One part's step takes all with it. */
const tarMedAlla = medEvolve((state, event) => {
  const efter = eskaleringDecider.evolve(state, event);
  if (event.type !== 'LyftILinjen' || efter.status === 'okand') return efter;
  return parter((part) => ({ ...part, niva: event.data.till }))(efter);
});

export const FEL: Readonly<Record<string, Eskalerare>> = {
  'ignores galler': felande({ stege: vagar((vag) => ({ ...vag, galler: [] })) }),
  'ignores franNiva': felande({ stege: vagar((vag) => ({ ...vag, franNiva: null })) }),
  'ignores the function of the way': felande({ stege: vagar((vag) => ({ ...vag, funktion: null })) }),
  'takes a silent source for a yes': felande({
    stege: nivaer((niva) => ({ ...niva, lyftsAv: niva.lyftsAv ?? (niva.slag === 'linje' ? null : [OPPEN]) })),
  }),
  'takes “nothing is lifted here” for silence': felande({
    stege: nivaer((niva) => ({ ...niva, lyftsAv: niva.lyftsAv?.length === 0 ? null : niva.lyftsAv })),
  }),
  'steps past levels of the line': felande({ stege: genaSteg }),
  'waits for nobody': felande({
    state: (state, command) => {
      const egen = state.parter.get(command.data.huvudman ?? '')?.niva;
      return command.type === 'LyftArende' && egen !== undefined
        ? parter((part) => ({ ...part, niva: egen }))(state)
        : state;
    },
  }),
  'waives a part that was never reminded': felande({
    state: parter((part) => ({ ...part, svarSenast: null, lyftForeslaget: true })),
  }),
  'lifts without facts and proposal': utanUnderlag,
  'lifts downwards': felande({ state: (state) => ({ ...state, samverkan: null }) }),
  'names a representative where there is a function': felande({ stege: bara('UtseRepresentant', utanFunktioner) }),
  'lets a stand-in lift where there is a function': felande({ stege: bara('LyftArende', utanFunktioner) }),
  'returns to where it never stood': felande({
    state: (state) => ({
      ...parter((part) => ({ ...part, natt: ['L1', 'L2', 'L3', 'L4'] }))(state),
      samverkanshistorik: ['S1', 'S2', 'S3'].map((niva) => ({ niva, arena: null })),
    }),
  }),
  'takes any mandate': felande({
    mandat: (mandat, huvudman) => ({ ...mandat, huvudman, galler: true, behorigheter: ['lyfta'] }),
  }),
  'lets anybody add a part as the koordinator': koordinatorAlltid,
  'lifts by itself when the day has passed': lyfterSjalv,
  'moves everybody’s line at once': tarMedAlla,
};
