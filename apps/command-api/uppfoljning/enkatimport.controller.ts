import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import {
  arTomt,
  evolve,
  uppfoljningDecider,
  UtforUppfoljning,
  type BesvaraEnkat,
  type UppfoljningEvent,
  type UppfoljningState,
} from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Kommandodorr, type Kommandomiljo } from '../dorr.js';
import { EnkatimportDto, EnkatimportsvarDto, EnkatradDto, EnkatradsvarDto, type Radutfall } from './enkat.dto.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr, type Uppfoljningshandling } from './uppfoljningsdorr.js';

type Radkorning = (command: BesvaraEnkat, nr: number) => Promise<readonly UppfoljningEvent[]>;
interface Fil {
  readonly state: Exclude<UppfoljningState, { readonly status: 'okand' }>;
  readonly handling: Uppfoljningshandling;
  readonly kallnamn: string;
}

/** A survey that was answered elsewhere, row by row with a result for each; the same file again creates nothing new. */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id/enkatimport`)
export class EnkatimportController {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
    private readonly uppfoljningsdorr: Uppfoljningsdorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @HttpCode(200)
  @Atgard('uppfoljning.leda')
  @Dokumenterad({
    summering: 'För in enkätsvar ur en fil, för var och en som svarat',
    beskrivning:
      'Länets koordinator för in för alla tillfrågade, en part bara för sig själv. Varje rad får sitt eget utfall; en tom ' +
      'rad sparas som ett tomt svar, men tar aldrig ett svars plats.',
    kropp: EnkatimportDto,
    svar: { 200: EnkatimportsvarDto },
    fel: [400, 401, 403, 404, 503],
    idempotens: true,
  })
  importera(@Body() dto: EnkatimportDto, @AktuellBegaran() begaran: Begaran): Promise<EnkatimportsvarDto> {
    const id = this.uppfoljningsdorr.id(begaran);
    const { huvudman, inloggad } = begaran.ombud;
    const koordinerar = inloggad.roller.includes('samverkanskoordinator');
    const koordinator = koordinerar && huvudmannatypAv(huvudman) === 'region';
    return this.dorr.genom(begaran, dto, async (miljo) => {
      const state = await this.uppfoljningsdorr.kand(id);
      const handling = this.uppfoljningsdorr.handling({ huvudman, koordinator }, state.lan);
      const torrkorning = dto.torrkorning === true;
      const kor = torrkorning ? torr(state) : this.skarp(id, miljo, huvudman);
      const rader: EnkatradsvarDto[] = [];
      for (const [index, rad] of dto.rader.entries())
        rader.push(await this.rad({ state, handling, kallnamn: dto.kallnamn }, { ...rad, nr: index + 1 }, kor));
      begaran.svara({ status: 200 });
      return { torrkorning, rader };
    });
  }

  private async rad(fil: Fil, rad: EnkatradDto & { readonly nr: number }, kor: Radkorning): Promise<EnkatradsvarDto> {
    const { state, handling, kallnamn } = fil;
    const { kommun, nr } = rad;
    const kod = this.kod(kommun, state.lan);
    const svaret = { radnummer: nr, kommun, huvudman: kod, kod: null, meddelande: null };
    if (kod === null) return { ...svaret, utfall: 'avvisad', ...OKAND_HUVUDMAN };
    const fragor = this.uppfoljningsdorr.fragorI(state).map(({ id }) => id);
    const data = {
      ...handling,
      huvudman: kod,
      kalla: 'import',
      kallnamn,
      svar: this.uppfoljningsdorr.somSvar(state, rad.svar),
      fragor,
    } as const;
    try {
      const events = await kor({ type: 'BesvaraEnkat', data }, nr);
      return { ...svaret, utfall: radutfall(events, arTomt(data)) };
    } catch (fel) {
      if (!(fel instanceof Rejected)) throw fel;
      return { ...svaret, utfall: 'avvisad', kod: fel.code, meddelande: fel.message };
    }
  }

  private kod(kommun: string, lan: string): string | null {
    return this.register.finns(kommun) ? kommun : (this.register.sokNamn(kommun, lan)?.kod ?? null);
  }

  private skarp(id: string, { kommando, meta }: Kommandomiljo, huvudman: string): Radkorning {
    return async (command, nr) => {
      const radens = { ...meta(huvudman), kommando: deterministicId('enkatrad', kommando, String(nr)) };
      return (await this.bus.execute(new UtforUppfoljning(id, command, radens))).events;
    };
  }
}

const radutfall = (events: readonly UppfoljningEvent[], tomt: boolean): Radutfall => {
  if (events.length === 0) return 'oforandrad';
  return tomt ? 'tom' : 'ny';
};

/** Writes nothing, but decides everything, against the log and the rows before it. */
const torr = (fran: UppfoljningState): Radkorning => {
  let lage = fran;
  return (command) => {
    const events = uppfoljningDecider.decide(command, lage);
    lage = events.reduce(evolve, lage);
    return Promise.resolve(events);
  };
};

const OKAND_HUVUDMAN = {
  kod: 'OKAND_HUVUDMAN',
  meddelande: 'Huvudmannen finns inte i registret, eller så delar flera på namnet; se GET /huvudman.',
} as const;
