import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { laddaModeller, paketeradMapp, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { laddaMappningar, RAPPORTMAL, type Mappningar } from '#libs/import/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { yamlkalla } from '#libs/platform/yaml/index.js';
import {
  Klientregister,
  lasHemlighet,
  nyFingeravtryck,
  Oidcidentitet,
  samladIdentitet,
  tolkaIdentitet,
  type Fingeravtryck,
  type Identitet,
  type Utfardare,
} from '#libs/sekretess/index.js';

/** The huvudmän and ladders of every län. Errors: all faults of the files at once. */
export const lasRegister = ({ modeller }: Pick<Konfiguration, 'modeller'>): Promise<Huvudmannaregister> =>
  laddaModeller(modeller || paketeradMapp());

/** How the files of other systems are read. Errors: all faults of the files at once. */
export const lasMappningar = ({ mappningar }: Pick<Konfiguration, 'mappningar'>): Mappningar =>
  laddaMappningar([mappningar || join(paketrot(), 'exempel', 'mappningar')], RAPPORTMAL);

/** @param klientfil default the one of the settings. Throws `Klientfilfel`; outside the embedded profile also for keys without a last day. */
export const lasKlienter = (
  { klienter, profil }: Pick<Konfiguration, 'klienter' | 'profil'>,
  klientfil = klienter,
): Klientregister => Klientregister.franFil(resolve(klientfil), { kravGallerTill: profil !== 'embedded' });

export interface Identitetsdelar {
  readonly klienter: Klientregister;
  readonly register: Huvudmannaregister;
  /** Beside those of the file. */
  readonly utfardare?: readonly Utfardare[];
}

/** Everyone who may ask: the keys, and the tokens of the file's issuers. Throws `Identitetsfilfel`. */
export const identitetFor = (
  konfiguration: Pick<Konfiguration, 'identitet' | 'profil' | 'hemlighetFil' | 'data'>,
  { klienter, register, utfardare = [] }: Identitetsdelar,
): Identitet => {
  const { profil } = konfiguration;
  const tillatLokalHttp = profil === 'embedded';
  const alla = [...utfardareI(konfiguration, register), ...utfardare];
  if (alla.length === 0) return klienter;
  const miljo = { clock: systemClock, pseudonym: fingeravtryckFor(konfiguration), tillatLokalHttp };
  return samladIdentitet([klienter, new Oidcidentitet(alla, miljo)]);
};

/** The issuers of the identity file; none when there is none. Throws `Identitetsfilfel`. */
export const utfardareI = (
  { identitet, profil }: Pick<Konfiguration, 'identitet' | 'profil'>,
  register: Huvudmannaregister,
): readonly Utfardare[] => {
  const regler = { finnsHuvudman: (kod: string) => register.finns(kod), tillatLokalHttp: profil === 'embedded' };
  return identitet === '' ? [] : tolkaIdentitet(yamlkalla(resolve(identitet), basename(identitet)), regler);
};

/** By the secret of the settings, else the one of the data folder, which is made when it is missing. */
export const fingeravtryckFor = ({
  profil,
  hemlighetFil,
  data,
}: Pick<Konfiguration, 'profil' | 'hemlighetFil' | 'data'>): Fingeravtryck =>
  nyFingeravtryck(profil === 'distributed' ? readFileSync(hemlighetFil) : lasHemlighet(data));
