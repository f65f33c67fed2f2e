import { arAndamal } from './andamal.js';
import { GRANSKNINGSUTFALL, type Atkomstrad, type Granskning, type Granskningsutfall } from './atkomstlogg.js';
import { FLAGGOR, KANALER, type Atkomstobjekt, type Atkomstvem, type Flagga, type Kanal } from './atkomstpost.js';
import { urLista } from './satser.js';

export const POSTKOLUMNER = `a.id, a.tid, a.klient, a.slag, a.roller, a.verksamheter, a.huvudman, a.uppdrag, a.handling,
  a.rutt, f.falt, a.sokning, a.andamal, a.grund, a.utfall, a.kanal, a.flaggor, a.kod, a.spar, a.mottagare, a.forsandelse`;

type Textfalt =
  | ('id' | 'tid' | 'klient' | 'slag' | 'roller' | 'verksamheter' | 'huvudman' | 'handling' | 'rutt')
  | ('falt' | 'sokning' | 'andamal' | 'grund' | 'utfall' | 'kanal' | 'flaggor');
type Valfritt = 'uppdrag' | 'kod' | 'spar' | 'mottagare' | 'forsandelse';
export type Postrad = Readonly<Record<Textfalt, string> & Record<Valfritt, string | null>>;

export interface Objektrad {
  readonly id: string;
  readonly post: string;
  readonly slag: string;
  readonly berorda: string;
}

export interface Granskningsrad extends Omit<Granskning, 'utfall'> {
  readonly utfall: string;
}

interface Underlag {
  readonly objekt: readonly Objektrad[];
  readonly granskningar: readonly Granskningsrad[];
}

/** A record as the huvudman may see it: of others' readers the huvudman and roles, of the objects those that are its. */
export const radFor = (huvudman: string, rad: Postrad, { objekt, granskningar }: Underlag): Atkomstrad => {
  const egen = urLista(rad.huvudman).includes(huvudman);
  const { id, tid, handling, rutt, kod, mottagare, forsandelse } = rad;
  return {
    ...{ id, tid, handling, rutt, kod, mottagare, forsandelse, egen },
    vem: vemAv(rad, egen),
    objekt: objekt.map(objektAv).filter(({ berorda }) => egen || berorda.includes(huvudman) || mottagare === huvudman),
    falt: rad.falt.split('\n').filter((en) => en !== ''),
    sokning: egen ? urLista(rad.sokning) : [],
    andamal: arAndamal(rad.andamal) ? rad.andamal : 'handlaggning',
    grund: urLista(rad.grund),
    utfall: rad.utfall === 'nekad' ? 'nekad' : 'given',
    kanal: arKanal(rad.kanal) ? rad.kanal : 'api',
    flaggor: egen ? urLista(rad.flaggor).filter(arFlagga) : [],
    spar: egen ? rad.spar : null,
    granskningar: granskningar.map(({ utfall, ...en }) => ({ ...en, utfall: granskat(utfall) })),
  };
};

const arKanal = (text: string): text is Kanal => Object.hasOwn(KANALER, text);
const arFlagga = (text: string): text is Flagga => Object.hasOwn(FLAGGOR, text);
const arGranskat = (text: string): text is Granskningsutfall => Object.hasOwn(GRANSKNINGSUTFALL, text);
const granskat = (text: string): Granskningsutfall => (arGranskat(text) ? text : 'oklar');

const objektAv = ({ slag, id, berorda }: Objektrad): Atkomstobjekt => ({ slag, id, berorda: urLista(berorda) });

const SLAG = ['maskin', 'person', 'nav'] as const;
const slagAv = (text: string): Atkomstvem['slag'] => SLAG.find((slag) => slag === text) ?? 'maskin';

const vemAv = ({ klient, slag, roller, huvudman, uppdrag, verksamheter }: Postrad, egen: boolean): Atkomstvem => {
  const gemensamt = { slag: slagAv(slag), roller: urLista(roller), huvudman: urLista(huvudman) };
  if (!egen) return { ...gemensamt, klient: '', uppdrag: null, verksamheter: [] };
  return { ...gemensamt, klient, uppdrag, verksamheter: verksamheter === '*' ? '*' : urLista(verksamheter) };
};
