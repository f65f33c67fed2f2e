import { svenskDag } from '#libs/platform/datum.js';
import { engelska, pa, type Formularlage, type Sprak, type Tvasprak, type Valbart } from '#libs/sidor/index.js';
import { svarslageFor, SVARSLAGEN, utanSvar, type KandUppfoljning } from '#libs/uppfoljning/index.js';
import type { Enkatgangar } from '../../uppfoljningar/enkatbild.js';

const T = {
  utskick: ['skickad {dag}', 'sent {dag}'],
  paminnelse: ['påmind {dag}', 'reminded {dag}'],
  ejSkickad: ['inte skickad än', 'not sent yet'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export interface Utskicksunderlag {
  readonly uppfoljning: KandUppfoljning;
  readonly gangar: Enkatgangar;
  /** By code. */
  readonly namn: Readonly<Record<string, string>>;
}

/** U1, U2: all who are asked, with how each stands; ticked are those who have not answered, as when nobody is named. */
export const utskicksval = (
  sprak: Sprak,
  { uppfoljning, gangar, namn }: Utskicksunderlag,
): Required<Pick<Formularlage, 'val' | 'varden'>> => ({
  val: {
    till: svarslageFor(uppfoljning)
      .filter(({ lage }) => lage !== 'ej-tillfragad')
      .map(({ huvudman, lage }): Valbart => {
        const svaret = pa(sprak, [SVARSLAGEN[lage], engelska.SVARSLAGEN[lage]]).toLowerCase();
        const om = `${utskickat(sprak, huvudman, gangar)}, ${svaret}`;
        return { varde: huvudman, text: namn[huvudman] ?? huvudman, om };
      }),
  },
  varden: { till: utanSvar(uppfoljning) },
});

/** The latest of what has gone to it. */
const utskickat = (sprak: Sprak, huvudman: string, { enkatgangar }: Enkatgangar): string => {
  const senast = enkatgangar.find(({ till }) => till.some(({ kod }) => kod === huvudman));
  if (senast === undefined) return pa(sprak, T.ejSkickad);
  const text = senast.slag === 'paminnelse' ? T.paminnelse : T.utskick;
  return pa(sprak, text).replace('{dag}', svenskDag(new Date(senast.tid)));
};
