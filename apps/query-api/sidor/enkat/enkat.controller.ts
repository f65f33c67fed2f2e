import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { html, notis, ordat, pa, type Formularord, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { SvarslageDto } from '../../uppfoljningar/enkatbild.dto.js';
import type { UppfoljningDto } from '../../uppfoljningar/uppfoljning.dto.js';
import { Uppfoljningslasare } from '../../uppfoljningar/uppfoljningslasare.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';
import { SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { enkatHtml, fragetext } from './enkat.html.js';
import { T } from './texter.js';

/** The survey as a page for who is asked (U1). */
@ApiExcludeController()
@Controller(['sv/uppfoljningar/:id/enkat', 'en/uppfoljningar/:id/enkat'])
export class EnkatsidaController {
  constructor(
    private readonly lasare: Uppfoljningslasare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('uppfoljning.lasa')
  async enkat(
    @Param('id') id: string,
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const uppfoljning = await this.lasare.utanArenden(id);
    const eget = uppfoljning.svarslage.find(({ huvudman }) => huvudman.kod === ombud.huvudman);
    const innehall = enkatHtml(sprak, { uppfoljning, eget, svara: svara(sprak, ombud, { uppfoljning, eget }) });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}

interface Svarsunderlag {
  readonly uppfoljning: UppfoljningDto;
  readonly eget: SvarslageDto | undefined;
}

/** The forms for one that is asked and may answer; else why there are none. */
const svara = (sprak: Sprak, { inloggad }: Ombud, { uppfoljning, eget }: Svarsunderlag): Html => {
  if (eget === undefined || eget.lage === 'ej-tillfragad') return sag(sprak, T.ejTillfragad);
  if (uppfoljning.status === 'slutford') return sag(sprak, T.slutford);
  const { id, revision } = uppfoljning;
  const plats = { sprak, parametrar: { id }, revision, tillbaka: `/${sprak}/uppfoljningar/${id}/enkat` };
  return html`${
    farUtfora(inloggad, 'uppfoljning.svara') ? svarsformular(plats, { uppfoljning, eget }) : sag(sprak, T.ejSvara)
  }
  ${farUtfora(inloggad, 'uppfoljning.leda') && formulardel(plats, formularet('praxis-angivelse'))}`;
};

/** The form asks what the survey asks: six questions, or those of the län's own. */
const svarsformular = (plats: Formularplats, { uppfoljning, eget }: Svarsunderlag): Html => {
  const { fragor } = uppfoljning.formular;
  if (fragor.length === 0) return sag(plats.sprak, T.formularBorta);
  const ord = fragor.map((fraga, nr): readonly [string, Formularord] => {
    const ordet = fragetext(plats.sprak, fraga);
    return [`svar.${nr}`, { ...ordet, text: `${nr + 1}. ${ordet.text}` }];
  });
  const formular = ordat(formularet('enkatsvar'), Object.fromEntries(ord));
  return formulardel(plats, formular, { varden: forifyllt(uppfoljning, eget) });
};

const sag = (sprak: Sprak, text: Tvasprak): Html => notis('info', html`${pa(sprak, text)}`);

/** The ids of the questions, and what was answered last: a later answer replaces the whole of it. */
const forifyllt = ({ formular }: UppfoljningDto, eget: SvarslageDto | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    formular.fragor.flatMap(({ id }, nr) => [
      [`svar.${nr}.fraga`, id],
      [`svar.${nr}.text`, eget?.svar.find(({ fraga }) => fraga === id)?.text ?? ''],
    ]),
  );
