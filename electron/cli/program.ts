import { Command, CommanderError } from 'commander';
import { addAllowlistOptions, type AllowlistOptions } from './allowlist-options.ts';
import type { CompareOptions } from './compare-command.ts';
import {
  addOutputOptions,
  addProxyOptions,
  addRunOptions,
  addShowOptions,
  type RunOptions,
  type ShowOptions,
} from './options.ts';
import { UsageError } from './usage-error.ts';
import { helpFormat, helpNote } from './help-format.ts';
import { addGuideOptions, type GuideOptions } from './guide-options.ts';
import { langArgument } from './language.ts';
import type { Interruption } from './interruption.ts';
import { EXIT } from './exit-status.ts';
import type { UpdateOptions } from './catalog-update-command.ts';
import type { Outputs } from './outputs.ts';
import type { Redaction } from './redaction.ts';
import { addServeOptions, type ServeOptions } from './serve-options.ts';
import { TOOL } from '../version.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** Each command is loaded when it is asked for: none waits for what only another one needs (catalogues, HTTP, X.509). */
const load = {
  allowlist: () => import('./allowlist-command.ts'),
  catalog: () => import('./catalog-commands.ts'),
  compare: () => import('./compare-command.ts'),
  catalogDiff: () => import('./catalog-diff-command.ts'),
  catalogUpdate: () => import('./catalog-update-command.ts'),
  explain: () => import('./explain-command.ts'),
  guide: () => import('./guide-command.ts'),
  practice: () => import('./practice-command.ts'),
  report: () => import('./report-commands.ts'),
  run: () => import('./run-command.ts'),
  serve: () => import('./serve-command.ts'),
};

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
    .addHelpText('after', helpNote(null, [help.exit]));
  const command = (name: string, description: string): Command =>
    configured(program.command(name), help).description(description);

  addRunOptions(command('run', help.commands.run), help).action((options: RunOptions) =>
    done(load.run().then(({ runCommand }) => runCommand(options, messages, interruption))),
  );
  addShowOptions(command(`show <${p.report}>`, help.commands.show), help)
    .option('--quiet', help.options.quiet)
    .action((path: string, options: ShowOptions & Redaction) =>
      done(load.report().then(({ showCommand }) => showCommand(path, options, messages, speaks))),
    );
  addOutputOptions(command(`analyze <${p.report}>`, help.commands.analyze), help)
    .option('--quiet', help.options.quiet)
    .action((path: string, options: Outputs & Redaction) =>
      done(load.report().then(({ analyzeCommand }) => analyzeCommand(path, options, messages))),
    );
  command(`compare <${p.reportA}> <${p.reportB}>`, help.commands.compare)
    .option(`--json <${p.path}>`, help.options.comparison)
    .option('--redact', help.options.redact)
    .option('--quiet', help.options.quiet)
    .addHelpText('after', helpNote(null, [help.compareExit]))
    .action((first: string, second: string, options: CompareOptions) =>
      done(load.compare().then(({ compareCommand }) => compareCommand(first, second, options, messages))),
    );
  command(`explain [${p.code}]`, help.commands.explain).action((code: string | undefined) =>
    done(load.explain().then(({ explainCommand }) => explainCommand(code, messages))),
  );
  addAllowlistOptions(command('allowlist', help.commands.allowlist), help).action(
    (options: AllowlistOptions) =>
      done(load.allowlist().then(({ allowlistCommand }) => allowlistCommand(options, messages))),
  );
  addCatalogCommands(command('catalog', help.commands.catalog), messages, interruption, done);
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

function addCatalogCommands(
  catalog: Command,
  messages: Messages,
  interruption: Interruption,
  done: Done,
): void {
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
  const { options, placeholders: p } = help;
  addProxyOptions(
    command('update', help.commands.catalogUpdate).option(`--from <${p.fileOrUrl}>`, options.updateFrom),
    help,
  ).action((given: UpdateOptions) =>
    done(load.catalogUpdate().then(({ catalogUpdate }) => catalogUpdate(given, messages, interruption))),
  );
  command(`diff <${p.catalogA}> <${p.catalogB}>`, help.commands.catalogDiff)
    .option(`--json <${p.path}>`, options.diffJson)
    .action((a: string, b: string, given: { json?: string }) =>
      done(load.catalogDiff().then(({ catalogDiffCommand }) => catalogDiffCommand(a, b, given, messages))),
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
