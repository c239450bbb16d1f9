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
  /** What the contract names and this version has not. */
  readonly laterHeading: string;
  readonly later: readonly string[];
}
export type CommandName =
  | 'run'
  | 'show'
  | 'analyze'
  | 'explain'
  | 'catalog'
  | 'catalogList'
  | 'catalogShow'
  | 'catalogCheck'
  | 'practice'
  | 'guide'
  | 'serve';
export type Placeholder =
  | 'command'
  | 'options'
  | 'report'
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
  | 'lang';
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
  | 'html'
  | 'csv'
  | 'md'
  | 'junit'
  | 'lang'
  | 'quiet'
  | 'list'
  | 'port'
  | 'noOpen'
  | 'data'
  | 'answers'
  | 'answer'
  | 'case'
  | 'report'
  | 'measure'
  | 'helpdesk'
  | 'guideJson';
