import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Dokumenterad } from './dokumenterad.js';
import { Oppen } from './oppen.js';

/** As Sveriges REST API-profil says (INF.01). */
export const API_INFO = {
  apiName: 'avvikelsenav',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-22',
  apiDocumentation: '/avvikelse/v1/docs',
  apiStatus: 'beta',
} as const;

const SCHEMA = {
  type: 'object',
  required: Object.keys(API_INFO),
  properties: Object.fromEntries(Object.keys(API_INFO).map((falt) => [falt, { type: 'string' }])),
  additionalProperties: false,
};

@ApiTags('om')
@Controller('avvikelse/v1/api-info')
export class ApiInfoController {
  @Get()
  @Oppen()
  @Dokumenterad({
    summering: 'Uppgifter om API:et',
    svar: { 200: { typer: { 'application/json': { schema: SCHEMA, exempel: API_INFO } } } },
    fel: [],
  })
  visa(): typeof API_INFO {
    return API_INFO;
  }
}
