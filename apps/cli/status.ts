import type { Miljo } from './leveranser.js';

interface Antal {
  readonly antal: number;
  readonly antalArMinst: boolean;
  readonly uppdaterad: string | null;
}

const STATUSAR = {
  koad: 'köade',
  misslyckad: 'försöks igen',
  levererad: 'levererade',
  kvitterad: 'kvitterade',
  parkerad: 'parkerade',
  stoppad: 'stoppade',
} as const;

/** Whether the service is ready, how far its views have come, and the deliveries by status. */
export const visaStatus = async ({ klient, terminal }: Miljo): Promise<void> => {
  const redo = await klient.redo();
  const antal = await Promise.all(
    Object.entries(STATUSAR).map(async ([status, text]) => {
      const svar = (await klient.json(`/vyer/leveranser?limit=1&status=${status}`)) as Antal;
      return { text, svar };
    }),
  );
  terminal.skriv(redo ? 'Tjänsten är redo.' : 'Tjänsten svarar men är inte redo: vyerna hinns ikapp.');
  terminal.skriv(`Vyerna visar läget ${antal[0]?.svar.uppdaterad ?? 'som det var vid starten'}.`);
  terminal.skriv('Leveranser:');
  for (const { text, svar } of antal) {
    terminal.skriv(`  ${text.padEnd(14)}${String(svar.antal).padStart(6)}${svar.antalArMinst ? ' eller fler' : ''}`);
  }
};
