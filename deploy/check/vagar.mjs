// What people and systems are let in to: the same paths whichever way leads in, and nothing else of the inside.
import { parseAllDocuments } from 'yaml';

const VAGAR = ['/avvikelse/v1', '/sv', '/en', '/sidor'];
const FILER = ['/avvikelse/v1/avvikelser/import', '/sidor/import'];
const INSIDAN = ['/metrics', '/health/live', '/svx', '/sidorna'];

const platser = (text) =>
  [...text.matchAll(/location (= |~ )?(\S+) \{([^}]*)\}/g)].map(([, slag = '', vag, inne]) => ({ slag, vag, inne }));

/** As nginx chooses: exact, then regular expressions, then the longest prefix. */
const vald = (alla, vag) =>
  alla.find((en) => en.slag === '= ' && en.vag === vag) ??
  alla.find((en) => en.slag === '~ ' && new RegExp(en.vag).test(vag)) ??
  alla
    .filter((en) => en.slag === '' && vag.startsWith(en.vag))
    .toSorted((a, b) => b.vag.length - a.vag.length)
    .at(0);

/** @param text the front's nginx.conf. @returns faults. */
export const frontbrister = (text) => {
  const alla = platser(text);
  const inne = (vag) => vald(alla, vag)?.inne ?? '';
  return [
    ...['/', '/health/ready', ...VAGAR.map((vag) => `${vag}/a`), ...FILER]
      .filter((vag) => !inne(vag).includes('proxy_pass'))
      .map((vag) => `front: ${vag} leads nowhere`),
    ...INSIDAN.filter((vag) => inne(vag).includes('proxy_pass')).map((vag) => `front: ${vag} is let out`),
    ...FILER.filter((vag) => !/client_max_body_size 101m[\s\S]*proxy_request_buffering off/.test(inne(vag))).map(
      (vag) => `front: ${vag} takes no large file as it comes`,
    ),
  ];
};

const vagarI = (objekt) =>
  objekt.kind === 'HTTPRoute'
    ? objekt.spec.rules.flatMap(({ matches }) => matches.map(({ path }) => path.value))
    : objekt.spec.rules.flatMap(({ http }) => http.paths.map(({ path }) => path));

/** @param text a rendering of the chart. @returns faults of its ways in. */
export const vagbrister = (text) =>
  parseAllDocuments(text)
    .map((dokument) => dokument.toJS())
    .filter((en) => en?.kind === 'HTTPRoute' || en?.kind === 'Ingress')
    .flatMap((en) => {
      const har = vagarI(en);
      const saknas = ['/', ...VAGAR].filter((vag) => !har.includes(vag));
      const formycket = har.filter((vag) => ![...VAGAR, ...FILER, '/'].includes(vag));
      return [
        ...saknas.map((vag) => `${en.kind}: ${vag} leads nowhere`),
        ...formycket.map((vag) => `${en.kind}: ${vag} is let out`),
      ];
    });

/** What is taken away or opened must be found. */
export const vagprov = (text) =>
  [
    ['(?:sv|en|sidor)', '(?:sv|en)'],
    ['location = /sidor/import', 'location = /sidor/inport'],
    ['return 404', 'proxy_pass http://$mal'],
    ['location = / {', 'location = /annan {'],
  ].flatMap(([fran, till]) =>
    text.includes(fran) && frontbrister(text.replace(fran, () => till)).length > 0
      ? []
      : [`self-test: the front did not find ${fran} → ${till}`],
  );
