import type { Omrade } from '#libs/uppfoljning/index.js';

/** What a made-up plan does about a brist. None of it has been decided by anybody. */
export interface Planerad {
  readonly mal: string;
  readonly atgard: string;
  readonly funktion: string;
}

/** How a made-up item went. */
export interface Forlopp {
  readonly slag: 'i-tid' | 'sen' | 'avbruten' | 'drar-ut';
  readonly effekt: 'avsedd' | 'delvis' | 'ingen';
}

interface Bristmall {
  readonly rubrik: string;
  /** Of the cases that it is seen in. */
  readonly kategori: string;
  readonly lan: Planerad;
  readonly lokal: Planerad;
}

/** Of each area one brist in even years and another in odd. */
export const BRISTMALLAR: Readonly<Record<Omrade, readonly [Bristmall, Bristmall]>> = {
  samordning: [
    {
      rubrik: 'Kallelser till SIP kommer för sent',
      kategori: 'sip',
      lan: {
        mal: 'Varje kallelse till SIP är ute minst tio arbetsdagar före mötet.',
        atgard: 'Gemensam mall och gemensamt brevlådenamn för kallelser införs i hela länet.',
        funktion: 'Samverkanskoordinator',
      },
      lokal: {
        mal: 'Alla enheter kallar med samma mall.',
        atgard: 'En SIP-ansvarig utses på varje enhet och går igenom kallelserna varje vecka.',
        funktion: 'Enhetschef',
      },
    },
    {
      rubrik: 'Oklart vem som ansvarar när insatser överlappar',
      kategori: 'ansvar-grazon',
      lan: {
        mal: 'Ansvaret för de fem vanligaste gränsfallen är skrivet.',
        atgard: 'En gränsdragningslista tas fram av båda huvudmännens jurister och läggs till överenskommelsen.',
        funktion: 'Beredningsgruppens ordförande',
      },
      lokal: {
        mal: 'Ingen väntar på en insats för att ansvaret är oklart.',
        atgard: 'Månatligt avstämningsmöte mellan hemtjänst, hemsjukvård och vårdcentral.',
        funktion: 'Verksamhetschef',
      },
    },
  ],
  tillganglighet: [
    {
      rubrik: 'Läkare går inte att nå kvällar och helger',
      kategori: 'tillganglighet',
      lan: {
        mal: 'Hemsjukvården når läkare inom trettio minuter, alla dagar.',
        atgard: 'En gemensam bakjour provas under ett halvår och följs upp med samtalstider.',
        funktion: 'Primärvårdschef',
      },
      lokal: {
        mal: 'Färre samtal går till larmcentralen för att ingen annan svarar.',
        atgard: 'Kontaktlistan görs om, hålls aktuell och finns i varje bil.',
        funktion: 'MAS',
      },
    },
    {
      rubrik: 'Bedömningar dröjer mer än två månader',
      kategori: 'vantetid',
      lan: {
        mal: 'Nio av tio bedömningar är gjorda inom trettio dagar.',
        atgard: 'Remisser mellan huvudmännen prioriteras vid en gemensam genomgång varje vecka.',
        funktion: 'Vuxenpsykiatrins verksamhetschef',
      },
      lokal: {
        mal: 'Ingen ansökan ligger obesvarad mer än en vecka.',
        atgard: 'Mottagningen bemannas av en handläggare med rätt att besluta.',
        funktion: 'Biståndschef',
      },
    },
  ],
  kvalitet: [
    {
      rubrik: 'Läkemedelslistan följer inte med vid utskrivning',
      kategori: 'utskrivning',
      lan: {
        mal: 'Aktuell läkemedelslista finns hos hemsjukvården samma dag som personen kommer hem.',
        atgard: 'Checklistan vid utskrivning ändras så att listan kvitteras innan hemgång.',
        funktion: 'Chefläkare',
      },
      lokal: {
        mal: 'Saknade listor upptäcks samma dag.',
        atgard: 'Sjuksköterskan stämmer av listan vid första hembesöket och skriver avvikelse när den saknas.',
        funktion: 'MAS',
      },
    },
    {
      rubrik: 'Meddelanden i det gemensamma systemet besvaras inte',
      kategori: 'informationsoverforing',
      lan: {
        mal: 'Varje meddelande besvaras inom en arbetsdag.',
        atgard: 'Bevakning av meddelanden skrivs in i rutinen och följs varje månad.',
        funktion: 'Samverkanskoordinator',
      },
      lokal: {
        mal: 'Inkorgen är tom varje kväll.',
        atgard: 'Bevakningen läggs i schemat, också för semester och helger.',
        funktion: 'Enhetschef',
      },
    },
  ],
  forebyggande: [
    {
      rubrik: 'Ändrade ordinationer följs inte upp i hemmet',
      kategori: 'lakemedel',
      lan: {
        mal: 'Varje ändrad ordination följs upp inom en vecka.',
        atgard: 'Läkemedelsgenomgångar görs tillsammans för dem som har fler än tio läkemedel.',
        funktion: 'Medicinskt ansvarig läkare',
      },
      lokal: {
        mal: 'Färre uteblivna doser än året före.',
        atgard: 'Delegeringar ses över varje kvartal.',
        funktion: 'MAS',
      },
    },
    {
      rubrik: 'Hjälpmedel saknas vid hemkomsten',
      kategori: 'hjalpmedel',
      lan: {
        mal: 'Hjälpmedlet är på plats när personen kommer hem.',
        atgard: 'Beställningen görs vid inskrivningen i stället för vid hemgången.',
        funktion: 'Hjälpmedelschef',
      },
      lokal: {
        mal: 'Ingen hemgång skjuts upp för ett hjälpmedels skull.',
        atgard: 'Ett litet förråd av de vanligaste hjälpmedlen hålls i kommunen.',
        funktion: 'MAR',
      },
    },
  ],
};

/** What most often happens, and what does now and then. */
export const FORLOPP: readonly (readonly [Forlopp, number])[] = [
  [{ slag: 'i-tid', effekt: 'avsedd' }, 4],
  [{ slag: 'i-tid', effekt: 'delvis' }, 4],
  [{ slag: 'sen', effekt: 'delvis' }, 3],
  [{ slag: 'sen', effekt: 'ingen' }, 1],
  [{ slag: 'avbruten', effekt: 'ingen' }, 1],
  [{ slag: 'drar-ut', effekt: 'ingen' }, 3],
];

/** A carried item is done in the end. */
export const TILL_SLUT: Forlopp = { slag: 'sen', effekt: 'delvis' };

export const EFFEKTORD: Readonly<Record<Forlopp['effekt'], string>> = {
  avsedd: 'Avvikelserna av det här slaget har halverats på ett kvartal. (Påhittat exempel.)',
  delvis: 'Avvikelserna är färre än förut, men målet är inte nått. (Påhittat exempel.)',
  ingen: 'Ingen skillnad har setts på ett kvartal. (Påhittat exempel.)',
};
