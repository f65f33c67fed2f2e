import { Injectable } from '@nestjs/common';
import {
  ALLVARLIGHETSGRADER,
  ATGARDSSTATUS,
  BRISTTYPER,
  GRUNDER,
  KATEGORIER,
  LEX_UTFALL,
  SANNOLIKHETER,
  svarspliktiga,
  type Grundlage,
  type KantArende,
} from '#libs/avvikelse/index.js';
import { arbetsdagarKvar } from '#libs/huvudman/index.js';
import { Namnare, textFor } from '../svar/namn.js';
import { stegtext } from '../svar/stegtext.js';
import { arendebild, stegFor, tomDel, type Arendebild, type Delbild } from './arendebild.js';
import type { Lastarende } from './arendelasare.js';
import type { AnsvarsavvisningDto, BedomningDto, DelDto, InnehallDto, OrsakDto } from './arende.dto.js';
import type { ArendeDto, GrundDto } from './arendesvar.dto.js';
import { gallratIOrd } from './dolt.js';
import { doltupplysning } from './doltupplysning.js';
import type { EskaleringslageDto } from './eskaleringslage.js';
import { STATUSAR, type PartDto } from './lista.dto.js';

const BARN =
  'Ärendet berör barn. Vid misstanke om att ett barn far illa ska orosanmälan göras genast till socialnämnden där barnet bor; det görs aldrig genom det här systemet.';

const SKYDDAD =
  'Personen har skyddade personuppgifter. Varken identitet eller fritext lämnas ut till någon annan huvudman, oavsett grund. Behöver de något av det får ni lämna det på annat sätt, efter egen prövning.';

/** The kind of a ground may itself tell something of the person: it is its own huvudman's and its recipients'. */
export const arLasarens = ({ grund, huvudman, mottagare }: Grundlage, lasare: string): boolean =>
  grund === 'SAMTYCKE' || huvudman === lasare || mottagare.length === 0 || mottagare.includes(lasare);

type Orsak = NonNullable<Delbild['utredning']>['orsaker'][number];

/** A case as the reader may see it, names beside codes. */
@Injectable()
export class Arendesvarare {
  constructor(private readonly namnare: Namnare) {}

  /**
   * @param egna cases among its links that the reader takes part in; the others are not shown
   * @param eskalering where it stands on each huvudman's own ladder
   */
  svar(last: Lastarende, egna: ReadonlySet<string>, eskalering: EskaleringslageDto | null): ArendeDto {
    const { id, revision, arende } = last;
    const bild = arendebild(last);
    const { system, arendenummer, version } = arende.kalla;
    const [dolda, gallrade] = [iSvaret(bild.dolda, arende), iSvaret(bild.gallrade, arende)];
    return {
      id,
      revision,
      status: arende.status,
      statusText: textFor(STATUSAR, arende.status),
      kalla: { system, arendenummer, version },
      rapporterande: this.part(arende.rapporterande),
      berorda: arende.berorda.map((part) => this.part(part)),
      gemensam: arende.gemensam,
      rapporterad: bild.rapporterad,
      innehall: innehallssvar(bild),
      delar: [...arende.delar.keys()].map((kod) => this.del(kod, last, bild.delar.get(kod) ?? tomDel())),
      eskalering,
      handelseanalyser: bild.handelseanalyser.map(({ deltagare, forlopp, orsaker, forslag }) => ({
        deltagare: deltagare.map(({ huvudman, funktion }) => ({ huvudman: this.namnare.huvudman(huvudman), funktion })),
        ...{ forlopp, orsaker, forslag },
      })),
      lankar: arende.lankar.filter(({ till }) => egna.has(till)).map(({ typ, till }) => ({ typ, till })),
      grunder: arende.grunder.filter((grund) => arLasarens(grund, last.insyn.lasare)).map((grund) => this.grund(grund)),
      dolda,
      gallrade,
      upplysningar: [
        ...(bild.innehall.beroBarn ? [BARN] : []),
        ...(bild.innehall.skyddadePersonuppgifter === true ? [SKYDDAD] : []),
        ...doltupplysning(last, { dolda, pekare: bild.dolda }, (kod) => this.namnare.huvudman(kod).namn),
        ...(gallrade.length > 0 ? [gallratIOrd(gallrade)] : []),
      ],
    };
  }

  private del(kod: string, { arende, insyn }: Lastarende, bild: Delbild): DelDto {
    const steg = stegFor(arende, kod);
    return {
      huvudman: this.namnare.huvudman(kod),
      roll: kod === arende.rapporterande.huvudman ? 'rapporterande' : 'berord',
      arendenummer: arende.delar.get(kod)?.arendenummer ?? kallansNummer(arende, kod),
      ...fristsvar(arende, kod, insyn.dag),
      nastaSteg: steg,
      nastaStegText: stegtext(steg, baraAvvisat(arende)),
      bedomning: bedomningssvar(bild),
      orsaker: bild.utredning?.orsaker.map(orsakssvar) ?? [],
      atgarder: bild.atgarder.map(({ huvudman: _huvudman, ...atgard }) => ({
        ...atgard,
        statusText: ATGARDSSTATUS[atgard.status],
      })),
      aterkoppling: aterkopplingssvar(bild),
      ansvarsavvisning: this.ansvarsavvisning(bild),
    };
  }

