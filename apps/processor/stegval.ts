import { stegeFor, svarstidFor, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Stegval } from '#libs/policies/index.js';

/** The ladders that the policies ask for, from the län's files. */
export const registretsStegval = (register: Huvudmannaregister): Stegval => ({
  stege: (lan, modell) => stegeFor(register, lan, modell),
  svarstid: ({ lan, modell, niva, huvudman }) => svarstidFor(register, lan, modell, niva, huvudman),
  fritextgranskning: (huvudman) => register.fritextgranskning(huvudman),
});
