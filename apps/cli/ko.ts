import type { Miljo } from './leveranser.js';
import { tabell } from './tabell.js';

interface Kopost {
  readonly id: string;
  readonly kallansArendenummer: string;
  readonly rapporterande: { readonly namn: string };
  readonly rubrik: string | null;
  readonly kategoriText: string;
  readonly nastaStegText: string;
  readonly svarSenast: string | null;
  readonly arbetsdagarKvar: number | null;
  readonly forsenad: boolean;
}

/** What the own huvudman has to do, most urgent first. */
export const visaKo = async ({ antal }: { readonly antal: string }, { klient, terminal }: Miljo): Promise<void> => {
  const svar = (await klient.json(`/vyer/min-ko?limit=${encodeURIComponent(antal)}`)) as {
    readonly poster: readonly Kopost[];
    readonly meddelande: string;
  };
  if (svar.poster.length === 0) return terminal.skriv(svar.meddelande);
  terminal.skriv(
    tabell(svar.poster, [
      ['id', ({ id }) => id],
      ['ärende', ({ kallansArendenummer }) => kallansArendenummer],
      ['från', ({ rapporterande }) => rapporterande.namn],
      ['gäller', ({ rubrik, kategoriText }) => rubrik ?? kategoriText],
      ['nästa steg', ({ nastaStegText }) => nastaStegText],
      ['svar senast', ({ svarSenast }) => svarSenast],
      [
        'arbetsdagar kvar',
        ({ arbetsdagarKvar, forsenad }) => (forsenad ? `${arbetsdagarKvar} FÖRSENAD` : arbetsdagarKvar),
      ],
    ]),
  );
};
