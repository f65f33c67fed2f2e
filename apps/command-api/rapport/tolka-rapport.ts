import type { Innehall, Kalla, Part, RapporteraAvvikelse, Svarsfrist } from '#libs/avvikelse/index.js';
import { svarSenast, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { iUtc, svenskDag } from '#libs/platform/datum.js';
import type { Fel } from '#libs/platform/fel.js';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Fingeravtryck } from '#libs/sekretess/index.js';
import type { Forsegla } from '../med-forseglare.js';
import { granskaMotRegister, type Granskningsfakta } from './granska-rapport.js';
import { RapportDto, type RapportkallaDto, type RapportpartDto } from './rapport.dto.js';

export interface Rapportfakta extends Granskningsfakta {
  readonly fingeravtryck: Fingeravtryck;
  /** Id of the command: what is made by the report gets its id from it, so that a retry makes the same. */
  readonly kommando: string;
}

export interface TolkadRapport {
  /** Id of the case: the source's key, so a resent row finds its case. */
  readonly id: string;
  /** Huvudman that acts, and seals. */
  readonly huvudman: string;
  /** Keyed print of the content; what stands of it in the log tells nothing once its texts are erased. */
  readonly avtryck: string;
  /** @param fingeravtryck of the content, as it is to stand in the log */
  readonly kommando: (forsegla: Forsegla, fingeravtryck: string) => RapporteraAvvikelse;
}

const granskare = new Dtogranskare(RapportDto);

/** Id of the case that a source's ärende is. Systems write å as one character or two (Unicode): it is the same case. */
export const arendeId = (huvudman: string, system: string, arendenummer: string): string =>
  deterministicId('avvikelse', huvudman, system.normalize('NFC'), arendenummer.normalize('NFC'));

const somKalla = (huvudman: string, { system, arendenummer, version }: RapportkallaDto): Kalla => ({
  huvudman,
  system: system.normalize('NFC'),
  arendenummer: arendenummer.normalize('NFC'),
  version,
});

/** Body → command, the one way in for POST and for a row of an import. Every fault at once, never a throw for content. */
export const tolkaRapport = (
  kropp: unknown,
  fakta: Rapportfakta,
): { readonly rapport: TolkadRapport } | { readonly fel: readonly Fel[] } => {
  const registerfel = granskaMotRegister(kropp, fakta);
  if (granskare.duger(kropp)) return registerfel.length > 0 ? { fel: registerfel } : { rapport: tolkad(kropp, fakta) };
  const formfel = granskare.granska(kropp);
  return { fel: [...formfel, ...registerfel.filter((ett) => !harFel(formfel, ett.pekare))] };
};

const harFel = (fel: readonly Fel[], pekare: string): boolean => fel.some((ett) => ett.pekare === pekare);

const tolkad = (dto: RapportDto, fakta: Rapportfakta): TolkadRapport => {
  const { huvudman } = dto.rapporterande;
  return {
    id: arendeId(huvudman, dto.kalla.system, dto.kalla.arendenummer),
    huvudman,
    avtryck: fakta.fingeravtryck(dto),
    kommando: (forsegla, fingeravtryck) => tillKommando(dto, fakta, { forsegla, fingeravtryck }),
  };
};

const tillKommando = (
  dto: RapportDto,
  fakta: Rapportfakta,
  { forsegla, fingeravtryck }: { readonly forsegla: Forsegla; readonly fingeravtryck: string },
): RapporteraAvvikelse => {
  const berorda = (dto.berorda ?? []).map((part) => somPart(part, fakta.register));
  return {
    type: 'RapporteraAvvikelse',
    data: {
      kalla: somKalla(dto.rapporterande.huvudman, dto.kalla),
      rapporterande: somPart(dto.rapporterande, fakta.register),
      berorda,
      svarsfrister: svarsfrister(kravSvar(dto, berorda, fakta.register), fakta),
      innehall: innehall(dto, fakta, forsegla),
      fingeravtryck,
      grund: grund(dto, fakta),
    },
  };
};

