import type { RekommendationExpedierad } from './events.js';
import type { Beslutspost } from './rekommendation.js';

export const BESLUTSSTATUS: Readonly<Record<Beslutspost['status'], string>> = {
  vantar: 'Väntar',
  bordlagd: 'Bordlagd',
  bifall: 'Bifall',
  avslag: 'Avslag',
};
export const REKOMMENDATIONSSLAG: Readonly<Record<RekommendationExpedierad['data']['slag'], string>> = {
  rekommendation: 'Rekommendation',
  aktivitetsplan: 'Aktivitetsplan',
};
