import { Monster } from '#libs/platform/http/dto.js';
import type { Sidval } from '#libs/read-models/index.js';

const LIMIT_STANDARD = 20;

/** What any page may be asked with. A form by GET sends every field, the untouched ones empty: an empty one is as none. */
export class SidfragaBasDto {
  @Monster({ valfri: true, monster: '^(svg|csv|xlsx)?$', krav: 'Ska vara svg, csv eller xlsx.', exempel: 'csv' })
  format?: string;

  @Monster({ valfri: true, monster: '^[a-z0-9-]{0,60}$', krav: 'Ska vara en del av sidan.', exempel: 'arenor' })
  del?: string;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9-]{0,60}$',
    krav: 'Ska vara ett formulärs namn.',
    exempel: 'beslut-fattat',
  })
  klart?: string;
}

/** A list, page by page. */
export class ListsidaDto extends SidfragaBasDto {
  @Monster({ valfri: true, monster: '^([1-9][0-9]?|100)?$', krav: 'Ska vara ett heltal 1–100.', exempel: '20' })
  limit?: string;

  @Monster({
    valfri: true,
    monster: '^(0|[1-9][0-9]{0,3}|10000)?$',
    krav: 'Ska vara ett heltal 0–10000.',
    exempel: '0',
  })
  offset?: string;
}

/** Undefined for a field that stands empty. */
export const ifyllt = <Text extends string>(text: Text | '' | undefined): Exclude<Text, ''> | undefined =>
  harText(text) ? text : undefined;

const harText = <Text extends string>(text: Text | '' | undefined): text is Exclude<Text, ''> =>
  text !== undefined && text !== '';

export const sidvalAv = ({ limit, offset }: ListsidaDto): Sidval => ({
  limit: Number(ifyllt(limit) ?? LIMIT_STANDARD),
  offset: Number(ifyllt(offset) ?? 0),
});

/** The same as the API's own questions take it. */
export const sidtextAv = (fraga: ListsidaDto): { readonly limit: string; readonly offset: string } => {
  const { limit, offset } = sidvalAv(fraga);
  return { limit: String(limit), offset: String(offset) };
};
