// Prints the rights in Kafka as lines for kafka-acls.sh, one principal per service and per huvudman that reads its own topic:
// node deploy/kafka/acl.mjs --prefix avvikelsenav --bootstrap kafka:9093 --config admin.properties 20=region-20 2062=falun
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const right = (principal, operations, [type, name, pattern = 'literal']) => ({
  principal,
  operations,
  type,
  name,
  pattern,
});

/** Router and connector both make what is missing of the declared list, and must see all of it. */
const services = (p) => {
  const all = ['topic', `${p}.`, 'prefixed'];
  return [
    right('router', ['Create', 'Describe'], all),
    right('router', ['Write'], ['topic', `${p}.forsandelser.`, 'prefixed']),
    right('connector', ['Create', 'Describe'], all),
    right('connector', ['Read'], ['topic', `${p}.forsandelser.`, 'prefixed']),
    right('connector', ['Read'], ['topic', `${p}.kvittenser`]),
    right('connector', ['Write'], ['topic', `${p}.till.`, 'prefixed']),
    right('connector', ['Write'], ['topic', `${p}.parkerat`]),
    right('connector', ['Read', 'Describe'], ['group', `${p}.`, 'prefixed']),
    // The operator's command line: what was parked is read, and written back to where it came from.
    right('drift', ['Describe'], all),
    right('drift', ['Read'], ['topic', `${p}.parkerat`]),
    right('drift', ['Write'], ['topic', `${p}.forsandelser.`, 'prefixed']),
    right('drift', ['Write'], ['topic', `${p}.kvittenser`]),
    right('drift', ['Read', 'Describe'], ['group', `${p}.`, 'prefixed']),
  ];
};

/** A huvudman: its own messages, receipts for them, and nothing else (I4). Its groups begin with its own name. */
const own = (p, [code, principal]) => [
  right(principal, ['Read', 'Describe'], ['topic', `${p}.till.${code}`]),
  right(principal, ['Write', 'Describe'], ['topic', `${p}.kvittenser`]),
  right(principal, ['Read'], ['group', `${principal}.`, 'prefixed']),
  right(principal, ['Read'], ['group', principal]),
];

/** Every right; `owners` are pairs of a huvudman's code and its principal. All else is refused by the broker. */
export const rights = (prefix, owners) => [...services(prefix), ...owners.flatMap((owner) => own(prefix, owner))];

const line = ({ principal, operations, type, name, pattern }, { bootstrap, config }) =>
  [
    `kafka-acls.sh --bootstrap-server ${bootstrap} --command-config ${config} --add`,
    `--allow-principal User:${principal}`,
    ...operations.map((operation) => `--operation ${operation}`),
    `--${type} ${name} --resource-pattern-type ${pattern}`,
  ].join(' ');

const OWNER = /^([a-z0-9-]+)=([A-Za-z0-9-]+)$/;
const parseOwner = (word) => {
  const [, code, principal] = OWNER.exec(word) ?? [];
  if (code === undefined) throw new Error(`say <code>=<user> for each huvudman, not ${word}`);
  return [code, principal];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = (fallback) => ({ type: 'string', default: fallback });
  const options = {
    prefix: text('avvikelsenav'),
    bootstrap: text('localhost:9093'),
    config: text('admin.properties'),
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  for (const one of rights(values.prefix, positionals.map(parseOwner))) process.stdout.write(`${line(one, values)}\n`);
}
