import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Halsa, Halsobrist } from '#libs/platform/halsa.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import { AnnanProjektor, startaProjektor, vyefterslap, VYER, type Projektor } from '#libs/read-models/index.js';
import {
  byggTjanst,
  matFoljare,
  oppnaHandelselogg,
  sedanIkapp,
  startaDriftdorr,
  underLedarskap,
  type Tjanststart,
} from '#libs/tjanst/index.js';

/** Keeps the views while it leads; stands by, ready, while another does. What it writes is fenced by the old checkpoint. */
export const startaProjector: Tjanststart = (konfiguration, logg) =>
  byggTjanst('projector', async (bygge) => {
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera),
      (en) => en.close(),
    );
    const db = await bygge.oppna(
      'databas',
      () => oppnaVyer(konfiguration),
      (en) => en.stang(),
    );
    const matvarden = new Matvarden();
    const foljd: Foljd = { projektor: null };
    const bakom = sedanIkapp(store, systemClock, () => foljd.projektor?.lage().position ?? null);
    matvarden.vyefterslap(vyefterslap({ vylage: () => foljd.projektor, store, clock: systemClock }));
    const vidSkifte = matFoljare({ matvarden, foljare: 'projector', sekunder: bakom });
    const { databaseUrl: connectionString } = konfiguration;
    bygge.satIgang((signal) =>
      underLedarskap({ connectionString, namn: 'projector', signal, logg, vidSkifte, annanLeder }, (stopp) =>
        projicera(foljd, startaProjektor({ store, db, vyer: VYER, clock: systemClock }), stopp),
      ),
    );
    const halsa = new Halsa({
      handelselogg: () => store.head(),
      vydatabas: () => db.las('SELECT 1'),
      vyer: () => ikapp(foljd),
    });
    const dorr = await startaDriftdorr({ konfiguration, halsa, matvarden, logg });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });

const oppnaVyer = ({ databaseUrl: connectionString }: Konfiguration) =>
  oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer' });

const annanLeder = (fel: unknown): boolean => fel instanceof AnnanProjektor;

/** The projector of the present lead; null while another leads. */
interface Foljd {
  projektor: Projektor | null;
}

const ikapp = async ({ projektor }: Foljd): Promise<void> => {
  if (projektor !== null && !projektor.lage().ikapp) throw new Halsobrist('har inte hunnit ikapp händelseloggen');
};

/** The batch under way is let finish. */
const projicera = async (foljd: Foljd, projektor: Projektor, stopp: AbortSignal): Promise<void> => {
  const stang = (): void => void projektor.stang().catch(() => undefined);
  stopp.addEventListener('abort', stang, { once: true });
  if (stopp.aborted) stang();
  foljd.projektor = projektor;
  try {
    await projektor.slut;
  } finally {
    foljd.projektor = null;
  }
};
