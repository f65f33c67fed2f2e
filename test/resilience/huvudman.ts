/** The huvudmän of the proof, and how each one's own system is reached. All of Dalarna, so that one import names them. */
export const HUVUDMAN = [
  { kod: '20', namn: 'Region Dalarna', kanal: 'http' },
  { kod: '2029', namn: 'Leksand', kanal: 'http' },
  { kod: '2062', namn: 'Mora', kanal: 'http' },
  // Answers 202 and receipts later, through the API.
  { kod: '2082', namn: 'Säter', kanal: 'http-senare' },
  // No channel of its own: fetches from the pull inbox.
  { kod: '2034', namn: 'Orsa', kanal: 'inkorg' },
  { kod: '2061', namn: 'Smedjebacken', kanal: 'fil' },
] as const;

export type Kod = (typeof HUVUDMAN)[number]['kod'];
export const KODER = HUVUDMAN.map(({ kod }) => kod);
/** Client that speaks for the whole län: a shared source system. */
export const LANSKLIENT = 'lan-20';
/** Is a part of no case: must never see one. */
export const UTOMSTAENDE = '2084';

/** The number a receiver's own system gives a case. */
export const egetNummer = (huvudman: string, arende: string): string => `${huvudman}-${arende.slice(0, 8)}`;

/** mottagare.yaml (JSON is YAML). */
export const mottagarfil = (url: string, hemlighet: string, filkatalog: string): string =>
  JSON.stringify({
    mottagare: HUVUDMAN.flatMap(({ kod, kanal }): readonly object[] => {
      if (kanal === 'inkorg') return [];
      if (kanal === 'fil') return [{ huvudman: kod, kanal, katalog: filkatalog }];
      return [
        { huvudman: kod, kanal: 'http', url: `${url}/${kod}`, hemlighet, tillatPrivatAdress: true, timeoutSekunder: 5 },
      ];
    }),
  });
