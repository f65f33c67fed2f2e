import { tolkaStriktJson } from '#libs/platform/index.js';
import { avkodat } from './avkodning.js';
import { filFel } from './fil-fel.js';
import type { Granser } from './granser.js';
import { valjAllaUrJson, valjUrJson } from './json-varde.js';
import { forStorRad, jsonfel, somJsonpost } from './las-json.js';
import type { Lasare, Oppning, Post } from './lasare.js';

/** Opens JSON Lines: one object a line; a broken line is a fault of its row, empty lines are passed over. */
export const lasJsonl = ({ bitar, mappning, granser }: Oppning): Promise<Lasare<unknown>> =>
  Promise.resolve({
    valj: valjUrJson,
    valjAlla: valjAllaUrJson,
    poster: poster(avkodat(bitar, mappning.teckenkodning ?? 'utf-8'), granser),
  });

const poster = async function* (
  texter: AsyncIterable<string>,
  granser: Granser,
): AsyncGenerator<readonly Post<unknown>[]> {
  let rest = '';
  let radnummer = 0;
  for await (const text of texter) {
    const rader = (rest + text).split('\n');
    rest = rader.pop() ?? '';
    yield rader.flatMap((rad) => post(rad, ++radnummer, granser));
    // Only a line that never ends is the whole file's fault: the rest of it cannot be held.
    if (rest.length > 2 * granser.radTecken) throw filFel('FOR_STOR_RAD', `Rad ${radnummer + 1} är för stor.`);
  }
  yield post(rest, radnummer + 1, granser);
};

const post = (rad: string, radnummer: number, { radTecken, djup }: Granser): readonly Post<unknown>[] => {
  if (rad.trim() === '') return [];
  if (rad.length > radTecken) return [jsonfel(radnummer, forStorRad(radTecken))];
  const svar = tolkaStriktJson(rad, { djupMax: djup });
  return ['fel' in svar ? jsonfel(radnummer, svar.fel) : somJsonpost(svar.varde, { radnummer, radTecken })];
};
