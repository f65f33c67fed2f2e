/** What became of one correction, or of the practice, of a row. */
export interface Delsvar {
  readonly slag: 'rattelse' | 'praxis';
  readonly nummer: number;
  readonly utfall: 'ny' | 'oforandrad' | 'avvisad';
  readonly kod: string | null;
  readonly meddelande: string | null;
}

const SLAG: Readonly<Record<Delsvar['slag'], string>> = { rattelse: 'rättelse', praxis: 'praxis' };
const UTFALL: Readonly<Record<Delsvar['utfall'], string>> = {
  ny: 'ny',
  oforandrad: 'fanns redan',
  avvisad: 'avvisad',
};

export const lasningsrader = (delar: readonly Delsvar[]): readonly string[] =>
  delar.map(({ slag, nummer, utfall, kod, meddelande }) => {
    const namn = slag === 'rattelse' ? `${SLAG[slag]} ${nummer}` : SLAG[slag];
    return `${namn}: ${UTFALL[utfall]}${kod === null ? '' : `: ${meddelande ?? ''} (${kod})`}`;
  });

export const lasningsmening = (delar: readonly Delsvar[]): string => {
  const antal = (slag: Delsvar['slag'], utfall: Delsvar['utfall']): number =>
    delar.filter((del) => del.slag === slag && del.utfall === utfall).length;
  const fanns = antal('rattelse', 'oforandrad') + antal('praxis', 'oforandrad');
  const avvisade = antal('rattelse', 'avvisad') + antal('praxis', 'avvisad');
  return (
    `Läsningen: ${antal('rattelse', 'ny')} nya rättelser, ${antal('praxis', 'ny')} nya uppgifter om rapporteringen, ` +
    `${fanns} fanns redan, ${avvisade} avvisade.`
  );
};
