import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KATEGORIER } from '#libs/avvikelse/index.js';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalForsenade, lasTidsserie, sammanstall, type Summarad } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { behorighetSaknas, EGET, prova, type Ombud, type Smatal } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { textFor } from '../svar/namn.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { aggregat, type Aggregat } from './summor-smatal.js';
import { SummafragaDto, SummapostDto } from './vyer.dto.js';

export const FORSENADE_HEADER = 'avvikelsenav-forsenade';
const TOMT = 'Det finns inget att räkna: ingen avvikelse som berör er hände under tiden.';

const DOLDA_TAL =
  'Tal under 5, och tal som skulle avslöja dem, visas inte. De står som null, och vilka det är står i dolda.';

const KOLUMNER: Kolumner<SummapostDto> = [
  ['Månad', (post) => post.manad],
  ['Kategori', (post) => post.kategoriText],
  ['Rapporterade', (post) => cell(post, 'rapporterade')],
  ['Mottagna', (post) => cell(post, 'mottagna')],
  ['Öppna', (post) => cell(post, 'oppna')],
  ['Avslutade', (post) => cell(post, 'avslutade')],
  ['Makulerade', (post) => cell(post, 'makulerade')],
  ['Gemensamma', (post) => cell(post, 'gemensamma')],
  ['Avvisade', (post) => cell(post, 'avvisade')],
];

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class SammanstallningController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get('sammanstallning')
  @Atgard('sammanstallning.lasa')
  @Dokumenterad({
    summering: 'Antal per månad och kategori för den egna huvudmannen',
    beskrivning:
      'Antalet svar som ni är sena med i dag (högst 1 000) står i svarets rubrik Avvikelsenav-Forsenade. Den som bara ser aggregat får antal under fem dolda.',
    svar: { 200: sidsvarAv(SummapostDto, 'Månad;Kategori;Rapporterade\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(SummafragaDto),
  })
  async sammanstallning(
    @Query() fraga: SummafragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<SummapostDto> | string> {
    const { format } = fraga;
    const poster = this.serAggregat(ombud) ? await this.aggregerat(ombud, fraga) : await this.helt(ombud, fraga, svar);
    const rader = poster.map((post) => ({ ...post, kategoriText: textFor(KATEGORIER, post.kategori) }));
    const exporten = { namn: 'sammanstallning', kolumner: KOLUMNER };
    const fragan = format === undefined ? {} : { format };
    const upplysning = rader.some(({ dolda }) => dolda.length > 0) ? DOLDA_TAL : null;
    const sida = helSida(rader);
    return this.svarare.svara({ fraga: fragan, sida, tomt: TOMT, upplysning, export: exporten, begaran, svar });
  }

  private serAggregat({ inloggad, huvudman }: Ombud): boolean {
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    const svar = prova(inloggad, 'sammanstallning.lasa', om);
    if (!svar.tillatet) throw behorighetSaknas();
    return svar.mask === 'aggregat';
  }

  private async helt({ huvudman }: Ombud, fraga: SummafragaDto, svar: FastifyReply): Promise<readonly Post[]> {
    const { manadFran, manadTill, kategori } = fraga;
    const summor = await sammanstall(this.db, { huvudman, manadFran, manadTill, kategori });
    const forsenade = await antalForsenade(this.db, huvudman, svenskDag(this.clock.now()));
    void svar.header(FORSENADE_HEADER, String(forsenade));
    return summor.map(({ huvudman: _huvudman, ...rad }) => ({ ...rad, dolda: [] }));
  }

  private async aggregerat({ huvudman }: Ombud, fraga: SummafragaDto): Promise<readonly Post[]> {
    const { manadFran = '', manadTill = '9999-12', kategori } = fraga;
    const alla = await sammanstall(this.db, { huvudman });
    const fragade = alla
      .filter(({ manad }) => manad >= manadFran && manad <= manadTill)
      .filter((rad) => kategori === undefined || rad.kategori === kategori);
    const visade = await this.visadeAr(huvudman, fragade);
    const valda = new Set(fragade.map(nyckelFor));
    return aggregat(alla, (rad) => visade.has(arsnyckel(rad)))
      .filter((rad) => valda.has(nyckelFor(rad)))
      .map(somPost);
  }

  /** Years of a kategori whose months are shown among the figures of the area. */
  private async visadeAr(omrade: string, rader: readonly Summarad[]): Promise<ReadonlySet<string>> {
    const aren = new Map(rader.map(({ manad, kategori }) => [arsnyckel({ manad, kategori }), { manad, kategori }]));
    const visade = new Set<string>();
    for (const [nyckel, { manad, kategori }] of aren) {
      const ar = manad.slice(0, 4);
      const fraga = { omrade, kategori, fran: `${ar}-01`, till: `${ar}-12`, aggregat: true };
      if (!(await lasTidsserie(this.db, fraga)).dolda) visade.add(nyckel);
    }
    return visade;
  }
}

type Plats = Pick<Summarad, 'manad' | 'kategori'>;
const nyckelFor = ({ manad, kategori }: Plats): string => `${manad}/${kategori}`;
const arsnyckel = ({ manad, kategori }: Plats): string => `${manad.slice(0, 4)}/${kategori}`;

type Post = Omit<SummapostDto, 'kategoriText'>;
type Matt = Exclude<keyof Post, 'manad' | 'kategori' | 'dolda'>;

const UTELAMNADE = { oppna: null, avslutade: null, makulerade: null, gemensamma: null, avvisade: null } as const;

const somPost = ({ manad, kategori, ...matt }: Aggregat): Post => {
  const tal = (varde: Smatal): number | null => (typeof varde === 'number' ? varde : null);
  const { rapporterade, mottagna } = matt;
  return {
    ...{ manad, kategori, rapporterade: tal(rapporterade), mottagna: tal(mottagna), ...UTELAMNADE },
    dolda: [
      ...Object.entries(matt).flatMap(([namn, varde]) => (typeof varde === 'number' ? [] : `${namn}: ${varde}`)),
      ...Object.keys(UTELAMNADE).map((namn) => `${namn}: visas inte`),
    ],
  };
};

const cell = (post: SummapostDto, matt: Matt): string | number | null =>
  post[matt] ?? post.dolda.find((dold) => dold.startsWith(`${matt}: `))?.slice(matt.length + 2) ?? null;
