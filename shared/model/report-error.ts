/** A report that cannot be used: which place in it, and why. The message is `place: reason`. */
export class ReportError extends Error {
  /** `observations[3].outcome.status`; empty for the report as a whole. */
  readonly place: string;
  readonly reason: string;
  constructor(place: string, reason: string) {
    super(place === '' ? reason : `${place}: ${reason}`);
    this.name = 'ReportError';
    this.place = place;
    this.reason = reason;
  }
}
