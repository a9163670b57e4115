/** There is no run to report on, or not enough is left of it. The message says what to do. */
export class NoRun extends Error {}
