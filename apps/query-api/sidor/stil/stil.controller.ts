import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Oppen } from '#libs/sekretess/http/index.js';
import { STILADRESS, stilmall } from '#libs/sidor/index.js';

const LANGE = 'public, max-age=31536000, immutable';
const ETT_DYGN = 'public, max-age=86400';

/** Two parties that meet in one point. */
const IKON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f6c"/>' +
  '<path d="M7 9h6l6 14h6M7 23h6l6-14h6" fill="none" stroke="#fff" stroke-width="3"/></svg>\n';

/** What the pages look like. */
@ApiExcludeController()
@Controller()
@Oppen()
export class StilController {
  @Get(STILADRESS)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', LANGE)
  stil(): string {
    return stilmall;
  }

  @Get('sidor/ikon.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', ETT_DYGN)
  ikon(): string {
    return IKON;
  }
}
