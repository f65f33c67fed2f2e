import { HttpException } from '@nestjs/common';
import { Rejected, type RejectionKind } from '#libs/kernel/index.js';
import { isLostConnection } from '../sql/lost-connection.js';
import { Problem, type Problemuppgifter } from './problem.js';

const STATUS: Readonly<Record<RejectionKind, number>> = { saknas: 404, tillstand: 409, innehall: 422, behorighet: 403 };

export const TITLAR: Readonly<Record<number, string>> = {
  400: 'Begäran kan inte tolkas',
  401: 'Inloggning krävs',
  403: 'Inte tillåtet',
  404: 'Finns inte',
  405: 'Metoden används inte här',
  406: 'Svarsformatet finns inte',
  408: 'Begäran tog för lång tid',
  409: 'Går inte i nuvarande läge',
  412: 'Ärendet har ändrats',
  413: 'För stort innehåll',
  414: 'För lång adress',
  415: 'Innehållstypen stöds inte',
  422: 'Innehållet godtas inte',
  428: 'If-Match krävs',
  429: 'För många förfrågningar',
  431: 'För stora rubriker',
  500: 'Internt fel',
  503: 'Tillfälligt upptaget',
};

const FASTIFY: Readonly<Record<string, Problemuppgifter>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, kod: 'FOR_STORT', detail: 'Innehållet är större än vad som tas emot.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    kod: 'INNEHALLSTYP_STODS_INTE',
    detail: 'Skicka innehållet som application/json.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    kod: 'OGILTIG_BEGARAN',
    detail: 'Content-Length stämmer inte med innehållet.',
  },
};

const LAGRET_NERE: Problemuppgifter = {
  status: 503,
  kod: 'LAGRET_SVARAR_INTE',
  detail: 'Just nu går det inte att läsa eller skriva i lagret. Försök igen om en stund, med samma Idempotency-Key.',
  headers: { 'Retry-After': '10' },
};

const UPPTAGET: Problemuppgifter = {
  status: 503,
  kod: 'UPPTAGET',
  detail: 'Just nu kommer fler ärenden än vad som hinner skrivas. Ingenting sparades; försök igen om en stund.',
  headers: { 'Retry-After': '2' },
};

/** Faults of the stores, known by name: this floor may not import the rooms above it. */
const LAGER: Readonly<Record<string, Problemuppgifter>> = {
  WrongExpectedRevision: {
    status: 412,
    kod: 'ARENDET_HAR_ANDRATS',
    detail: 'Någon annan har ändrat ärendet sedan du läste det. Läs det igen och skicka om med nytt If-Match.',
  },
  EventIdReused: {
    status: 422,
    kod: 'IDEMPOTENSNYCKEL_ATERANVAND',
    detail: 'Samma Idempotency-Key har redan använts för något annat. Använd en ny nyckel för ett nytt ärende.',
  },
  StoreOverloaded: UPPTAGET,
  StoreUnavailable: LAGRET_NERE,
  RadlagerOtillgangligt: LAGRET_NERE,
  RadlagerFullt: UPPTAGET,
  NYCKELSKYDD_OTILLGANGLIGT: {
    status: 503,
    kod: 'NYCKLARNA_NAS_INTE',
    detail: 'Just nu går det inte att läsa eller försegla text. Försök igen om en stund, med samma Idempotency-Key.',
    headers: { 'Retry-After': '10' },
  },
  StoreClosed: {
    status: 503,
    kod: 'STANGER',
    detail: 'Tjänsten håller på att startas om. Ingenting sparades; försök igen om en stund.',
    headers: { 'Retry-After': '5' },
  },
};

/**
 * PostgreSQL's codes for a table and a column that are not there: at the very first start the views are still being made,
 * and while a new version of a view is built the old one serves.
 */
const SQL: Readonly<Record<string, Problemuppgifter>> = {
  '42P01': {
    status: 503,
    kod: 'VYERNA_BYGGS',
    detail: 'Tjänsten har just startat och bygger upp det som ska visas. Försök igen om några sekunder.',
    headers: { 'Retry-After': '2' },
  },
  '42703': {
    status: 503,
    kod: 'VY_BYGGS_OM',
    detail: 'Tjänsten har uppdaterats och bygger om det som ska visas här. Försök igen om en stund.',
    headers: { 'Retry-After': '10' },
  },
};

const ALLMANNA: Readonly<Record<number, readonly [string, string]>> = {
  404: ['FINNS_INTE', 'Adressen finns inte.'],
  408: ['FOR_LANGSAM', 'Begäran kom inte fram i tid.'],
  413: ['FOR_STORT', 'Innehållet är större än vad som tas emot.'],
  414: ['FOR_LANG_ADRESS', 'Adressen är för lång.'],
  415: ['INNEHALLSTYP_STODS_INTE', 'Skicka innehållet som application/json.'],
};

/**
 * The one place where what went wrong becomes an HTTP answer. Undefined: nobody's expected no, but a fault or a bug.
 * `Rejected` by kind: saknas 404, tillstand 409, innehall 422, behorighet 403.
 */
export const somProblem = (error: unknown): Problemuppgifter | undefined => {
  if (error instanceof Problem) return error.uppgifter;
  if (error instanceof Rejected) return { status: STATUS[error.kind], kod: error.code, detail: error.message };
  if (!(error instanceof Error)) return undefined;
  if (isLostConnection(error)) return LAGRET_NERE;
  return LAGER[error.name] ?? FASTIFY[felkod(error)] ?? SQL[felkod(error)] ?? allmant(error);
};

const felkod = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** The framework's own 4xx, worded by us: its messages are English and may quote what was sent. */
const allmant = (error: Error): Problemuppgifter | undefined => {
  const status = error instanceof HttpException ? error.getStatus() : felstatus(error);
  if (status < 400 || status > 499) return undefined;
  const [kod, detail] = ALLMANNA[status] ?? ['OGILTIG_BEGARAN', 'Begäran kan inte tolkas.'];
  return { status, kod, detail };
};

const felstatus = (error: Error): number =>
  'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
