/** Routes drawn as a tree, four characters a floor: `│   └── /:id (GET, HEAD)`. */
const RAD = /^(?<indrag>[│ ]*)[├└]── (?<vag>\S+)(?: \((?<metoder>[A-Z, ]+)\))?$/;
const FLOOR = 4;

/** Every page in Swedish that the running service answers, as `/sv/arenden/:id`, from its own drawing of its routes. */
export const sidrutter = (trad: string): readonly string[] => {
  const stigen: string[] = [];
  const funna = trad.split('\n').flatMap((rad) => {
    const { indrag = '', vag = '', metoder = '' } = RAD.exec(rad)?.groups ?? {};
    if (vag === '') return [];
    stigen.splice(indrag.length / FLOOR, Infinity, vag);
    return metoder.includes('GET') ? [stigen.join('').replaceAll('//', '/')] : [];
  });
  return [...new Set(funna)].filter((vag) => /^\/sv(?:\/|$)/.test(vag)).sort();
};
