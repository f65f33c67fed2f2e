import type { Arendeiarena, Motet } from './arena.js';
import { oppnadArena } from './arenor.js';
import { dagEfter } from './lansplan.js';
import type { Lyftfall, Lyftvag } from './lyftvagar.js';
import type { Lansscen } from './scen.js';

/** Of the matters lifted, so many are answered before the arena has met. */
const FORE_MOTET = 0.25;
const BORDLAGT = 0.25;
const VIDARE = 0.35;
const SVAR_EFTER_DAGAR = 8;
const AVSLUT_EFTER_DAGAR = 15;
const SVAR = 'Arenans rekommendation följs av båda huvudmännen. (Påhittat exempel.)';
const VAGAR = { avvikelse: 'avvikelser', tvist: 'tvister' } as const;

/** A case or a tvist that its huvudmän have not been able to settle where it stands. */
export interface Lyftsak extends Omit<Lyftfall, 'star'> {
  readonly id: string;
  readonly rubrik: string;
  /** @param dag when the arena has dealt with it and the lift is over */
  readonly klart: (dag: string) => void;
}

/** Whether the län's model lets it be lifted from the foot of the lines. */
export const kanLyftas = (scen: Lansscen, { slag, parter }: Omit<Lyftfall, 'star'>): boolean =>
  scen.lyftvag({ slag, parter, star: null }) !== null;

/** To the arena that the model says, with the same facts and proposal for all (B4). */
export const lyftSaken = (scen: Lansscen, sak: Lyftsak, dag: string): Promise<boolean> =>
  lyft(scen, sak, { dag, star: null });

const lyft = async (
  scen: Lansscen,
  sak: Lyftsak,
  { dag, star }: { readonly dag: string; readonly star: string | null },
): Promise<boolean> => {
  const { slag, parter, id } = sak;
  const vag = scen.lyftvag({ slag, parter, star });
  if (vag === null) return false;
  const arena = await oppnadArena(scen, vag.arena, dag);
  const rost = scen.rost(vag.av);
  const mandatId = await mandat(scen, vag, dag);
  const kropp = { ...underlag(sak), mandatId, till: vag.till, arena: arena.id };
  if (star === null) await rost.skapa(`/${VAGAR[slag]}/${id}/eskaleringar`, kropp);
  else await rost.utfor(`/eskaleringar/${id}`, 'lyft', kropp);
  if (scen.slump(`före mötet ${parter.join(' ')} ${dag}`).hander(FORE_MOTET)) laggSvaret(scen, sak, dag);
  else arena.arenden.add(iArenan(scen, { sak, vag, sedan: dag }));
  return true;
};

const mandat = (scen: Lansscen, { av, fran, funktion }: Lyftvag, dag: string): Promise<string> =>
  scen.rost(av).mandat({
    ...{ funktion: funktion ?? 'Verksamhetsansvarig', behorigheter: ['lyfta'], giltigFran: dag },
    ...(funktion !== null && fran !== null && { niva: fran }),
  });

const underlag = ({ rubrik }: Lyftsak) => ({
  rubrik,
  faktaunderlag: 'Samma sak har hänt flera gånger under året, hos båda huvudmännen. (Påhittat exempel.)',
  forslag: 'En gemensam rutin med en namngiven funktion hos varje huvudman.',
});

interface Lyft {
  readonly sak: Lyftsak;
  readonly vag: Lyftvag;
  readonly sedan: string;
}

/** Put off once at most. */
const iArenan = (scen: Lansscen, den: Lyft): Arendeiarena => {
  let bordlagt = false;
  const behandlat = async (mote: Motet): Promise<boolean> => {
    const klart = await behandla(scen, { ...den, bordlagt }, mote);
    bordlagt = !klart;
    return klart;
  };
  return { id: den.sak.id, sedan: den.sedan, behandla: behandlat };
};

/** Put off to the next meeting, or recommended: then answered, or lifted further where the model has more to climb. */
const behandla = async (
  scen: Lansscen,
  { sak, vag, bordlagt }: Lyft & { readonly bordlagt: boolean },
  { vag: mote, dag }: Motet,
): Promise<boolean> => {
  const slump = scen.slump(`behandling ${sak.parter.join(' ')} ${dag}`);
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  const skjutsUpp = slump.hander(BORDLAGT) && !bordlagt;
  const utfall = skjutsUpp ? 'bordlagt' : 'rekommenderas';
  await koordinator.utfor(mote, 'behandlingar', { arende: sak.id, utfall });
  if (skjutsUpp) return false;
  const vidare = slump.hander(VIDARE) && (await lyft(scen, sak, { dag, star: vag.till }));
  if (!vidare) laggSvaret(scen, sak, dag);
  return true;
};

/** Down again with the answer, by the other; who lifted it says that it is settled. */
const laggSvaret = (scen: Lansscen, { id, parter, klart }: Lyftsak, dag: string): void => {
  const [forsta = '', andra = forsta] = parter;
  const handla = (kod: string, { nar, vad, ord }: { nar: string; vad: string; ord: object }): void =>
    scen.tidslinje.lagg(nar, async () => {
      const mandatId = await scen
        .rost(kod)
        .mandat({ funktion: 'Verksamhetsansvarig', behorigheter: ['lyfta'], giltigFran: nar });
      await scen.rost(kod).utfor(`/eskaleringar/${id}`, vad, { ...ord, svar: SVAR, mandatId });
    });
  handla(andra, { nar: dagEfter(dag, SVAR_EFTER_DAGAR), vad: 'atersandningar', ord: { till: null } });
  const slut = dagEfter(dag, AVSLUT_EFTER_DAGAR);
  handla(forsta, { nar: slut, vad: 'avslut', ord: { utfall: 'lost' } });
  klart(slut);
};
