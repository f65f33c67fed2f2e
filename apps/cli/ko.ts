import { antalsval } from './antal.js';
import type { Miljo } from './leveranser.js';
import { tabell } from './tabell.js';

interface Kopost {
  readonly id: string;
  readonly kallansArendenummer: string;
  readonly arendenummer: string | null;
  readonly rapporterande: { readonly namn: string };
  readonly rubrik: string | null;
  readonly kategoriText: string;
  readonly allvarlighetsgrad: number;
  readonly allvarlighetsgradText: string;
  readonly riskvarde: number;
  readonly beroBarn: boolean;
  readonly nastaStegText: string;
  readonly svarSenast: string | null;
  readonly arbetsdagarKvar: number | null;
  readonly forsenad: boolean;
}

/** What the own huvudman has to do, most urgent first. */
export const visaKo = async ({ antal }: { readonly antal: string }, { klient, terminal }: Miljo): Promise<void> => {
  const svar = (await klient.json(`/vyer/min-ko?limit=${antalsval(antal)}`)) as {
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
      ['riskvärde', ({ riskvarde }) => riskvarde],
      ['allvarlighetsgrad', ({ allvarlighetsgrad: grad, allvarlighetsgradText: text }) => `${grad} ${text}`],
      ['nästa steg', ({ nastaStegText }) => nastaStegText],
      ['svar senast', ({ svarSenast }) => svarSenast],
      [
        'arbetsdagar kvar',
        ({ arbetsdagarKvar, forsenad }) => (forsenad ? `${arbetsdagarKvar} FÖRSENAD` : arbetsdagarKvar),
      ],
      ['eget nr', ({ arendenummer }) => arendenummer],
      ['barn', ({ beroBarn }) => (beroBarn ? 'berör barn' : '')],
    ]),
  );
};
