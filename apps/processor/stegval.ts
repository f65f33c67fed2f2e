import { stegeFor, svarstidFor, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Stegval } from '#libs/policies/index.js';
import { hittaFormular } from '#libs/uppfoljning/index.js';

/** The ladders that the policies ask for, from the län's files. */
export const registretsStegval = (register: Huvudmannaregister): Stegval => ({
  stege: (lan, modell) => stegeFor(register, lan, modell),
  svarstid: ({ lan, modell, niva, huvudman }) => svarstidFor(register, lan, modell, niva, huvudman),
  enkatfragor: (lan, formular) => hittaFormular(formular, register.uppfoljning(lan)?.formular)?.fragor ?? [],
  fritextgranskning: (huvudman) => register.fritextgranskning(huvudman),
});
