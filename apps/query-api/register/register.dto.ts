import type { Ravarusvar } from '#libs/platform/http/dokumenterad.js';
import { Monster } from '#libs/platform/http/dto.js';

export class LanfragaDto {
  @Monster({
    valfri: true,
    monster: '^[0-9]{2}$',
    krav: 'Ska vara länets två siffror.',
    exempel: '20',
    beskrivning: 'Länskod, två siffror; utan den visas alla län',
  })
  lan?: string;
}

export interface Lista<Post> {
  readonly poster: readonly Post[];
  readonly antal: number;
  /** Said when there is nothing to show. */
  readonly meddelande: string | null;
}

export const lista = <Post>(poster: readonly Post[], tomt: string): Lista<Post> => ({
  poster,
  antal: poster.length,
  meddelande: poster.length === 0 ? tomt : null,
});

/** Shapes that the län's data files decide; their schema is documented with those. */
export const OBJEKT = (exempel: Readonly<Record<string, unknown>>): Ravarusvar => ({
  typer: { 'application/json': { schema: { type: 'object' }, exempel } },
});

export const LISTA = (exempel: Readonly<Record<string, unknown>>): Ravarusvar => ({
  typer: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['poster', 'antal', 'meddelande'],
        additionalProperties: false,
        properties: {
          poster: { type: 'array', items: { type: 'object' } },
          antal: { type: 'integer', minimum: 0 },
          meddelande: { type: ['string', 'null'] },
        },
      },
      exempel: { poster: [exempel], antal: 1, meddelande: null },
    },
  },
});
