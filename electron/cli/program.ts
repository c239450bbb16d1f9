import { Command, CommanderError } from 'commander';
import { addOutputOptions, addRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { EXIT } from './exit-status.ts';
import type { Outputs } from './outputs.ts';
import { TOOL } from '../version.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** Each command is loaded when it is asked for: none waits for what only another one needs (catalogues, HTTP, X.509). */
const load = {
  catalog: () => import('./catalog-commands.ts'),
  explain: () => import('./explain-command.ts'),
  practice: () => import('./practice-command.ts'),
  report: () => import('./report-commands.ts'),
  run: () => import('./run-command.ts'),
};

/** What the contract names and this version has not: said, not ignored. */
const LATER_COMMANDS: ReadonlySet<string> = new Set(['compare', 'allowlist', 'serve']);
const LATER_CATALOG_COMMANDS: ReadonlySet<string> = new Set(['update', 'diff']);
const LATER_OPTIONS: ReadonlySet<string> = new Set(['--proxy-auth', '--pac', '--redact']);

/**
 * Carries out a command line and answers its exit status.
 *
 * @throws {UsageError} for anything that cannot be carried out
 */
export async function runProgram(argv: readonly string[], messages: Messages): Promise<number> {
  const later = laterIn(argv);
  if (later !== null) throw new UsageError({ code: 'not-there-yet', name: later });
  let status: number = EXIT.reachable;
  const program = programOf(messages, async (work) => {
    status = await work;
  });
  try {
    if (argv.length === 0) throw new UsageError({ code: 'missing-argument', name: 'COMMAND' });
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.reachable;
    throw usageErrorOf(error);
  }
}

function laterIn(argv: readonly string[]): string | null {
  const [command = '', second = ''] = argv;
  if (LATER_COMMANDS.has(command)) return `callpath ${command}`;
  if (command === 'catalog' && LATER_CATALOG_COMMANDS.has(second)) return `callpath catalog ${second}`;
  return argv.map((word) => word.split('=')[0] ?? '').find((word) => LATER_OPTIONS.has(word)) ?? null;
}

type Done = (work: Promise<number>) => Promise<void>;

function programOf(messages: Messages, done: Done): Command {
  const { help } = messages;
  const program = configured(new Command('callpath'), help)
    .description(help.program)
    .usage(help.usage.replace(/^callpath /, ''))
    .version(TOOL.version, '--version', help.versionOption)
    .addHelpText(
      'after',
      `\n${help.exit}\n\n${help.laterHeading}\n${help.later.map((line) => `  ${line}`).join('\n')}`,
    );
  const command = (name: string, description: string): Command =>
    configured(program.command(name), help)
      .description(description)
      .option('--lang <lang>', help.options.lang, lang);

  addRunOptions(command('run', help.commands.run), help)
    .addHelpText('after', `\n${help.laterHeading}\n  ${help.later[0]}`)
    .action((options: RunOptions) =>
      done(load.run().then(({ runCommand }) => runCommand(options, messages))),
    );
  addOutputOptions(command('show <report>', help.commands.show), help.options).action(
    (path: string, options: Outputs & { lang?: string }) =>
      done(
        load
          .report()
          .then(({ showCommand }) => showCommand(path, options, messages, options.lang !== undefined)),
      ),
  );
  addOutputOptions(command('analyze <report>', help.commands.analyze), help.options).action(
    (path: string, options: Outputs) =>
      done(load.report().then(({ analyzeCommand }) => analyzeCommand(path, options, messages))),
  );
  command('explain [code]', help.commands.explain).action((code: string | undefined) =>
    done(load.explain().then(({ explainCommand }) => explainCommand(code, messages))),
  );
  addCatalogCommands(command('catalog', help.commands.catalog), messages, done);
  addOutputOptions(command('practice [fault]', help.commands.practice), help.options)
    .option('--list', help.options.list)
    .option('--quiet', help.options.quiet)
    .action((fault: string | undefined, options: Partial<RunOptions>) =>
      done(load.practice().then(({ practiceCommand }) => practiceCommand(fault, options, messages))),
    );
  return program;
}

function addCatalogCommands(catalog: Command, messages: Messages, done: Done): void {
  const { help } = messages;
  const command = (name: string, description: string): Command =>
    configured(catalog.command(name), help)
      .description(description)
      .option('--lang <lang>', help.options.lang, lang);
  command('list', help.commands.catalogList).action(() =>
    done(load.catalog().then(({ catalogList }) => catalogList(messages))),
  );
  command('show <id>', help.commands.catalogShow).action((id: string) =>
    done(load.catalog().then(({ catalogShow }) => catalogShow(id, messages))),
  );
  command('check <file>', help.commands.catalogCheck).action((path: string) =>
    done(load.catalog().then(({ catalogCheck }) => catalogCheck(path, messages))),
  );
}

function configured(command: Command, help: HelpText): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.sections.usage,
    'Arguments:': help.sections.arguments,
    'Options:': help.sections.options,
    'Commands:': help.sections.commands,
  };
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });
}

function lang(value: string): string {
  if (value !== 'en' && value !== 'fr')
    throw new UsageError({ code: 'bad-language', name: '--lang', value: printable(value, 40) });
  return value;
}

/** Commander's own refusals, in our words. */
function usageErrorOf(error: CommanderError): UsageError {
  const name = printable(/'([^']*)'/.exec(error.message)?.[1] ?? '', 80);
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UsageError({ code: 'unknown-command', name });
    case 'commander.unknownOption':
      return new UsageError({ code: 'unknown-option', name });
    case 'commander.optionMissingArgument':
      return new UsageError({ code: 'missing-value', name: name.split(' ')[0] ?? name });
    case 'commander.missingArgument':
      return new UsageError({ code: 'missing-argument', name: name.toUpperCase() });
    case 'commander.excessArguments':
      return new UsageError({ code: 'excess-arguments', name });
    // A group of commands was named without one of them.
    case 'commander.help':
      return new UsageError({ code: 'missing-argument', name: 'COMMAND' });
    default:
      return new UsageError({ code: 'other', detail: printable(error.message, 300) });
  }
}
