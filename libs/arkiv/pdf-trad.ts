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
  #for rad in avsnitt.rader [
    #par[#strong[#rad.namn:] #rad.text]
  ]
]
`;

const kompilator = NodeCompiler.create({ workspace: tmpdir() });
const pdf = kompilator.pdf(
  { mainFileContent: MALL, inputs: { dokument: JSON.stringify(workerData) } },
  { pdfStandard: 'ua-1', creationTimestamp: 0 },
);
// Else the words stay in the process's memory for as long as it lives.
kompilator.evictCache(0);
parentPort?.postMessage(new Uint8Array(pdf));
