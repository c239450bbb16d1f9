import { Command, CommanderError } from 'commander';
import { addOutputOptions, addRunOptions, type RunOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { helpFormat, helpNote } from './help-format.ts';
import { addGuideOptions, type GuideOptions } from './guide-options.ts';
import { langArgument } from './language.ts';
import type { Interruption } from './interruption.ts';
import { EXIT } from './exit-status.ts';
import type { Outputs } from './outputs.ts';
import { addServeOptions, type ServeOptions } from './serve-options.ts';
import { TOOL } from '../version.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** Each command is loaded when it is asked for: none waits for what only another one needs (catalogues, HTTP, X.509). */
const load = {
  catalog: () => import('./catalog-commands.ts'),
  explain: () => import('./explain-command.ts'),
  guide: () => import('./guide-command.ts'),
  practice: () => import('./practice-command.ts'),
  report: () => import('./report-commands.ts'),
  run: () => import('./run-command.ts'),
  serve: () => import('./serve-command.ts'),
};

/** What the contract names and this version has not: said, not ignored. */
const LATER_COMMANDS: ReadonlySet<string> = new Set(['compare', 'allowlist']);
const LATER_CATALOG_COMMANDS: ReadonlySet<string> = new Set(['update', 'diff']);
const LATER_OPTIONS: ReadonlySet<string> = new Set(['--redact']);

/**
 * Carries out a command line and answers its exit status.
 *
 * @throws {UsageError} for anything that cannot be carried out
 */
export async function runProgram(
  argv: readonly string[],
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  const later = laterIn(argv);
  if (later !== null) throw new UsageError({ code: 'not-there-yet', name: later });
  let status: number = EXIT.reachable;
  const program = programOf(messages, interruption, langArgument(argv) !== null, async (work) => {
    status = await work;
  });
  try {
    if (argv.length === 0)
      throw new UsageError({ code: 'missing-argument', name: messages.help.placeholders.command });
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.reachable;
    throw usageErrorOf(error, messages.help);
  }
}

function laterIn(argv: readonly string[]): string | null {
  const [command = '', second = ''] = argv.filter(
    (word, at) => !word.startsWith('--lang') && argv[at - 1] !== '--lang',
  );
  if (LATER_COMMANDS.has(command)) return command;
  if (command === 'catalog' && LATER_CATALOG_COMMANDS.has(second)) return `catalog ${second}`;
  return argv.map((word) => word.split('=')[0] ?? '').find((word) => LATER_OPTIONS.has(word)) ?? null;
}

type Done = (work: Promise<number>) => Promise<void>;

function programOf(
  messages: Messages,
  interruption: Interruption,
  /** The language was asked for, and is not only the system's. */
  speaks: boolean,
  done: Done,
): Command {
  const { help } = messages;
  const { placeholders: p } = help;
  const program = configured(new Command('callpath'), help)
    .description(help.program)
    .version(TOOL.version, '--version', help.versionOption)
    .addHelpText('after', `${helpNote(null, [help.exit])}\n${helpNote(help.laterHeading, help.later)}`);
  const command = (name: string, description: string): Command =>
    configured(program.command(name), help).description(description);

  addRunOptions(command('run', help.commands.run), help)
    .addHelpText('after', helpNote(help.laterHeading, help.later.slice(0, 1)))
    .action((options: RunOptions) =>
      done(load.run().then(({ runCommand }) => runCommand(options, messages, interruption))),
    );
  addOutputOptions(command(`show <${p.report}>`, help.commands.show), help).action(
    (path: string, options: Outputs) =>
      done(load.report().then(({ showCommand }) => showCommand(path, options, messages, speaks))),
  );
  addOutputOptions(command(`analyze <${p.report}>`, help.commands.analyze), help).action(
    (path: string, options: Outputs) =>
      done(load.report().then(({ analyzeCommand }) => analyzeCommand(path, options, messages))),
  );
  command(`explain [${p.code}]`, help.commands.explain).action((code: string | undefined) =>
    done(load.explain().then(({ explainCommand }) => explainCommand(code, messages))),
  );
  addCatalogCommands(command('catalog', help.commands.catalog), messages, done);
  addOutputOptions(command(`practice [${p.fault}]`, help.commands.practice), help)
    .option('--list', help.options.list)
    .option('--quiet', help.options.quiet)
    .action((fault: string | undefined, options: Partial<RunOptions>) =>
      done(
        load
          .practice()
          .then(({ practiceCommand }) => practiceCommand(fault, options, messages, interruption)),
      ),
    );
  addGuideOptions(command('guide', help.commands.guide), help).action((options: GuideOptions) =>
    done(load.guide().then(({ guideCommand }) => guideCommand(options, messages, interruption))),
  );
  addServeOptions(command('serve', help.commands.serve), help).action((options: ServeOptions) =>
    done(load.serve().then(({ serveCommand }) => serveCommand(options, messages, interruption))),
  );
  return program;
}

function addCatalogCommands(catalog: Command, messages: Messages, done: Done): void {
  const { help } = messages;
  const command = (name: string, description: string): Command =>
    configured(catalog.command(name), help).description(description);
  command('list', help.commands.catalogList).action(() =>
    done(load.catalog().then(({ catalogList }) => catalogList(messages))),
  );
  command(`show <${help.placeholders.id}>`, help.commands.catalogShow).action((id: string) =>
    done(load.catalog().then(({ catalogShow }) => catalogShow(id, messages))),
  );
  command(`check <${help.placeholders.file}>`, help.commands.catalogCheck).action((path: string) =>
    done(load.catalog().then(({ catalogCheck }) => catalogCheck(path, messages))),
  );
}

function configured(command: Command, help: HelpText): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false)
    .configureHelp(helpFormat(help))
    .option(`--lang <${help.placeholders.lang}>`, help.options.lang, lang);
}

function lang(value: string): string {
  if (value !== 'en' && value !== 'fr')
    throw new UsageError({ code: 'bad-language', name: '--lang', value: printable(value, 40) });
  return value;
}

/** Commander's own refusals, in our words. */
function usageErrorOf(error: CommanderError, { placeholders }: HelpText): UsageError {
  const name = printable(/'([^']*)'/.exec(error.message)?.[1] ?? '', 80);
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UsageError({ code: 'unknown-command', name });
    case 'commander.unknownOption':
      return new UsageError({ code: 'unknown-option', name });
    case 'commander.optionMissingArgument':
      return new UsageError({ code: 'missing-value', name: name.split(' ')[0] ?? name });
    case 'commander.missingArgument':
      return new UsageError({ code: 'missing-argument', name });
    case 'commander.excessArguments':
      return new UsageError({ code: 'excess-arguments', name });
    // A group of commands was named without one of them.
    case 'commander.help':
      return new UsageError({ code: 'missing-argument', name: placeholders.command });
    default:
      return new UsageError({ code: 'other', detail: printable(error.message, 300) });
  }
}
