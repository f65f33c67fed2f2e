import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLLER, tokenSha256, type Roll } from '#libs/sekretess/index.js';
import type { InjectOptions } from 'fastify';
import { startaSamladTestapp } from '../../support/testapp.js';

/** Huvudmän of one län: its region and eleven kommuner. */
export const HUVUDMAN = ['20', '2021', '2023', '2026', '2029', '2031', '2034', '2039', '2061', '2062', '2080', '2081'];

/** What every person of a verksamhet belongs to, and what nobody in the matrix does. */
const EGEN = { region: 'primarvard', kommun: 'vard-och-omsorg' } as const;
const ANNAN = { region: 'vuxenpsykiatri', kommun: 'socialtjanst' } as const;
const typAv = (kod: string): 'region' | 'kommun' => (kod.length === 2 ? 'region' : 'kommun');

/** What a case is to the one who asks. `intag`: involved, but given to no verksamhet. */
export const RELATIONER = ['egen', 'egen-annan-enhet', 'involverad', 'intag', 'frammande', 'okand'] as const;
export type Relation = (typeof RELATIONER)[number];

export interface Svar {
  readonly status: number;
  readonly kod: string;
  readonly text: string;
}

export interface Fraga {
  readonly roll: Roll;
  readonly huvudman: string;
  readonly metod: 'GET' | 'POST';
  readonly vag: string;
  readonly kropp?: unknown;
}

/** Strings that stand in one case's texts and nowhere else. */
export interface Arende {
  readonly id: string;
  readonly rapporterande: string;
  readonly kanarier: readonly string[];
}

export interface Varld {
  readonly arenden: readonly Arende[];
  readonly dokument: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  /** The service's own drawing of its routes. */
  readonly rutter: string;
  /** The case that has this relation to the huvudman; none for `okand`. */
  arende(huvudman: string, relation: Relation): Arende | undefined;
  fraga(fraga: Fraga): Promise<Svar>;
  /** A request as it is, under `/avvikelse/v1` or not; whoever it comes from. */
  skicka(begaran: InjectOptions): Promise<Svar>;
  stang(): Promise<void>;
}

export interface Operation {
  readonly 'x-avvikelsenav-handling'?: string;
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
    >;
  };
}

export const tokenFor = (roll: Roll, huvudman: string): string => `matris-${roll}-${huvudman}-${'x'.repeat(20)}`;

/** Roles of a verksamhet act in it alone; the others for the whole huvudman. */
const I_VERKSAMHET: readonly Roll[] = ['handlaggare', 'enhetschef', 'verksamhetschef'];

const klientfil = (): string =>
  JSON.stringify({
    klienter: HUVUDMAN.flatMap((kod) =>
      ROLLER.map((roll) => ({
        id: `${roll}-${kod}`,
        namn: `${roll} ${kod}`,
        huvudman: [kod],
        tokenSha256: tokenSha256(tokenFor(roll, kod)),
        roller: [roll],
        ...(I_VERKSAMHET.includes(roll) && { verksamheter: [EGEN[typAv(kod)]] }),
      })),
    ),
  });

const API = '/avvikelse/v1';

/** Valid by its check digit, nobody's by its year. */
const personnummer = (nummer: number): string => {
  const utan = `1890${String((nummer % 12) + 1).padStart(2, '0')}01${String(nummer).padStart(3, '0')}`;
  const summa = [...utan.slice(2)].reduce((sum, siffra, plats) => {
    const del = Number(siffra) * (plats % 2 === 0 ? 2 : 1);
    return sum + (del > 9 ? del - 9 : del);
  }, 0);
  return `${utan}${(10 - (summa % 10)) % 10}`;
};

