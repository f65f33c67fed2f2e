import type { Miljo } from './leveranser.js';
import type { Navklient } from './nav-klient.js';
import { utanStyrtecken } from './terminal.js';
import { svenskTid } from './tid.js';
import { analystext, delartext, grundtext } from './visa-del.js';
import type { Arende, Handelse, Leverans } from './visa-svar.js';
import { tidslinje } from './visa-tidslinje.js';

/** Events and deliveries asked for at a time, and how many times; a longer history says that it goes on. */
const PER_SIDA = 100;
const SIDOR_MAX = 10;

/** A case in readable text: what it is, what each huvudman has said and done, what has happened. */
export const visaArende = async (id: string, { klient, terminal }: Miljo): Promise<void> => {
  const vag = `/avvikelser/${encodeURIComponent(id)}`;
  const arende = (await klient.json(vag)) as Arende;
  const handelser = await alla<Handelse>(klient, `${vag}/handelser`);
  const leveranser = await alla<Leverans>(klient, `${vag}/leveranser`);
  const fler = handelser.fler || leveranser.fler;
  const avsnitt = [
    huvud(arende),
    delartext(arende),
    analystext(arende),
    grundtext(arende),
    tidslinje(handelser.poster, leveranser.poster),
    fler ? `… och mer än så; se GET /avvikelse/v1${vag}/handelser` : '',
    ...arende.upplysningar,
  ];
  terminal.skriv(utanStyrtecken(avsnitt.filter((text) => text !== '').join('\n\n')));
};

const alla = async <Post>(
  klient: Navklient,
  vag: string,
): Promise<{ readonly poster: readonly Post[]; readonly fler: boolean }> => {
  const poster: Post[] = [];
  for (let sida = 0; sida < SIDOR_MAX; sida += 1) {
    const svar = (await klient.json(`${vag}?limit=${PER_SIDA}&offset=${sida * PER_SIDA}`)) as {
      readonly poster: readonly Post[];
    };
    poster.push(...svar.poster);
    if (svar.poster.length < PER_SIDA) return { poster, fler: false };
  }
  return { poster, fler: true };
};

const huvud = ({ id, kalla, rapporterande, statusText, gemensam, rapporterad, innehall }: Arende): string =>
  [
    innehall.rubrik ?? `${innehall.kategoriText} (rubriken är inte utlämnad till er)`,
    `  ${kalla.arendenummer} version ${kalla.version}, ${rapporterande.huvudman.namn} (${kalla.system})`,
    `  ${statusText}${gemensam ? ', hanteras gemensamt' : ''}. Hände ${innehall.handelsetid ?? innehall.handelsemanad}, rapporterad ${svenskTid(rapporterad)}.`,
    `  ${innehall.kategoriText}. ${innehall.allvarlighetsgradText}, ${innehall.sannolikhetText.toLowerCase()}, riskvärde ${innehall.riskvarde}.${innehall.beroBarn ? ' Berör barn.' : ''}`,
    ...rad('Enhet', innehall.enhet),
    ...rad('Rapportör', innehall.rapportorFunktion),
    ...rad('Person', innehall.person),
    `  id ${id}`,
    ...(innehall.beskrivning === null ? [] : ['', innehall.beskrivning]),
  ].join('\n');

const rad = (namn: string, varde: string | null): string[] => (varde === null ? [] : [`  ${namn}: ${varde}`]);