  private ansvarsavvisning({ ansvarsavvisning }: Delbild): AnsvarsavvisningDto | null {
    if (ansvarsavvisning === null) return null;
    const { skal, foreslagenHuvudman: kod } = ansvarsavvisning;
    return { skal, foreslagenHuvudman: kod === null ? null : this.namnare.huvudman(kod) };
  }

  private grund({
    grundId,
    grund,
    huvudman,
    omfattning,
    mottagare,
    gallerTillOchMed,
    aterkallad,
  }: Grundlage): GrundDto {
    return {
      ...{ grundId, grund, gallerTillOchMed, aterkallad },
      grundText: GRUNDER[grund],
      huvudman: this.namnare.huvudman(huvudman),
      omfattning: [...omfattning],
      mottagare: mottagare.map((kod) => this.namnare.huvudman(kod)),
    };
  }

  private part({ huvudman, verksamhet }: { huvudman: string; verksamhet: string | null }): PartDto {
    return { huvudman: this.namnare.huvudman(huvudman), verksamhet: this.namnare.verksamhet(huvudman, verksamhet) };
  }
}

/** N4: the reporting huvudman's own system has had the case from the start, under the number it came with. */
const kallansNummer = ({ kalla }: KantArende, kod: string): string | null =>
  kod === kalla.huvudman ? kalla.arendenummer : null;

/** The day to answer by, and how it stands with it today. @param dag RFC 3339 date in Sweden */
const fristsvar = (
  arende: KantArende,
  kod: string,
  dag: string,
): Pick<DelDto, 'svarSenast' | 'arbetsdagarKvar' | 'forsenad'> => {
  const del = arende.delar.get(kod);
  const svarSenast = del?.svarSenast ?? null;
  const vantas = arende.status === 'oppen' && svarspliktiga(arende).includes(kod) && del?.svar === null;
  if (!vantas || svarSenast === null) return { svarSenast, arbetsdagarKvar: null, forsenad: false };
  return { svarSenast, arbetsdagarKvar: arbetsdagarKvar(dag, svarSenast), forsenad: svarSenast < dag };
};

/** The pointers as they stand in the answer, where the parts are a list. */
const iSvaret = (pekare: readonly string[], { delar }: KantArende): string[] => {
  const koder = [...delar.keys()];
  return pekare.map((en) =>
    en
      .replace(/^\/delar\/([^/]+)/, (_hel, kod: string) => `/delar/${koder.indexOf(kod)}`)
      .replace('/utredning/orsaker/', '/orsaker/')
      .replace('/senaste/kommentar', '/kommentar'),
  );
};

const innehallssvar = ({ innehall, handelsemanad }: Arendebild): InnehallDto => {
  const { overenskommelse, bristtyper, lagrum, malgrupper, godVard, sipDelar, ...ovrigt } = innehall;
  const { skyddadePersonuppgifter: _sagsIUpplysningar, ...resten } = ovrigt;
  return {
    ...resten,
    handelsemanad,
    bristtyper: [...bristtyper],
    lagrum: [...lagrum],
    malgrupper: [...malgrupper],
    godVard: [...godVard],
    sipDelar: [...sipDelar],
    kategoriText: KATEGORIER[innehall.kategori],
    allvarlighetsgradText: ALLVARLIGHETSGRADER[innehall.allvarlighetsgrad],
    sannolikhetText: SANNOLIKHETER[innehall.sannolikhet],
    riskvarde: innehall.allvarlighetsgrad * innehall.sannolikhet,
    overenskommelse: overenskommelse?.id ?? null,
    avsnitt: overenskommelse?.avsnitt ?? null,
  };
};

const bedomningssvar = ({ bedomning }: Delbild): BedomningDto | null => {
  if (bedomning === null) return null;
  const { huvudman: _huvudman, ...resten } = bedomning;
  return {
    ...resten,
    allvarlighetsgradText: ALLVARLIGHETSGRADER[bedomning.allvarlighetsgrad],
    sannolikhetText: SANNOLIKHETER[bedomning.sannolikhet],
    lexMariaText: bedomning.lexMaria && LEX_UTFALL[bedomning.lexMaria],
    lexSarahText: bedomning.lexSarah && LEX_UTFALL[bedomning.lexSarah],
  };
};

const orsakssvar = ({ typ, beskrivning }: Orsak): OrsakDto => ({
  typ,
  typText: typ && BRISTTYPER[typ],
  beskrivning,
});

/** Every answer given says that the responsibility is another's. */
const baraAvvisat = (arende: KantArende): boolean =>
  svarspliktiga(arende).every((kod) => arende.delar.get(kod)?.svar === 'ansvarsavvisning');

const aterkopplingssvar = ({ aterkoppling }: Delbild): DelDto['aterkoppling'] => {
  if (aterkoppling === null) return null;
  const { orsak, atgard, konsekvens, uppfoljning } = aterkoppling;
  return { orsak, atgard, konsekvens, uppfoljning };
};
