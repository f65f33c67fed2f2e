import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  antalPerAlder,
  arenorsLage,
  attBesluta,
  listaRekommendationer,
  type Vantandearena,
} from '#libs/read-models/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';
import { lasareAv } from '../../svar/lasare.js';
import { antalspost, dagen, EN, medFler, texten, type Startpost } from './startpost.js';
import { DAGEN } from './texter.js';

/** What samverkan asks: decisions of who decides, meetings and matters of who prepares them. */
@Injectable()
export class Samverkansposter {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async poster(ombud: Ombud): Promise<readonly Startpost[]> {
    const delar = await Promise.all([this.egnaBeslut(ombud), this.tvister(ombud), this.koordinerat(ombud)]);
    return delar.flat();
  }

  /** B6: the list of what waits is for who decides; ledning has the matrix that is published for all. */
  private async egnaBeslut({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    const beslutar = farUtfora(inloggad, 'rekommendation.besluta');
    if (!beslutar && !inloggad.roller.includes('ledning')) return [];
    const vag = beslutar ? 'rekommendationer?attBesluta=true' : 'planer?beslut=vantar#beslut';
    return antalspost(await attBesluta(this.db, { huvudman, ...EN }), 'egnaBeslut', { vag });
  }

  private async tvister({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    if (!lasareAv(inloggad, huvudman).forHuvudmannen) return [];
    const grupper = await antalPerAlder(this.db, huvudman, svenskDag(this.clock.now()));
    const antal = Object.values(grupper).reduce((summa, en) => summa + en, 0);
    return antalspost({ antal }, 'tvister', { vag: 'tvister' });
  }

  /** B8, B11: the län's koordinator has its arenas, a kommun's those where the kommun sits. */
  private async koordinerat({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    if (!farUtfora(inloggad, 'samverkan.overblicka')) return [];
    const lan = this.register.lanFor(huvudman) ?? '';
    const { koordinator } = lasareAv(inloggad, huvudman);
    const beslut = koordinator ? { lan } : { lasare: huvudman };
    const [arenor, rekommendationer] = await Promise.all([
      arenorsLage(this.db, koordinator ? { lan } : { huvudman }, this.clock.now().toISOString()),
      listaRekommendationer(this.db, { ...beslut, status: 'vantar', ...EN }),
    ]);
    return [
      ...nastaMote(arenor, this.clock.now()),
      ...utanMote(arenor),
      ...antalspost(rekommendationer, 'lanetsBeslut', { vag: 'rekommendationer?status=vantar' }),
    ];
  }
}

const nastaMote = (arenor: readonly Vantandearena[], nu: Date): readonly Startpost[] => {
  const kallade = arenor.flatMap(({ tid, mote, ...arena }) =>
    tid === null || mote === null ? [] : [{ ...arena, tid, mote }],
  );
  const [nasta] = kallade.toSorted((en, annan) => (en.tid < annan.tid ? -1 : 1));
  if (nasta === undefined) return [];
  const { id, namn, tid, mote, arenden } = nasta;
  const text = nasta.dagordning === true ? medAntal(arenden ?? 0) : DAGEN.mote;
  return [{ tal: dagen(tid, nu), text, vad: namn, vag: `arenor/${id}/moten/${mote}`, objekt: { slag: 'arena', id } }];
};

const medAntal = (antal: number): Tvasprak => {
  const [sv, en] = texten(antal, 'paDagordningen');
  return [sv.replace('{antal}', String(antal)), en.replace('{antal}', String(antal))];
};

/** Those where most wait; the rest are among the arenas. */
const utanMote = (arenor: readonly Vantandearena[]): readonly Startpost[] => {
  const alla = arenor.filter(({ utan_mote }) => utan_mote > 0).toSorted((en, annan) => annan.utan_mote - en.utan_mote);
  return medFler(alla.flatMap(vantarPaMote), { text: DAGEN.flerArenor, vag: 'arenor?arenden=utan-mote' });
};

const vantarPaMote = ({ id, namn, utan_mote: antal }: Vantandearena): readonly Startpost[] =>
  antalspost({ antal }, 'utanMote', { vag: `arenor/${id}?arenden=utan-mote#arenden`, vad: namn }).map((post) => ({
    ...post,
    objekt: { slag: 'arena', id },
  }));
