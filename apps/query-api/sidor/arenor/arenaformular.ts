import { svenskDag } from '#libs/platform/datum.js';
import { html, type Html, type Valbart } from '#libs/sidor/index.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import type { ArenamoteDto } from '../../arenor/arenaarende.dto.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';

/** Meetings of the coming and those just held are what is worked on. */
export interface Arenaunderlag {
  readonly arena: ArenabildDto;
  /** Mandates of the reader's own huvudman, for who prepares. */
  readonly mandat: readonly Valbart[];
  /** Matters elsewhere that seem to belong with some here (B11). */
  readonly andra: readonly Valbart[];
}

const arendeval = ({ arenden }: ArenabildDto): readonly Valbart[] =>
  arenden.filter(({ status }) => status !== 'lamnat').map(({ id, rubrik }) => ({ varde: id, text: rubrik }));

/** What who leads the arena may do with it. */
export const arenaformular = (plats: Formularplats, { arena, mandat, andra }: Arenaunderlag): Html => {
  const arenden = arendeval(arena);
  const huvudman = arena.huvudman.map(({ kod, namn }) => ({ varde: kod, text: namn }));
  const foreslagen = arena.sammankallande.foreslagenNasta?.kod;
  const till = [...arenden, ...andra.filter(({ varde }) => arenden.every((en) => en.varde !== varde))];
  return html`${formulardel(plats, formularet('mote-kallelse'))}
  ${formulardel(plats, formularet('mote-sammankallande'), {
    val: { sammankallande: huvudman },
    ...(foreslagen !== undefined && { varden: { sammankallande: foreslagen } }),
  })}
  ${
    arenden.length > 0 &&
    mandat.length > 0 &&
    formulardel(plats, formularet('mote-beredning'), { val: { arende: arenden, mandatId: mandat } })
  }
  ${
    arenden.length > 0 &&
    till.length > 1 &&
    formulardel(plats, formularet('mote-relation'), { val: { arende: arenden, till } })
  }
  ${formulardel(plats, formularet('rekommendation-expediering'), {
    val: { arenden },
    varden: { slag: 'rekommendation' },
  })}`;
};

export interface Motesunderlag extends Pick<Arenaunderlag, 'arena' | 'mandat'> {
  readonly mote: ArenamoteDto;
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
}

/** Nobody has been at a meeting before its day. */
const narvaron = (plats: Formularplats, { mote, mandat, idag }: Motesunderlag): Html | false =>
  mandat.length > 0 &&
  svenskDag(new Date(mote.tid)) <= idag &&
  formulardel(plats, formularet('mote-narvaro'), { val: { mandat } });

/** What who leads the arena may do with one of its meetings; nothing with one that is cancelled. */
export const motesformular = (plats: Formularplats, underlag: Motesunderlag): Html | null => {
  const { arena, mote } = underlag;
  if (mote.installt) return null;
  const punkter = mote.dagordning ?? [];
  const arenden = arendeval(arena);
  return html`${formulardel(plats, formularet('dagordning-faststallande'))}
  ${punkter.length > 0 && punkter.length <= PUNKTER_MAX && tillagg(plats, punkter)} ${narvaron(plats, underlag)}
  ${arenden.length > 0 && formulardel(plats, formularet('mote-behandling'), { val: { arende: arenden } })}
  ${formulardel(plats, formularet('mote-protokoll'))}
  ${mote.narvarande.length === 0 && formulardel(plats, formularet('mote-installning'))}`;
};

/** Items that the form has room for. */
const PUNKTER_MAX = 40;

/** One more item before those that stand on the agenda. */
const tillagg = (plats: Formularplats, punkter: NonNullable<ArenamoteDto['dagordning']>): Html => {
  const stod = punkter.flatMap(({ slag, rubrik, arende }, nr) => [
    [`punkter.${nr + 1}.slag`, slag],
    [`punkter.${nr + 1}.rubrik`, rubrik],
    [`punkter.${nr + 1}.arende`, arende ?? ''],
  ]);
  const varden: Readonly<Record<string, string>> = { ...Object.fromEntries(stod), 'punkter.0.slag': 'ovrigt' };
  return formulardel(plats, formularet('dagordning-tillagg'), { varden });
};
