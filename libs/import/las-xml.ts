import { SaxesParser, type SaxesTagNS } from 'saxes';
import { avkodat } from './avkodning.js';
import { FilFel, filFel } from './fil-fel.js';
import type { Granser } from './granser.js';
import { INGA_FEL, type Lasare, type Oppning, type Post } from './lasare.js';
import { iDeklareradKodning } from './xml-kodning.js';
import { valjAllaUrNod, valjUrNod, type Nod } from './xml-nod.js';

/** Opens XML: each element at the mapping's `post` path is a record. Strict; no DOCTYPE, so no entities of its own. */
export const lasXml = ({ bitar, mappning, granser }: Oppning): Promise<Lasare<Nod>> =>
  Promise.resolve({
    valj: valjUrNod,
    valjAlla: valjAllaUrNod,
    poster: poster({ bitar, mappning, granser }),
  });

const poster = async function* ({ bitar, mappning, granser }: Oppning): AsyncGenerator<readonly Post<Nod>[]> {
  const { kodning, bitar: alla } = await iDeklareradKodning(bitar, mappning.teckenkodning);
  const tradlasare = new Tradlasare((mappning.post ?? '').split('/'), granser);
  try {
    for await (const text of avkodat(alla, kodning)) {
      tradlasare.skriv(text);
      yield tradlasare.hamta();
    }
    tradlasare.slut();
  } catch (error) {
    // What stood before the fault is given first, so that the outcome does not hang on where the pieces were cut.
    yield tradlasare.hamta();
    throw error;
  }
};

/** Builds the tree of one record at a time; what stands outside the records leaves only its attributes. */
class Tradlasare {
  private readonly parser = new SaxesParser({ xmlns: true });
  /** Open elements, root first. */
  private readonly oppna: Nod[] = [];
  private readonly namn: string[] = [];
  private readonly poster: Post<Nod>[] = [];
  /** Line of the last start tag. */
  private radnummer = 0;
  /** Line of the present record. */
  private postrad = 0;
  /** Depth of the open record; 0 outside. */
  private postdjup = 0;
  /** Position where the present record, or what stands before it, began. */
  private start = 0;

  constructor(
    private readonly post: readonly string[],
    private readonly granser: Granser,
  ) {
    this.parser.on('doctype', () => {
      throw filFel('XML_ENTITETER_TILLATS_EJ', 'XML-filen har en DOCTYPE. Sådana och egna entiteter tas inte emot.');
    });
    this.parser.on('error', () => {
      throw filFel(
        'OGILTIG_XML',
        `Filen är inte välformad XML (rad ${this.parser.line}, tecken ${this.parser.column + 1}).`,
      );
    });
    this.parser.on('opentagstart', () => {
      // A line break just after the name has already been counted.
      this.radnummer = this.parser.line - (this.parser.column === 0 ? 1 : 0);
    });
    this.parser.on('opentag', (tagg) => this.in(tagg));
    this.parser.on('closetag', () => this.ut());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  skriv(text: string): void {
    this.forsok(() => void this.parser.write(text));
    if (this.parser.position - this.start > this.granser.radTecken + text.length) throw this.forStor();
  }

  slut(): void {
    this.forsok(() => void this.parser.close());
  }

  /** The records that are whole since last asked. */
  hamta(): readonly Post<Nod>[] {
    return this.poster.splice(0);
  }

  /** saxes throws plain errors for a few faults (such as an unknown declared version) instead of calling `error`. */
  private forsok(gor: () => void): void {
    try {
      gor();
    } catch (error) {
      throw error instanceof FilFel
        ? error
        : filFel('OGILTIG_XML', `Filen är inte välformad XML (rad ${this.parser.line}).`);
    }
  }

  private in(tagg: SaxesTagNS): void {
    if (this.oppna.length >= this.granser.djup)
      throw filFel('FOR_DJUPT', `XML-filen har fler än ${this.granser.djup} nivåer.`);
    const foralder = this.oppna.at(-1);
    const nod: Nod = { foralder, attribut: attributAv(tagg), barn: new Map(), text: '' };
    this.namn.push(tagg.local);
    this.oppna.push(nod);
    if (this.postdjup > 0) laggTill(foralder, tagg.local, nod);
    else if (this.arPost()) this.borjaPost();
  }

  private borjaPost(): void {
    this.postdjup = this.oppna.length;
    this.start = this.parser.position;
    this.postrad = this.radnummer;
  }

  private arPost(): boolean {
    return this.namn.length === this.post.length && this.namn.every((namn, i) => namn === this.post[i]);
  }

  private ut(): void {
    const nod = this.oppna.pop();
    this.namn.pop();
    if (nod === undefined || this.postdjup !== this.oppna.length + 1) return;
    this.postdjup = 0;
    if (this.parser.position - this.start > this.granser.radTecken) throw this.forStor();
    this.start = this.parser.position;
    this.poster.push({ radnummer: this.postrad, kalla: nod, fel: INGA_FEL });
  }

  private text(text: string): void {
    const nod = this.oppna.at(-1);
    if (nod !== undefined && this.postdjup > 0) nod.text += text;
  }

  private forStor(): FilFel {
    return filFel(
      'FOR_STOR_RAD',
      `Ett element vid rad ${this.parser.line} är större än ${Math.floor(this.granser.radTecken / 1024)} KiB.`,
    );
  }
}

const attributAv = (tagg: SaxesTagNS): Nod['attribut'] => {
  const attribut = new Map<string, string[]>();
  for (const { local, prefix, value } of Object.values(tagg.attributes)) {
    if (prefix !== 'xmlns') attribut.set(local, [...(attribut.get(local) ?? []), value]);
  }
  return attribut;
};

const laggTill = (foralder: Nod | undefined, namn: string, nod: Nod): void => {
  const syskon = foralder?.barn.get(namn);
  if (syskon === undefined) foralder?.barn.set(namn, [nod]);
  else syskon.push(nod);
};
