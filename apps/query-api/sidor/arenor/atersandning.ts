import { Inject, Injectable } from '@nestjs/common';
import { arenansAtersandningar } from '#libs/eskalering/index.js';
import { HUVUDMANNAREGISTER, stegeFor, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { FRAMMANDE, prova, type Ombud } from '#libs/sekretess/index.js';
import { html, pa, svensk, type Html, type Sprak, type Valbart } from '#libs/sidor/index.js';
import type { ArenaarendeDto } from '../../arenor/arenaarende.dto.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import { Eskaleringslasare, type Lasteskalering } from '../../eskaleringar/eskaleringslasare.js';
import { lasareAv } from '../../svar/lasare.js';
import { Namnare } from '../../svar/namn.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import { T } from './texter.js';

interface Atersandningsval {
  readonly arena: ArenabildDto;
  /** Id of the matter asked for; undefined: none. */
  readonly valt: string | undefined;
  readonly sprak: Sprak;
  readonly ombud: Ombud;
}

/** A matter goes back from the arena that has it, by whoever sits there with a mandate to lift, party or not (B7). */
@Injectable()
export class Arenaatersandning {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly eskaleringar: Eskaleringslasare,
    private readonly mandat: Mandatvalare,
    private readonly namnare: Namnare,
  ) {}

  /** Null for who may return nothing from here. */
  async del({ arena, valt, sprak, ombud }: Atersandningsval): Promise<Html | null> {
    const { huvudman, inloggad } = ombud;
    const sitter = arena.huvudman.some(({ kod }) => kod === huvudman);
    const arenden = arena.arenden.filter(({ status }) => status !== 'lamnat');
    const far = prova(inloggad, 'eskalering.hantera', { ...FRAMMANDE, arena: sitter }).tillatet;
    if (!far || arenden.length === 0) return null;
    const mandatId = await this.mandat.val({ huvudman, arena: arena.id, behorighet: 'lyfta' });
    if (mandatId.length === 0) return null;
    const arende = arenden.length === 1 ? arenden[0] : arenden.find(({ id }) => id === valt);
    return html`<p>${pa(sprak, T.atersandIngress)}</p>
      ${arenden.length > 1 && val(sprak, arena.id, arenden)}
      ${arende !== undefined && (await this.formular(arende, { arena, sprak, ombud }, mandatId))}`;
  }

  private async formular(
    { id, rubrik }: ArenaarendeDto,
    { arena, sprak, ombud }: Omit<Atersandningsval, 'valt'>,
    mandatId: readonly Valbart[],
  ): Promise<Html> {
    const last = await this.iArenan(id, arena.id, ombud);
    if (last === null) return html`<p>${svensk(rubrik)}: ${pa(sprak, T.kanEjAtersandas)}</p>`;
    const { revision, eskalering } = last;
    const plats: Formularplats = { sprak, parametrar: { id }, revision, tillbaka: `/${sprak}/arenor/${arena.id}` };
    const till = this.nivaer(last).map((niva) => ({ varde: niva, text: this.namnare.niva(eskalering.lan, niva) }));
    return html`<p>
        <strong>${svensk(rubrik)}</strong>
      </p>
      ${till.length > 0 && formulardel(plats, formularet('eskalering-atersandning'), { val: { till, mandatId } })}
      ${formulardel(plats, formularet('eskalering-ut-ur-samverkan'), { val: { mandatId } })}`;
  }

  private nivaer({ eskalering }: Lasteskalering): readonly string[] {
    const stege = stegeFor(this.register, eskalering.lan, eskalering.modell);
    return stege === undefined ? [] : arenansAtersandningar({ stege, eskalering });
  }

  /** Null: it has gone on, or ended, and the arena is not told yet. */
  private async iArenan(id: string, arena: string, { inloggad, huvudman }: Ombud): Promise<Lasteskalering | null> {
    const last = await this.eskaleringar.las(id, lasareAv(inloggad, huvudman)).catch(finnsEj);
    const { eskalering } = last ?? {};
    return eskalering?.status === 'pagaende' && eskalering.samverkan?.arena === arena ? last : null;
  }
}

const finnsEj = (fel: unknown): null => {
  if (fel instanceof Rejected && fel.kind === 'saknas') return null;
  throw fel;
};

/** Each has a form of its own: which one stands in the address. */
const val = (sprak: Sprak, arena: string, arenden: readonly ArenaarendeDto[]): Html =>
  html`<ul>
    ${arenden.map(
      ({ id, rubrik }) =>
        html`<li><a href="/${sprak}/arenor/${arena}?atersand=${id}#atersand" lang="sv">${rubrik}</a></li>`,
    )}
  </ul>`;
