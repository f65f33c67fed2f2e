import type { Mandatfakta } from '#libs/kernel/index.js';
import { avvisning, type Avvisningskod } from './avvisningar.js';
import type { LyftArende } from './commands.js';
import { evolve, type EskaleringState, type PagaendeEskalering, type Partsplats } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import {
  bindandeVagar,
  fyllerVagen,
  harNiva,
  kravNiva,
  namnAv,
  nastaILinjen,
  ordningAv,
  samverkansvagar,
  utanforNivan,
  type Lage,
} from './klattring.js';
import { medAlla, paborja } from './regler-start.js';
import { kravUnderlag, saknatUnderlag } from './regler-text.js';
import type { Lyftkrav, Lyftvag, Stegniva } from './stege.js';
import { foretradare, kravMandat, kravModell, pagaende } from './tilltrade.js';
import { regelUppgifter } from './vagar.js';

/** A lift being tried: the matter on its ladder, who lifts it with which mandate, and to where. */
interface Forsok extends Lage {
  readonly data: LyftArende['data'];
  readonly eskalering: PagaendeEskalering;
  readonly plats: Partsplats;
  readonly mandat: Mandatfakta;
  readonly till: Stegniva;
}

/** One step up; the first one begins the escalation of an avvikelse or a tvist, and begins it anew after its end. */
export const lyft = (data: LyftArende['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  const { start, stege } = data;
  if (state.status === 'pagaende' || start === null) return [provaLyft(data, state)];
  const parter = state.status === 'okand' ? [] : [...state.parter.keys()];
  const paborjad = paborja({ ...data, start: medAlla(start, stege, parter) });
  return [paborjad, provaLyft(data, evolve(state, paborjad))];
};

/** The heart: whether the ladder lets this mandate lift the matter from where it stands to where it asks. */
const provaLyft = (data: LyftArende['data'], state: EskaleringState): EskaleringEvent => {
  const { eskalering, plats } = pagaende(state, data.huvudman);
  const mandat = kravMandat(data, ['lyfta']);
  const { stege, slag } = data;
  kravModell(eskalering, stege);
  kravUnderlag(data.underlag);
  const till = kravNiva(stege, data.till);
  const forsok = { data, stege, slag, eskalering, plats, mandat, till };
  return till.slag === 'linje' ? lyftILinjen(forsok) : lyftTillSamverkan(forsok);
};

/** N2, B3: the own line, a step at a time. */
const lyftILinjen = (forsok: Forsok): EskaleringEvent => {
  const { data, plats, till, mandat } = forsok;
  kravNastaILinjen(forsok);
  kravLyftbar(forsok);
  const bindande = bindandeVagar(forsok, plats.niva, till);
  if (bindande.length > 0) {
    const vagar = kravFunktion(forsok, bindande);
    kravNagotUnderlag(forsok, vagar);
  }
  const { underlag, svarSenast } = data;
  const av = foretradare(mandat);
  return { type: 'LyftILinjen', data: { av, fran: plats.niva, till: till.id, underlag, svarSenast } };
};

const kravNastaILinjen = ({ data, stege, plats, till }: Forsok): void => {
  if (till.id === plats.niva) throw avvisning('STAR_REDAN_DAR', { niva: till.namn });
  if (till.ordning <= ordningAv(stege, plats.niva)) throw avvisning('EJ_UPPAT', { niva: till.namn });
  if (!harNiva(stege, data.huvudman, till.id)) throw avvisning('NIVAN_SAKNAS_I_LINJEN', { niva: till.namn });
  const nasta = nastaILinjen(stege, data.huvudman, plats.niva);
  if (nasta?.id !== till.id) throw avvisning('EJ_NASTA_I_LINJEN', { nasta: nasta?.namn ?? till.namn });
};

/** An empty list says that nothing is lifted to the level; null says nothing, and then the ordinary line holds. */
const kravLyftbar = (forsok: Forsok): void => {
  if (forsok.till.lyftsAv?.length === 0) throw nej('LYFT_EJ_TILLATET', forsok);
};

/** B3: only by the ways of the model, each with its kind of matter, its origin and its function. */
const lyftTillSamverkan = (forsok: Forsok): EskaleringEvent => {
  const { data, mandat, till } = forsok;
  kravUppat(forsok);
  const vagar = kravFunktion(forsok, kravVag(forsok));
  const { vag, utanMotsvarighet } = kravMotsvarighet(forsok, vagar);
  kravNagotUnderlag(forsok, [{ med: UNDERLAG_B4 }]);
  const { arena, underlag, svarSenast } = data;
  const { franNiva: fran, funktion, villkor } = vag;
  const regel = villkor ?? till.lyftregel;
  const om = { av: foretradare(mandat), fran, till: till.id, arena, underlag, svarSenast };
  return { type: 'LyftTillSamverkan', data: { ...om, funktion, regel, utanMotsvarighet } };
};

/** B4: the same facts and the same proposal at every huvudman, whatever the source asks for. */
const UNDERLAG_B4: readonly Lyftkrav[] = ['faktaunderlag', 'forslag'];

const kravUppat = ({ stege, eskalering: { samverkan }, till }: Forsok): void => {
  if (samverkan === null) return;
  if (till.id === samverkan.niva) throw avvisning('STAR_REDAN_DAR', { niva: till.namn });
  if (till.ordning <= ordningAv(stege, samverkan.niva)) throw avvisning('EJ_UPPAT', { niva: till.namn });
};

/** B3, N3, N5: a silent source lets nobody; one that speaks lets who comes from there with that kind of matter. */
const kravVag = (forsok: Forsok): readonly Lyftvag[] => {
  if (forsok.till.lyftsAv === null) throw nej('LYFTVAG_EJ_ANGIVEN', forsok);
  const vagar = samverkansvagar(forsok, forsok.data.huvudman, forsok.till);
  if (vagar.length === 0) throw nej('LYFT_EJ_TILLATET', forsok);
  return vagar;
};

/** B3: the function that the way names judges whether to lift, or who represents it (B7). */
const kravFunktion = (forsok: Forsok, vagar: readonly Lyftvag[]): readonly Lyftvag[] => {
  const fyllda = vagar.filter((vag) => fyllerVagen(forsok.stege, forsok.mandat, vag));
  if (fyllda.length === 0) throw nej('LYFTFUNKTION_SAKNAS', forsok);
  return fyllda;
};

interface Vagval {
  readonly vag: Lyftvag;
  readonly utanMotsvarighet: readonly string[];
}

/** B7: who meets has an equal mandate. Nobody is waited for that has let its day pass and been told to lift. */
const kravMotsvarighet = (forsok: Forsok, vagar: readonly Lyftvag[]): Vagval => {
  const val = vagar.map((vag) => ({ vag, utanfor: utanforNivan(forsok, forsok.data.huvudman, vag) }));
  const vantade = val.map(({ utanfor }) => utanfor.filter((kod) => !harLatitTidenGa(forsok, kod)));
  const index = vantade.findIndex((kvar) => kvar.length === 0);
  const valt = val[index];
  if (valt !== undefined) return { vag: valt.vag, utanMotsvarighet: valt.utanfor };
  const [forsta] = val;
  const fran = namnAv(forsok.stege, forsta?.vag.franNiva ?? '');
  throw avvisning('NIVAERNA_MOTSVARAR_EJ', { fran, huvudman: (vantade[0] ?? []).join(', ') });
};

/** A late answer does not take back what its silence let the others do. */
const harLatitTidenGa = ({ eskalering, data }: Forsok, kod: string): boolean => {
  const part = eskalering.parter.get(kod);
  if (part?.lyftForeslaget !== true) return false;
  return part.svarSenast === null || part.svarSenast < data.idag;
};

/** B4: one of the ways has all that it asks for. */
const kravNagotUnderlag = ({ data, till }: Forsok, vagar: readonly Pick<Lyftvag, 'med'>[]): void => {
  const saknas = vagar.map(({ med }) => saknatUnderlag(data.underlag, med));
  if (saknas.some((falt) => falt.length === 0)) return;
  throw avvisning('UNDERLAG_SAKNAS', { niva: till.namn, falt: (saknas[0] ?? []).join(' och ') });
};

const nej = (kod: Avvisningskod, { stege, slag, till }: Forsok) =>
  avvisning(kod, regelUppgifter({ stege, slag }, till));
