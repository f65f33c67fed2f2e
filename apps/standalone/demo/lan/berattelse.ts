import { laggArenan } from './arenor.js';
import { laggAvvikelser } from './avvikelser.js';
import { dagEfter } from './lansplan.js';
import { laggUppfoljningar } from './uppfoljningar.js';
import type { Lansscen } from './scen.js';

/** Everything of the years is put on the line, and played day by day. Resolves with the number of avvikelser. */
export const berattaAren = async (scen: Lansscen): Promise<number> => {
  const { arena } = scen.lan;
  if (arena !== null) laggArenan(scen, arena);
  laggUppfoljningar(scen);
  const antal = laggAvvikelser(scen);
  await scen.tidslinje.spela(dagarna(scen));
  return antal;
};

function* dagarna({ fran, till }: Pick<Lansscen, 'fran' | 'till'>): Generator<string, void, void> {
  for (let dag = fran; dag <= till; dag = dagEfter(dag, 1)) yield dag;
}
