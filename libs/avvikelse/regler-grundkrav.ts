import { arKalenderdatum } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { GrundRegistrerad } from './events.js';
import { GRUNDREGLER, sistaDag } from './grundregler.js';
import type { Huvudmannatyp } from './kodverk.js';

type Registrering = GrundRegistrerad['data'];

/** What must be on record for a ground of its kind, whichever way it comes. */
export const kravGiltig = (data: Registrering): void => {
  kravOmfattning(data);
  kravDagar(data);
  const { hanvisning, beslutsfunktion } = GRUNDREGLER[data.grund];
  if (hanvisning === 'kravs' && data.hanvisning === null) throw avvisning('HANVISNING_SAKNAS');
  if (beslutsfunktion && data.beslutsfunktion === null) throw avvisning('BESLUTSFUNKTION_SAKNAS');
};

const kravOmfattning = ({ grund, omfattning }: Registrering): void => {
  if (omfattning.length === 0) throw avvisning('OMFATTNING_SAKNAS');
  if (omfattning.every((slag) => GRUNDREGLER[grund].oppnar.includes(slag))) return;
  throw avvisning(grund === 'GRAVID' ? 'GRAVID_BARA_IDENTITET' : 'AVIDENTIFIERAT_BARA_FRITEXT');
};

const kravDagar = ({ grund, givet, gallerTillOchMed }: Registrering): void => {
  if (gallerTillOchMed !== null && !arKalenderdatum(gallerTillOchMed)) {
    throw avvisning('OGILTIGT_DATUM', ['gallerTillOchMed']);
  }
  if (givet === null) return;
  if (!arKalenderdatum(givet)) throw avvisning('OGILTIGT_DATUM', ['givet']);
  const sist = sistaDag(grund, givet);
  if (gallerTillOchMed !== null && sist !== null && gallerTillOchMed > sist) {
    throw avvisning('GILTIGHET_FOR_LANG', [sist]);
  }
};

/** Whom a ground of its kind may reach at all. @param typer what kind each huvudman of the case is */
export const kravMottagare = (data: Registrering, typer: Readonly<Record<string, Huvudmannatyp>>): void => {
  const { huvudman, grund, mottagare } = data;
  switch (GRUNDREGLER[grund].mottagare) {
    case 'alla':
      return;
    case 'sjalv':
      if (mottagare.length !== 1 || mottagare[0] !== huvudman) throw avvisning('GRUND_GALLER_BARA_EGEN');
      return;
    case 'socialtjanst': {
      const arRegion = typer[huvudman] === 'region';
      const arKommuner = mottagare.length > 0 && mottagare.every((kod) => typer[kod] === 'kommun');
      if (!arRegion || !arKommuner) throw avvisning('GRAVID_BARA_TILL_SOCIALTJANST');
    }
  }
};

/** The statute that the kind itself names stands in the event, so that it is readable alone. */
export const lagrumFor = ({ grund, hanvisning }: Registrering): string | null => {
  const regel = GRUNDREGLER[grund].hanvisning;
  return typeof regel === 'string' ? hanvisning : regel.ar;
};