/** Twelve huvudmän in a ring, where each has reported three cases that concern the next one. */
export const nyVarld = async (): Promise<Varld> => {
  const data = await mkdtemp(join(tmpdir(), 'avvikelsenav-matris-'));
  const klienter = join(data, 'matris.yaml');
  await writeFile(klienter, klientfil());
  const app = await startaSamladTestapp({ data, env: { AVVIKELSENAV_KLIENTER: klienter } });
  const instans = app.nav.app;
  const skicka = async (begaran: InjectOptions): Promise<Svar> => {
    const svar = await instans.inject(begaran);
    const kod = svar.statusCode < 400 ? '' : (/"kod":"([A-Z_]+)"/.exec(svar.body)?.[1] ?? '');
    return { status: svar.statusCode, kod, text: svar.body };
  };
  const fraga = async ({ roll, huvudman, metod, vag, kropp }: Fraga): Promise<Svar> => {
    const headers = { authorization: `Bearer ${tokenFor(roll, huvudman)}`, 'if-match': '"999"' };
    return skicka({
      method: metod,
      url: `${API}${vag}`,
      headers: metod === 'GET' ? headers : { ...headers, 'content-type': 'application/json' },
      ...(metod === 'POST' && { payload: JSON.stringify(kropp ?? {}) }),
    });
  };
  const rapportera = async (nummer: number, slag: 'vanlig' | 'annan' | 'intag'): Promise<Arende> => {
    const fran = HUVUDMAN[nummer % HUVUDMAN.length] ?? '';
    const till = HUVUDMAN[(nummer + 1) % HUVUDMAN.length] ?? '';
    const [egen, andras] = slag === 'annan' ? [ANNAN, ANNAN] : [EGEN, EGEN];
    const marke = `kanariefagel${slag}${nummer}q`;
    const person = personnummer(nummer + (slag === 'vanlig' ? 0 : slag === 'annan' ? 100 : 200));
    const svar = await fraga({
      roll: 'rapportorssystem',
      huvudman: fran,
      metod: 'POST',
      vag: '/avvikelser',
      kropp: {
        kalla: { system: 'matris', arendenummer: `${slag}-${nummer}`, version: 1 },
        rapporterande: { huvudman: fran, verksamhet: egen[typAv(fran)] },
        berorda: [{ huvudman: till, ...(slag !== 'intag' && { verksamhet: andras[typAv(till)] }) }],
        rubrik: `Rubrik ${marke}`,
        beskrivning: `Beskrivning ${marke}`,
        personnummer: person,
        kategori: 'transport',
        handelsetid: '2022-02-14',
        allvarlighetsgrad: 2,
        sannolikhet: 3,
      },
    });
    if (svar.status !== 201) throw new Error(`the world could not be made: ${svar.status} ${svar.text}`);
    return { id: String(JSON.parse(svar.text).id), rapporterande: fran, kanarier: [marke, person, person.slice(2)] };
  };
  const ringar: Record<'vanlig' | 'annan' | 'intag', Arende[]> = { vanlig: [], annan: [], intag: [] };
  for (const slag of ['vanlig', 'annan', 'intag'] as const) {
    for (let nummer = 0; nummer < HUVUDMAN.length; nummer += 1) ringar[slag].push(await rapportera(nummer, slag));
  }
  await app.ikapp();
  const arende = (huvudman: string, relation: Relation): Arende | undefined => {
    const plats = HUVUDMAN.indexOf(huvudman);
    const fore = (plats + HUVUDMAN.length - 1) % HUVUDMAN.length;
    switch (relation) {
      case 'egen':
        return ringar.vanlig[plats];
      case 'egen-annan-enhet':
        return ringar.annan[plats];
      case 'involverad':
        return ringar.vanlig[fore];
      case 'intag':
        return ringar.intag[fore];
      case 'frammande':
        return ringar.vanlig[(plats + 5) % HUVUDMAN.length];
      case 'okand':
        return undefined;
    }
  };
  const dokument = (await instans.inject({ method: 'GET', url: `${API}/openapi.json` })).json<Varld['dokument']>();
  const rutter = instans.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return { arenden: Object.values(ringar).flat(), dokument, rutter, arende, fraga, skicka, stang: () => app.stang() };
};
