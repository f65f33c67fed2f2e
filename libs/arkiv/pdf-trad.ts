import { tmpdir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// One document in a thread of its own, which ends with it: native code, what it remembers, and the time it takes stay
// here. Runs as .js from dist and as .ts from source: only erasable TypeScript.

/** All content comes by `inputs`, as text: nothing that somebody wrote is ever markup. No date: the same state, the same bytes. */
const MALL = `
#let d = json(bytes(sys.inputs.dokument))
#set document(title: d.rubrik, date: none)
#let lage = d.at("lage", default: none)
#set page(
  paper: "a4",
  margin: 22mm,
  numbering: "1 (1)",
  header: if lage != none { align(right, text(size: 8pt, lage.kort)) },
)
#set text(lang: "sv", size: 10pt)
#set heading(numbering: none)
// What has no syllables (an address, a sum, a row of one letter) may be broken anywhere, at spaces of next to no width, which
// are no part of the text: nothing runs over its neighbour.
#let bitar(ord) = ord.clusters().chunks(3).map(bit => bit.join()).join(h(0.001pt))
#let utan-stavelser = regex("[0-9_@]|://|(?i)[^aeiouyåäöéü-]{10}|[aeiouyåäöéü]{7}")
#let har-stavelser(ord) = measure(width: 1pt, ord).height > ord.clusters().len() / 8 * 1.2em.to-absolute()
#let brytbar(text) = {
  let plats = 0
  for ord in text.matches(regex("\\\\S{12,}")) {
    if ord.text.contains(utan-stavelser) or not har-stavelser(ord.text) {
      [#text.slice(plats, ord.start)#bitar(ord.text)]
      plats = ord.end
    }
  }
  text.slice(plats)
}
// A row stays whole on its page, unless it needs most of one: then it goes on over the next.
#let radmax = 170mm
// A line or some: never that high in any column, and the best way to break it is found in no time.
#let ar-kort(text) = text.len() < 300 and not text.contains("\\n")
#let inset = 4pt
#let innehall(text) = {
  set par(linebreaks: "optimized") if ar-kort(text)
  brytbar(text)
}
#let tabell(t) = {
  set text(size: 8.5pt, hyphenate: true, costs: (hyphenation: 1000%))
  set par(justify: false)
  layout(yta => {
    let bredder = t.bredder.map(andel => yta.width * andel / 100)
    let ryms(text, bredd) = ar-kort(text) or measure(width: bredd - 2 * inset, brytbar(text)).height < radmax
    let celler(rad) = {
      let hel = rad.zip(bredder).all(((text, bredd)) => ryms(text, bredd))
      rad.map(text => table.cell(breakable: if hel { false } else { auto }, innehall(text)))
    }
    table(
      columns: bredder,
      stroke: 0.4pt + luma(120),
      inset: inset,
      table.header(..t.kolumner.map(rubrik => strong(rubrik))),
      ..t.rader.map(celler).flatten()
    )
  })
}
= #d.rubrik
#d.ingress
#if lage != none { block(width: 100%, inset: 8pt, stroke: 0.8pt + luma(80), above: 1.2em, lage.text) }
#for avsnitt in d.avsnitt [
  == #avsnitt.rubrik
  #for stycke in avsnitt.at("stycken", default: ()) [
    #par[#stycke]
  ]
  #for rad in avsnitt.rader [
    #par[#strong[#rad.namn:] #rad.text]
  ]
  #if "tabell" in avsnitt { tabell(avsnitt.tabell) }
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
