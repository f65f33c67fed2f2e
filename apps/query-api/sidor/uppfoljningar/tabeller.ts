import type { rapport } from '#libs/read-models/index.js';
import { engelska, pa, type Cell, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import { BEDOMNINGAR, SVARSLAGEN, SYNPUNKTSKALLOR } from '#libs/uppfoljning/index.js';
import { grundtext, procent } from '../../rapporter/rapporttexter.js';
import { arKandIndikator, indikatorcell, indikatornamn, kallcell } from '../../rapporter/indikatortexter.js';
import { listan, manaderI } from '../statistik/listadresser.js';
import { talcell, taltext } from '../statistik/tal.js';
import { tal } from '../samverkan/visa.js';
import type { Egna } from './arendelasratt.js';
import { avserCell, medAvser } from './avser.js';
import {
  atgardsord,
  citatord,
  effektord,
  kriterieord,
  nivaord,
  omradesord,
  praxisord,
  rattelsecell,
  type Kriterieengelska,
} from './rapportord.js';
import { T } from './texter.js';

type Rapport = rapport.Uppfoljningsrapport;
type Tal = rapport.Flodesrad['antal'];

/** `sv`: names, and what people wrote. */
const kolumner = (sprak: Sprak, rubriker: readonly (readonly [Tvasprak, ('tal' | 'sv')?])[]) =>
  rubriker.map(([rubrik, slag]) => ({
    rubrik: pa(sprak, rubrik),
    ...(slag === 'tal' && { tal: true }),
    ...(slag === 'sv' && { svenska: true }),
  }));

const namnet = ({ ordlista }: Rapport, kod: string): string => ordlista.huvudman[kod] ?? kod;

/** Numbers beside those of the year before: what politicians ask first. */
export const andringstabell = (sprak: Sprak, { siffror, om }: Rapport): Tabell => ({
  id: 'andrat',
  rubrik: medAvser(sprak, T.andrat, 'lan'),
  kolumner: [
    ...kolumner(sprak, [[T.fran], [T.till]]),
    { rubrik: String(om.ar - 1), tal: true },
    { rubrik: String(om.ar), tal: true },
    ...kolumner(sprak, [[T.skillnad]]),
  ],
  rader: siffror.flode.map(({ fran, till, antal, foregaende }) => [
    nivaord(sprak, fran),
    nivaord(sprak, till),
    foregaende === null ? null : talcell(sprak, foregaende),
    talcell(sprak, antal),
    skillnad(sprak, foregaende, antal),
  ]),
  tomt: pa(sprak, T.ingaArenden),
});

/** A hidden number is compared with nothing. */
const skillnad = (sprak: Sprak, fore: Tal | null, nu: Tal): string => {
  if (typeof fore !== 'number' || typeof nu !== 'number') return pa(sprak, T.okant);
  if (fore === nu) return pa(sprak, T.lika);
  return `${Math.abs(nu - fore)} ${pa(sprak, nu > fore ? T.fler : T.farre)}`;
};

export const ledtidstabell = (sprak: Sprak, { siffror }: Rapport): Tabell => ({
  id: 'ledtider',
  rubrik: medAvser(sprak, T.ledtider, 'lan'),
  kolumner: kolumner(sprak, [[T.niva], [T.antal, 'tal'], [T.oppna, 'tal'], [T.halften, 'tal'], [T.inomFrist, 'tal']]),
  rader: siffror.ledtider.map(({ niva, antal, oppna, p50, inomFrist }) => [
    nivaord(sprak, niva),
    talcell(sprak, antal),
    talcell(sprak, oppna),
    p50,
    procent(inomFrist),
  ]),
  tomt: pa(sprak, T.ingaLedtider),
});

/** Of what a brist traces to, the reader's own stand in its list of cases. @param egna who may read some */
export const bristtabell = (sprak: Sprak, { brister, om }: Rapport, egna: Egna | null): Tabell => ({
  id: 'brister',
  rubrik: medAvser(sprak, T.brister, 'avtal'),
  kolumner: kolumner(sprak, [
    [T.brist, 'sv'],
    [T.omrade],
    [T.beskrivning, 'sv'],
    [T.avvikelser, 'tal'],
    ...(egna === null ? [] : ([[T.eraArenden, 'tal']] as const)),
    [T.kalla, 'sv'],
  ]),
  rader: brister.map(({ bristId, omrade, rubrik, beskrivning, arenden, kalla }) => [
    rubrik,
    omradesord(sprak, omrade),
    beskrivning,
    talcell(sprak, arenden),
    ...(egna === null
      ? []
      : [talMed(egna.bakom.get(bristId) ?? 0, listan(sprak, { uppfoljning: om.uppfoljning, brist: bristId }))]),
    kalla,
  ]),
  tomt: pa(sprak, T.ingaBrister),
});

/** Of none there is no list. */
const talMed = (antal: number, href: string): Cell => (antal === 0 ? 0 : tal(antal, href));

export const plantabell = (sprak: Sprak, hel: Rapport): Tabell => ({
  id: 'planer',
  rubrik: medAvser(sprak, T.planer, 'avtal'),
  kolumner: kolumner(sprak, [
    [T.plan, 'sv'],
    [T.mal, 'sv'],
    [T.atgard, 'sv'],
    [T.ansvarig, 'sv'],
    [T.klartSenast],
    [T.status],
    [T.effekt],
  ]),
  rader: hel.planer.flatMap(({ plan, rubrik, atgarder }) =>
    atgarder.map((en): readonly Cell[] => [
      { text: rubrik, href: `/${sprak}/planer/${plan}` },
      en.mal,
      en.atgard,
      `${namnet(hel, en.ansvarigHuvudman)}, ${en.ansvarigFunktion}`,
      en.klartSenast,
      { text: atgardsord(sprak, en.status), ...(en.status === 'klar' && { markning: 'klar' as const }) },
      effektord(sprak, en.effekt),
    ]),
  ),
  tomt: pa(sprak, T.ingaAtgarder),
});

export interface Enkatlage {
  /** Address of the answers, so filtered: who has answered leads to what it answered. */
  readonly svaren: (fraga: Readonly<Record<string, string>>) => string;
  /** Where it is known from how a party reports, by its code; no frozen report holds it. */
  readonly praxiskallor: ReadonlyMap<string, string>;
}

export const enkattabell = (sprak: Sprak, hel: Rapport, { svaren, praxiskallor }: Enkatlage): Tabell => ({
  id: 'enkat',
  rubrik: medAvser(sprak, T.enkat, 'avtal'),
  kolumner: kolumner(sprak, [[T.part, 'sv'], [T.svar], [T.praxis], [T.citat, 'sv'], [T.rattelse]]),
  rader: hel.enkat.deltagare.map((rad) => [
    namnet(hel, rad.huvudman),
    {
      text: pa(sprak, [SVARSLAGEN[rad.lage], engelska.SVARSLAGEN[rad.lage]]),
      ...(rad.lage === 'besvarat' && { markning: 'klar' as const, href: svaren({ part: rad.huvudman }) }),
    },
    praxisord(sprak, rad),
    citatord(rad, praxiskallor.get(rad.huvudman)),
    rattelsecell(sprak, rad, hel.ordlista),
  ]),
  tomt: pa(sprak, T.ingaParter),
});

export const kriterietabell = (sprak: Sprak, { kriterier, ordlista }: Rapport, ord: Kriterieengelska): Tabell => {
  const text = (bedomning: rapport.Kriteriebedomning | null): string =>
    pa(
      sprak,
      bedomning === null ? T.ejBedomt : [BEDOMNINGAR[bedomning.bedomning], engelska.BEDOMNINGAR[bedomning.bedomning]],
    );
  return {
    id: 'kriterier',
    rubrik: medAvser(sprak, T.kriterier, 'avtal'),
    kolumner: kolumner(sprak, [
      [T.kriterium],
      [T.omrade],
      [T.organisation],
      [T.motiveringOrganisation, 'sv'],
      [T.brukare],
      [T.motiveringBrukare, 'sv'],
    ]),
    rader: kriterier.map(({ kriterium, omrade, organisation, brukare }) => [
      kriterieord(sprak, ordlista.kriterier[kriterium] ?? kriterium, ord),
      omradesord(sprak, omrade),
      text(organisation),
      grundtext(organisation),
      text(brukare),
      grundtext(brukare),
    ]),
    tomt: pa(sprak, T.ejBedomt),
  };
};

export const kommuntabell = (sprak: Sprak, hel: Rapport, egna: Egna | null): Tabell => ({
  id: 'kommuner',
  rubrik: medAvser(sprak, T.kommuner, 'avtal'),
  kolumner: kolumner(sprak, [
    [T.kommun, 'sv'],
    [T.avvikelser, 'tal'],
  ]),
  rader: hel.siffror.kommuner.map(({ huvudman, antal }) => [
    namnet(hel, huvudman),
    egna?.alla === true && egna.huvudman === huvudman && antal !== 0
      ? {
          text: taltext(sprak, antal),
          href: listan(sprak, { ...manaderI(String(hel.om.ar)), overenskommelse: hel.om.overenskommelse }),
        }
      : talcell(sprak, antal),
  ]),
  tomt: pa(sprak, T.ingaKommuner),
});

export const indikatortabell = (sprak: Sprak, hel: Rapport): Tabell => ({
  id: 'indikatorer',
  rubrik: pa(sprak, T.indikatorer),
  kolumner: kolumner(sprak, [[T.indikator], [T.galler, 'sv'], [T.period], [T.varde, 'tal'], [T.kalla]]),
  rader: hel.indikatorer.map((rad) => [
    { text: indikatornamn(rad, sprak), ...(!arKandIndikator(rad) && { sprak: 'sv' as const }) },
    avserCell(sprak, rad, hel.ordlista),
    rad.period,
    indikatorcell(sprak, rad) ?? pa(sprak, T.kanEj),
    kallcell(sprak, rad.kalla),
  ]),
  tomt: pa(sprak, T.ingaIndikatorer),
});

export const synpunkttabell = (sprak: Sprak, { synpunkter }: Rapport): Tabell => ({
  id: 'synpunkter',
  rubrik: pa(sprak, T.synpunkter),
  kolumner: kolumner(sprak, [[T.namn, 'sv'], [T.fran], [T.text, 'sv'], [T.datum], [T.kalla, 'sv']]),
  rader: synpunkter.map(({ fran, namn, text, datum, kalla }) => [
    namn,
    pa(sprak, [SYNPUNKTSKALLOR[fran], engelska.SYNPUNKTSKALLOR[fran]]),
    text,
    datum,
    kalla,
  ]),
  tomt: pa(sprak, T.ingaSynpunkter),
});
