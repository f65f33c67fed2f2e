import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalPerNiva, lasEskaleringstrappa, type Trapplasare, type Trappost } from '#libs/read-models/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { arenorI } from '../eskaleringar/platssvar.js';
import { Arenauppslag, type ArenaRefDto } from '../svar/arenauppslag.js';
import type { Kolumner } from '../svar/csv.js';
import { lasareAv } from '../svar/lasare.js';
import { Namnare } from '../svar/namn.js';
import { FormatfragaDto, fragor, sidval } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { NivaantalDto, TrappfragaDto, TrappostDto } from './eskaleringstrappa.dto.js';
import { TRAPPKOLUMNER, trappost } from './trappost.js';

const TOMT =
  'Inget ärende att visa. Antingen är inget lyft som berör er eller era arenor, eller så träffar inget filtret.';
const INGA = 'Inget pågående ärende står på någon nivå.';
const NIVAKOLUMNER: Kolumner<NivaantalDto> = [
  ['Nivå', (post) => post.niva.namn],
  ['Antal', (post) => post.antal],
];

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer/eskaleringstrappa')
export class EskaleringstrappaController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly arenor: Arenauppslag,
    private readonly svarare: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Var varje lyft ärende står, hos vem, på vilken nivå och hur länge',
    beskrivning:
      'Ärenden som ni är part i och de som finns eller har funnits i era arenor; för koordinatorn de i länet som är ' +
      'eller har varit i samverkan. Ordnas efter första svarsdag, sedan efter vad som stått längst.',
    svar: { 200: sidsvarAv(TrappostDto, 'Id;Slag;Rubrik\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(TrappfragaDto),
  })
  async trappa(
    @Query() fraga: TrappfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<TrappostDto> | string> {
    const dag = svenskDag(this.clock.now());
    const { status = 'pagaende', slag, niva, forsenad } = fraga;
    const forsenadeDen = forsenad === undefined ? undefined : dag;
    const lasare = this.lasare(inloggad, huvudman);
    const sida = await lasEskaleringstrappa(this.db, {
      ...{ lasare, status, slag, niva, forsenadeDen },
      ...sidval(fraga),
    });
    const arenor = await this.arenorI(sida.rader);
    const rader = sida.rader.map((rad) => trappost(rad, { namnare: this.namnare, arenor, dag }));
    const exporten = { namn: 'eskaleringstrappa', kolumner: TRAPPKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('nivaer')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Hur många pågående ärenden som står på varje nivå',
    beskrivning:
      'De som ni är part i, räknade på er egen linje och i samverkan; för koordinatorn de i länet som står i samverkan.',
    svar: { 200: sidsvarAv(NivaantalDto, 'Nivå;Antal\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(FormatfragaDto),
  })
  async nivaer(
    @Query() fraga: FormatfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<NivaantalDto> | string> {
    const lan = this.register.lanFor(huvudman) ?? '';
    const antal = await antalPerNiva(this.db, this.lasare(inloggad, huvudman));
    const rader = antal.map((rad) => ({
      niva: { id: rad.niva, namn: this.namnare.niva(lan, rad.niva) },
      antal: rad.antal,
    }));
    const exporten = { namn: 'nivaer', kolumner: NIVAKOLUMNER };
    return this.svarare.svara({ fraga, sida: helSida(rader), tomt: INGA, export: exporten, begaran, svar });
  }

  private lasare(inloggad: Inloggad, huvudman: string): Trapplasare {
    const { forHuvudmannen, koordinator } = lasareAv(inloggad, huvudman);
    if (forHuvudmannen) return { huvudman };
    return { koordinatorI: (koordinator ? this.register.lanFor(huvudman) : undefined) ?? '' };
  }

  private async arenorI(rader: readonly Trappost[]): Promise<ReadonlyMap<string, ArenaRefDto>> {
    const ids = arenorI(rader.flatMap(({ vistelser }) => vistelser));
    const refs = await Promise.all(ids.map((id) => this.arenor.ref(id)));
    return new Map(refs.map((ref) => [ref.id, ref]));
  }
}
