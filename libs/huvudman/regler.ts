import type { Platsfel, Vag } from '#libs/platform/yaml/index.js';
import type { Lansfil } from './lansfil.js';
import type { Arena, Niva, Samverkansmodell } from './modell.js';
import { kriterieregler } from './kriteriekontroll.js';
import { namnformer, namnnyckel, overenskommelsenamn } from './namn.js';

/** What a schema cannot say of one län file: references that lead somewhere, codes that are unique, dates in order. */
export const kontrolleraRegler = (fil: Lansfil): readonly Platsfel[] => [
  ...koder(fil),
  ...krockar(
    fil.huvudman.map((post, i) => ({ agare: post.kod, namn: namnformer(post), vag: ['huvudman', i, 'namn'] })),
  ),
  ...krockar(
    fil.overenskommelser.map((o, i) => ({
      agare: o.id,
      namn: overenskommelsenamn(o),
      vag: ['overenskommelser', i, 'namn'],
    })),
  ),
  ...dubbletter(fil),
  ...kriterieregler(fil),
  ...linjer(fil),
  ...fil.samverkansmodeller.flatMap((modell, i) => modellfel(fil, modell, ['samverkansmodeller', i])),
  ...overenskommelser(fil),
  ...kallhanvisningar(fil, fil, []),
];

const koder = ({ lan, huvudman }: Lansfil): readonly Platsfel[] =>
  huvudman.flatMap(({ kod, typ }, i) => {
    const vag = ['huvudman', i, 'kod'];
    if (typ === 'region' && kod !== lan.kod)
      return [{ vag, meddelande: `En regions kod ska vara länets kod ${lan.kod}.` }];
    if (typ === 'kommun' && !new RegExp(`^${lan.kod}[0-9]{2}$`, 'u').test(kod))
      return [{ vag, meddelande: `En kommuns kod ska vara fyra siffror och börja med länets kod ${lan.kod}.` }];
    if (typ === 'privat' && /^[0-9]+$/u.test(kod))
      return [{ vag, meddelande: 'En privat huvudmans kod ska vara ett ord, inte en SCB-kod.' }];
    return [];
  });

interface Namngiven {
  readonly agare: string;
  readonly namn: readonly string[];
  readonly vag: Vag;
}

/** A name that two of a kind share within the län could never be looked up. */
const krockar = (poster: readonly Namngiven[]): readonly Platsfel[] => {
  const agare = new Map<string, string>();
  return poster.flatMap((post) =>
    post.namn.flatMap((namn) => {
      const annan = agare.get(namn) ?? post.agare;
      agare.set(namn, annan);
      return annan === post.agare ? [] : [{ vag: post.vag, meddelande: `Namnet "${namn}" används redan av ${annan}.` }];
    }),
  );
};

const dubbletter = (fil: Lansfil): readonly Platsfel[] => [
  ...upprepade(fil.huvudman.map((h, i) => [h.kod, ['huvudman', i, 'kod']])),
  ...fil.huvudman.flatMap((h, i) =>
    upprepade((h.verksamheter ?? []).map((v, j) => [v.kod, ['huvudman', i, 'verksamheter', j, 'kod']])),
  ),
  ...upprepade(fil.kallor.map((k, i) => [k.id, ['kallor', i, 'id']])),
  ...upprepade(fil.malgrupper.map((m, i) => [m.kod, ['malgrupper', i, 'kod']])),
  ...upprepade(fil.samverkansmodeller.map((m, i) => [m.id, ['samverkansmodeller', i, 'id']])),
  ...upprepade(iModeller(fil, 'nivaer')),
  ...upprepade(iModeller(fil, 'arenor')),
  ...upprepade(fil.overenskommelser.map((o, i) => [o.id, ['overenskommelser', i, 'id']])),
  ...upprepade(
    fil.uppfoljning.formular.map((f, i) => [`${f.id} version ${f.version}`, ['uppfoljning', 'formular', i, 'version']]),
  ),
  ...fil.uppfoljning.formular.flatMap((f, i) =>
    upprepade(f.fragor.map((fraga, j) => [fraga.id, ['uppfoljning', 'formular', i, 'fragor', j, 'id']])),
  ),
  ...fil.overenskommelser.flatMap((o, i) => [
    ...upprepade(o.versioner.map((v, j) => [v.version, ['overenskommelser', i, 'versioner', j, 'version']])),
    ...upprepade(o.avsnitt.map((a, j) => [namnnyckel(a.namn), ['overenskommelser', i, 'avsnitt', j, 'namn']])),
  ]),
];

const iModeller = (fil: Lansfil, falt: 'nivaer' | 'arenor') =>
  fil.samverkansmodeller.flatMap((modell, i) =>
    modell[falt].map(({ id }, j): readonly [string, Vag] => [id, ['samverkansmodeller', i, falt, j, 'id']]),
  );

const upprepade = (poster: readonly (readonly [string, Vag])[]): readonly Platsfel[] => {
  const sedda = new Set<string>();
  return poster.flatMap(([varde, vag]) => {
    const ny = !sedda.has(varde);
    sedda.add(varde);
    return ny ? [] : [{ vag, meddelande: `"${varde}" finns redan i filen.` }];
  });
};

