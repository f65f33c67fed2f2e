import { oppnaAtkomstlogg, type Atkomstlogg, type Atkomstpost } from '../atkomst/index.js';

/** An access log under the test's hand: it can be slow, refuse, and tells what is durable. */
export interface Provatkomstlogg extends Atkomstlogg {
  readonly durabla: Atkomstpost[];
  /** What happens before a record is durable: wait, or throw. */
  fore: (poster: readonly Atkomstpost[]) => Promise<void>;
}

export const provatkomstlogg = async (
  val: Parameters<typeof oppnaAtkomstlogg>[0] = { fil: ':memory:' },
): Promise<Provatkomstlogg> => {
  const inre = await oppnaAtkomstlogg(val);
  const prov: Provatkomstlogg = {
    durabla: [],
    fore: () => Promise.resolve(),
    skriv: async (poster) => {
      await prov.fore(poster);
      await inre.skriv(poster);
      prov.durabla.push(...poster);
    },
    las: (fraga) => inre.las(fraga),
    forObjekt: (huvudman, objekt, max) => inre.forObjekt(huvudman, objekt, max),
    stickprov: (fraga) => inre.stickprov(fraga),
    granska: (granskning) => inre.granska(granskning),
    bevarande: (huvudman) => inre.bevarande(huvudman),
    sattBevarande: (huvudman, ar) => inre.sattBevarande(huvudman, ar),
    gallra: (nu, max) => inre.gallra(nu, max),
    stang: () => inre.stang(),
  };
  return prov;
};
