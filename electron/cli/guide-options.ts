import type { Command } from 'commander';
import { addNetworkOptions, type RunOptions } from './options.ts';
import type { HelpText } from '../../shared/messages/help.ts';

/** What commander hands over for `guide`. */
export interface GuideOptions extends Omit<RunOptions, 'json'> {
  readonly answers?: string;
  /** `STEP=VALUE`, in order. */
  readonly answer: readonly string[];
  readonly case?: string;
  /** `PATH` or `PATH:ROLE`. */
  readonly report: readonly string[];
  /** The role; true without one. */
  readonly measure?: string | true;
  readonly helpdesk?: boolean;
  /** A path; true or `-`: to standard output. */
  readonly json?: string | true;
}

export function addGuideOptions(command: Command, help: HelpText): Command {
  const { options, placeholders: p } = help;
  return addNetworkOptions(
    command
      .option(`--answers <${p.path}>`, options.answers)
      .option(`--answer <${p.answer}>`, options.answer, all, [])
      .option(`--case <${p.path}>`, options.case)
      .option(`--report <${p.reportAndRole}>`, options.report, all, [])
      .option(`--measure [${p.name}]`, options.measure)
      .option(`--json [${p.path}]`, options.guideJson)
      .option('--helpdesk', options.helpdesk)
      .option('--quiet', options.quiet),
    help,
  );
}

const all = (value: string, before: readonly string[]): readonly string[] => [...before, value];
