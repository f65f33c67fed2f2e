import type { Arena, Arenaval, Arendeiarena } from './arena.js';
import { dagEfter } from './lansplan.js';
import type { Lansscen } from './scen.js';

/** Meetings a year of the regional arena. */
const MOTEN_PER_AR = 4;
const DAGAR_PER_AR = 365;
const KALLAS_FORE_DAGAR = 14;
const NARVARO = 0.8;
/** Of the members, so many are replaced in a year (B12: turnover). */
const BYTS_PER_AR = 0.15;
const INTRODUCERAS = 0.7;
const UTAN_BESLUT = 0.15;
const AVSLAG = 0.1;

/** Lifted so long before a meeting, a matter has reached the arena's list. */
const FRAMME_EFTER_DAGAR = 16;

/** The län's regional arena: members, meetings four times a year, and a recommendation a year that each huvudman decides on. */
export const laggArenan = (scen: Lansscen, lansfilId: string): void => {
  scen.tidslinje.lagg(scen.fran, async () => void (await oppnadArena(scen, { lansfilId }, scen.fran)));
};

/** Opened the first time that somebody needs it; from then on it meets. @param dag today */
export const oppnadArena = (scen: Lansscen, val: Arenaval, dag: string): Promise<Arena> => {
  const nyckel = JSON.stringify([val.lansfilId, ...(val.huvudman ?? []).toSorted()]);
  const oppnad = scen.arenor.get(nyckel) ?? oppna(scen, val, dag);
  scen.arenor.set(nyckel, oppnad);
  return oppnad;
};

const oppna = async (scen: Lansscen, val: Arenaval, dag: string): Promise<Arena> => {
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  const id = await koordinator.skapa('/arenor', val);
  const { huvudman = alla(scen) } = val;
  const arena = { id, ledamoter: new Map<string, string>(), arenden: new Set<Arendeiarena>() };
  for (const kod of huvudman) await nyLedamot(scen, { arena, kod, dag });
  laggMoten(scen, arena, { fran: dag, regional: val.lansfilId === scen.lan.arena });
  return arena;
};

const alla = ({ lan: { region, kommuner } }: Lansscen): readonly string[] => [region, ...kommuner];

const nyLedamot = async (
  scen: Lansscen,
  { arena, kod, dag }: { readonly arena: Arena; readonly kod: string; readonly dag: string },
): Promise<void> => {
  const rost = scen.rost(kod);
  const fore = arena.ledamoter.get(kod);
  if (fore !== undefined) await rost.utfor(`/mandat/${fore}`, 'aterkallelse', { skal: 'Ny företrädare.' });
  const mandat = await rost.mandat({
    ...{ funktion: 'Socialchef', behorigheter: ['delta', 'besluta'], arena: arena.id, giltigFran: dag },
  });
  arena.ledamoter.set(kod, mandat);
  const slump = scen.slump(`ledamot ${kod} ${dag}`);
  const introduktion = dagEfter(dag, slump.heltal(7, 60));
  if (!slump.hander(INTRODUCERAS)) return;
  scen.tidslinje.lagg(introduktion, async () => {
    if (arena.ledamoter.get(kod) !== mandat) return;
    await rost.utfor(`/mandat/${mandat}`, 'introduktioner', { datum: introduktion });
  });
};

const laggMoten = (
  scen: Lansscen,
  arena: Arena,
  { fran, regional }: { readonly fran: string; readonly regional: boolean },
): void => {
  const mellan = Math.round(DAGAR_PER_AR / MOTEN_PER_AR);
  let nr = 0;
  for (let dag = dagEfter(fran, 30); dag <= dagEfter(scen.till, KALLAS_FORE_DAGAR); dag = dagEfter(dag, mellan)) {
    nr += 1;
    const medRekommendation = regional && nr % MOTEN_PER_AR === 2;
    scen.tidslinje.lagg(dagEfter(dag, -KALLAS_FORE_DAGAR), () => kalla(scen, { arena, dag, medRekommendation }));
    scen.tidslinje.lagg(dagEfter(dag, 3), () => bytLedamoter(scen, { arena, dag: dagEfter(dag, 3) }));
  }
};

