import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { AUDIENCE, Provutfardare } from '#libs/sekretess/testing/provutfardare.js';

const ISSUER = 'https://inloggning.prov.example';
const identitetsfil = (koder: readonly string[]): string => `
utfardare:
  - issuer: ${ISSUER}
    audience: ${AUDIENCE}
    foretrader: ${JSON.stringify(koder)}
    falt: { huvudman: huvudman }
    roller: { Arkivansvarig: verksamhetschef, Chef: forvaltningschef, Revisor: revisor }
`;

/** People who log in at an issuer of their own: what no key can do, a person's token can. */
export interface Personal {
  readonly env: Readonly<Record<string, string>>;
  /** Who proposes erasures; may decide them too, but never its own. */
  arkivansvarig(huvudman: string): Promise<string>;
  /** Who may decide. */
  chef(huvudman: string): Promise<string>;
  /** Who may take out what is registered of a person. */
  revisor(huvudman: string): Promise<string>;
  slut(): void;
}

/**
 * The issuer answers to its address in this process alone: outside `embedded` no issuer without TLS is believed.
 * @param mapp where the identity file is written
 */
export const nyPersonal = async (mapp: string, koder: readonly string[]): Promise<Personal> => {
  const prov = await Provutfardare.ny(() => Math.floor(Date.now() / 1_000), 'ES256', ISSUER);
  const vanlig = globalThis.fetch;
  const spion = jest.spyOn(globalThis, 'fetch').mockImplementation(async (adress, val) => {
    const text = adress instanceof Request ? adress.url : String(adress);
    return text.startsWith(`${ISSUER}/`) ? Response.json(await prov.hamta(text)) : vanlig(adress, val);
  });
  const fil = join(mapp, 'identitet.yaml');
  await writeFile(fil, identitetsfil(koder));
  return {
    env: { AVVIKELSENAV_IDENTITET: fil },
    arkivansvarig: (huvudman) => prov.token({ sub: 'ett', huvudman, roles: ['Arkivansvarig', 'Chef'] }),
    chef: (huvudman) => prov.token({ sub: 'tva', huvudman, roles: ['Chef'] }),
    revisor: (huvudman) => prov.token({ sub: 'tre', huvudman, roles: ['Revisor'] }),
    slut: () => spion.mockRestore(),
  };
};
