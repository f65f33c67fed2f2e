import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { laddaModeller, paketeradMapp, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { laddaMappningar, RAPPORTMAL, type Mappningar } from '#libs/import/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { Klientregister, lasHemlighet, nyFingeravtryck, type Fingeravtryck } from '#libs/sekretess/index.js';

/** The huvudmän and ladders of every län. Errors: all faults of the files at once. */
export const lasRegister = ({ modeller }: Pick<Konfiguration, 'modeller'>): Promise<Huvudmannaregister> =>
  laddaModeller(modeller || paketeradMapp());

/** How the files of other systems are read. Errors: all faults of the files at once. */
export const lasMappningar = ({ mappningar }: Pick<Konfiguration, 'mappningar'>): Mappningar =>
  laddaMappningar([mappningar || join(paketrot(), 'exempel', 'mappningar')], RAPPORTMAL);

/** @param klientfil default the one of the settings. Throws `Klientfilfel`. */
export const lasKlienter = ({ klienter }: Pick<Konfiguration, 'klienter'>, klientfil = klienter): Klientregister =>
  Klientregister.franFil(resolve(klientfil));

/** By the secret of the settings, else the one of the data folder, which is made when it is missing. */
export const fingeravtryckFor = ({
  profil,
  hemlighetFil,
  data,
}: Pick<Konfiguration, 'profil' | 'hemlighetFil' | 'data'>): Fingeravtryck =>
  nyFingeravtryck(profil === 'distributed' ? readFileSync(hemlighetFil) : lasHemlighet(data));
