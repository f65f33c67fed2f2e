/**
 * `demo FILE`: asserts the figures of the demo's JSON, found among whatever npm printed around it.
 * `count FOLDER [STEP…]`: adds up jest's reports and prints `N passed, N failed`; a failed step without failed tests counts as one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROWS = { read: 25, accepted: 17, duplicates: 1, completed: 1 };
const REFUSED = 6;
const ESCALATION = { refused: 'LYFT_EJ_TILLATET', decided: 2, closed: true };
const TVIST = { refused: 'BESLUT_EJ_KVITTERAT', receipts: 2, closed: true };

const parseOrNull = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The JSON object that begins on a line of its own; what npm says before and after it is left out. */
const findJson = (text) => {
  const starts = [...text.matchAll(/^\{/gm)].map((match) => match.index);
  const ends = [...text.matchAll(/\}\s*$/gm)].map((match) => match.index + 1).reverse();
  for (const start of starts) {
    const found = ends.map((end) => parseOrNull(text.slice(start, end))).find((value) => value?.rows !== undefined);
    if (found !== undefined) return found;
  }
  throw new Error('the demo printed no JSON with rows');
};

const differing = (what, actual, expected) =>
  Object.entries(expected)
    .filter(([name, value]) => actual?.[name] !== value)
    .map(([name, value]) => `${what}.${name} is ${actual?.[name]}, not ${value}`);

const faultsInStories = (stories) => {
  const wrong = [
    ...differing('stories.escalation', stories?.escalation, ESCALATION),
    ...differing('stories.tvist', stories?.tvist, TVIST),
  ];
  if (!(stories?.escalation?.steps > 0)) wrong.push('the escalation took no step');
  return wrong;
};

const faultsInRows = (rows) => {
  const wrong = differing('rows', rows, ROWS);
  const codes = new Set(rows.refused.map((row) => row.code));
  if (rows.refused.length !== REFUSED) wrong.push(`${rows.refused.length} rows refused, not ${REFUSED}`);
  if (codes.size !== REFUSED) wrong.push(`${codes.size} different reasons, not ${REFUSED}`);
  return wrong;
};

const faultsInDeliveries = (deliveries) => {
  const wrong = [];
  if (!(deliveries.created > 0)) wrong.push('no delivery was created');
  if (deliveries.receipted !== deliveries.created) {
    wrong.push(`${deliveries.receipted} of ${deliveries.created} deliveries receipted`);
  }
  if (!(deliveries.retried > 0)) wrong.push('no delivery was retried, though one receiver starts late');
  if (deliveries.parked !== 0) wrong.push(`${deliveries.parked} deliveries parked`);
  return wrong;
};

const faultsIn = ({ rows, stories, deliveries }) => [
  ...faultsInRows(rows),
  ...faultsInStories(stories),
  ...faultsInDeliveries(deliveries),
];

const demo = (file) => {
  const figures = findJson(readFileSync(file, 'utf8'));
  const wrong = faultsIn(figures);
  for (const line of wrong) console.error(line);
  console.log(
    JSON.stringify({
      ...figures.rows,
      refused: figures.rows.refused.length,
      ...figures.deliveries,
      stories: figures.stories,
    }),
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

/** Failed suites that never came to run their tests count too. */
const countOf = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

const count = (folder, failedSteps) => {
  let passed = 0;
  let failed = 0;
  const explained = new Set();
  for (const step of ['test', 'security', 'pages', 'services']) {
    const file = join(folder, `${step}.json`);
    if (!existsSync(file)) continue;
    const report = countOf(JSON.parse(readFileSync(file, 'utf8')));
    passed += report.passed;
    failed += report.failed;
    if (report.failed > 0) explained.add(step);
  }
  failed += failedSteps.filter((step) => !explained.has(step)).length;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
};

const [command, target, ...rest] = process.argv.slice(2);
if (command === 'demo') demo(target);
else count(target, rest);