const linjer = (fil: Lansfil): readonly Platsfel[] => {
  const linjenivaer = new Set(
    fil.samverkansmodeller.flatMap(({ nivaer }) => nivaer.filter(({ slag }) => slag === 'linje').map(({ id }) => id)),
  );
  const platser = [
    ...(['region', 'kommun', 'privat'] as const).map((typ) => ({
      vag: ['standard', typ],
      linje: fil.standard[typ].linje,
    })),
    ...fil.huvudman.map(({ linje }, i) => ({ vag: ['huvudman', i], linje: linje ?? [] })),
  ];
  return [
    ...platser.flatMap(({ vag, linje }) =>
      linje.flatMap(({ niva }, j) =>
        okand(linjenivaer, niva, { vag: [...vag, 'linje', j, 'niva'], sort: 'linjenivå' }),
      ),
    ),
    ...okand(linjenivaer, fil.uppfoljning.godkannandeAv?.niva ?? null, {
      vag: ['uppfoljning', 'godkannandeAv', 'niva'],
      sort: 'linjenivå',
    }),
  ];
};

const modellfel = (fil: Lansfil, modell: Samverkansmodell, vag: Vag): readonly Platsfel[] => {
  const nivaer = new Set(modell.nivaer.map(({ id }) => id));
  return [
    ...ordning(modell, vag),
    ...modell.nivaer.flatMap((niva, i) => lyftfel(nivaer, niva, [...vag, 'nivaer', i])),
    ...modell.arenor.flatMap((arena, i) => arenafel(fil, modell, { arena, vag: [...vag, 'arenor', i] })),
  ];
};

const lyftfel = (nivaer: ReadonlySet<string>, { lyftsAv }: Niva, vag: Vag): readonly Platsfel[] =>
  (lyftsAv ?? []).flatMap(({ franNiva }, j) =>
    okand(nivaer, franNiva, { vag: [...vag, 'lyftsAv', j, 'franNiva'], sort: 'nivå' }),
  );

const arenafel = (
  fil: Lansfil,
  modell: Samverkansmodell,
  { arena, vag }: { readonly arena: Arena; readonly vag: Vag },
): readonly Platsfel[] => {
  const huvudman = new Set(fil.huvudman.map(({ kod }) => kod));
  const [nivaer, arenor] = [new Set(modell.nivaer.map(({ id }) => id)), new Set(modell.arenor.map(({ id }) => id))];
  return [
    ...okand(nivaer, arena.niva, { vag: [...vag, 'niva'], sort: 'nivå' }),
    ...okand(arenor, arena.beredsAv, { vag: [...vag, 'beredsAv'], sort: 'arena' }),
    ...arena.huvudman.flatMap((kod, j) => okand(huvudman, kod, { vag: [...vag, 'huvudman', j], sort: 'huvudman' })),
    ...arena.ledamoter.flatMap((ledamot, j) =>
      okand(huvudman, ledamot.huvudman, { vag: [...vag, 'ledamoter', j, 'huvudman'], sort: 'huvudman' }),
    ),
  ];
};

const overenskommelser = (fil: Lansfil): readonly Platsfel[] => {
  const huvudman = new Set(fil.huvudman.map(({ kod }) => kod));
  const idn = new Set(fil.overenskommelser.map(({ id }) => id));
  const arenor = new Set(fil.samverkansmodeller.flatMap((modell) => modell.arenor.map(({ id }) => id)));
  return [
    ...fil.overenskommelser.flatMap((o, i) => [
      ...okand(arenor, o.uppfoljningInitierasAv, {
        vag: ['overenskommelser', i, 'uppfoljningInitierasAv'],
        sort: 'arena',
      }),
      ...okand(idn, o.overordnad, { vag: ['overenskommelser', i, 'overordnad'], sort: 'överenskommelse' }),
      ...o.parter.flatMap((kod, j) =>
        okand(huvudman, kod, { vag: ['overenskommelser', i, 'parter', j], sort: 'huvudman' }),
      ),
      ...o.versioner.flatMap((version, j) => datumordning(version, ['overenskommelser', i, 'versioner', j])),
    ]),
    ...fil.malgrupper.flatMap((m, i) =>
      okand(idn, m.overenskommelse, { vag: ['malgrupper', i, 'overenskommelse'], sort: 'överenskommelse' }),
    ),
  ];
};

const ordning = ({ giltigFran, giltigTill, nivaer }: Samverkansmodell, vag: Vag): readonly Platsfel[] => [
  ...datumordning({ giltigFran, giltigTill }, vag),
  ...nivaer.flatMap((niva, i) =>
    i > 0 && niva.ordning < (nivaer[i - 1]?.ordning ?? 0)
      ? [{ vag: [...vag, 'nivaer', i, 'ordning'], meddelande: 'Nivåerna ska stå i ordning, lägst först.' }]
      : [],
  ),
];

const datumordning = (
  { giltigFran, giltigTill }: { readonly giltigFran: string | null; readonly giltigTill: string | null },
  vag: Vag,
): readonly Platsfel[] =>
  giltigFran !== null && giltigTill !== null && giltigTill < giltigFran
    ? [{ vag: [...vag, 'giltigTill'], meddelande: 'giltigTill ligger före giltigFran.' }]
    : [];

/** Every `kalla` anywhere in the file names one of `kallor`. */
const kallhanvisningar = (fil: Lansfil, del: unknown, vag: Vag): readonly Platsfel[] => {
  if (typeof del !== 'object' || del === null) return [];
  return Object.entries(del).flatMap(([nyckel, varde]: [string, unknown]) => {
    const hit = [...vag, Array.isArray(del) ? Number(nyckel) : nyckel];
    if (nyckel === 'kalla' && typeof varde === 'string')
      return okand(new Set(fil.kallor.map(({ id }) => id)), varde, { vag: hit, sort: 'källa' });
    return kallhanvisningar(fil, varde, hit);
  });
};

const okand = (
  kanda: ReadonlySet<string>,
  varde: string | null,
  { vag, sort }: { readonly vag: Vag; readonly sort: string },
): readonly Platsfel[] =>
  varde === null || kanda.has(varde) ? [] : [{ vag, meddelande: `Okänd ${sort} "${varde}".` }];
