import { harOppnaAtgarder, type Huvudmansdel } from '#libs/avvikelse/huvudmansdel.js';
import { nastaSteg, type NastaSteg } from '#libs/avvikelse/nasta-steg.js';
import { kretsarAv } from '../kretsar.js';
import { parterI } from './parter.js';
import type { Grupprader } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import type { Koarende, Kolage, Korad } from './table.js';

/** After every day: who has no day to answer by stands last. */
const UTAN_DAG = '9999-12-31';
const VANTAN: readonly NastaSteg[] = ['invanta-svar', 'inget'];

/** The rows of one case; those of its huvudmän say what each is to do. */
export const tillRader = ({ arende, delar }: Kolage): Grupprader => ({
  min_ko_arende: [arende],
  min_ko: [...delar].map(([huvudman, del]) => korad({ arende, delar }, huvudman, del)),
});

const korad = ({ arende, delar }: Kolage, huvudman: string, del: Huvudmansdel): Korad => {
  const arRapporterande = huvudman === arende.rapporterande;
  const arSvarspliktig = arende.svarspliktiga.includes(huvudman);
  const steg = nastaSteg({
    status: arende.status,
    arRapporterande,
    arSvarspliktig,
    allaHarSvarat: arende.svarspliktiga.every((kod) => delar.get(kod)?.svar != null),
    mottagen: del.arendenummer !== null,
    bedomd: del.bedomd,
    utredd: del.utredd,
    harSvarat: del.svar !== null,
    harOppnaAtgarder: harOppnaAtgarder(del),
  });
  const svarVantas = arende.status === 'oppen' && arSvarspliktig && del.svar === null;
  return {
    id: arende.id,
    huvudman,
    roll: arRapporterande ? 'rapporterande' : 'berord',
    nasta_steg: steg,
    att_gora: !VANTAN.includes(steg),
    svar_vantas: svarVantas,
    svar_senast: del.svarSenast,
    arendenummer: del.arendenummer,
    bedomd: del.bedomd,
    utredd: del.utredd,
    svar: del.svar,
    atgarder: JSON.stringify([...del.atgarder]),
    ordning: (svarVantas ? del.svarSenast : null) ?? UTAN_DAG,
    riskvarde: arende.allvarlighetsgrad * arende.sannolikhet,
    ...{ status: arende.status, kategori: arende.kategori, gemensam: arende.gemensam },
    rapporterad: arende.rapporterad,
    ...tilldelningskolumner(arende, huvudman, del),
  };
};

const tilldelningskolumner = (arende: Koarende, huvudman: string, { tilldelning }: Huvudmansdel) => ({
  verksamhet: tilldelning?.verksamhet ?? null,
  handlaggare: tilldelning?.handlaggare ?? null,
  kretsar: kretsarAv({ parter: parterI(arende), huvudman, tilldelning, inlamnadAv: arende.inlamnad_av }),
});

export const franRader = (rader: Grupprader): Kolage | undefined => {
  const [arende] = radersom<Koarende>(rader['min_ko_arende']);
  if (arende === undefined) return undefined;
  const delar = radersom<Korad>(rader['min_ko']).map((rad) => [rad.huvudman, delAv(rad)] as const);
  return { arende, delar: new Map(delar) };
};

const delAv = (rad: Korad): Huvudmansdel => ({
  svarSenast: rad.svar_senast,
  arendenummer: rad.arendenummer,
  bedomd: rad.bedomd,
  utredd: rad.utredd,
  svar: rad.svar,
  tilldelning: rad.verksamhet === null ? null : { verksamhet: rad.verksamhet, handlaggare: rad.handlaggare },
  atgarder: new Map(JSON.parse(rad.atgarder) as [string, 'planerad'][]),
});
