/** The texts of `--help`: one line per command and option. */
export interface HelpText {
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** What stands for a value: `PATH`. */
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly sections: {
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly usage: string;
  };
  readonly helpOption: string;
  readonly versionOption: string;
  readonly exit: string;
  /** The exit status of `compare`, where it means something else. */
  readonly compareExit: string;
  /** What the contract names and this version has not. */
}
export type CommandName =
  | 'run'
  | 'show'
  | 'analyze'
  | 'compare'
  | 'explain'
  | 'catalog'
  | 'catalogList'
  | 'catalogShow'
  | 'catalogCheck'
  | 'catalogUpdate'
  | 'catalogDiff'
  | 'allowlist'
  | 'practice'
  | 'guide'
  | 'serve';
export type Placeholder =
  | 'command'
  | 'options'
  | 'report'
  | 'reportA'
  | 'reportB'
  | 'file'
  | 'code'
  | 'fault'
  | 'answer'
  | 'reportAndRole'
  | 'id'
  | 'path'
  | 'name'
  | 'text'
  | 'how'
  | 'credentials'
  | 'pathOrUrl'
  | 'address'
  | 'milliseconds'
  | 'count'
  | 'format'
  | 'proxyUrl'
  | 'catalogA'
  | 'catalogB'
  | 'fileOrUrl'
  | 'lang'
  | 'team';
export type OptionName =
  | 'catalog'
  | 'profile'
  | 'sipDomain'
  | 'label'
  | 'proxy'
  | 'proxyAuth'
  | 'pac'
  | 'dns'
  | 'ca'
  | 'timeout'
  | 'concurrency'
  | 'json'
  | 'comparison'
  | 'html'
  | 'csv'
  | 'md'
  | 'junit'
  | 'redact'
  | 'lang'
  | 'quiet'
  | 'list'
  | 'port'
  | 'noOpen'
  | 'data'
  | 'allowFor'
  | 'allowFrom'
  | 'allowRequired'
  | 'allowProxy'
  | 'allowRanges'
  | 'output'
  | 'updateFrom'
  | 'diffJson'
  | 'forTeam'
  | 'answers'
  | 'answer'
  | 'case'
  | 'report'
  | 'measure'
  | 'helpdesk'
  | 'guideJson';
