import { EFFEKTORD, type Forlopp } from './atgarder.js';
import { dagEfter } from './lansplan.js';
import type { Lansscen } from './scen.js';

/** Days before and after the day that was said. */
const BORJAR_FORE = 60;
const I_TID_FORE = 10;
const SEN_EFTER = 45;
const UTVARDERAS_EFTER = 75;

interface Post {
  readonly vag: string;
  readonly av: string;
  readonly klartSenast: string;
  readonly forlopp: Forlopp;
}

/** Begun, and then done in time, done late, given up, or not done at all; what is done is judged a quarter later (V7). */
export const laggForloppet = (scen: Lansscen, post: Post): void => {
  const { klartSenast, forlopp } = post;
  lagg(scen, post, { dag: dagEfter(klartSenast, -BORJAR_FORE), status: 'pagar', rapport: 'Arbetet har börjat.' });
  if (forlopp.slag === 'drar-ut') return;
  if (forlopp.slag === 'avbruten') {
    const rapport = 'Avbruten: samma sak görs i ett annat arbete. (Påhittat exempel.)';
    lagg(scen, post, { dag: klartSenast, status: 'avbruten', rapport });
    return;
  }
  const klar = dagEfter(klartSenast, forlopp.slag === 'sen' ? SEN_EFTER : -I_TID_FORE);
  lagg(scen, post, { dag: klar, status: 'klar', rapport: 'Arbetssättet är infört.' });
  scen.tidslinje.lagg(dagEfter(klar, UTVARDERAS_EFTER), async () => {
    const { effekt } = forlopp;
    await scen.rost(post.av).utfor(post.vag, 'effekter', { effekt, beskrivning: EFFEKTORD[effekt] });
  });
};

const lagg = (
  scen: Lansscen,
  { av, vag }: Post,
  { dag, ...lage }: { readonly dag: string; readonly status: string; readonly rapport: string },
): void => scen.tidslinje.lagg(dag, async () => void (await scen.rost(av).utfor(vag, 'status', lage)));
