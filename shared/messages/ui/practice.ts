export interface PracticeScreenText {
  readonly title: string;
  /** What the practice network is, and that it touches nothing else. */
  readonly intro: string;
  /** Heading of the list. */
  readonly choose: string;
  readonly chooseHint: string;
  /** Names the choices for screen readers. */
  readonly symptom: string;
  readonly healthy: string;
  readonly diagnose: string;
  readonly surprise: string;
  readonly surpriseHint: string;
  /** Only one run at a time: the real check has to end first. */
  readonly checkUnderWay: string;
  readonly goToCheck: string;
  /** What is practised now; null where that is the surprise. */
  readonly practising: (title: string | null) => string;
  readonly guess: string;
  readonly whatWasBroken: string;
  readonly another: string;
  readonly answer: {
    readonly title: string;
    readonly complaint: string;
    readonly story: string;
    readonly found: string;
    readonly foundNothing: string;
    readonly verdict: Readonly<
      Record<'named' | 'named-nothing' | 'named-more' | 'missed' | 'false-alarm' | 'stopped', string>
    >;
  };
}
