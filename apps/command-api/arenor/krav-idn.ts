import { valideringsproblem } from '#libs/platform/http/problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** 400 for each element of a list that is no id; what was sent is never quoted. */
export const kravIdn = (idn: readonly string[], pekare: string): void => {
  const fel = idn.flatMap((id, nr) =>
    UUID.test(id)
      ? []
      : [{ kod: 'OGILTIGT_VARDE', pekare: `${pekare}/${nr}`, meddelande: 'Ska vara ett id (uuid med gemener).' }],
  );
  if (fel.length > 0) throw valideringsproblem(fel);
};
