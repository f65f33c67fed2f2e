import { svenskDag } from '#libs/platform/datum.js';
import type { Berattare } from './berattare.js';
import type { Rost } from './rost.js';

export interface Eskaleringsutfall {
  /** Code with which the short cut past the line was refused (B3). */
  readonly refused: string;
  readonly steps: number;
  readonly decided: number;
  readonly closed: boolean;
  readonly seconds: number;
}

const REGION = '24';
const UMEA = '2480';
const TRE_TIMMAR_MS = 10_800_000;
const UNDERLAG = {
  rubrik: 'Utskrivning under helg',
  faktaunderlag: 'Sju gånger under hösten kom meddelandet om utskrivning efter att den var gjord.',
  forslag: 'Regionen meddelar senast klockan tolv dagen före.',
};
const AVVIKELSE = {
  kalla: { system: 'demo', arendenummer: 'UME-1', version: 1 },
  rapporterande: { huvudman: UMEA },
  berorda: [{ huvudman: REGION }],
  rubrik: UNDERLAG.rubrik,
  beskrivning: 'Planen nådde hemsjukvården först när utskrivningen var gjord.',
  rapportorFunktion: 'Enhetschef',
  kategori: 'utskrivning',
  handelsetid: '2022-11-12',
  allvarlighetsgrad: 2,
  sannolikhet: 3,
};
const FORSTA_LINJEN = { funktion: 'Första linjens chef', niva: 'forsta-linjen', behorigheter: ['lyfta'] };
const VERKSAMHETSCHEF = { funktion: 'Verksamhetschef', niva: 'verksamhetschefsniva', behorigheter: ['lyfta'] };
const FORVALTNINGSCHEF = { funktion: 'Förvaltningschef', niva: 'forvaltningschefsniva', behorigheter: ['lyfta'] };

interface Lage {
  readonly berattare: Berattare;
  readonly umea: Rost;
  readonly region: Rost;
  readonly koordinator: Rost;
  readonly lsg: string;
  /** The avvikelse; the escalation has its id. */
  readonly arende: string;
}

/** An avvikelse of Umeå: up the ladder of Västerbotten's proposed model to the länssamverkansgrupp, decided, answered and closed. */
export const berattaEskalering = async (berattare: Berattare): Promise<Eskaleringsutfall> => {
  const start = performance.now();
  berattare.rubrik('Ett ärende går ansvarstrappan i Västerbotten (Umeå och regionen)');
  const lage = await taUppArendet(berattare);
  const refused = await forsokGaForbi(lage);
  await stegTillForvaltningschefen(lage);
  await tillLanssamverkansgruppen(lage);
  const decided = await rekommenderaOchBesluta(lage);
  const closed = await aterTillUmea(lage);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { refused, steps: berattare.steg, decided, closed, seconds };
};

const taUppArendet = async (berattare: Berattare): Promise<Lage> => {
  const [umea, region, koordinator] = await Promise.all([
    berattare.rost(UMEA),
    berattare.rost(REGION),
    berattare.rost(`koordinator-${REGION}`),
  ]);
  const lokal = await koordinator.skapa('/arenor', { lansfilId: 'lokal-arena-aldre', huvudman: [UMEA, REGION] });
  const lsg = await koordinator.skapa('/arenor', { lansfilId: 'lsg' });
  const arende = await umea.skapa('/avvikelser', AVVIKELSE);
  berattare.hande(`Umeå rapporterar avvikelsen "${UNDERLAG.rubrik}", som rör regionen.`);
  await umea.skapa(`/avvikelser/${arende}/eskaleringar`, {
    ...UNDERLAG,
    ...{ modell: 'vasterbotten-forslag', till: 'lokala-arenor', arena: lokal },
    mandatId: await umea.mandat(FORSTA_LINJEN),
  });
  berattare.hande('Första linjens chef lyfter den till den lokala arenan för äldre.');
  return { berattare, umea, region, koordinator, lsg, arende };
};

const lyft = async ({ arende }: Lage, vem: Rost, vart: object): Promise<void> => {
  await vem.gor(`/eskaleringar/${arende}`, 'lyft', { ...UNDERLAG, ...vart });
};

const forsokGaForbi = async ({ berattare, umea, lsg, arende }: Lage): Promise<string> => {
  const mandatId = await umea.mandat(FORVALTNINGSCHEF);
  const nekat = await umea.nekas(`/eskaleringar/${arende}`, 'lyft', {
    ...UNDERLAG,
    ...{ till: 'lansamverkansgrupp', arena: lsg, mandatId },
  });
  berattare.nekades('Umeå försöker lyfta den raka vägen till länssamverkansgruppen.', nekat);
  return nekat.kod;
};

