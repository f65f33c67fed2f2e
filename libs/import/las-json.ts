import { tolkaStriktJson, type Fel } from '#libs/platform/index.js';
import { FilFel, filFel } from './fil-fel.js';
import { avkodat } from './avkodning.js';
import { INGA_FEL, type Lasare, type Oppning, type Post } from './lasare.js';
import { medlem, valjAllaUrJson, valjUrJson } from './json-varde.js';

/** Opens JSON: the array at the mapping's `post` path, or the file itself. Held whole in memory (`helFilByte`). */
export const lasJson = async ({ bitar, mappning, granser }: Oppning): Promise<Lasare<unknown>> => {
  let text = '';
  for await (const bit of avkodat(bitar, mappning.teckenkodning ?? 'utf-8')) text += bit;
  const svar = tolkaStriktJson(text, { djupMax: granser.djup });
  if ('fel' in svar) throw new FilFel([svar.fel]);
  const vag = mappning.post === undefined ? [] : mappning.post.split('/');
  const lista = vag.reduce(medlem, svar.varde);
  if (!Array.isArray(lista))
    throw filFel(
      'POST_SAKNAS',
      `Filen har ingen lista ${vag.length === 0 ? 'ytterst' : `i ”${mappning.post ?? ''}”`}.`,
    );
  const alla: readonly unknown[] = lista;
  return { valj: valjUrJson, valjAlla: valjAllaUrJson, poster: iOmgangar(alla, granser.radTecken) };
};

const OMGANG = 500;

const iOmgangar = async function* (
  alla: readonly unknown[],
  radTecken: number,
): AsyncGenerator<readonly Post<unknown>[]> {
  for (let i = 0; i < alla.length; i += OMGANG) {
    yield alla.slice(i, i + OMGANG).map((varde, j) => somJsonpost(varde, { radnummer: i + j + 1, radTecken }));
  }
};

/** A record must be an object of at most `radTecken`; anything else is a fault of its row. */
export const somJsonpost = (
  varde: unknown,
  { radnummer, radTecken }: { readonly radnummer: number; readonly radTecken: number },
): Post<unknown> => {
  if (typeof varde !== 'object' || varde === null || Array.isArray(varde)) {
    return jsonfel(radnummer, { kod: 'OGILTIGT_VARDE', pekare: '', meddelande: 'Raden ska vara ett JSON-objekt.' });
  }
  if (JSON.stringify(varde).length > radTecken) return jsonfel(radnummer, forStorRad(radTecken));
  return { radnummer, kalla: varde, fel: INGA_FEL };
};

export const jsonfel = (radnummer: number, fel: Fel): Post<unknown> => ({ radnummer, kalla: null, fel: [fel] });

export const forStorRad = (radTecken: number): Fel => ({
  kod: 'FOR_STOR_RAD',
  pekare: '',
  meddelande: `Raden är större än ${Math.floor(radTecken / 1024)} KiB.`,
});
