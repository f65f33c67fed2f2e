import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { importeratVarde, kriterierFor, type Uppfoljningslista } from '#libs/read-models/index.js';
import { skyddaSmatal } from '#libs/sekretess/index.js';
import {
  BEDOMNINGAR,
  kriterielistaFor,
  kriterienyckel,
  OMRADEN,
  PLANNIVAER,
  REVISIONSANDRINGAR,
  saknasForAttSlutfora,
  svarsandel,
  SYNPUNKTSKALLOR,
  type Brist,
  type KandUppfoljning,
  type Kriteriebedomning,
  type Kriterium,
} from '#libs/uppfoljning/index.js';
import { SAMVERKANSTEXTER } from '../svar/handelsetexter-samverkan.js';
import { Namnare, textFor } from '../svar/namn.js';
import { Enkatbildare } from './enkatbild.js';
import {
  HISTORIK_VISAS,
  type BedomtDto,
  type BristDto,
  type KriteriumDto,
  type UppfoljningDto,
  type UppfoljningshandelseDto,
} from './uppfoljning.dto.js';
import { UPPFOLJNINGSSTATUS, type UppfoljningspostDto } from './uppfoljningslista.dto.js';
import type { Lastuppfoljning } from './lastuppfoljning.js';

const BADA = ['lokal', 'lan'] as const;

/** Follow-ups with names beside codes. */
@Injectable()
export class Uppfoljningsbildare {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
    private readonly enkat: Enkatbildare,
  ) {}

  /** @param egna the cases that the reader may read */
  hel(last: Lastuppfoljning, egna: ReadonlySet<string>): UppfoljningDto {
    const { uppfoljning, handelser } = last;
    const modell = this.register.uppfoljning(uppfoljning.lan);
    return {
      ...this.huvud(last),
      omfattning: uppfoljning.omfattning,
      rapportnamn: modell?.rapport.namn ?? 'Uppföljning',
      plannamn: modell?.plan.namn ?? 'Handlingsplan',
      oppnadAv: this.namnare.huvudman(uppfoljning.av),
      formular: this.enkat.formular(uppfoljning),
      svarslage: this.enkat.svarslage(uppfoljning),
      ...this.enkat.gangar(last),
      kriterielista: { ...kriterielistaFor(uppfoljning) },
      kriterier: kriterierFor(this.register, uppfoljning).map((kriterium) => kriteriet(uppfoljning, kriterium)),
      ...this.insamlat(uppfoljning),
      bristlista: uppfoljning.brister.map((brist) => bristen(brist, egna)),
      ...this.utfall(uppfoljning),
      saknas: [...saknasForAttSlutfora(uppfoljning, modell?.nivaer ?? BADA)],
      historik: handelser
        .slice(-HISTORIK_VISAS)
        .toReversed()
        .map((en) => this.handelse(en)),
    };
  }

  /** A row of the list. */
  post(rad: Uppfoljningslista): UppfoljningspostDto {
    const { id, revision, lan, ar, rubrik, status, tillfragade, besvarade, brister, oppnad } = rad;
    return {
      ...{ id, revision, lan, ar, rubrik, tillfragade, besvarade, brister, oppnad },
      ...this.statusen(status),
      overenskommelse: this.avtal(rad.overenskommelse),
      svarSenast: rad.svar_senast,
      ...{ planLokal: rad.plan_lokal, planLan: rad.plan_lan, revisionBeslutad: rad.revision_beslutad },
    };
  }

  private huvud({ id, revision, uppfoljning, oppnad }: Lastuppfoljning): UppfoljningspostDto {
    const { lan, ar, rubrik, status, svarSenast, planer, brister, revisionsbeslut, overenskommelse } = uppfoljning;
    const harPlan = (niva: string): boolean => planer.some((plan) => plan.niva === niva);
    return {
      ...{ id, revision, lan, ar, rubrik, svarSenast, oppnad, brister: brister.length },
      ...this.statusen(status),
      ...svarsandel(uppfoljning),
      overenskommelse: this.avtal(overenskommelse),
      ...{ planLokal: harPlan('lokal'), planLan: harPlan('lan'), revisionBeslutad: revisionsbeslut !== null },
    };
  }

  private statusen(status: KandUppfoljning['status']): Pick<UppfoljningspostDto, 'status' | 'statusText'> {
    return { status, statusText: UPPFOLJNINGSSTATUS[status] };
  }

  private avtal(id: string): UppfoljningspostDto['overenskommelse'] {
    return { id, namn: this.namnare.overenskommelse(id) };
  }

  private insamlat({ indikatorer, synpunkter }: KandUppfoljning): Pick<UppfoljningDto, 'indikatorer' | 'synpunkter'> {
    const alla = [...indikatorer.values()];
    return {
      indikatorer: alla.map((en) => ({
        ...{ indikator: en.indikator, period: en.period, enhet: en.enhet, kalla: en.kalla },
        varde: importeratVarde(en, alla),
        huvudman: en.huvudman === null ? null : this.namnare.huvudman(en.huvudman),
      })),
      synpunkter: synpunkter.map(({ av: _av, ...synpunkt }) => ({
        ...synpunkt,
        franText: textFor(SYNPUNKTSKALLOR, synpunkt.fran),
      })),
    };
  }

  private utfall(uppfoljning: KandUppfoljning): Pick<UppfoljningDto, 'revisionsbeslut' | 'planer' | 'frysningar'> {
    const { revisionsbeslut: beslut, planer, frysningar } = uppfoljning;
    return {
      revisionsbeslut: beslut && {
        ...{ andring: beslut.andring, skal: beslut.skal },
        andringText: textFor(REVISIONSANDRINGAR, beslut.andring),
      },
      planer: planer.map(({ handlingsplan, niva, huvudman }) => ({
        ...{ handlingsplan, niva, nivaText: textFor(PLANNIVAER, niva) },
        huvudman: huvudman === null ? null : this.namnare.huvudman(huvudman),
      })),
      frysningar: frysningar.map(({ frysningId, tid, position, sha256 }) => ({ frysningId, tid, position, sha256 })),
    };
  }

  private handelse({ tid, typ, av }: Lastuppfoljning['handelser'][number]): UppfoljningshandelseDto {
    return { tid, text: textFor(SAMVERKANSTEXTER, typ), av: av === 'nav' ? null : this.namnare.huvudman(av) };
  }
}

const kriteriet = ({ kriterier }: KandUppfoljning, { id, omrade, text }: Kriterium): KriteriumDto => ({
  ...{ kriterium: id, omrade, omradeText: OMRADEN[omrade], text },
  organisation: bedomt(kriterier.get(kriterienyckel({ kriterium: id, perspektiv: 'organisation' }))),
  brukare: bedomt(kriterier.get(kriterienyckel({ kriterium: id, perspektiv: 'brukare' }))),
});

const bedomt = (bedomning: Kriteriebedomning | undefined): BedomtDto | null =>
  bedomning === undefined
    ? null
    : {
        ...{ bedomning: bedomning.bedomning, bedomningText: BEDOMNINGAR[bedomning.bedomning] },
        ...{ motivering: bedomning.motivering, kalla: bedomning.kalla },
      };

const bristen = ({ av: _av, avvikelser, ...brist }: Brist, egna: ReadonlySet<string>): BristDto => ({
  ...brist,
  omradeText: OMRADEN[brist.omrade],
  antalAvvikelser: String(skyddaSmatal([[avvikelser.length]]).summa),
  avvikelser: avvikelser.filter((id) => egna.has(id)),
});
