import { FORMULAR, type Formular } from '#libs/sidor/index.js';

/** A form by its name; a page that names one that is not there is a fault of ours. */
export const formularet = (namn: string): Formular => {
  const formular = FORMULAR.get(namn);
  if (formular === undefined) throw new Error(`no form ${namn}`);
  return formular;
};
