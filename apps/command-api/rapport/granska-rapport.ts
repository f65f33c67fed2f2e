import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { arDatum, arDatumtid, arFore, arFramtid } from '#libs/platform/datum.js';
import type { Fel } from '#libs/platform/fel.js';
import type { Inloggad } from '#libs/sekretess/index.js';

/** What is looked up while a report is judged. */
export interface Granskningsfakta {
  readonly register: Huvudmannaregister;
  readonly inloggad: Inloggad;
  readonly nu: Date;
}

type Objekt = Readonly<Record<string, unknown>>;

const somObjekt = (varde: unknown): Objekt =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde) ? { ...varde } : {};
const somText = (varde: unknown): string | undefined => (typeof varde === 'string' && varde !== '' ? varde : undefined);
const somTid = (varde: unknown): string | undefined => {
  const text = somText(varde);
  return text !== undefined && (arDatum(text) || arDatumtid(text)) ? text : undefined;
};
const fel = (kod: string, pekare: string, meddelande: string): Fel => ({ kod, pekare, meddelande });

/**
 * What the register, the credential and the calendar say of a report. Looks also at one that has other faults, so that
 * all are told at once; leaves alone what has the wrong type, which the DTO check words.
 */
export const granskaMotRegister = (kropp: unknown, fakta: Granskningsfakta): readonly Fel[] => {
  const rapport = somObjekt(kropp);
  const lan = lanAv(rapport, fakta.register);
  return [
    ...granskaTider(rapport, fakta.nu),
    ...granskaParter(rapport, fakta),
    ...granskaHanvisning(rapport, fakta.register, lan),
    ...granskaMalgrupper(rapport, fakta.register, lan),
  ];
};

const lanAv = (rapport: Objekt, register: Huvudmannaregister): string | undefined =>
  register.lanFor(somText(somObjekt(rapport['rapporterande'])['huvudman']) ?? '');

const granskaTider = (rapport: Objekt, nu: Date): readonly Fel[] => {
  const handelse = somTid(rapport['handelsetid']);
  const upptackt = somTid(rapport['upptackt']);
  const framtida = [
    { tid: handelse, pekare: '/handelsetid' },
    { tid: upptackt, pekare: '/upptackt' },
  ].filter(({ tid }) => tid !== undefined && arFramtid(tid, nu));
  const framtidsfel = framtida.map(({ pekare }) => fel('OGILTIGT_DATUM', pekare, 'Tidpunkten ligger i framtiden.'));
  if (handelse === undefined || upptackt === undefined || !arFore(upptackt, handelse)) return framtidsfel;
  return [
    ...framtidsfel,
    fel('UPPTACKT_FORE_HANDELSE', '/upptackt', 'Avvikelsen kan inte ha upptäckts innan den hände.'),
  ];
};

const granskaParter = (rapport: Objekt, fakta: Granskningsfakta): readonly Fel[] => {
  const egen = somText(somObjekt(rapport['rapporterande'])['huvudman']);
  const berorda: readonly unknown[] = Array.isArray(rapport['berorda']) ? rapport['berorda'].slice(0, 100) : [];
  const rapporterandeFel = granskaPart(rapport['rapporterande'], '/rapporterande', fakta.register);
  const annans = egen !== undefined && rapporterandeFel.length === 0 && !fakta.inloggad.huvudman.includes(egen);
  return [
    ...rapporterandeFel,
    ...(annans
      ? [fel('HUVUDMAN_EJ_TILLATEN', '/rapporterande/huvudman', 'Du kan inte rapportera för den huvudmannen.')]
      : []),
    ...berorda.flatMap((part, index) => granskaPart(part, `/berorda/${index}`, fakta.register)),
  ];
};

const granskaPart = (part: unknown, pekare: string, register: Huvudmannaregister): readonly Fel[] => {
  const { huvudman, verksamhet } = somObjekt(part);
  const kod = somText(huvudman);
  const namn = somText(verksamhet);
  if (kod === undefined) return [];
  if (!register.finns(kod)) {
    return [fel('OKAND_HUVUDMAN', `${pekare}/huvudman`, 'Huvudmannen finns inte i registret; se GET /huvudman.')];
  }
  if (namn === undefined || register.verksamhet(kod, namn) !== undefined) return [];
  return [fel('OKAND_KOD', `${pekare}/verksamhet`, 'Verksamheten finns inte hos huvudmannen; se GET /huvudman.')];
};

const granskaHanvisning = (rapport: Objekt, register: Huvudmannaregister, lan: string | undefined): readonly Fel[] => {
  const { id, avsnitt } = somObjekt(rapport['overenskommelse']);
  const [namn, del] = [somText(id), somText(avsnitt)];
  if (namn === undefined) return [];
  if (register.slaUppHanvisning(namn, lan) === undefined) {
    return [fel('OKAND_KOD', '/overenskommelse/id', 'Överenskommelsen finns inte i registret.')];
  }
  if (del === undefined || register.slaUppHanvisning(`${namn}, ${del}`, lan) !== undefined) return [];
  return [fel('OKAND_KOD', '/overenskommelse/avsnitt', 'Avsnittet finns inte i överenskommelsen.')];
};

const granskaMalgrupper = (rapport: Objekt, register: Huvudmannaregister, lan: string | undefined): readonly Fel[] => {
  const malgrupper: readonly unknown[] = Array.isArray(rapport['malgrupper'])
    ? rapport['malgrupper'].slice(0, 100)
    : [];
  return malgrupper.flatMap((malgrupp, index) => {
    const kod = somText(malgrupp);
    if (kod === undefined || register.malgrupp(kod, lan) !== undefined) return [];
    return [fel('OKAND_KOD', `/malgrupper/${index}`, 'Målgruppen finns inte i registret.')];
  });
};
