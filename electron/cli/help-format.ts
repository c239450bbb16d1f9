import type { Command, HelpConfiguration } from 'commander';
import { wrap } from '../../shared/export/wrap.ts';
import type { HelpText } from '../../shared/messages/help.ts';

/** Help has the width of the narrowest terminal in use: it is read there, pasted into tickets, and compared. */
const WIDTH = 80;

/** Commander's page, in our words: `--json PATH`, no `(default: [])`, no "options" in English between French lines. */
export function helpFormat(help: HelpText): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.sections.usage,
    'Arguments:': help.sections.arguments,
    'Options:': help.sections.options,
    'Commands:': help.sections.commands,
  };
  return {
    helpWidth: WIDTH,
    // Commander's own breaks lines at the no-break spaces of French, too.
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    styleTitle: (title) => titles[title] ?? title,
    optionTerm: ({ flags }) => flags.replace(/<(.*)>$/, '$1'),
    optionDescription: ({ description }) => description,
    subcommandTerm: (command) => [command.name(), ...valuesOf(command)].join(' '),
    commandUsage: (command) => {
      const values = command.commands.length > 0 ? [help.placeholders.command] : valuesOf(command);
      return [...pathTo(command), ...values, help.placeholders.options].join(' ');
    },
  };
}

/** What stands under the page: an empty line, a heading where there is one, and lines of the page's width. */
export function helpNote(heading: string | null, lines: readonly string[]): string {
  const texts = lines.flatMap((line) =>
    heading === null ? wrap(line, WIDTH) : wrap(line, WIDTH, '  ', '    '),
  );
  return ['', ...(heading === null ? [] : [heading]), ...texts].join('\n');
}

const valuesOf = (command: Command): readonly string[] =>
  command.registeredArguments.map((value) => (value.required ? value.name() : `[${value.name()}]`));

const pathTo = (command: Command): readonly string[] =>
  command.parent === null ? [command.name()] : [...pathTo(command.parent), command.name()];
