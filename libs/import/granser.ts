/** What one file may hold. Beyond it the file is refused with FOR_STOR_FIL, FOR_STOR_RAD, FOR_MANGA_RADER or FOR_MANGA_KOLUMNER. */
export const GRANSER = {
  filByte: 100 * 1024 * 1024,
  /** JSON and Excel are held whole in memory while read; JSON Lines and CSV are the formats for bulk. */
  helFilByte: 20 * 1024 * 1024,
  /** All parts of an Excel file together, unpacked: a zip bomb stops here. */
  uppackadByte: 100 * 1024 * 1024,
  zipPoster: 2_000,
  radTecken: 256 * 1024,
  rader: 1_000_000,
  kolumner: 500,
  /** One value, in UTF-16 units. */
  faltTecken: 20_000,
  djup: 32,
  /** Bytes handled between two looks at the limits. */
  bitByte: 64 * 1024,
} as const;

/** Tests lower them; everything else uses `GRANSER`. */
export type Granser = { readonly [K in keyof typeof GRANSER]: number };
