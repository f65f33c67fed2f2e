import { AVGORANDEN, type Losning, type Losningslage } from '#libs/tvist/index.js';
import { foretradarsvar } from '../svar/foretradare.dto.js';
import type { Namnare } from '../svar/namn.js';
import { LOSNINGSSVAR, type AvgorandeDto, type LosningDto, type LosningsforslagDto } from './losning.dto.js';
import type { Lasttvist } from './tvistlasare.js';

/** Every proposal with what each party has said of it. */
export const losningssvar = (last: Lasttvist, namnare: Namnare): LosningsforslagDto[] =>
  last.tvist.losningar.flatMap((lage) => {
    const forslag = last.handelser.find(
      ({ event }) => event.type === 'LosningForeslagen' && event.data.losning.losningId === lage.losning.losningId,
    );
    if (forslag?.event.type !== 'LosningForeslagen') return [];
    const foreslagenAv = forslag.event.data.av;
    return {
      ...losning(lage.losning, namnare),
      foreslagenAv: foretradarsvar(foreslagenAv, namnare),
      foreslagen: forslag.recorded.meta.tid,
      svar: [...last.tvist.parter.keys()].map((huvudman) => {
        // Proposing is also the proposer's own approval.
        const svar = huvudman === foreslagenAv.huvudman ? 'godkand' : (lage.svar.get(huvudman) ?? 'vantar');
        const skal = svar === 'avbojd' ? avbojt(last, lage, huvudman) : null;
        return { huvudman: namnare.huvudman(huvudman), svar, svarText: LOSNINGSSVAR[svar], skal };
      }),
    };
  });

const avbojt = (
  { handelser }: Lasttvist,
  { losning: { losningId } }: Losningslage,
  huvudman: string,
): string | null => {
  const funnen = handelser.findLast(
    ({ event: { type, data } }) =>
      type === 'LosningAvbojd' && data.losningId === losningId && data.av.huvudman === huvudman,
  );
  return funnen?.event.type === 'LosningAvbojd' ? funnen.event.data.skal : null;
};

const losning = ({ losningId, ansvariga, fordelning, text }: Losning, namnare: Namnare): LosningDto => ({
  losningId,
  ansvariga: ansvariga.map((kod) => namnare.huvudman(kod)),
  fordelning: fordelning.map(({ huvudman, beloppKr }) => ({ huvudman: namnare.huvudman(huvudman), beloppKr })),
  text,
});

/** How it was settled; null until it is. */
export const avgorandesvar = ({ handelser }: Lasttvist, namnare: Namnare): AvgorandeDto | null => {
  const funnen = handelser.find(({ event }) => event.type === 'TvistAvgjord');
  if (funnen?.event.type !== 'TvistAvgjord') return null;
  const { form, beslut } = funnen.event.data;
  return {
    form,
    formText: AVGORANDEN[form],
    losning: losning(funnen.event.data.losning, namnare),
    beslut: beslut === null ? null : { ...beslut, av: foretradarsvar(beslut.av, namnare) },
    tid: funnen.recorded.meta.tid,
  };
};
