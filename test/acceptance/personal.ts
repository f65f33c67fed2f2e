import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIENCE, Provutfardare } from '#libs/sekretess/testing/provutfardare.js';

/** Leksand's own issuer, and a länsmodell in which two persons must approve each text. */
export interface Personal {
  readonly env: Readonly<Record<string, string>>;
  /** A token of a person there, who lives as long as the clock stands still. @param efternamn as the issuer says it */
  token(vem: string, roller: readonly string[], efternamn?: string): Promise<string>;
  stang(): Promise<void>;
}

const identitetsfil = (issuer: string): string => `
utfardare:
  - issuer: ${issuer}
    audience: ${AUDIENCE}
    foretrader: ['2029']
    falt: { efternamn: family_name }
    roller: { MAS: mas, MAR: mar, Handläggare: handlaggare }
`;
const DALARNA = new URL('../../libs/huvudman/lan/dalarna.yaml', import.meta.url);

export const startaPersonal = async (): Promise<Personal> => {
  const server = createServer((begaran, svar) => {
    void prov.hamta(`${prov.issuer}${begaran.url}`).then((json) => svar.end(JSON.stringify(json)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const prov = await Provutfardare.ny(() => Math.floor(Date.now() / 1_000), 'ES256', issuer);
  const mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-personal-'));
  await writeFile(join(mapp, 'identitet.txt'), identitetsfil(issuer));
  const lan = (await readFile(DALARNA, 'utf8')).replace(
    '\nstandard:\n',
    '\nstandard:\n  fritextgranskning: tva-personer\n',
  );
  await writeFile(join(mapp, 'dalarna.yaml'), lan);
  return {
    env: { AVVIKELSENAV_IDENTITET: join(mapp, 'identitet.txt'), AVVIKELSENAV_MODELLER: mapp },
    token: (vem, roller, efternamn) =>
      prov.token({ sub: vem, roles: roller, huvudman: undefined, family_name: efternamn }),
    stang: async () => {
      server.close();
      await rm(mapp, { recursive: true });
    },
  };
};
