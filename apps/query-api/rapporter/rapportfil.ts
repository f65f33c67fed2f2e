import { StreamableFile } from '@nestjs/common';
import { rapportExcel, rapportPdf } from '#libs/arkiv/index.js';
import { RAPPORTTYPER, type Rapportformat } from './rapport.dto.js';
import { rapportdokument } from './rapportdokument.js';
import type { Lastrapport } from './rapportlasare.js';

const SKRIV: Readonly<Record<Rapportformat, (last: Lastrapport) => Promise<Uint8Array>>> = {
  json: ({ json }) => Promise.resolve(Buffer.from(json, 'utf8')),
  pdf: ({ rapport, ursprung }) => rapportPdf(rapportdokument(rapport, ursprung)),
  xlsx: ({ rapport, ursprung }) => rapportExcel(rapportdokument(rapport, ursprung)),
};

/** The report as a file; JSON is shown where it is asked for. */
export const rapportfil = async (last: Lastrapport, format: Rapportformat): Promise<StreamableFile> =>
  new StreamableFile(await SKRIV[format](last), {
    type: RAPPORTTYPER[format],
    disposition: `${format === 'json' ? 'inline' : 'attachment'}; filename="uppfoljning-${last.rapport.om.ar}.${format}"`,
  });
