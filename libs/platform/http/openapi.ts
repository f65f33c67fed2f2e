import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_INFO } from './api-info.controller.js';
import { openapiSchemaAv, type JsonSchema, type Klass } from './dto.js';
import { faltAv } from './dto/falt.js';
import { DTOER } from './dokumenterad.js';
import { allaEndpoints, type Endpoint } from './endpoints.js';

export const OPENAPI_VAG = 'avvikelse/v1/openapi.json';
export const DOKUMENTATION_VAG = 'avvikelse/v1/docs';

const FEL: JsonSchema = {
  type: 'object',
  required: ['kod', 'pekare', 'meddelande'],
  properties: {
    kod: { type: 'string', pattern: '^[A-Z0-9_]+$', description: 'Permanent kod' },
    pekare: { type: 'string', description: 'JSON pointer (RFC 6901); tom för helheten' },
    meddelande: { type: 'string', description: 'På svenska; återger aldrig värdet' },
  },
};

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'instance', 'kod'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'Begärans id i våra loggar' },
    kod: { type: 'string', pattern: '^[A-Z0-9_]+$' },
    fel: { type: 'array', items: { $ref: '#/components/schemas/Fel' } },
  },
};

/** The groups of the explorer, in the order a reader meets them. */
const GRUPPER: readonly (readonly [namn: string, text: string])[] = [
  ['avvikelser', 'Rapportera, lista och läs avvikelser'],
  ['handläggning', 'Det som huvudmännen gör i ett ärende: den egna delen och det gemensamma'],
  ['import', 'Läs in ett annat systems fil'],
  ['förmedling', 'Inkorg, kvittenser och omsändning'],
  ['eskalering', 'Frågor och ärenden som lyfts, nivå för nivå, i linjen och till samverkan'],
  ['tvister', 'Tvister mellan huvudmän om vem som ansvarar eller betalar'],
  ['arenor', 'Samverkansarenor: möten, dagordning, ärenden och det som blev av dem'],
  ['rekommendationer', 'Arenors rekommendationer och aktivitetsplaner, och varje huvudmans beslut'],
  ['handlingsplaner', 'Handlingsplaner (i somliga län aktivitetsplaner): åtgärder, godkännanden och årets slut'],
  ['beslutsläge', 'Vad varje huvudman har beslutat, öppet för alla'],
  ['mandat', 'Vilka funktioner som får företräda en huvudman, i vad och hur länge'],
  ['överenskommelser', 'Register över överenskommelser, versioner, lokal status och rutiner'],
  ['informationstorg', 'Allt som gäller hos en huvudman, i ett svar'],
  ['vyer', 'Min kö, leveranser, sammanställning och läget i samverkan'],
  ['register', 'Huvudmän, samverkansmodeller, kodverk och mappningar'],
  ['om', 'Uppgifter om API:et och hur tjänsten mår'],
];

/** The document, built from the running code: paths from the controllers, schemas from the DTO declarations. */
export const byggOpenapi = (app: INestApplication): OpenAPIObject => {
  const grund = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('avvikelsenav')
    .setDescription(
      'Navet för avvikelser mellan region och kommun. Fel svaras som application/problem+json (RFC 9457) med en permanent kod.',
    )
    .setVersion(API_INFO.apiVersion)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Klientens nyckel' }, 'bearer')
    .build();
  const tags = GRUPPER.map(([name, description]) => ({ name, description }));
  const dokument = SwaggerModule.createDocument(app, grund);
  const scheman = { ...dokument.components?.schemas, Fel: FEL, Problem: PROBLEM };
  return {
    ...dokument,
    tags,
    components: { ...dokument.components, schemas: { ...scheman, ...dtoscheman(allaEndpoints(app).flatMap(dtoer)) } },
  };
};

const arKlasser = (varde: unknown): varde is readonly Klass[] => Array.isArray(varde);
const dtoer = (endpoint: Endpoint): readonly Klass[] => {
  const klasser = endpoint.metadata(DTOER);
  return arKlasser(klasser) ? klasser : [];
};

/** Also the classes that they hold. Two classes of one name would describe each other: a bug, told at start. */
const dtoscheman = (klasser: readonly Klass[]): Readonly<Record<string, JsonSchema>> => {
  const perNamn = new Map<string, Klass>();
  const lagg = (klass: Klass): void => {
    const kand = perNamn.get(klass.name);
    if (kand === klass) return;
    if (kand !== undefined) throw new Error(`two DTO classes are named ${klass.name}`);
    perNamn.set(klass.name, klass);
    for (const falt of faltAv(klass)) if (falt.klass !== undefined) lagg(falt.klass());
  };
  klasser.forEach(lagg);
  return Object.fromEntries([...perNamn].map(([namn, klass]) => [namn, openapiSchemaAv(klass)]));
};

/** Serves the document and the explorer, both open. Once, before `app.init()`. */
export const serveraOpenapi = (app: INestApplication, dokument: OpenAPIObject): void => {
  SwaggerModule.setup(DOKUMENTATION_VAG, app, dokument, {
    jsonDocumentUrl: OPENAPI_VAG,
    raw: ['json'],
    customSiteTitle: 'avvikelsenav – API',
  });
};