const somPart = ({ huvudman, verksamhet }: RapportpartDto, register: Huvudmannaregister): Part => ({
  huvudman,
  verksamhet: verksamhet == null ? null : (register.verksamhet(huvudman, verksamhet)?.kod ?? null),
});

/**
 * Without another part the reporting huvudman is the one to answer. A newer version may reopen the case for parts that
 * this body does not name, of any län: days for all.
 */
const kravSvar = (dto: RapportDto, berorda: readonly Part[], register: Huvudmannaregister): readonly string[] => {
  const namngivna = berorda.length === 0 ? [dto.rapporterande.huvudman] : berorda.map((part) => part.huvudman);
  if (dto.kalla.version === 1) return namngivna;
  return [...namngivna, ...register.alla().map(({ kod }) => kod)];
};

/** One for each huvudman of the register, by its own svarstid. */
export const svarsfrister = (
  koder: readonly string[],
  { register, nu }: { readonly register: Huvudmannaregister; readonly nu: Date },
): readonly Svarsfrist[] =>
  [...new Set(koder)].flatMap((huvudman) => {
    const dagar = register.svarstid(huvudman);
    return dagar === undefined ? [] : [{ huvudman, senast: svarSenast(nu, dagar) }];
  });

const innehall = (dto: RapportDto, { register }: Rapportfakta, forsegla: Forsegla): Innehall => {
  const lan = register.lanFor(dto.rapporterande.huvudman);
  return {
    rubrik: forsegla(dto.rubrik),
    beskrivning: forsegla(dto.beskrivning),
    person: varde(dto.personnummer, forsegla),
    enhet: dto.enhet ?? null,
    rapportorFunktion: dto.rapportorFunktion ?? null,
    handelsetyp: dto.handelsetyp ?? 'avvikelse',
    kategori: dto.kategori,
    handelsetid: iUtc(dto.handelsetid),
    upptackt: varde(dto.upptackt, iUtc),
    allvarlighetsgrad: dto.allvarlighetsgrad,
    sannolikhet: dto.sannolikhet,
    beroBarn: dto.beroBarn ?? false,
    skyddadePersonuppgifter: dto.skyddadePersonuppgifter ?? false,
    overenskommelse: hanvisning(dto, register, lan),
    kostnadKr: dto.kostnadKr ?? null,
    malgrupper: unika((dto.malgrupper ?? []).flatMap((namn) => register.malgrupp(namn, lan)?.kod ?? [])),
    ...kodlistor(dto),
  };
};

/** What was left out is null in events. */
const varde = <T, U>(givet: T | null | undefined, omvandla: (givet: T) => U): U | null =>
  givet == null ? null : omvandla(givet);

const unika = <T>(lista: readonly T[] | null | undefined): readonly T[] => [...new Set(lista ?? [])];

const kodlistor = (dto: RapportDto): Pick<Innehall, 'bristtyper' | 'lagrum' | 'godVard' | 'sipDelar'> => ({
  bristtyper: unika(dto.bristtyper),
  lagrum: unika(dto.lagrum),
  godVard: unika(dto.godVard),
  sipDelar: unika(dto.sipDelar),
});

const hanvisning = (dto: RapportDto, register: Huvudmannaregister, lan?: string): Innehall['overenskommelse'] => {
  if (dto.overenskommelse == null) return null;
  const { id, avsnitt } = dto.overenskommelse;
  return register.slaUppHanvisning(avsnitt == null ? id : `${id}, ${avsnitt}`, lan) ?? null;
};

const grund = ({ samtycke }: RapportDto, { kommando, nu }: Rapportfakta): RapporteraAvvikelse['data']['grund'] => {
  if (samtycke == null) return null;
  if (samtycke.omfattning.length === 0) return 'SAMTYCKE_NEKAT';
  return {
    grundId: deterministicId('grund', kommando),
    grund: 'SAMTYCKE',
    omfattning: unika(samtycke.omfattning),
    mottagare: [],
    gallerTillOchMed: samtycke.gallerTillOchMed ?? null,
    hanvisning: null,
    ...{ givet: svenskDag(nu), givetAv: null, beslutsfunktion: null, texter: null },
  };
};
