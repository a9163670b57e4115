/** A place where documents disagree, or leave a choice. `contradiction` is the number of the known contradiction. */
export interface VariationPoint {
  title: string;
  contradiction: string;
  default: string;
  /** Every documented answer, the default first, each with the source that says so. */
  answers: Record<string, string>;
  /** How the observed answer is told apart. */
  toldBy: string;
}
