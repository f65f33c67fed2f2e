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
  type KandUppfoljning,
  type UppfoljningEvent,
  type UppfoljningState,
} from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Kommandodorr, type Kommandomiljo } from '../dorr.js';
import { EnkatimportDto, EnkatimportsvarDto, EnkatradDto, EnkatradsvarDto, type Radutfall } from './enkat.dto.js';
import { ejProvad, korLasning, OKAND_HUVUDMAN, type Delkorning, type Lasningsrad } from './enkatlasning.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { fragaId, UPPFOLJNINGAR, Uppfoljningsdorr, type Uppfoljningshandling } from './uppfoljningsdorr.js';

interface Fil {
  readonly id: string;
  readonly state: KandUppfoljning;
  readonly handling: Uppfoljningshandling;
  readonly kallnamn: string;
  readonly kor: Delkorning;
  readonly angivna: Lasningsrad['angivna'];
}
type Rad = EnkatradDto & { readonly nr: number };
type Svarsutfall = Pick<EnkatradsvarDto, 'utfall' | 'kod' | 'meddelande'>;

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
      'Svar för länets koordinator in för alla tillfrågade, en part bara för sig själv. Varje rad får sitt eget utfall; ' +
      'en tom rad sparas som ett tomt svar, men tar aldrig ett svars plats. En rad kan också säga hur svaret ska läsas: ' +
      'rättelser som står bredvid det, och hur huvudmannen rapporterar avvikelser. För dem gäller detsamma som när de ' +
      'anges var för sig: en part eller länets koordinator anger dem, för vilken part som helst. Avvisas radens svar ' +
      'prövas de inte. Det som redan står görs inte om.',
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
      const fil = { id, state, handling, kallnamn: dto.kallnamn, kor, angivna: new Map() };
      const rader: EnkatradsvarDto[] = [];
      for (const [index, rad] of dto.rader.entries()) rader.push(await this.rad(fil, { ...rad, nr: index + 1 }));
      begaran.svara({ status: 200 });
      return { torrkorning, rader };
    });
  }

  private async rad(fil: Fil, rad: Rad): Promise<EnkatradsvarDto> {
    const { state } = fil;
    const { kommun, nr } = rad;
    const kod = (namn: string): string | null => this.kod(namn, state.lan);
    const huvudman = kod(kommun);
    const svaret = { radnummer: nr, kommun, huvudman };
    if (huvudman === null) return { ...svaret, utfall: 'avvisad', ...OKAND_HUVUDMAN, lasning: ejProvad(rad) };
    const fragor = this.uppfoljningsdorr.fragorI(state);
    const fraga = (text: string): string => fragaId(fragor, text);
    const utfall = await this.besvara(fil, rad, huvudman);
    if (utfall.utfall === 'avvisad') return { ...svaret, ...utfall, lasning: ejProvad(rad) };
    const lasningsrad = { ...fil, nr, huvudman, fragor: fragor.map((en) => en.id), kod, fraga };
    return { ...svaret, ...utfall, lasning: await korLasning(lasningsrad, rad) };
  }

  private async besvara(fil: Fil, rad: Rad, huvudman: string): Promise<Svarsutfall> {
    if (rad.svar == null) return { utfall: 'utan-svar', kod: null, meddelande: null };
    const { state, handling, kallnamn, kor } = fil;
    const fragor = this.uppfoljningsdorr.fragorI(state).map(({ id }) => id);
    const svar = this.uppfoljningsdorr.somSvar(state, rad.svar);
    const data = { ...handling, huvudman, kalla: 'import', kallnamn, svar, fragor } as const;
    try {
      const events = await kor({ type: 'BesvaraEnkat', data }, String(rad.nr));
      return { utfall: radutfall(events, arTomt(data)), kod: null, meddelande: null };
    } catch (fel) {
      if (!(fel instanceof Rejected)) throw fel;
      return { utfall: 'avvisad', kod: fel.code, meddelande: fel.message };
    }
  }

  private kod(kommun: string, lan: string): string | null {
    return this.register.finns(kommun) ? kommun : (this.register.sokNamn(kommun, lan)?.kod ?? null);
  }

  private skarp(id: string, { kommando, meta }: Kommandomiljo, huvudman: string): Delkorning {
    return async (command, del) => {
      const delens = { ...meta(huvudman), kommando: deterministicId('enkatrad', kommando, del) };
      return (await this.bus.execute(new UtforUppfoljning(id, command, delens))).events;
    };
  }
}

const radutfall = (events: readonly UppfoljningEvent[], tomt: boolean): Radutfall => {
  if (events.length === 0) return 'oforandrad';
  return tomt ? 'tom' : 'ny';
};

/** Writes nothing, but decides everything, against the log and the rows before it. */
const torr = (fran: UppfoljningState): Delkorning => {
  let lage = fran;
  return (command) => {
    const events = uppfoljningDecider.decide(command, lage);
    lage = events.reduce(evolve, lage);
    return Promise.resolve(events);
  };
};
