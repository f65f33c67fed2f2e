import { Injectable } from '@nestjs/common';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Arendelasare } from '../avvikelser/arendelasare.js';
import { SAMVERKANSTEXTER } from '../svar/handelsetexter-samverkan.js';
import { textFor } from '../svar/namn.js';
import type { Vid } from '../svar/vid.js';
import { HISTORIK_VISAS, type AvtalDto, type LokaltAvtalDto } from './avtal.dto.js';
import type { AvtalshandelseDto } from './avtalsrutin.dto.js';
import { angivet, Avtalsbildare, efterNamn, lagesbild } from './avtalsbild.js';
import { Avtalslasare, type Avtalshandelse, type Avtalshistoria, type Lastavtal } from './avtalslasare.js';

const INGA_PARTER = 'Parterna är inte angivna i källan. Koordinatorn kan ange dem.';
const INGA_VERSIONER = 'Källan anger inga versioner. En part kan lägga till dem.';
const INGEN_LANK = 'Ingen länk till ägarens dokument är angiven. En part kan ange den.';

/** Who reads, and how the agreement is to be seen. */
export interface Avtalssyn {
  readonly inloggad: Inloggad;
  readonly huvudman: string;
  readonly vid: Vid;
  /** RFC 3339 date that validity is judged by. */
  readonly dag: string;
}

/** The whole record of one agreement. */
@Injectable()
export class HeltAvtal {
  constructor(
    private readonly lasare: Avtalslasare,
    private readonly bildare: Avtalsbildare,
    private readonly arenden: Arendelasare,
  ) {}

  async svar(last: Avtalshistoria, { inloggad, huvudman, vid, dag }: Avtalssyn): Promise<AvtalDto> {
    const { overenskommelse } = last;
    const { svar, lage, lageText, galler } = lagesbild(overenskommelse, dag);
    const { avtal } = await this.lasare.alla(overenskommelse.lan, vid);
    const regional = overordnadTill(last, avtal);
    const brister = overenskommelse.rutiner.flatMap(({ brist }) => brist ?? []);
    const egna = await this.arenden.egna(brister, { inloggad, huvudman });
    return {
      ...this.bildare.ref(last),
      ...{ namn: overenskommelse.namn, revision: last.revision, lan: overenskommelse.lan, niva: overenskommelse.niva },
      dokumenttyp: angivet(overenskommelse.dokumenttyp),
      ...{ dag, lage, lageText, galler, versioner: this.bildare.versioner(overenskommelse, svar) },
      parter: this.bildare.namngivna(overenskommelse.parter),
      avsnitt: [...overenskommelse.avsnitt],
      overordnad: regional === undefined ? null : this.bildare.ref(regional),
      avvikerFran: regional === undefined ? null : this.bildare.skillnad(regional.overenskommelse, overenskommelse),
      lokala: this.lokala(last, avtal),
      lokalaStatusar: this.bildare.lokalaStatusar(overenskommelse),
      uppfoljningInitierasAv: this.bildare.uppfoljning(last),
      revisionsansvar: this.bildare.revision(overenskommelse, dag),
      rutiner: overenskommelse.rutiner.map((rutin) => this.bildare.rutin(rutin, egna)),
      kalla: this.bildare.kalla(last),
      historik: historik(last.handelser),
      meddelanden: meddelanden(last, this.bildare.kalla(last).lank),
    };
  }

  private lokala(regional: Lastavtal, avtal: readonly Lastavtal[]): LokaltAvtalDto[] {
    return avtal
      .filter((en) => overordnadTill(en, [regional]) !== undefined)
      .map((en) => this.lokalt(regional, en))
      .sort(efterNamn);
  }

  private lokalt(regional: Lastavtal, lokal: Lastavtal): LokaltAvtalDto {
    return {
      ...this.bildare.ref(lokal),
      parter: this.bildare.namngivna(lokal.overenskommelse.parter),
      avvikerFran: this.bildare.skillnad(regional.overenskommelse, lokal.overenskommelse),
    };
  }
}

/** D10: a local one names the one above by uuid or by its id in the file. */
const overordnadTill = ({ overenskommelse }: Lastavtal, avtal: readonly Lastavtal[]): Lastavtal | undefined => {
  const { overordnad } = overenskommelse;
  if (overordnad === null) return undefined;
  return avtal.find(({ id, overenskommelse: en }) => id === overordnad || en.lansfilId === overordnad);
};

/** What happened, without the routines' brister: those are told only to who is involved (I4). */
const historik = (handelser: readonly Avtalshandelse[]): AvtalshandelseDto[] =>
  handelser
    .slice(-HISTORIK_VISAS)
    .toReversed()
    .map(({ tid, event }) => ({ tid, text: textFor(SAMVERKANSTEXTER, event.type), uppgift: uppgift(event) }));

const uppgift = (event: Avtalshandelse['event']): string | null => {
  switch (event.type) {
    case 'VersionAntagen':
      return `Version ${event.data.version.version}`;
    case 'VersionRattad':
      return `Version ${event.data.version.version}: ${event.data.skal}`;
    case 'ParterAndrade':
      return event.data.skal;
    case 'RutinLankad':
      return event.data.titel;
    default:
      return null;
  }
};

const meddelanden = ({ overenskommelse, post }: Lastavtal, lank: string | null): string[] => {
  const { parter, versioner } = overenskommelse;
  const nyaIFilen = (post?.versioner ?? []).filter(({ version }) => !versioner.some((en) => en.version === version));
  return [
    ...(parter.length === 0 ? [INGA_PARTER] : []),
    ...(versioner.length === 0 ? [INGA_VERSIONER] : []),
    ...(lank === null ? [INGEN_LANK] : []),
    ...nyaIFilen.map(({ version }) => `Länets fil anger också version ${version}, som inte är registrerad här.`),
  ];
};
