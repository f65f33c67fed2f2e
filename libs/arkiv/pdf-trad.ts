import { tmpdir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// One document in a thread of its own, which ends with it: native code, what it remembers, and the time it takes stay
// here. Runs as .js from dist and as .ts from source: only erasable TypeScript.

/** All content comes by `inputs`, as text: nothing that somebody wrote is ever markup. No date: the same state, the same bytes. */
const MALL = `
#let d = json(bytes(sys.inputs.dokument))
#set document(title: d.rubrik, date: none)
#set page(paper: "a4", margin: 22mm, numbering: "1 (1)")
#set text(lang: "sv", size: 10pt)
#set heading(numbering: none)
= #d.rubrik
#d.ingress
#for avsnitt in d.avsnitt [
  == #avsnitt.rubrik
  #for stycke in avsnitt.at("stycken", default: ()) [
    #par[#stycke]
  ]
  #for rad in avsnitt.rader [
    #par[#strong[#rad.namn:] #rad.text]
  ]
  #if "tabell" in avsnitt {
    set text(size: 8.5pt)
    set par(justify: false)
    table(
      columns: avsnitt.tabell.bredder.map(bredd => bredd * 1fr),
      stroke: 0.4pt + luma(120),
      inset: 4pt,
      table.header(..avsnitt.tabell.kolumner.map(rubrik => strong(rubrik))),
      ..avsnitt.tabell.rader.flatten()
    )
  }
]
`;

const kompilator = NodeCompiler.create({ workspace: tmpdir() });
const kompilera = (dokument: string): Uint8Array =>
  kompilator.pdf({ mainFileContent: MALL, inputs: { dokument } }, { pdfStandard: 'ua-1', creationTimestamp: 0 });

/** PDF/UA has no room for a sign that its font cannot show: one that is no letter of ours stands as a question mark. */
const UTAN_TECKEN = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Sc}\p{Sm}\p{Z}]/gu;

const text = JSON.stringify(workerData, (_nyckel, varde: unknown) =>
  typeof varde === 'string' ? varde.replace(/[^\P{C}\n]/gu, ' ') : varde,
);
const visbar = (): string =>
  JSON.stringify(JSON.parse(text), (_nyckel, varde: unknown) =>
    typeof varde === 'string' ? varde.replace(UTAN_TECKEN, '?') : varde,
  );
const forsok = (): Uint8Array => {
  try {
    return kompilera(text);
  } catch {
    return kompilera(visbar());
  }
};
const pdf = forsok();
// Else the words stay in the process's memory for as long as it lives.
kompilator.evictCache(0);
parentPort?.postMessage(new Uint8Array(pdf));
