import { avkodad, type Sidlasare } from './sidlasare.js';

export interface Lankattal {
  readonly href: string;
  readonly tal: number;
  /** Rows of the table that the number leads to. */
  readonly rader: number;
}

/** Every number of a page that leads to such an address, and what it leads to. @param del id of the table there */
export const lankadeTal = async (
  vem: Sidlasare,
  vag: string,
  { till, del }: { readonly till: RegExp; readonly del: string },
): Promise<readonly Lankattal[]> => {
  const { text } = await vem.las(vag);
  const lankar = [...text.matchAll(/<a [^>]*href="([^"]+)"[^>]*>\s*(\d+)\s*</g)]
    .map(([, href = '', tal]) => ({ href: avkodad(href), tal: Number(tal) }))
    .filter(({ href }) => till.test(href));
  const funna: Lankattal[] = [];
  for (const lank of lankar) funna.push({ ...lank, rader: await raderI(vem, lank.href, del) });
  return funna;
};

/** Rows of the table at an address, as its file has them. @param del id of the table */
export const raderI = async (vem: Pick<Sidlasare, 'las'>, href: string, del: string): Promise<number> => {
  const fil = new URL(href, 'http://nav');
  fil.searchParams.set('format', 'csv');
  fil.searchParams.set('del', del);
  const { status, text } = await vem.las(`${fil.pathname}${fil.search}`);
  if (status !== 200) throw new Error(`${href} answers ${status}`);
  return text.trimEnd().split('\r\n').length - 1;
};
