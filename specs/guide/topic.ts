/**
 * What the troubleshooting guide advises, by its headings and in our words: where a failure is explained, its reader is led to
 * the heading that treats it.
 */
export interface GuideTopic {
  /** The heading, or what several have in common. */
  title: string;
  /** Where the title is ours: the first heading of its lines. */
  heading?: string;
  /** Its first and last line in the guide, by which a claim finds it. */
  lines: readonly [number, number];
  /** The answers by which a reader of the guide recognises it: error code, text, or status. */
  signs: readonly string[];
  /** What the guide names as causes. */
  causes: readonly string[];
  /** What it tells the reader to do, in order. */
  steps: readonly string[];
}
