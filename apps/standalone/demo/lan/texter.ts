import type { Kategori } from '#libs/avvikelse/index.js';

/** What a made-up case says. None of it has happened. */
interface Amne {
  readonly kategori: Kategori;
  /** How common, beside the others. */
  readonly vikt: number;
  /** By the month, January first: more discharges in winter, more transport in snow, less of everything in July. */
  readonly sasong: readonly number[];
  /** Heading and text when a kommun reports on the region. */
  readonly franKommun: readonly [rubrik: string, text: string];
  readonly franRegion: readonly [rubrik: string, text: string];
  /** When nobody but the one that reports is concerned. */
  readonly iEgenLinje: readonly [rubrik: string, text: string];
}

const JAMN = [1, 1, 1, 1, 1, 0.9, 0.5, 0.9, 1.1, 1.1, 1, 0.9];
const VINTER = [1.6, 1.5, 1.2, 0.9, 0.8, 0.8, 0.7, 0.8, 0.9, 1, 1.2, 1.6];
const TERMIN = [0.9, 1.1, 1.2, 1.1, 1, 0.5, 0.3, 0.8, 1.2, 1.3, 1.2, 0.6];

export const AMNEN: readonly Amne[] = [
  {
    kategori: 'utskrivning',
    vikt: 22,
    sasong: VINTER,
    franKommun: ['Utskriven utan att vi fick veta', 'Meddelandet om utskrivning kom efter att personen kommit hem.'],
    franRegion: ['Hemgång försenad', 'Hemtjänsten kunde inte ta emot på den dag som planerats.'],
    iEgenLinje: ['Hemgång planerad för sent', 'Planeringen började först samma dag som personen skulle hem.'],
  },
  {
    kategori: 'informationsoverforing',
    vikt: 18,
    sasong: JAMN,
    franKommun: ['Läkemedelslistan saknades', 'Aktuell läkemedelslista följde inte med hem.'],
    franRegion: ['Inget svar på meddelande', 'Frågan i det gemensamma systemet besvarades inte på en vecka.'],
    iEgenLinje: ['Rapport mellan arbetspassen uteblev', 'Kvällspersonalen fick inte veta vad som hade beslutats.'],
  },
  {
    kategori: 'lakemedel',
    vikt: 14,
    sasong: JAMN,
    franKommun: ['Delegering ändrad utan besked', 'Ordinationen ändrades utan att hemsjukvården fick veta det.'],
    franRegion: ['Dos utebliven', 'Ordinerad dos gavs inte under helgen.'],
    iEgenLinje: ['Signering saknas', 'Dosen gavs men signerades inte.'],
  },
  {
    kategori: 'sip',
    vikt: 14,
    sasong: TERMIN,
    franKommun: ['Ingen från mottagningen kom till SIP', 'Mötet hölls utan den part som hade bett om det.'],
    franRegion: ['Kallelse till SIP besvarades inte', 'Ingen från kommunen var med på mötet.'],
    iEgenLinje: ['SIP inte uppföljd', 'Planen skulle ha följts upp efter tre månader men glömdes bort.'],
  },
  {
    kategori: 'tillganglighet',
    vikt: 9,
    sasong: VINTER,
    franKommun: ['Ingen läkare gick att nå', 'Jourtelefonen besvarades inte under kvällen.'],
    franRegion: ['Biståndshandläggare gick inte att nå', 'Ingen svarade under två arbetsdagar.'],
    iEgenLinje: ['Larm besvarades sent', 'Det dröjde fyrtio minuter innan någon kom.'],
  },
  {
    kategori: 'transport',
    vikt: 6,
    sasong: VINTER,
    franKommun: ['Sjukresa nekades', 'Intyg för sjukresa skrevs inte och besöket uteblev.'],
    franRegion: ['Ledsagare saknades', 'Besöket fick avbokas eftersom ingen kunde följa med.'],
    iEgenLinje: ['Fel adress på resan', 'Resan beställdes till den gamla adressen.'],
  },
  {
    kategori: 'vantetid',
    vikt: 7,
    sasong: TERMIN,
    franKommun: ['Lång väntan på bedömning', 'Remissen hade inte bedömts efter två månader.'],
    franRegion: ['Lång väntan på biståndsbeslut', 'Beslutet kom fem veckor efter ansökan.'],
    iEgenLinje: ['Ansökan blev liggande', 'Ärendet fördelades inte förrän efter tre veckor.'],
  },
  {
    kategori: 'hjalpmedel',
    vikt: 5,
    sasong: JAMN,
    franKommun: ['Hjälpmedel var inte utprovat', 'Förflyttningshjälpmedlet saknades vid hemkomsten.'],
    franRegion: ['Hjälpmedel återlämnades inte', 'Utrustningen kunde inte användas av nästa patient.'],
    iEgenLinje: ['Hjälpmedel inte kontrollerat', 'Den årliga kontrollen av liften hade inte gjorts.'],
  },
  {
    kategori: 'ansvar-grazon',
    vikt: 5,
    sasong: JAMN,
    franKommun: ['Oklart vem som ansvarar för såromläggning', 'Båda parter hänvisade till den andra.'],
    franRegion: ['Oklart vem som följer upp insatsen', 'Ingen part hade tagit på sig uppföljningen.'],
    iEgenLinje: ['Oklart vem i gruppen som ansvarar', 'Två enheter trodde att den andra hade uppgiften.'],
  },
];
