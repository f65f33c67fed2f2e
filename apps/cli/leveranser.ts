import { anropa, type Anslutning } from './nav-klient.js';

export interface Leveransval extends Anslutning {
  readonly status?: string;
  readonly antal: string;
}

interface Leverans {
  readonly id: string;
  readonly mottagare: string;
  readonly meddelandetyp: string;
  readonly status: string;
  readonly forsok: number;
  readonly felkod: string | null;
  readonly arendenummer: string | null;
}

/** Deliveries of the huvudman, newest first, as a table. */
export const visaLeveranser = async (val: Leveransval): Promise<void> => {
  const fraga = new URLSearchParams({ limit: val.antal, ...(val.status !== undefined && { status: val.status }) });
  const svar = (await (await anropa(val, `/vyer/leveranser?${fraga}`)).json()) as { poster: readonly Leverans[] };
  if (svar.poster.length === 0) {
    console.log('Inga leveranser att visa. De uppstår när en avvikelse berör en annan huvudman.');
    return;
  }
  console.table(
    svar.poster.map(({ id, mottagare, meddelandetyp, status, forsok, felkod, arendenummer }) => ({
      id,
      mottagare,
      meddelande: meddelandetyp,
      status,
      försök: forsok,
      fel: felkod ?? '',
      'mottagarens nr': arendenummer ?? '',
    })),
  );
};

export interface Omsandningsval extends Anslutning {
  readonly sedan?: string;
  readonly mottagare?: string;
  readonly status?: string;
}

/** Puts one försändelse, or all that match, in the queue again under the same id: the receiver drops what it already has. */
export const sandOm = async (id: string | undefined, val: Omsandningsval): Promise<void> => {
  const { sedan, mottagare, status } = val;
  const sokvag = id === undefined ? '/leveranser/omsandning' : `/leveranser/${encodeURIComponent(id)}/omsandning`;
  const urval = { ...(sedan && { sedan }), ...(mottagare && { mottagare }), ...(status && { status }) };
  const svar = await anropa(val, sokvag, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(id === undefined ? urval : {}),
  });
  const { antal } = (await svar.json()) as { antal?: number };
  console.log(`Köade igen: ${antal ?? 1}.`);
};
