import type { Tvasprak } from '#libs/sidor/index.js';

export interface Stycke {
  readonly rubrik: Tvasprak;
  readonly text: readonly Tvasprak[];
  readonly punkter?: readonly Tvasprak[];
  /** Followed by how to reach who is responsible. */
  readonly kontakt?: true;
  /** Followed by when the statement was last reviewed. */
  readonly dag?: true;
}

export const T = {
  rubrik: ['Tillgänglighetsredogörelse', 'Accessibility statement'],
  ingress: [
    '{vem} står bakom de här sidorna och vill att alla ska kunna använda dem. Här står hur de uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om du hittar fler.',
    '{vem} stands behind these pages and wants everyone to be able to use them. This is how they meet the Swedish act on access to digital public services, which shortcomings we know of, and how to tell us of more.',
  ],
  /** Where nobody is named. */
  nagon: ['Den som driver navet', 'Whoever runs this hub'],
  kontakt: ['Kontakta {vem}:', 'Contact {vem}:'],
  ansvarig: ['den som ansvarar för sidorna', 'whoever is responsible for the pages'],
  utanKontakt: [
    'Kontakta den som förvaltar navet hos din huvudman.',
    'Contact whoever manages the hub at your organisation.',
  ],
  granskad: [
    'Redogörelsen bedömdes och uppdaterades senast {dag}.',
    'This statement was last assessed and updated on {dag}.',
  ],
  utanDag: [
    'Den som förvaltar navet hos din huvudman kan säga när redogörelsen senast bedömdes.',
    'Whoever manages the hub at your organisation can say when this statement was last assessed.',
  ],
  tillsyn: [
    'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Om du inte är nöjd med hur vi tar hand om din synpunkt kan du anmäla det dit:',
    'The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how we handle your comment you can report it there:',
  ],
} satisfies Readonly<Record<string, Tvasprak>>;

/** The headings of Digg's regulation on statements (MDFFS 2019:2). What is said is what has been tried, and no more. */
export const STYCKEN: readonly Stycke[] = [
  {
    rubrik: ['Hur tillgängliga är sidorna?', 'How accessible are the pages?'],
    text: [
      [
        'Vi bedömer att sidorna är delvis förenliga med lagen. De är gjorda för att uppfylla WCAG 2.2 nivå AA. Bristerna vi känner till står nedan.',
        'We consider the pages partially conformant with the act. They are made to meet WCAG 2.2 level AA. The shortcomings we know of are listed below.',
      ],
    ],
  },
  {
    rubrik: ['Vad du kan göra om något inte fungerar', 'What to do if something does not work'],
    text: [
      [
        'Säg vilka uppgifter du behöver, så får du dem på ett annat sätt. Varje diagram finns också som tabell, och varje tabell som CSV och Excel.',
        'Say what information you need, and you will get it in another way. Every chart is also there as a table, and every table as CSV and Excel.',
      ],
    ],
    kontakt: true,
  },
  {
    rubrik: ['Rapportera brister i tillgängligheten', 'Report accessibility problems'],
    text: [
      [
        'Säg till oss om du hittar fler brister. Skriv vilken sida det gäller, vad som inte fungerade och med vilket hjälpmedel. Skriv inget om någon enskild person.',
        'Tell us if you find more. Say which page, what did not work, and with which assistive technology. Write nothing about an individual.',
      ],
    ],
    kontakt: true,
  },
  {
    rubrik: ['Innehåll som inte är tillgängligt', 'Content that is not accessible'],
    text: [['Det här vet vi om:', 'This is what we know of:']],
    punkter: [
      [
        'På de engelska sidorna står namn, länens egna benämningar, det som människor har skrivit och felmeddelanden från tjänstens regler på svenska. De är märkta som svenska, utom namn i diagram, i rubriker till tabeller och diagram och i sidans titel (WCAG 3.1.2).',
        'On the English pages, names, the counties’ own terms, what people have written and messages from the service’s rules are in Swedish. They are marked as Swedish, but for names in charts, in headings of tables and charts, and in the title of the page (WCAG 3.1.2).',
      ],
      [
        'Rapporten från en uppföljning, som PDF, Excel och JSON, finns bara på svenska.',
        'The report of a follow-up, as PDF, Excel and JSON, is in Swedish only.',
      ],
      [
        'Breda tabeller och diagram rullas i sidled inom sin egen ruta på små skärmar. Rutan nås med tangentbordet.',
        'Wide tables and charts scroll sideways within a box of their own on small screens. The box can be reached by keyboard.',
      ],
      [
        'I utskrift får breda tabeller liten stil, och långa ord bryts utan bindestreck. Hämta tabellen som Excel om du behöver större text.',
        'In print, wide tables are set in small type, and long words are broken without a hyphen. Download the table as Excel if you need larger text.',
      ],
      [
        'En inloggning gäller en kort tid av säkerhetsskäl. Det du skrivit i ett formulär finns kvar när du loggat in igen.',
        'A login lasts a short time for security. What you have written in a form is still there when you have logged in again.',
      ],
    ],
  },
  {
    rubrik: ['Hur vi har testat', 'How we have tested'],
    text: [
      [
        'Vi som utvecklar tjänsten har testat den själva. Med axe har vi granskat varje sida på båda språken, med alla formulär öppna, och sett att ingen sida rullas i sidled på 320 bildpunkters bredd. Med enbart tangentbord har vi följt ett gemensamt ärende från kön till avslut. Huvudsidorna har vi också prövat i mörkt läge och i utskrift. Ingen utomstående har granskat sidorna, och de har inte prövats av personer som dagligen använder hjälpmedel.',
        'We who develop the service have tested it ourselves. With axe we have examined every page in both languages, with all forms open, and seen that no page scrolls sideways at a width of 320 pixels. By keyboard alone we have followed a joint case from the queue until it was closed. The main pages have also been tried in dark mode and in print. No third party has reviewed the pages, and they have not been tried by people who use assistive technology every day.',
      ],
    ],
    dag: true,
  },
];
