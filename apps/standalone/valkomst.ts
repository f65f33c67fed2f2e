import type { Nav } from './nav.js';
import type { Utvecklingsinloggning } from './utveckling/index.js';

/** What whoever started it is told. */
export const valkomst = ({
  url,
  data,
  nycklar,
  utveckling,
}: Pick<Nav, 'url' | 'nycklar'> & {
  readonly data: string;
  readonly utveckling: Pick<Utvecklingsinloggning, 'url'> | null;
}): string =>
  [
    `avvikelsenav svarar på ${url}`,
    `  sidor             ${url}/sv/`,
    `  utforska API:et   ${url}/avvikelse/v1/docs`,
    `  läge              ${url}/health/ready`,
    `  data              ${data}`,
    ...(nycklar === null ? [] : [`  nycklar           ${nycklar.katalog}/<huvudmannens kod>.token`]),
    ...(nycklar === null || nycklar.nya === 0 ? [] : [`                    ${antalNya(nycklar.nya)} skapades nu`]),
    ...(utveckling === null
      ? []
      : [
          `  inloggning        påhittade personer, utfärdade av ${utveckling.url} (bara för utveckling: alla kan vara vem som helst)`,
        ]),
    'Avsluta med Ctrl-C.',
  ].join('\n');

const antalNya = (nya: number): string => (nya === 1 ? '1 ny nyckel' : `${nya} nya nycklar`);
