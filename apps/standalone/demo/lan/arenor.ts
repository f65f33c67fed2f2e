import { dagEfter } from './lansplan.js';
import type { Lansscen } from './scen.js';

/** Meetings a year of the regional arena. */
const MOTEN_PER_AR = 4;
const DAGAR_PER_AR = 365;
const NARVARO = 0.8;
/** Of the members, so many are replaced in a year (B12: turnover). */
const BYTS_PER_AR = 0.15;
const INTRODUCERAS = 0.7;
const UTAN_BESLUT = 0.15;
const AVSLAG = 0.1;

interface Arena {
  readonly id: string;
  /** Mandates of its members as they stand. */
  readonly ledamoter: Map<string, string>;
}

/** The län's regional arena: members, meetings four times a year, and a recommendation a year that each huvudman decides on. */
export const laggArenan = (scen: Lansscen, lansfilId: string): void => {
  scen.tidslinje.lagg(scen.fran, async () => {
    const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
    const arena = { id: await koordinator.skapa('/arenor', { lansfilId }), ledamoter: new Map<string, string>() };
    for (const kod of alla(scen)) await nyLedamot(scen, { arena, kod, dag: scen.fran });
    laggMoten(scen, arena);
  });
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
  const introduktion = dagEfter(dag, scen.slump.heltal(7, 60));
  if (!scen.slump.hander(INTRODUCERAS)) return;
  scen.tidslinje.lagg(introduktion, async () => {
    if (arena.ledamoter.get(kod) !== mandat) return;
    await rost.utfor(`/mandat/${mandat}`, 'introduktioner', { datum: introduktion });
  });
};

const laggMoten = (scen: Lansscen, arena: Arena): void => {
  const mellan = Math.round(DAGAR_PER_AR / MOTEN_PER_AR);
  let nr = 0;
  for (let dag = dagEfter(scen.fran, 30); dag <= scen.till; dag = dagEfter(dag, mellan)) {
    nr += 1;
    const medRekommendation = nr % MOTEN_PER_AR === 2;
    scen.tidslinje.lagg(dagEfter(dag, -14), () => kalla(scen, { arena, dag, medRekommendation }));
    scen.tidslinje.lagg(dagEfter(dag, 3), () => bytLedamoter(scen, { arena, dag: dagEfter(dag, 3) }));
  }
};

const kalla = async (
  scen: Lansscen,
  {
    arena,
    dag,
    medRekommendation,
  }: { readonly arena: Arena; readonly dag: string; readonly medRekommendation: boolean },
): Promise<void> => {
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  const mote = await koordinator.utfor(`/arenor/${arena.id}`, 'moten', { tid: `${dag}T09:00:00+01:00` });
  scen.tidslinje.lagg(dagEfter(dag, 1), async () => {
    const narvarande = [...arena.ledamoter.values()].filter(() => scen.slump.hander(NARVARO));
    const vag = `/arenor/${arena.id}/moten/${mote}`;
    if (narvarande.length > 0) await koordinator.utfor(vag, 'narvaro', { mandat: narvarande });
    await koordinator.utfor(vag, 'protokoll', { lank: `https://exempel.invalid/protokoll/${dag}` });
    if (medRekommendation) await rekommendera(scen, arena, dagEfter(dag, 1));
  });
};

const bytLedamoter = async (
  scen: Lansscen,
  { arena, dag }: { readonly arena: Arena; readonly dag: string },
): Promise<void> => {
  const byts = [...arena.ledamoter.keys()].filter(() => scen.slump.hander(BYTS_PER_AR / MOTEN_PER_AR));
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
  for (const kod of alla(scen).filter(() => !scen.slump.hander(UTAN_BESLUT))) {
    const beslutsdag = dagEfter(dag, scen.slump.dagar(45));
    scen.tidslinje.lagg(beslutsdag, () => besluta(scen, { arena, id, kod, dag: beslutsdag }));
  }
};

const besluta = async (
  scen: Lansscen,
  { arena, id, kod, dag }: { readonly arena: Arena; readonly id: string; readonly kod: string; readonly dag: string },
): Promise<void> => {
  const mandatId = arena.ledamoter.get(kod);
  if (mandatId === undefined) return;
  const avslag = scen.slump.hander(AVSLAG);
  await scen.rost(kod).utfor(`/rekommendationer/${id}`, 'beslut', {
    ...{ utfall: avslag ? 'avslag' : 'bifall', instans: 'Socialnämnden', datum: dag, mandatId },
    ...(avslag && { motivering: 'Resurserna räcker inte i år.' }),
  });
};
