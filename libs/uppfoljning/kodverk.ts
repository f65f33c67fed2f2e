import type {
  Bedomning,
  Omrade,
  Perspektiv,
  Planniva,
  Praxis,
  Revisionsandring,
  Svarskalla,
  Synpunktskalla,
} from './events.js';

/** N7, N9: what the agreement is followed up with focus on. */
export const OMRADEN: Readonly<Record<Omrade, string>> = {
  samordning: 'Samordning',
  tillganglighet: 'Tillgänglighet',
  kvalitet: 'Kvalitet',
  forebyggande: 'Förebyggande arbete',
};

/** U5: four different facts are never one: none reported, no access, outside any system, and (no code) no answer. */
export const PRAXISAR: Readonly<Record<Praxis, string>> = {
  'ingen-under-aret': 'Inga rapporter under året',
  'endast-mas-och-chef': 'Endast MAS och chef rapporterar',
  'vid-behov': 'Rapporteras vid behov',
  alla: 'Alla rapporterar',
  'inga-mottagna': 'Inga mottagna',
  'utanfor-system': 'Rapporteras utanför system',
  'ingen-atkomst': 'Ingen åtkomst till systemet',
};

export const PERSPEKTIV: Readonly<Record<Perspektiv, string>> = {
  organisation: 'Organisationens perspektiv',
  brukare: 'Brukarens perspektiv',
};

export const BEDOMNINGAR: Readonly<Record<Bedomning, string>> = {
  uppfyllt: 'Uppfyllt',
  delvis: 'Delvis uppfyllt',
  'ej-uppfyllt': 'Inte uppfyllt',
  'kan-ej-bedomas': 'Kan inte bedömas',
};

export const SVARSKALLOR: Readonly<Record<Svarskalla, string>> = {
  system: 'Huvudmannens eget system',
  sida: 'Sidan här',
  import: 'Importerad fil',
};

/** How the survey came to those it went to: sent by somebody, or reminded of by the hub when the day had passed. */
export const ENKATGANGER = { utskick: 'Utskick', paminnelse: 'Påminnelse från navet' } as const;

export const SYNPUNKTSKALLOR: Readonly<Record<Synpunktskalla, string>> = {
  brukarrad: 'Brukarråd',
  intresseorganisation: 'Intresseorganisation',
  medarbetare: 'Medarbetare',
  brukare: 'Brukare',
  behovsinventering: 'Gemensam behovsinventering',
  annan: 'Annan',
};

export const REVISIONSANDRINGAR: Readonly<Record<Revisionsandring, string>> = {
  revideras: 'Överenskommelsen revideras',
  'ingen-andring': 'Ingen ändring',
};

export const PLANNIVAER: Readonly<Record<Planniva, string>> = { lokal: 'Lokal nivå', lan: 'Länsnivå' };
