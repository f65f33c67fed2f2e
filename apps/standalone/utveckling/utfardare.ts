import { ROLLER, type Utfardare } from '#libs/sekretess/index.js';
import { DEMOKLIENT, RESURS, SCOPE } from './provider.js';

/** How the nav takes the tokens of the development login: its words are our own. */
export const utvecklingsutfardare = (issuer: string, koder: readonly string[]): Utfardare => ({
  issuer,
  audience: RESURS,
  algoritmer: ['ES256'],
  typ: 'at+jwt',
  kravs: {},
  giltighetMaxMinuter: { person: 15, maskin: 60 },
  foretrader: koder,
  falt: {
    klient: 'client_id',
    huvudman: 'huvudman',
    roller: 'roller',
    verksamheter: 'verksamheter',
    uppdrag: 'uppdrag',
    efternamn: 'efternamn',
  },
  roller: Object.fromEntries(ROLLER.filter((roll) => roll !== 'rapportorssystem').map((roll) => [roll, roll])),
  huvudmannakoder: {},
  verksamhetskoder: {},
  sidor: { clientId: DEMOKLIENT, namn: 'Utvecklingsinloggningen', scope: `openid ${SCOPE}` },
  maskiner: koder.map((kod) => ({
    id: `utveckling-${kod}`.toLowerCase(),
    clientId: `system-${kod}`,
    huvudman: [kod],
    roller: ['rapportorssystem'],
    kravCertifikat: false,
  })),
});
