import { ALLVARLIGHETSGRADER, KATEGORIER } from '#libs/avvikelse/index.js';
import { MEDDELANDETYPER } from '#libs/formedling/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Sidord } from './mottagarsida.js';
import type { Demosystem } from './system.js';

/** The receivers' register: who is told where. */
export const mottagarna = (system: readonly Demosystem[]): readonly object[] =>
  system.flatMap(({ mottarFor, port, hemlighet }) =>
    mottarFor.map((huvudman) => ({
      huvudman,
      kanal: 'http',
      url: `http://127.0.0.1:${port}/avvikelser`,
      hemlighet,
      tillatPrivatAdress: true,
    })),
  );

/** The words that the receivers' own pages show. */
export const sidord = (register: Huvudmannaregister): Sidord => ({
  meddelandetyper: MEDDELANDETYPER,
  kategorier: KATEGORIER,
  allvarlighetsgrader: ALLVARLIGHETSGRADER,
  huvudman: Object.fromEntries(register.alla().map(({ kod, namn }) => [kod, namn])),
});