const stegTillForvaltningschefen = async (lage: Lage): Promise<void> => {
  const { berattare, umea, region, arende } = lage;
  for (const vem of [umea, region]) {
    await lyft(lage, vem, { till: 'verksamhetschefsniva', mandatId: await vem.mandat(FORSTA_LINJEN) });
    berattare.hande(`${vem.namn} lyfter till sin verksamhetschef.`);
  }
  await lyft(lage, umea, { till: 'forvaltningschefsniva', mandatId: await umea.mandat(VERKSAMHETSCHEF) });
  berattare.hande('Umeå lyfter till sin förvaltningschef.');
  const niva = 'forvaltningschefsniva';
  const mandatId = await region.mandat({
    funktion: 'Områdeschef',
    behorigheter: ['lyfta', 'delta'],
    representerar: { niva, forankring: 'Återkopplas till ledningsgruppen inom en vecka.' },
  });
  await region.gor(`/eskaleringar/${arende}`, 'representanter', { niva, mandatId });
  berattare.hande('Regionen har ingen sådan nivå och utser områdeschefen att företräda den.');
};

const tillLanssamverkansgruppen = async (lage: Lage): Promise<void> => {
  const { berattare, umea, region, koordinator, lsg, arende } = lage;
  await lyft(lage, umea, { till: 'lansamverkansgrupp', arena: lsg, mandatId: await umea.mandat(FORVALTNINGSCHEF) });
  berattare.hande('Umeås förvaltningschef lyfter till länssamverkansgruppen: det är den vägen modellen anger.');
  await koordinator.vanta(`/arenor/${lsg}`, (arena) => (JSON.stringify(arena).includes(arende) ? true : undefined));
  const grupp = await koordinator.skapa('/arenor', { lansfilId: 'lsg-beredningsgrupp' });
  const mandatId = await region.mandat({ funktion: 'Beredare', behorigheter: ['delta'], arena: grupp });
  const beredning = 'Gruppen har gått igenom höstens sju utskrivningar med båda huvudmännen.';
  await region.gor(`/arenor/${lsg}`, 'beredningar', {
    ...{ arende, beredning, forslag: UNDERLAG.forslag, mandatId },
  });
  berattare.hande('Beredningsgruppen bereder ärendet.');
  // Swedish time is at most two hours ahead of UTC: three hours from now is never a day that has been.
  const tid = new Date(Date.now() + TRE_TIMMAR_MS).toISOString();
  const moteId = await koordinator.gor(`/arenor/${lsg}`, 'moten', { tid });
  berattare.hande('Koordinatorn kallar länets 16 huvudmän till möte; kallelsen går till deras system.');
  const utfall = 'rekommenderas';
  await koordinator.gor(`/arenor/${lsg}`, `moten/${moteId}/behandlingar`, { arende, utfall });
  berattare.hande('Mötet behandlar ärendet. Gruppen beslutar inte, den rekommenderar.');
};

const rekommenderaOchBesluta = async ({ berattare, umea, region, ...lage }: Lage): Promise<number> => {
  const rekommendation = await lage.koordinator.skapa(`/arenor/${lage.lsg}/rekommendationer`, {
    slag: 'rekommendation',
    rubrik: 'Rutin för utskrivning under helg',
    text: 'Arenan rekommenderar huvudmännen att införa rutinen.',
    arenden: [lage.arende],
    mottagare: [{ huvudman: UMEA }, { huvudman: REGION }],
  });
  berattare.hande('Rekommendationen expedieras till Umeå och regionen för beslut.');
  const datum = svenskDag(new Date());
  const beslutande = [umea, region];
  for (const vem of beslutande) {
    const mandatId = await vem.mandat({ funktion: 'Nämndsekreterare', behorigheter: ['besluta'] });
    const beslut = { utfall: 'bifall', instans: 'Nämnden', datum, mandatId };
    await vem.gor(`/rekommendationer/${rekommendation}`, 'beslut', beslut);
    berattare.hande(`${vem.namn} beslutar: bifall.`);
  }
  const allaBifall = `"bifall":${beslutande.length}`;
  await lage.koordinator.vanta(`/arenor/${lage.lsg}`, (arena) =>
    JSON.stringify(arena).includes(allaBifall) ? true : undefined,
  );
  berattare.hande('Utfallet är återrapporterat till länssamverkansgruppen.');
  return beslutande.length;
};

const aterTillUmea = async ({ berattare, umea, region, arende }: Lage): Promise<boolean> => {
  const svar = 'Regionen meddelar dagen före från årsskiftet.';
  const ledamot = await region.mandat({ funktion: 'Ledamot', behorigheter: ['lyfta'] });
  await region.gor(`/eskaleringar/${arende}`, 'atersandningar', { till: null, svar, mandatId: ledamot });
  berattare.hande(`Ärendet återsänds med svar: "${svar}"`);
  const mandatId = await umea.mandat(FORVALTNINGSCHEF);
  await umea.gor(`/eskaleringar/${arende}`, 'avslut', { utfall: 'lost', svar, mandatId });
  berattare.hande('Umeå avslutar eskaleringen: ärendet är löst.');
  const { status } = await region.las(`/eskaleringar/${arende}`);
  return status === 'avslutad';
};
