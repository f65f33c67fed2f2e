import { tmpdir } from 'node:os';

/** A document as the page shows it: headings, and under each its lines. Swedish, for people. */
export interface Dokument {
  readonly rubrik: string;
  readonly ingress: string;
  readonly avsnitt: readonly Avsnitt[];
}
export interface Avsnitt {
  readonly rubrik: string;
  readonly rader: readonly { readonly namn: string; readonly text: string }[];
}

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

/** PDF/UA-1 of the document, the same bytes for the same content. Errors: what the compiler says, without content. */
export const pdfAv = async (dokument: Dokument): Promise<Uint8Array> => {
  // Native code, which most programs never come to need: loaded with the first document.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const kompilator = NodeCompiler.create({ workspace: tmpdir() });
  try {
    return kompilator.pdf(
      { mainFileContent: MALL, inputs: { dokument: JSON.stringify(dokument) } },
      { pdfStandard: 'ua-1', creationTimestamp: 0 },
    );
  } catch {
    throw new Error('the PDF could not be made');
  } finally {
    // Else all of it stays in memory for as long as the process lives: some 16 MB a journal, erased texts among them.
    kompilator.evictCache(0);
  }
};
