import type { Nav } from './nav.js';

/** What whoever started it is told. */
export const valkomst = ({ url, data, nycklar }: Pick<Nav, 'url' | 'nycklar'> & { readonly data: string }): string =>
  [
    `avvikelsenav svarar på ${url}`,
    `  utforska API:et   ${url}/avvikelse/v1/docs`,
    `  läge              ${url}/health/ready`,
    `  data              ${data}`,
    ...(nycklar === null ? [] : [`  nycklar           ${nycklar.katalog}/<huvudmannens kod>.token`]),
    ...(nycklar === null || nycklar.nya === 0 ? [] : [`                    ${antalNya(nycklar.nya)} skapades nu`]),
    'Avsluta med Ctrl-C.',
  ].join('\n');

const antalNya = (nya: number): string => (nya === 1 ? '1 ny nyckel' : `${nya} nya nycklar`);
