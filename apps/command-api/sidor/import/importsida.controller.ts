import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { MAPPNINGAR, type Mappningar } from '#libs/import/index.js';
import { Problem } from '#libs/platform/http/problem.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { arSprak, IMPORTLAGEN, pa, svensk, type Html, type Importlage, type Sprak } from '#libs/sidor/index.js';
import { Sidramare } from '#libs/sidor/http/index.js';
import { AktuellBegaran, type Begaran } from '../../begaran.js';
import { Filimport } from '../../import/filimport.js';
import { felfil, heltSvar } from '../../import/importsvar.js';
import type { Radsvar, Summering } from '../../import/radsvar.js';
import { felsida, resultatsida } from './importsida.html.js';
import { gransI, lasFilformular, type Filformular } from './multipart.js';
import { T } from './texter.js';

interface Val extends Importlage {
  readonly sprak: Sprak;
}

interface Om {
  readonly request: FastifyRequest;
  readonly svar: FastifyReply;
}

/** Takes in the file that was chosen on the import page, as it comes, by the same import as the API's. */
@ApiExcludeController()
@Controller('sidor/import')
export class ImportmottagningSida {
  constructor(
    @Inject(MAPPNINGAR) private readonly mappningar: Mappningar,
    private readonly filimport: Filimport,
    private readonly ramare: Sidramare,
  ) {}

  @Post()
  @HttpCode(200)
  @RouteConfig({ raKropp: true })
  @Atgard('avvikelse.importera')
  async ta(
    @Body() kropp: unknown,
    @AktuellBegaran() begaran: Begaran,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string> {
    try {
      const formular = await lasFilformular(somStrom(kropp), gransI(request.headers['content-type']));
      const val = this.val(formular);
      const brister = bristerI(val, formular);
      if (brister.length > 0) return await this.fel(brister, val, { request, svar });
      return await this.las(formular, val, { begaran, request, svar });
    } finally {
      // What was never read of a refused file would hold the connection.
      request.raw.resume();
    }
  }

  private async las(formular: Filformular, val: Val, om: Om & { readonly begaran: Begaran }): Promise<string> {
    const torrkorning = val.lage !== 'skarp';
    try {
      const rader = this.rader(formular, val, om);
      if (val.lage === 'felfil') return await somFelfil(rader, om.svar);
      const utfall = await heltSvar(rader, torrkorning);
      return await this.sida(resultatsida(val.sprak, utfall, { ...val, lage: nastaLage(utfall) }), val.sprak, om);
    } catch (fel) {
      if (!(fel instanceof Problem) || fel.uppgifter.status >= 500) throw fel;
      const { detail, fel: flera = [] } = fel.uppgifter;
      return await this.fel([detail, ...flera.map(({ meddelande }) => meddelande)].map(svensk), val, om);
    }
  }

  private rader(
    { fil }: Filformular,
    { mappning = '', lage }: Val,
    { begaran, request }: Om & { readonly begaran: Begaran },
  ): AsyncGenerator<Radsvar, void, undefined> {
    const avbrott = new AbortController();
    request.raw.once('close', () => {
      if (!request.raw.complete) avbrott.abort();
    });
    return this.filimport.rader(begaran, {
      ...{ mappning: this.filimport.mappning(mappning), innehall: fil ?? tom(), torrkorning: lage !== 'skarp' },
      signal: avbrott.signal,
    });
  }

  private val({ falt }: Filformular): Val {
    const sprak = falt.get('_sprak');
    const lage = falt.get('lage') ?? '';
    return {
      sprak: arSprak(sprak) ? sprak : 'sv',
      mappningar: [...this.mappningar.values()].map(({ id, namn }) => ({ varde: id, text: namn })),
      mappning: falt.get('mappning') ?? '',
      lage: Object.hasOwn(IMPORTLAGEN, lage) ? lage : 'prova',
    };
  }

  private fel(texter: readonly (Html | string)[], val: Val, om: Om) {
    void om.svar.code(422);
    return this.sida(felsida(val.sprak, texter, val), val.sprak, om);
  }

  private sida(innehall: Html, sprak: Sprak, { request, svar }: Om): Promise<string> {
    void svar.header('content-type', 'text/html; charset=utf-8');
    const adress = `/${sprak}/import`;
    return this.ramare.sida({ begaran: request, sprak, rubrik: pa(sprak, T.rubrik), innehall, adress });
  }
}

/** Every one at once; a file that is none is told of with what else is missing. */
const bristerI = ({ sprak, mappning }: Val, { fil }: Filformular): readonly string[] => [
  ...(mappning === '' ? [pa(sprak, T.ingenMappning)] : []),
  ...(fil === null ? [pa(sprak, T.ingenFil)] : []),
];

/** What was tried is most often read in next. */
const nastaLage = ({ torrkorning, lasta }: Summering): string => (torrkorning && lasta > 0 ? 'skarp' : 'prova');

const somFelfil = async (rader: AsyncGenerator<Radsvar, void, undefined>, svar: FastifyReply): Promise<string> => {
  const text = await felfil(rader, true);
  void svar
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="avvisade-rader.csv"');
  return text;
};

const tom = async function* (): AsyncGenerator<Uint8Array> {
  // Nothing.
};

const somStrom = (kropp: unknown): AsyncIterable<Uint8Array> => {
  // Kept open when the reader gives up early: the sender is to get its answer, not a broken connection.
  if (kropp instanceof Readable) return { [Symbol.asyncIterator]: () => kropp.iterator({ destroyOnReturn: false }) };
  throw new Problem({ status: 400, kod: 'TOM_FIL', detail: 'Skicka filen i begärans kropp.' });
};
