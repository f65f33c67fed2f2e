import type { Arende, Del, Grund, Handelseanalys } from './visa-svar.js';

const DOLT = '(visas inte, uppgiften är inte utlämnad till er)';

/** A text of the case: itself, that it is withheld, or nothing when nobody has written it. */
type Lasare = (text: string | null, pekare: string) => string | null;
const lasareAv =
  (dolda: readonly string[], rot: string): Lasare =>
  (text, pekare) =>
    text ?? (dolda.includes(`${rot}${pekare}`) ? DOLT : null);

/** What every huvudman has said and done, one block each. */
export const delartext = ({ delar, dolda }: Arende): string =>
  delar.map((del, nr) => deltext(del, lasareAv(dolda, `/delar/${nr}`))).join('\n\n');

const deltext = (del: Del, las: Lasare): string =>
  [
    `${del.huvudman.namn} (${del.roll === 'rapporterande' ? 'rapporterande' : 'berörd'})`,
    ...falt('Eget ärendenummer', del.arendenummer),
    ...falt('Svar senast', del.svarSenast && `${del.svarSenast}${del.forsenad ? ' FÖRSENAD' : ''}`),
    ...falt('Nästa steg', del.nastaStegText),
    ...bedomning(del, las),
    ...orsaker(del, las),
    ...atgarder(del, las),
    ...aterkoppling(del, las),
    ...ansvarsavvisning(del, las),
  ].join('\n');

const bedomning = ({ bedomning: given }: Del, las: Lasare): string[] => {
  if (given === null) return [];
  const { allvarlighetsgrad, allvarlighetsgradText, sannolikhet, sannolikhetText, riskvarde } = given;
  return [
    `  Bedömning: ${allvarlighetsgradText} (${allvarlighetsgrad}), ${sannolikhetText.toLowerCase()} (${sannolikhet}), riskvärde ${riskvarde}`,
    ...falt('  Lex Maria', given.lexMariaText),
    ...falt('  Lex Sarah', given.lexSarahText),
    ...falt('  Motivering', las(given.motivering, '/bedomning/motivering')),
  ];
};

const orsaker = ({ orsaker: alla }: Del, las: Lasare): string[] =>
  alla.map(({ typText, beskrivning }, nr) => {
    const text = las(beskrivning, `/orsaker/${nr}/beskrivning`);
    return indraget(2, `Orsak: ${[typText, text].filter((bit) => bit !== null).join(': ')}`);
  });

const atgarder = ({ atgarder: alla }: Del, las: Lasare): string[] =>
  alla.flatMap((atgard, nr) => [
    ...falt('Åtgärd', las(atgard.beskrivning, `/atgarder/${nr}/beskrivning`)),
    `    Ansvarig: ${atgard.ansvarigFunktion}. Klart senast ${atgard.klartSenast}. Status: ${atgard.statusText.toLowerCase()}.`,
    ...falt('  Kommentar', las(atgard.kommentar, `/atgarder/${nr}/kommentar`)),
  ]);

const aterkoppling = ({ aterkoppling: given }: Del, las: Lasare): string[] =>
  given === null
    ? []
    : [
        '  Återkoppling:',
        ...falt('  Orsak', las(given.orsak, '/aterkoppling/orsak')),
        ...falt('  Åtgärd', las(given.atgard, '/aterkoppling/atgard')),
        ...falt('  Konsekvens', las(given.konsekvens, '/aterkoppling/konsekvens')),
        ...falt('  Uppföljning', las(given.uppfoljning, '/aterkoppling/uppfoljning')),
      ];

const ansvarsavvisning = ({ ansvarsavvisning: given }: Del, las: Lasare): string[] =>
  given === null
    ? []
    : [
        '  Svarar att ansvaret inte är deras:',
        ...falt('  Skäl', las(given.skal, '/ansvarsavvisning/skal')),
        ...falt('  Föreslagen huvudman', given.foreslagenHuvudman?.namn ?? 'ingen'),
      ];

/** The joint analyses of the case; empty when there are none. */
export const analystext = ({ handelseanalyser, dolda }: Arende): string =>
  handelseanalyser.map((analys, nr) => enAnalys(analys, lasareAv(dolda, `/handelseanalyser/${nr}`))).join('\n\n');

const enAnalys = ({ deltagare, forlopp, orsaker: orsak, forslag }: Handelseanalys, las: Lasare): string =>
  [
    'Gemensam händelseanalys',
    ...falt('Deltagare', deltagare.map(({ huvudman, funktion }) => `${funktion}, ${huvudman.namn}`).join('; ')),
    ...falt('Förlopp', las(forlopp, '/forlopp')),
    ...falt('Orsaker', las(orsak, '/orsaker')),
    ...falt('Förslag', las(forslag, '/forslag')),
  ].join('\n');

/** On what grounds identity or free text passes, and to whom. */
export const grundtext = ({ grunder }: Arende): string =>
  grunder.length === 0
    ? 'Inga grunder för utlämnande är registrerade.'
    : ['Grunder för utlämnande', ...grunder.map((grund) => indraget(2, enGrund(grund)))].join('\n');

const enGrund = ({ grundText, huvudman, omfattning, mottagare, gallerTillOchMed, aterkallad }: Grund): string => {
  const andra = mottagare.filter(({ kod }) => kod !== huvudman.kod).map(({ namn }) => namn);
  const till = mottagare.length === 0 ? 'alla involverade' : andra.join(', ') || 'ingen annan';
  const slut = gallerTillOchMed === null ? '' : `, till och med ${gallerTillOchMed}`;
  const text = `${grundText}: ${huvudman.namn} lämnar ut ${omfattning.join(' och ')} till ${till}${slut}`;
  return aterkallad ? `${text} (återkallad)` : text;
};

const falt = (namn: string, varde: string | null): string[] => {
  const text = namn.trimStart();
  return varde === null ? [] : [indraget(2 + namn.length - text.length, `${text}: ${varde}`)];
};

/** Lines of a longer text stand under its first. */
const indraget = (steg: number, text: string): string => {
  const [forsta = '', ...resten] = text.split('\n');
  return [`${' '.repeat(steg)}${forsta}`, ...resten.map((rad) => `${' '.repeat(steg + 2)}${rad}`)].join('\n');
};
