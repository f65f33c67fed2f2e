import type { Ravarusvar } from '#libs/platform/http/dokumenterad.js';
import { exempelAv, type Klass } from '#libs/platform/http/dto.js';
import { FORMAT } from './sidfraga.dto.js';

/** What OpenAPI says of a page of `post`; `csv`: it can be had as a file too. */
export const sidsvarAv = (post: Klass, csv: string | null = null): Ravarusvar => ({
  klasser: [post],
  typer: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['poster', 'antal', 'antalArMinst', 'uppdaterad', 'meddelande'],
        additionalProperties: false,
        properties: {
          poster: { type: 'array', items: { $ref: `#/components/schemas/${post.name}` } },
          antal: { type: 'integer', minimum: 0, description: 'Antal i allt, räknat till högst 1 000' },
          antalArMinst: { type: 'boolean', description: 'Det finns fler än de räknade' },
          uppdaterad: {
            type: ['string', 'null'],
            format: 'date-time',
            description: 'Vyn visar minst det som hänt till dess',
          },
          meddelande: {
            type: ['string', 'null'],
            description: 'Sägs när det inte finns något att visa, eller när något utelämnats',
          },
        },
      },
      exempel: {
        poster: [exempelAv(post)],
        antal: 1,
        antalArMinst: false,
        uppdaterad: '2026-03-02T09:15:00.000Z',
        meddelande: null,
      },
    },
    ...(csv === null ? {} : { [CSV]: { schema: { type: 'string', title: FORMAT.csv }, exempel: csv } }),
  },
});
const CSV = 'text/csv';
