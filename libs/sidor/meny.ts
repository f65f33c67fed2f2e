import { farUtfora, type Handling, type Inloggad } from '#libs/sekretess/index.js';
import { pa, type Sprak, type Tvasprak } from './sprak.js';

interface Val {
  /** Path after the language. */
  readonly vag: string;
  readonly text: Tvasprak;
  readonly om: Tvasprak;
  /** Null: for everyone. */
  readonly handling: Handling | null;
}

const val = (vag: string, text: Tvasprak, { om, handling }: Pick<Val, 'om' | 'handling'>): Val => ({
  ...{ vag, text, om, handling },
});

const GRUPPER: readonly { readonly text: Tvasprak; readonly val: readonly Val[] }[] = [
  {
    text: ['Ärenden', 'Cases'],
    val: [
      val('min-ko', ['Min kö', 'My queue'], {
        om: ['Det som väntar på er, mest brådskande först', 'What awaits you, most urgent first'],
        handling: 'vy.lasa',
      }),
      val('arenden', ['Alla avvikelser', 'All incidents'], {
        om: ['Sök och avgränsa bland era avvikelser', 'Search and filter your incidents'],
        handling: 'avvikelse.lasa',
      }),
      val('leveranser', ['Leveranser', 'Deliveries'], {
        om: [
          'Vad som skickats till era system, och vad som inte kommit fram',
          'What was sent, and what did not arrive',
        ],
        handling: 'leverans.lasa',
      }),
      val('import', ['Import', 'Import'], {
        om: ['Läs in avvikelser från en fil, med besked rad för rad', 'Read incidents from a file, row by row'],
        handling: 'avvikelse.importera',
      }),
    ],
  },
  {
    text: ['Samverkan', 'Collaboration'],
    val: [
      val('arenor', ['Arenor och möten', 'Arenas and meetings'], {
        om: ['Arenor, dagordningar och minnesanteckningar', 'Arenas, agendas and notes'],
        handling: 'samverkan.lasa',
      }),
      val('rekommendationer', ['Rekommendationer', 'Recommendations'], {
        om: ['Vad arenorna rekommenderar, och hur var och en beslutat', 'What arenas recommend, and who has decided'],
        handling: 'samverkan.lasa',
      }),
      val('tvister', ['Tvister', 'Disputes'], {
        om: ['Öppna tvister: hur gamla, och vem som ska göra vad', 'Open disputes: their age and who is to act'],
        handling: 'samverkan.lasa',
      }),
      val('informationstorg', ['Informationstorget', 'Information square'], {
        om: ['Överenskommelser, rutiner och vägen för en fråga', 'Agreements, routines and where a question goes'],
        handling: 'overenskommelse.lasa',
      }),
    ],
  },
  {
    text: ['Statistik', 'Statistics'],
    val: [
      val('overblick', ['Överblick', 'Overview'], {
        om: ['Det som ändrats mest, och de fyra vyerna i en', 'What has changed most, and the four views in one'],
        handling: 'statistik.lasa',
      }),
      val('eskalering', ['Eskalering', 'Escalation'], {
        om: ['Hur många ärenden som går vidare, och hur långt', 'How many cases go further, and how far'],
        handling: 'statistik.lasa',
      }),
      val('ledtider', ['Ledtider', 'Lead times'], {
        om: ['Hur lång tid det tar på varje nivå', 'How long it takes at each level'],
        handling: 'statistik.lasa',
      }),
      val('varmekarta', ['Kommun och överenskommelse', 'Municipality and agreement'], {
        om: ['Var avvikelserna samlas', 'Where incidents gather'],
        handling: 'statistik.lasa',
      }),
      val('tvister/alder', ['Tvisternas ålder', 'Age of disputes'], {
        om: ['Hur gamla de öppna tvisterna är, i antal', 'How old the open disputes are, in numbers'],
        handling: 'statistik.lasa',
      }),
      val('trend', ['Trend', 'Trend'], {
        om: ['Utveckling över tid, med förväntat spann', 'Over time, with the expected range'],
        handling: 'statistik.lasa',
      }),
      val('oppna-data', ['Öppna data', 'Open data'], {
        om: ['Publicerade mått, fria att använda', 'Published figures, free to use'],
        handling: null,
      }),
    ],
  },
  {
    text: ['Uppföljning', 'Follow-up'],
    val: [
      val('uppfoljningar', ['Årlig uppföljning', 'Yearly follow-up'], {
        om: ['Varje överenskommelse följs upp varje år', 'Each agreement is followed up each year'],
        handling: 'uppfoljning.lasa',
      }),
      val('planer', ['Handlingsplaner', 'Action plans'], {
        om: ['Åtgärder, vem som ansvarar och vad som beslutats', 'Measures, who is responsible and what is decided'],
        handling: 'handlingsplan.lasa',
      }),
    ],
  },
];

export interface Menypost {
  readonly text: string;
  readonly om: string;
  readonly href: string;
  /** The page itself, or the list it was reached from. */
  readonly aktuell: boolean;
}

export interface Menygrupp {
  readonly text: string;
  readonly aktuell: boolean;
  readonly poster: readonly Menypost[];
}

/** What the policy lets this reader open; nobody logged in: what is open to all. @param adress of the page shown */
export const menyFor = (sprak: Sprak, inloggad: Inloggad | null, adress: string): readonly Menygrupp[] => {
  const sokvag = adress.split('?', 1)[0] ?? '';
  return GRUPPER.flatMap(({ text, val: valen }) => {
    const poster = valen
      .filter(({ handling }) => handling === null || (inloggad !== null && farUtfora(inloggad, handling)))
      .map((en) => post(sprak, en, sokvag));
    return poster.length === 0
      ? []
      : [{ text: pa(sprak, text), aktuell: poster.some(({ aktuell }) => aktuell), poster }];
  });
};

const post = (sprak: Sprak, { vag, text, om }: Val, sokvag: string): Menypost => {
  const href = `/${sprak}/${vag}`;
  const aktuell = sokvag === href || sokvag.startsWith(`${href}/`);
  return { text: pa(sprak, text), om: pa(sprak, om), href, aktuell };
};
