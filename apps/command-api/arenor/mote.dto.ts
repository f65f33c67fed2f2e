import { BEHANDLINGAR, LANK_TECKEN_MAX, NARVARANDE_MAX, PUNKTER_MAX, type ArendeBehandlat } from '#libs/arena/index.js';
import { Datumtid, Kod, Lista, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { RUBRIK_TECKEN_MAX, TEXT_TECKEN_MAX } from '../samverkan/falt.js';
import { ARENDE_EXEMPEL } from './arena.dto.js';

export const PUNKTSLAG = { staende: 'Stående punkt', arende: 'Ärende', ovrigt: 'Övrigt' } as const;

export class NyttMoteDto {
  @Datumtid({ exempel: '2027-02-10T13:00:00+01:00', beskrivning: 'Med tidszon' })
  tid: string;

  @Text({ valfri: true, max: RUBRIK_TECKEN_MAX, exempel: 'Landstingshuset, sal 3' })
  plats?: string | null;
}

export class MotesinstallningDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'För få kunde komma.' })
  skal: string;
}

export class NyPunktDto {
  @Kod(PUNKTSLAG, { exempel: 'staende' })
  slag: keyof typeof PUNKTSLAG;

  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Information om våra verksamheter' })
  rubrik: string;

  @Uuid({ valfri: true, beskrivning: 'Ärendet, på en ärendepunkt' })
  arende?: string | null;
}

export class MotesdagordningDto {
  @Lista(() => NyPunktDto, {
    valfri: true,
    min: 1,
    max: PUNKTER_MAX,
    beskrivning: 'Utan punkter fastställs förslaget ur GET /arenor/{id}/dagordning',
  })
  punkter?: NyPunktDto[] | null;
}

export class MotesnarvaroDto {
  @Textlista({
    min: 1,
    max: NARVARANDE_MAX,
    tecken: 36,
    exempel: ['3e9a7c15-6d2b-8f40-b1c8-5a4d3e2f1b06'],
    beskrivning: 'Mandat i arenan för dem som var med; funktioner, aldrig namn',
  })
  mandat: string[];
}

export class MotesprotokollDto {
  @Text({ max: LANK_TECKEN_MAX, exempel: 'https://exempel.se/protokoll/2027-02-10', beskrivning: 'Där ägaren har det' })
  lank: string;
}

export class NyArendebehandlingDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  arende: string;

  @Kod(BEHANDLINGAR, { exempel: 'rekommenderas', beskrivning: 'En arena rekommenderar, den beslutar aldrig' })
  utfall: ArendeBehandlat['data']['utfall'];

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, exempel: 'Gruppen står bakom förslaget.' })
  anteckning?: string | null;
}
