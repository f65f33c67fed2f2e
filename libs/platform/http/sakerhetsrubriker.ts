import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

type Rubriker = Readonly<Record<string, string>>;

/** What helmet sets is the same for every answer: asked once, when the program starts. */
const helmetsRubriker = (): Rubriker => {
  const svar = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })(svar.req, svar, (fel?: unknown) => {
    if (fel !== undefined) throw fel;
  });
  return Object.fromEntries(Object.entries(svar.getHeaders()).map(([namn, varde]) => [namn, String(varde)]));
};

/** On every answer, also those that no route gave. */
export const SAKERHETSRUBRIKER: Rubriker = { ...helmetsRubriker(), 'cache-control': 'no-store' };
