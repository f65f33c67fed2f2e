import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { namnerPersonnummer } from '#libs/kernel/index.js';
import { laggFalt, type Falt, type Kontroll } from './falt.js';
import { antalTecken, arLasbarText } from './texter.js';

/**
 * One decorator a field: class-validator's checks with Swedish wording and permanent codes, the JSON Schema that the
 * fast check and OpenAPI use, and the example. `valfri`: may be left out or null.
 */
export interface Faltval {
  readonly valfri?: boolean;
  readonly beskrivning?: string;
  readonly exempel?: unknown;
  /** Code when it is missing or empty; FALT_SAKNAS unless given. */
  readonly saknasKod?: string;
  readonly saknasText?: string;
}

/** Of a text. */
export interface Textval extends Faltval {
  /** Never sealed: it stands in the clear in the log, in lists and in what is sent, so no personnummer may stand in it. */
  readonly oppet?: boolean;
}

type Deklaration = Omit<Falt, 'namn' | 'valfri'>;

export const strang =
  (ok: (text: string) => boolean) =>
  (varde: unknown): boolean =>
    typeof varde === 'string' && ok(varde);

export const ogiltigt = (meddelande: string, ok: (varde: unknown) => boolean): Kontroll => ({
  kod: 'OGILTIGT_VARDE',
  meddelande,
  ok,
});
export const arText = ogiltigt('Ska vara en text.', (varde) => typeof varde === 'string');

export const falt =
  (val: Faltval, deklaration: Deklaration): PropertyDecorator =>
  (mal, nyckel) => {
    const kontroller = kontrollerAv(val, deklaration);
    if (val.valfri === true) IsOptional()(mal, nyckel);
    kontroller.forEach((kontroll, index) => validera(kontroll, index)(mal, nyckel));
    if (deklaration.klass !== undefined) ValidateNested()(mal, nyckel);
    const { beskrivning, exempel, valfri = false } = val;
    laggFalt(mal.constructor, {
      ...deklaration,
      namn: String(nyckel),
      valfri,
      kontroller,
      ...(beskrivning !== undefined && { beskrivning }),
      ...(exempel !== undefined && { exempel }),
    });
  };

const kontrollerAv = (val: Faltval, { kontroller, element }: Deklaration): readonly Kontroll[] => {
  const saknas: Kontroll = {
    kod: val.saknasKod ?? 'FALT_SAKNAS',
    meddelande: val.saknasText ?? 'Uppgiften saknas.',
    ok: (varde) => varde !== undefined && varde !== null,
  };
  return [
    ...(val.valfri === true ? [] : [saknas]),
    ...kontroller,
    ...(element === undefined ? [] : [elementkontroll(element)]),
  ];
};

/** `kontroll3`: the name class-validator reports by, read back as the place in the field's list. */
const validera = (kontroll: Kontroll, index: number): PropertyDecorator =>
  ValidateBy(
    { name: `kontroll${index}`, validator: { validate: kontroll.ok, defaultMessage: () => kontroll.meddelande } },
    { context: { kod: kontroll.kod } },
  );

/** Whether every element passes; which one did not is found when it is worded. */
const elementkontroll = (element: readonly Kontroll[]): Kontroll => ({
  kod: 'ELEMENT',
  meddelande: 'Ett värde i listan är ogiltigt.',
  ok: (varde) => Array.isArray(varde) && varde.every((del) => element.every((kontroll) => kontroll.ok(del))),
});

export const textkontroller = (max: number, val: Faltval): readonly Kontroll[] => [
  arText,
  {
    kod: val.saknasKod ?? 'FALT_SAKNAS',
    meddelande: val.saknasText ?? 'Uppgiften är tom.',
    ok: strang((text) => text.trim() !== ''),
  },
  { kod: 'FOR_LANGT', meddelande: `Får vara högst ${max} tecken.`, ok: strang((text) => antalTecken(text) <= max) },
  ogiltigt('Innehåller tecken som inte är tillåtna (styrtecken).', strang(arLasbarText)),
];

const UTAN_PERSONNUMMER: Kontroll = {
  kod: 'PERSONNUMMER_I_OPPET_FALT',
  meddelande:
    'Får inte innehålla ett personnummer: fältet förseglas inte. Skriv det i personnummer eller i fritexten. ' +
    'Är det i stället dag och löpnummer, skriv det med snedstreck: 20220214/0017.',
  ok: strang((text) => !namnerPersonnummer(text)),
};

export const oppetkontroll = ({ oppet }: Textval): readonly Kontroll[] => (oppet === true ? [UTAN_PERSONNUMMER] : []);

/** The format of a text that may hold no personnummer is its own: the compiled schema knows it by name. */
export const textformat = (format: 'text' | 'beteckning', { oppet }: Textval): string =>
  oppet === true ? `${format}-utan-personnummer` : format;

export const kodkontroll = (kodverk: Readonly<Record<string, unknown>>): Kontroll => ({
  kod: 'OKAND_KOD',
  meddelande: `Okänd kod. Giltiga: ${Object.keys(kodverk).join(', ')}.`,
  ok: strang((kod) => Object.hasOwn(kodverk, kod)),
});
