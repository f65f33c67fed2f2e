import { VASTERBOTTEN } from '#libs/eskalering/testing/stegar.js';
import { hittaFormular } from '#libs/uppfoljning/formular/index.js';
import type { Stegval } from '../stegval.js';

/** One län with one model, ten working days everywhere. */
export const PROVSTEGVAL: Stegval = {
  stege: (lan, modell) => (lan === '24' && modell === VASTERBOTTEN.modell ? VASTERBOTTEN : undefined),
  svarstid: () => 10,
  fritextgranskning: () => 'vid-inlamning',
  enkatfragor: (_lan, formular) => hittaFormular(formular)?.fragor ?? [],
};
