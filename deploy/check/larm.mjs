// The alarms: shape, metrics that somebody exports, labels that somebody sets, and a page of the runbooks for each.
import { parse } from 'yaml';

/** What the platform's exporters bring (docs/runbooks/README.md). `up` and process_* come with every scrape of ours. */
const PLATTFORMENS = new Set([
  'kubelet_volume_stats_available_bytes',
  'kubelet_volume_stats_capacity_bytes',
  'node_timex_offset_seconds',
  'node_timex_sync_status',
  'probe_ssl_earliest_cert_expiry',
  'probe_success',
  'process_start_time_seconds',
]);
const FUNKTIONER = new Set('abs absent and changes delta increase max min or rate sum time unless'.split(' '));
const TID = /^\d+[smhd]$/;

/** Names of the metrics that a program's source makes: in full, or by what puts the prefix before them. */
export const exporterade = (kalla) => {
  const hela = [...kalla.matchAll(/name: 'avvikelsenav_(\w+)'/g)].map(([, namn]) => namn);
  const raknare = [...kalla.matchAll(/raknare\(\s*'(\w+)'/g)].map(([, namn]) => `${namn}_total`);
  const avlasta = [...kalla.matchAll(/avlasning\(\s*'(\w+)'/g)].map(([, namn]) => namn);
  const histogram = hela.flatMap((namn) => [`${namn}_bucket`, `${namn}_count`, `${namn}_sum`]);
  return new Set([...hela, ...raknare, ...avlasta, ...histogram].map((namn) => `avvikelsenav_${namn}`));
};

const utanVal = (uttryck) =>
  uttryck
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\bby \([^)]*\)/g, ' ');

export const matvardenI = (uttryck) =>
  [...utanVal(uttryck).matchAll(/[a-zA-Z_:][\w:]*/g)].map(([namn]) => namn).filter((namn) => !FUNKTIONER.has(namn));

/** Values of our own labels that an alarm looks for: one that is never set makes an alarm that never comes. */
export const etikettvarden = (uttryck) =>
  [...uttryck.matchAll(/\b(?:foljare|utfall|var|lage|del)="([^"]+)"/g)].map(([, varde]) => varde);

/** As a text, or as the name of a part of a health check. */
const satts = (kallor, varde) => kallor.includes(`'${varde}'`) || kallor.includes(`${varde}: () =>`);

const jamnt = (uttryck) => {
  let djup = 0;
  for (const tecken of uttryck.replaceAll(/"[^"]*"/g, '')) {
    djup += '([{'.includes(tecken) ? 1 : ')]}'.includes(tecken) ? -1 : 0;
    if (djup < 0) return false;
  }
  return djup === 0;
};

const FALT = ['alert', 'expr', 'for', 'labels', 'annotations'];
const TOM = { alert: '(no name)', expr: '(', for: '', labels: {}, annotations: {} };

const formbrister = (regel) => [
  [Object.keys(regel).every((namn) => FALT.includes(namn)), 'has an unknown field'],
  [/^Nav[A-Z]\w+$/.test(regel.alert), 'is not named Nav…'],
  [TID.test(regel.for), 'has no `for`'],
  [['critical', 'warning'].includes(regel.labels.severity), 'has no severity'],
  [String(regel.annotations.summary ?? '').length > 10, 'has no summary'],
  [jamnt(regel.expr), 'has unbalanced brackets'],
];

const regelbrister = (skriven, { egna, kallor, sidor }) => {
  const regel = { ...TOM, ...skriven };
  const sida = /^docs\/runbooks\/([\w-]+)\.md$/.exec(regel.annotations.runbook ?? '')?.[1];
  const text = sidor.get(sida);
  const krav = [
    ...formbrister(regel),
    [text !== undefined, 'has no page in docs/runbooks'],
    [text === undefined || text.startsWith(`# ${regel.alert}:`), 'has a page with another name'],
    ...matvardenI(regel.expr).map((namn) => [
      egna.has(namn) || PLATTFORMENS.has(namn),
      `asks for ${namn}, which nothing exports`,
    ]),
    ...etikettvarden(regel.expr).map((varde) => [
      satts(kallor, varde),
      `looks for the label value ${varde}, which nothing sets`,
    ]),
  ];
  return krav.flatMap(([ok, brist]) => (ok ? [] : [`alarm ${regel.alert} ${brist}`]));
};

const KOMMANDON = new Set(['efterslapning', 'parkerade', 'aterspela', 'avfarda', 'vyer', 'bygg-om', 'verifiera']);
const sidbrister = (namn, text, finns) => [
  ...[...text.matchAll(/`cli drift ([\w-]+)/g)]
    .filter(([, kommando]) => !KOMMANDON.has(kommando))
    .map(([, kommando]) => `runbook ${namn} names the unknown command drift ${kommando}`),
  ...[...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    .filter(([, lank]) => !finns(lank))
    .map(([, lank]) => `runbook ${namn} links to ${lank}, which is not there`),
];

/**
 * @param larm texts of deploy/alarms. @param sidor name → text of docs/runbooks. @param kallor all source of apps and libs.
 * @param finns whether a link from docs/runbooks leads somewhere.
 */
export const larmbrister = ({ larm, sidor, kallor, finns }) => {
  const regler = larm.flatMap((text) => parse(text).groups.flatMap((grupp) => grupp.rules));
  const egna = exporterade(kallor);
  const namn = regler.map((regel) => regel.alert);
  const namngivna = new Set(regler.map((regel) => regel.annotations?.runbook));
  return [
    ...regler.flatMap((regel) => regelbrister(regel, { egna, kallor, sidor })),
    ...namn.filter((ett, i) => namn.indexOf(ett) !== i).map((ett) => `alarm ${ett} stands twice`),
    ...[...sidor.keys()]
      .filter((sida) => sida !== 'README' && !namngivna.has(`docs/runbooks/${sida}.md`))
      .map((sida) => `runbook ${sida} belongs to no alarm`),
    ...[...sidor].flatMap(([sida, text]) => sidbrister(sida, text, finns)),
  ];
};
