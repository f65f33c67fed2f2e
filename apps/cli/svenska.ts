import type { Argument, Command } from 'commander';
import type { Terminal } from './terminal.js';

/** What commander says of a wrong command line, in English, and ours. */
const ORD: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*?)'/gm, 'Kommandot "$1" finns inte. Kör med --help för att se vilka som finns.'],
  [/^error: unknown option '(.*?)'/gm, 'Valet "$1" finns inte. Kör med --help för att se vilka som finns.'],
  [/^error: missing required argument '(.*?)'/gm, 'Argumentet <$1> saknas.'],
  [/^error: required option '(.*?)' not specified/gm, 'Valet "$1" måste anges.'],
  [/^error: option '(.*?)' argument missing/gm, 'Valet "$1" behöver ett värde.'],
  [/^error: too many arguments(?: for '.*?')?\. Expected .*$/gm, 'Det är för många argument.'],
  [/^\(Did you mean one of (.*)\?\)$/gm, '(Menade du något av $1?)'],
  [/^\(Did you mean (.*)\?\)$/gm, '(Menade du $1?)'],
];

const RUBRIKER: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
};

/** What commander says, in Swedish and to our terminal; a wrong command line throws `CommanderError`. */
export const paSvenska = (kommando: Command, terminal: Terminal): Command => {
  const harUnder = kommando.commands.length > 0;
  if (harUnder) kommando.helpCommand('help [kommando]', 'visar hjälp för ett kommando');
  else kommando.helpCommand(false);
  return kommando
    .usage([harUnder ? '<kommando> [val]' : '[val]', ...kommando.registeredArguments.map(plats)].join(' '))
    .helpOption('-h, --help', 'visar hjälp')
    .exitOverride()
    .configureHelp({
      styleTitle: (rubrik) => RUBRIKER[rubrik] ?? rubrik,
      subcommandTerm: (under) => [under.name(), ...under.registeredArguments.map(plats)].join(' '),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (annars ${String(defaultValue)})`,
    })
    .configureOutput({
      writeOut: (text) => terminal.skriv(text.trimEnd()),
      writeErr: (text) => terminal.skrivFel(oversatt(text).trimEnd()),
    });
};

const plats = (argument: Argument): string => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`);

const oversatt = (text: string): string =>
  ORD.reduce((oversatt, [monster, svenska]) => oversatt.replace(monster, svenska), text);
