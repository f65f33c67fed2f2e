import { skyddskontext, somInslaget, type Huvudmannarad } from './huvudmannanycklar.js';
import type { Roterat, Roteringsval } from './nyckelvalv.js';
import { Roteringsgang, type Roteringsdelar } from './roteringsgang.js';

const SATS_MAX = 200;
const SIDA = `SELECT huvudman, version, skydd, inslagen FROM huvudmannanyckel WHERE skydd <> $1
  ORDER BY huvudman, version LIMIT ${SATS_MAX}`;
const ANTAL = 'SELECT CAST(count(*) AS integer) AS antal FROM huvudmannanyckel WHERE skydd <> $1';
const BYT = `UPDATE huvudmannanyckel SET skydd = $4, inslagen = $5 WHERE huvudman = $1 AND version = $2 AND skydd = $3`;

/** Wraps every huvudman's key by the protecting key that is active. Goes on where a broken one stopped. */
export const roteraSkyddet = async (delar: Roteringsdelar, val: Roteringsval = {}): Promise<Roterat> => {
  const aktiv = await delar.skydd.aktiv();
  const [rad] = await delar.lager.las<{ readonly antal: number }>(ANTAL, [aktiv]);
  const gang = new Roteringsgang(rad?.antal ?? 0, val);
  for (;;) {
    const sida = await delar.lager.las<Huvudmannarad>(SIDA, [aktiv]);
    if (sida.length === 0) break;
    if (!(await slaOmSida(delar, { sida, aktiv, gang }))) return gang.utfall(false);
  }
  await delar.lager.utplana(['huvudmannanyckel']);
  return gang.utfall(true);
};

interface Sida {
  readonly sida: readonly Huvudmannarad[];
  readonly aktiv: string;
  readonly gang: Roteringsgang;
}

/** False: stopped, or the protection was rotated meanwhile and the work has another aim. */
const slaOmSida = async ({ lager, skydd }: Roteringsdelar, { sida, aktiv, gang }: Sida): Promise<boolean> => {
  for (const rad of sida) {
    if (gang.avbruten()) return false;
    const kontext = skyddskontext(rad);
    const nytt = await skydd.slaIn(await skydd.slaUpp(somInslaget(rad), kontext), kontext);
    if (nytt.skydd !== aktiv) return false;
    const parametrar = [rad.huvudman, rad.version, rad.skydd, nytt.skydd, nytt.innehall];
    await lager.skriv([{ sql: BYT, parametrar }]);
    gang.notera(1);
  }
  return true;
};
