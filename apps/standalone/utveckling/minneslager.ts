import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Logins under way at once; the oldest is forgotten first. */
const POSTER_MAX = 2_000;

interface Post {
  readonly varde: AdapterPayload;
  readonly slut: number;
}

/** What the provider remembers, in this process alone: gone when it stops. */
export const minneslager = (): AdapterFactory => {
  const poster = new Map<string, Post>();
  return (slag) => lager(poster, slag);
};

const lager = (poster: Map<string, Post>, slag: string): Adapter => {
  const las = (nyckel: string): AdapterPayload | undefined => {
    const post = poster.get(nyckel);
    return post !== undefined && post.slut > Date.now() ? post.varde : undefined;
  };
  const sok = (duger: (varde: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...poster].find(([nyckel, { varde }]) => nyckel.startsWith(`${slag}:`) && duger(varde))?.[1].varde;
  return {
    upsert: async (id, varde, sekunder) => {
      poster.delete(`${slag}:${id}`);
      poster.set(`${slag}:${id}`, { varde, slut: Date.now() + (sekunder ?? 3_600) * 1_000 });
      for (const [aldst] of poster) if (poster.size > POSTER_MAX) poster.delete(aldst);
    },
    find: async (id) => las(`${slag}:${id}`),
    findByUid: async (uid) => sok((varde) => varde.uid === uid),
    findByUserCode: async (kod) => sok((varde) => varde.userCode === kod),
    consume: async (id) => {
      const varde = las(`${slag}:${id}`);
      if (varde !== undefined) varde.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => {
      poster.delete(`${slag}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [nyckel, { varde }] of poster) if (varde.grantId === grantId) poster.delete(nyckel);
    },
  };
};
