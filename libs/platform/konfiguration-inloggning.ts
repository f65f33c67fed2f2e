import { enAv, fri, heltal, passar, type Variabel } from './konfiguration-form.js';

/** Addresses that only this machine reaches. */
const LOKALA = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/;

/** How people and machines log in. */
export const INLOGGNING: readonly Variabel[] = [
  {
    namn: 'AVVIKELSENAV_IDENTITET',
    standard: '',
    beskrivning: 'File of the OIDC issuers whose tokens are taken (how-to/connect-oidc.md); empty: keys only',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_KLIENTCERT_RUBRIK',
    standard: '',
    beskrivning:
      "Header in which the TLS front puts the client's certificate, and which it takes away from what clients send; empty: no certificate is believed",
    brist: passar(/^[A-Za-z0-9-]{0,64}$/, 'ska vara namnet på en rubrik, till exempel X-Client-Cert'),
  },
  {
    namn: 'AVVIKELSENAV_PUBLIK_URL',
    standard: '',
    beskrivning:
      'Where people reach the pages, as `https://nav.example`, for the login to lead back to; empty: only on this machine itself',
    brist: passar(
      /^(?:$|https:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?$|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$)/,
      'ska vara en adress utan sökväg, till exempel https://nav.example',
    ),
  },
  {
    namn: 'AVVIKELSENAV_SIDNYCKEL_FIL',
    standard: '',
    beskrivning:
      "File with the key of the pages' cookies, 32 bytes as base64, the same for query-api and command-api; empty: made in the data folder, and with `distributed` nobody logs in to the pages",
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_UTVECKLINGSINLOGGNING',
    standard: 'nej',
    beskrivning:
      '`ja` starts a login with demo persons, for development on this machine only: refused outside `embedded`',
    brist: enAv('ja', 'nej'),
  },
  {
    namn: 'AVVIKELSENAV_UTVECKLINGSPORT',
    standard: '3001',
    beskrivning: 'TCP port of that login, on 127.0.0.1; 0 lets the system choose',
    brist: heltal(0, 65_535),
  },
];

/** Why everyone's login may not be everyone's: the development login outside one's own machine. */
export const inloggningsbrister = (varde: (namn: string) => string): readonly string[] => {
  if (varde('AVVIKELSENAV_UTVECKLINGSINLOGGNING') !== 'ja') return [];
  return [
    ...(varde('AVVIKELSENAV_PROFIL') === 'embedded'
      ? []
      : ['AVVIKELSENAV_UTVECKLINGSINLOGGNING får bara vara ja i profilen embedded: där kan vem som helst logga in.']),
    ...(LOKALA.test(varde('AVVIKELSENAV_BIND'))
      ? []
      : ['AVVIKELSENAV_UTVECKLINGSINLOGGNING får bara vara ja när AVVIKELSENAV_BIND är 127.0.0.1.']),
  ];
};
