import { passar, type Variabel } from './konfiguration-form.js';

/** Who stands behind the pages that anybody may read, for the accessibility statement and the open figures. */
export interface Utgivarinstallning {
  /** Name of the huvudman; empty: not told. */
  readonly namn: string;
  /** E-mail address or https address; empty: not told. */
  readonly kontakt: string;
  /** RFC 3339 date that the accessibility statement was last reviewed; empty: not told. */
  readonly granskad: string;
  /** URI of what the open figures may be used for. */
  readonly licens: string;
}

const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
/** Nothing told. */
export const INGEN_UTGIVARE: Utgivarinstallning = { namn: '', kontakt: '', granskad: '', licens: CC0 };

export const UTGIVARVARIABLER: readonly Variabel[] = [
  {
    namn: 'AVVIKELSENAV_UTGIVARE',
    standard: '',
    beskrivning:
      'Name of the huvudman that is responsible for the pages, as `Region Dalarna`: in the accessibility statement and as publisher of the open figures',
    brist: passar(/^[^\p{Cc}<>]{0,200}$/u, 'ska vara ett namn på högst 200 tecken'),
  },
  {
    namn: 'AVVIKELSENAV_KONTAKT',
    standard: '',
    beskrivning:
      'Where the public reaches it, an e-mail address of a function or an https address; to be set before anybody outside reads the pages (how-to/operate.md)',
    brist: passar(
      /^(?:$|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}$|https:\/\/[^\s<>"]{1,500}$)/,
      'ska vara en e-postadress eller en adress som börjar med https://',
    ),
  },
  {
    namn: 'AVVIKELSENAV_TILLGANGLIGHET_GRANSKAD',
    standard: '',
    beskrivning: 'Day that the accessibility statement was last reviewed, as `2027-01-31`',
    brist: (text) => (text === '' || arDag(text) ? undefined : 'ska vara ett datum, till exempel 2027-01-31'),
  },
  {
    namn: 'AVVIKELSENAV_DATALICENS',
    standard: CC0,
    beskrivning: 'URI of the licence of the open figures, in DCAT-AP-SE and on their page',
    brist: passar(/^https?:\/\/[^\s<>"]{1,500}$/, 'ska vara en adress som börjar med http:// eller https://'),
  },
];

/** Also a day that there is. */
const arDag = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

export const tolkadUtgivare = (varde: (namn: string) => string): Utgivarinstallning => ({
  namn: varde('AVVIKELSENAV_UTGIVARE'),
  kontakt: varde('AVVIKELSENAV_KONTAKT'),
  granskad: varde('AVVIKELSENAV_TILLGANGLIGHET_GRANSKAD'),
  licens: varde('AVVIKELSENAV_DATALICENS'),
});
