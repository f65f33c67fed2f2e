import { describe, expect, it } from '@jest/globals';
import { MEDDELANDETYPER } from '#libs/formedling/events.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { PROCESSORFILTER } from './processor.js';
import { exempelhistoria, UTGANGAR } from './testing/exempel.js';

const KONTEXTER = Object.keys(UTGANGAR);
const utgangar = (kontext: string, historia: readonly DomainEvent[] = exempelhistoria(kontext)) =>
  UTGANGAR[kontext]?.(historia, `${kontext}-1`) ?? [];
const koade = (kontext: string, historia?: readonly DomainEvent[]) =>
  utgangar(kontext, historia).flatMap(({ koningar }) => koningar.map(({ command }) => command.data));
/** `EventType → message: recipients` of the stored examples. */
const tillVem = (kontext: string): readonly string[] =>
  utgangar(kontext).map(({ event, koningar }) => {
    const [forsta] = koningar;
    const till = koningar.map(({ command }) => command.data.mottagare).join(' ');
    return `${event.type} → ${forsta === undefined ? 'ingen' : `${forsta.command.data.meddelandetyp}: ${till}`}`;
  });

/** The same event with a field too many in every object of it. */
const medOvantat = (varde: unknown): unknown => {
  if (Array.isArray(varde)) return varde.map(medOvantat);
  if (typeof varde !== 'object' || varde === null) return varde;
  return {
    ...Object.fromEntries(Object.entries(varde).map(([falt, del]) => [falt, medOvantat(del)])),
    ovantat: OVANTAT,
  };
};
const OVANTAT = 'Någons personuppgift';

describe.each(KONTEXTER)('what is told of %s', (kontext) => {
  it('B4 is the same bytes for every recipient, in the open, without a ground', () => {
    expect(koade(kontext).length).toBeGreaterThan(0);
    for (const { koningar } of utgangar(kontext)) {
      expect(new Set(koningar.map(({ command }) => JSON.stringify(command.data.oppet))).size).toBeLessThan(2);
      expect(new Set(koningar.map(({ id }) => id)).size).toBe(koningar.length);
      for (const { command } of koningar) expect(command.data).toMatchObject({ skyddat: {}, grundId: null });
    }
  });

  it('D5 holds the fields that are named here and no other', () => {
    const historia = exempelhistoria(kontext).map(({ type, data }) => ({ type, data: medOvantat(data) }));
    expect(JSON.stringify(koade(kontext, historia).map(({ oppet }) => oppet))).not.toContain(OVANTAT);
  });

  it('is followed by the processor: what it is not asked of, nobody is told', () => {
    const berattade = utgangar(kontext).filter(({ koningar }) => koningar.length > 0);
    const missade = berattade.map(({ event }) => event.type).filter((typ) => !PROCESSORFILTER.types.includes(typ));
    expect(missade).toEqual([]);
    expect(PROCESSORFILTER.streamPrefixes).toContain(`${kontext}-`);
  });

  it('reaches every kind of message that the context has', () => {
    const typer = Object.keys(MEDDELANDETYPER).filter((typ) => typ.startsWith(`${kontext}.`));
    expect([...new Set(koade(kontext).map(({ meddelandetyp }) => meddelandetyp))].toSorted()).toEqual(typer.toSorted());
  });
});

