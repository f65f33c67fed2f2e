import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AVVISNINGAR } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { arendenUtanMote } from '#libs/read-models/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { pa, type Html, type Sprak } from '#libs/sidor/index.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import { Arenabildare } from '../../arenor/arenabildare.js';
import { Arenalasare } from '../../arenor/arenalasare.js';
import { Arenalista } from '../../arenor/arenalista.js';
import type { ArenadagordningDto } from '../../arenor/dagordning.dto.js';
import { Dagordningsbild } from '../../arenor/dagordningsbild.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';
import { lasareAv } from '../../svar/lasare.js';
import type { Formularplats } from '../samverkan/formulardel.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import { ifyllt, sidtextAv, sidvalAv, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { arenaHtml } from './arena.html.js';
import { Arenaatersandning } from './atersandning.js';
import { ArenasidaDto, ArenasidfragaDto, type Arendeval } from './arenafraga.dto.js';
import { arenaformular, motesformular } from './arenaformular.js';
import { arenalistaHtml } from './arenalista.html.js';
import { moteHtml } from './mote.html.js';
import { T } from './texter.js';

interface Arenavy {
  readonly arena: ArenabildDto;
  readonly dagordning: ArenadagordningDto;
  /** The convenor's huvudman, any of them while none is named, and the län's koordinator (B8, B11). */
  readonly leder: boolean;
}

/** The arenas for people: whose turn, who sits there, what they meet about, and forms for who leads them. */
@ApiExcludeController()
@Controller(['sv/arenor', 'en/arenor'])
export class ArenasidorController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lista: Arenalista,
    private readonly lasare: Arenalasare,
    private readonly bildare: Arenabildare,
    private readonly dagordningar: Dagordningsbild,
    private readonly mandat: Mandatvalare,
    private readonly atersandning: Arenaatersandning,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  async arenor(
    @Query() fraga: ArenasidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const [lan, huvudman] = [ifyllt(fraga.lan), ifyllt(fraga.huvudman)];
    const valet = {
      ...sidtextAv(fraga),
      ...(lan !== undefined && { lan }),
      ...(huvudman !== undefined && { huvudman }),
      utanMote: fraga.arenden === 'utan-mote',
    };
    const sida = await this.lista.sida(valet, lasareAv(ombud.inloggad, ombud.huvudman));
    noteraAtkomst(begaran, { objekt: objektIPoster(sida.rader) });
    const huvudmannen = this.register.modell(lan ?? this.register.lanFor(ombud.huvudman) ?? '')?.huvudman ?? [];
    const { utanMote } = valet;
    const val = { sida, ...sidvalAv(fraga), huvudman, huvudmannen, utanMote, adress: begaran.url };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: arenalistaHtml(sprak, val) });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  async arena(
    @Param('id') id: string,
    @Query() { arenden: valda = '', atersand }: ArenasidaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const vy = await this.vy(id, ombud);
    const formular = vy.leder ? await this.arenaformular(vy, sprak, ombud) : null;
    const sida = arenaHtml(sprak, {
      ...vy,
      idag: this.idag(),
      arena: await this.medValda(vy.arena, valda),
      valda,
      formular,
      atersandning: await this.atersandning.del({ arena: vy.arena, valt: ifyllt(atersand), sprak, ombud }),
    });
    const innehall = { ...sida, smulor: [{ text: pa(sprak, T.arenor), href: `/${sprak}/arenor` }] };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id/moten/:moteId')
  @Atgard('samverkan.lasa')
  async mote(
    @Param('id') id: string,
    @Param('moteId') moteId: string,
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const { arena, leder } = await this.vy(id, ombud);
    const mote = arena.moten.find((en) => en.id === moteId);
    if (mote === undefined) throw new Rejected('MOTE_FINNS_EJ', AVVISNINGAR.MOTE_FINNS_EJ.text, 'saknas');
    const plats = platsFor({ sprak, arena, vag: `arenor/${id}/moten/${moteId}`, parametrar: { id, moteId } });
    const sittande = leder ? await this.mandat.val({ arena: id }) : [];
    const formular = leder ? motesformular(plats, { arena, mote, mandat: sittande, idag: this.idag() }) : null;
    const sida = moteHtml(sprak, { arena, mote, formular });
    const smulor = [
      { text: pa(sprak, T.arenor), href: `/${sprak}/arenor` },
      { text: arena.namn, href: `/${sprak}/arenor/${id}`, sprak: 'sv' as const },
    ];
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: { ...sida, smulor } });
  }

  private async medValda(arena: ArenabildDto, valda: Arendeval): Promise<ArenabildDto> {
    if (valda === '') return arena;
    if (valda === 'oppna') return medOppna(arena);
    const vantar = new Set(await arendenUtanMote(this.db, arena.id, this.clock.now().toISOString()));
    return { ...arena, arenden: arena.arenden.filter(({ id }) => vantar.has(id)), antalArenden: vantar.size };
  }

  private idag(): string {
    return svenskDag(this.clock.now());
  }

  private async vy(id: string, { inloggad, huvudman }: Ombud): Promise<Arenavy> {
    const lasare = lasareAv(inloggad, huvudman);
    const last = await this.lasare.las(id, lasare);
    const arena = await this.bildare.bild(last, undefined);
    const dagordning = await this.dagordningar.bild(last, lasare);
    const koordinator = lasare.koordinator && this.register.lanFor(huvudman) === arena.lan;
    const nu = arena.sammankallande.nu?.kod ?? huvudman;
    return { arena, dagordning, leder: farUtfora(inloggad, 'arena.hantera') && (koordinator || nu === huvudman) };
  }

  private async arenaformular({ arena, dagordning }: Arenavy, sprak: Sprak, { huvudman }: Ombud): Promise<Html> {
    const plats = platsFor({ sprak, arena, vag: `arenor/${arena.id}`, parametrar: { id: arena.id } });
    const mandat = await this.mandat.val({ huvudman, arena: arena.beredsAv ?? arena.id });
    const andra = dagordning.punkter
      .flatMap(({ relaterade }) => relaterade)
      .map(({ arende, rubrik }) => ({ varde: arende, text: rubrik ?? pa(sprak, T.ejLasbar) }));
    return arenaformular(plats, { arena, mandat, andra });
  }
}

/** Those that it has now stand first: when all that are shown are such, there may be more. */
const medOppna = (arena: ArenabildDto): ArenabildDto => {
  const arenden = arena.arenden.filter(({ status }) => status !== 'lamnat');
  return {
    ...arena,
    arenden,
    antalArenden: arenden.length < arena.arenden.length ? arenden.length : arena.antalArenden,
  };
};

interface Platsval {
  readonly sprak: Sprak;
  readonly arena: ArenabildDto;
  readonly vag: string;
  readonly parametrar: Readonly<Record<string, string>>;
}

const platsFor = ({ sprak, arena, vag, parametrar }: Platsval): Formularplats => ({
  ...{ sprak, parametrar },
  tillbaka: `/${sprak}/${vag}`,
  revision: arena.revision,
});
