/** Null for what is no JSON: the parser's own words quote the text. */
export const somJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const arObjekt = (varde: unknown): varde is Readonly<Record<string, unknown>> =>
  typeof varde === 'object' && varde !== null;