describe('who is told', () => {
  it('B4 N4 of an escalation: what is begun and lifted all, also who did it; an answer the others; a new part the whole', () => {
    expect(tillVem('eskalering')).toEqual([
      'EskaleringPaborjad → eskalering.paborjad: 2480 24',
      'PartTillagd → eskalering.paborjad: 2417',
      'EskaleringMottagen → ingen',
      'NivaBesvarad → eskalering.besvarad: 2480 2417',
      'LyftILinjen → eskalering.lyft: 2480 24 2417',
      'RepresentantUtsedd → eskalering.representant-utsedd: 2480 24',
      'SvarPaminnt → eskalering.paminnelse: 2480 24 2417',
      'LyftForeslaget → eskalering.lyft-foreslaget: 2480 24 2417',
      'LyftTillSamverkan → eskalering.lyft: 2480 24 2417',
      'ArendeAtersant → eskalering.atersand: 24 2417',
      'EskaleringAvslutad → eskalering.avslutad: 24 2417',
    ]);
  });

  it('D8 of a tvist: opening and decision both parties, also the one that acted; the rest the other one', () => {
    expect(tillVem('tvist')).toEqual([
      'TvistOppnad → tvist.oppnad: 2029 20',
      'TvistMottagen → ingen',
      'ForetradareUtsedd → tvist.foretradare-utsedd: 2029',
      'InterimsansvarTaget → tvist.interimsansvar: 20',
      'StallningTagen → tvist.stallning-tagen: 2029',
      'StallningPaminnd → tvist.paminnelse: 2029 20',
      'PrincipFragaBedomd → tvist.principfraga-bedomd: 2029',
      'LosningForeslagen → tvist.losning-foreslagen: 20',
      'LosningAvbojd → tvist.losning-avbojd: 2029',
      'LosningForeslagen → tvist.losning-foreslagen: 2029',
      'LosningGodkand → tvist.losning-godkand: 2029',
      'LosningGodkand → tvist.losning-godkand: 20',
      'TvistAvgjord → tvist.avgjord: 2029 20',
      'BeslutKvitterat → ingen',
      'BeslutKvitterat → ingen',
      'TvistAvslutad → tvist.avslutad: 20',
      'TvistAterkallad → tvist.aterkallad: 20',
    ]);
  });

  it('B6 of a recommendation: each huvudman once, however many of its verksamheter decide; a reminder the late one', () => {
    expect(tillVem('rekommendation')).toEqual([
      'RekommendationExpedierad → rekommendation.expedierad: 17 1780',
      'RekommendationMottagen → ingen',
      'BeslutFattat → rekommendation.beslut: 1780',
      'BeslutFattat → rekommendation.beslut: 1780',
      'BeslutPaminnt → rekommendation.paminnelse: 1780',
      'BeslutFattat → rekommendation.beslut: 17',
      'BeslutRattat → rekommendation.beslut: 17',
      'BeslutFattat → rekommendation.beslut: 1780',
      'AllaHarBeslutat → rekommendation.avgjord: 17 1780',
      'RekommendationAterkallad → rekommendation.aterkallad: 17 1780',
    ]);
  });

  it('U1 of a follow-up: the survey to those asked, a reminder to who has had it or is silent, the end to all parties', () => {
    expect(tillVem('uppfoljning').filter((rad) => !rad.endsWith('ingen'))).toEqual([
      'EnkatUtskickad → uppfoljning.enkat: 2029 2082',
      'UppfoljningSlutford → uppfoljning.slutford: 20 2029 2034 2082',
      'EnkatUtskickad → uppfoljning.paminnelse: 2082',
      'EnkatPaminnd → uppfoljning.paminnelse: 2082',
    ]);
  });
  it('V5 V6 of a plan: all parties at its beginning and end, who approves when it is asked, the responsible when late', () => {
    expect(tillVem('handlingsplan').filter((rad) => !rad.endsWith('ingen'))).toEqual([
      'PlanUpprattad → handlingsplan.upprattad: 17 1780',
      'GodkannandeBegart → handlingsplan.godkannande-begart: 17 1780',
      'AtgardPaminnd → handlingsplan.atgard-paminnelse: 1780',
      'PlanAvslutad → handlingsplan.avslutad: 17 1780',
    ]);
  });

  it('B8 D11 of a meeting everyone in the arena; of a revision who is to make it; of nothing else there', () => {
    const tillNagon = [...tillVem('arena'), ...tillVem('overenskommelse')].filter((rad) => !rad.endsWith('ingen'));
    expect(tillNagon).toEqual([
      'MoteKallat → arena.mote-kallat: 24 2480 2482',
      'MoteKallat → arena.mote-kallat: 24 2480 2482',
      'MoteInstallt → arena.mote-installt: 24 2480 2482',
      'RevisionPaminnd → overenskommelse.revision-paminnelse: 20',
    ]);
  });
});
