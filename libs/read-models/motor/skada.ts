/** An event in the middle of a stream whose beginning the view should have had: the view has lost rows. */
export class RadSaknas extends Error {
  constructor(stream: string) {
    super(`the view has no row of ${stream}, which is under way`);
    this.name = 'RadSaknas';
  }
}

/** The views were condemned: the next start builds them anew. */
export class SkadadeVyer extends Error {
  constructor(orsak: unknown) {
    super('Vyernas databas är skadad. Den byggs om från händelseloggen vid nästa start; starta om tjänsten.', {
      cause: orsak,
    });
    this.name = 'SkadadeVyer';
  }
}

/** Another projector keeps the same views: one of the two must go, and this one has. */
export class AnnanProjektor extends Error {
  constructor() {
    super('En annan avvikelsenav uppdaterar samma vyer. Bara en i taget får använda databasen.');
    this.name = 'AnnanProjektor';
  }
}

/** SQLSTATE: corrupted (XX), files gone (58), tables or columns gone (42; 42501 is a right not given), rows there that should not be (23). */
const SKADA = /^(?:XX|58|42(?!501)|23)[0-9A-Z]{3}$/;

/** True when the views cannot be trusted, so that only a rebuild helps; a full disk or a lost connection is no damage. */
export const arSkada = (fel: unknown): boolean =>
  fel instanceof RadSaknas ||
  (fel instanceof Error && 'code' in fel && typeof fel.code === 'string' && SKADA.test(fel.code));
