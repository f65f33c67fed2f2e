import type { Rost } from '../../apps/standalone/demo/rost.js';

export const TVISTEN = 'Vem står för boendestöd efter utskrivning';

export interface Styrgrupp {
  /** Of Säter and the region. */
  readonly styrgrupp: string;
  readonly tvist: string;
}

/** Dalarna lets a tvist be lifted to the lokala styrgruppen (B3), so one has been; nobody has prepared it. */
export const laggStyrgrupp = async (vem: {
  readonly koordinator: Rost;
  readonly region: Rost;
  readonly kommun: Rost;
}): Promise<Styrgrupp> => {
  const { koordinator, region, kommun } = vem;
  const styrgrupp = await arenan(koordinator, 'styrgrupp-sater');
  await region.mandat({ funktion: 'Verksamhetschef vuxenpsykiatrin', behorigheter: ['delta'], arena: styrgrupp });
  const mandatId = await kommun.mandat({
    ...{ funktion: 'Verksamhetsansvarig', behorigheter: ['foretrada', 'besluta', 'lyfta'] },
  });
  const tvist = await kommun.skapa('/tvister', {
    ...{ parter: ['20'], fraga: 'kostnadsansvar', rubrik: TVISTEN, mandatId },
    beskrivning: 'Båda huvudmännen menar att den andra ansvarar.',
  });
  await kommun.skapa(`/tvister/${tvist}/eskaleringar`, {
    ...{ till: 'lokal-styrgrupp', arena: styrgrupp, rubrik: TVISTEN, mandatId },
    faktaunderlag: 'Sju utskrivningar under hösten utan beslut om vem som betalar.',
    forslag: 'Kostnaden delas lika tills ansvaret är utrett.',
  });
  await koordinator.vanta(`/arenor/${styrgrupp}`, (arena) =>
    JSON.stringify(arena).includes(tvist) ? true : undefined,
  );
  return { styrgrupp, tvist };
};

/** The arena of the län's file; the county's story may have opened it. */
export const arenan = async (koordinator: Rost, lansfilId: string): Promise<string> => {
  const { poster = [] } = await koordinator.las('/arenor?lan=20&limit=100');
  const oppnad = poster.find(
    (en) => 'lansfilId' in en && en.lansfilId === lansfilId && 'status' in en && en.status === 'oppen',
  );
  return oppnad?.id ?? koordinator.skapa('/arenor', { lansfilId });
};