interface Kallelse {
  readonly arena: Arena;
  readonly dag: string;
  readonly medRekommendation: boolean;
}

const kalla = async (scen: Lansscen, { arena, dag, medRekommendation }: Kallelse): Promise<void> => {
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  const mote = await koordinator.utfor(`/arenor/${arena.id}`, 'moten', { tid: `${dag}T09:00:00+01:00` });
  const vag = `/arenor/${arena.id}/moten/${mote}`;
  scen.tidslinje.lagg(dagEfter(dag, -1), async () => {
    if (framme(arena, dag).length > 0) await koordinator.utfor(vag, 'dagordning');
  });
  scen.tidslinje.lagg(dagEfter(dag, 1), async () => {
    const slump = scen.slump(`närvaro ${dag} ${[...arena.ledamoter.keys()].join(' ')}`);
    const narvarande = [...arena.ledamoter.values()].filter(() => slump.hander(NARVARO));
    if (narvarande.length > 0) await koordinator.utfor(vag, 'narvaro', { mandat: narvarande });
    for (const arende of framme(arena, dag))
      if (await arende.behandla({ vag, dag: dagEfter(dag, 1) })) arena.arenden.delete(arende);
    await koordinator.utfor(vag, 'protokoll', { lank: `https://exempel.invalid/protokoll/${dag}` });
    if (medRekommendation) await rekommendera(scen, arena, dagEfter(dag, 1));
  });
};

const framme = ({ arenden }: Arena, dag: string): readonly Arendeiarena[] =>
  [...arenden].filter(({ sedan }) => sedan <= dagEfter(dag, -FRAMME_EFTER_DAGAR));

const bytLedamoter = async (
  scen: Lansscen,
  { arena, dag }: { readonly arena: Arena; readonly dag: string },
): Promise<void> => {
  const slump = scen.slump(`byte ${dag} ${[...arena.ledamoter.keys()].join(' ')}`);
  const byts = [...arena.ledamoter.keys()].filter(() => slump.hander(BYTS_PER_AR / MOTEN_PER_AR));
  for (const kod of byts) await nyLedamot(scen, { arena, kod, dag });
};

const rekommendera = async (scen: Lansscen, arena: Arena, dag: string): Promise<void> => {
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  const id = await koordinator.skapa(`/arenor/${arena.id}/rekommendationer`, {
    slag: 'rekommendation',
    rubrik: `Gemensam rutin för utskrivning, ${dag.slice(0, 4)}`,
    text: 'Arenan rekommenderar huvudmännen att införa rutinen. (Påhittat exempel.)',
    mottagare: alla(scen).map((huvudman) => ({ huvudman })),
  });
  const slump = scen.slump(`beslut ${dag}`);
  for (const kod of alla(scen).filter(() => !slump.hander(UTAN_BESLUT))) {
    const beslutsdag = dagEfter(dag, slump.dagar(45));
    scen.tidslinje.lagg(beslutsdag, () => besluta(scen, { arena, id, kod, dag: beslutsdag }));
  }
};

const besluta = async (
  scen: Lansscen,
  { arena, id, kod, dag }: { readonly arena: Arena; readonly id: string; readonly kod: string; readonly dag: string },
): Promise<void> => {
  const mandatId = arena.ledamoter.get(kod);
  if (mandatId === undefined) return;
  const avslag = scen.slump(`avslag ${kod} ${dag}`).hander(AVSLAG);
  await scen.rost(kod).utfor(`/rekommendationer/${id}`, 'beslut', {
    ...{ utfall: avslag ? 'avslag' : 'bifall', instans: 'Socialnämnden', datum: dag, mandatId },
    ...(avslag && { motivering: 'Resurserna räcker inte i år.' }),
  });
};
