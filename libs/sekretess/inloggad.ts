/** The roles of the law's world (docs/security/policy.md). A role at one huvudman gives nothing at another. */
export const ROLLER = [
  'rapportorssystem',
  'handlaggare',
  'enhetschef',
  'verksamhetschef',
  'forvaltningschef',
  'mas',
  'mar',
  'chefslakare',
  'samverkanskoordinator',
  'arenaledamot',
  'ledning',
  'systemadministrator',
  'revisor',
] as const;
export type Roll = (typeof ROLLER)[number];

/** Names of roles in clients' files from before, and what they are called now. */
export const ALDRE_ROLLNAMN = {
  system: 'rapportorssystem',
  koordinator: 'samverkanskoordinator',
  driftansvarig: 'systemadministrator',
} as const satisfies Readonly<Record<string, Roll>>;
export type Rollnamn = Roll | keyof typeof ALDRE_ROLLNAMN;

/** Every name that a file may use for a role. */
export const ROLLNAMN: readonly Rollnamn[] = [...ROLLER, ...nycklarI(ALDRE_ROLLNAMN)];

/** The role by its name, today's or the older one. */
export const rollAv = (namn: Rollnamn): Roll => (arAldre(namn) ? ALDRE_ROLLNAMN[namn] : namn);

const arAldre = (namn: Rollnamn): namn is keyof typeof ALDRE_ROLLNAMN => Object.hasOwn(ALDRE_ROLLNAMN, namn);

function nycklarI<Falt extends string>(objekt: Readonly<Record<Falt, unknown>>): readonly Falt[] {
  return Object.keys(objekt).filter((namn): namn is Falt => Object.hasOwn(objekt, namn));
}

/** The one behind a valid credential: what every room knows of who asks. */
export interface Inloggad {
  /** Client id, or a person's pseudonymous id (keyed HMAC of issuer and subject, `p-` and 22 base64url characters); never a name. */
  readonly klient: string;
  readonly slag: 'maskin' | 'person';
  /** Codes of the huvudmän it speaks for; a person has exactly one (its chosen uppdrag), pure operations none. */
  readonly huvudman: readonly string[];
  readonly roller: readonly Roll[];
  /** Codes of the own huvudman's verksamheter; `*` only for machines that act for the whole huvudman. */
  readonly verksamheter: '*' | readonly string[];
  readonly uppdrag: string | null;
  /** Lower case, in memory only, for the access log's rule "same surname"; never stored, logged or answered. */
  readonly efternamn: string | null;
}
