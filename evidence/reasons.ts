/** How the message of a test that judged nothing begins: the fixtures write it, the verdicts read it. */

/** The description of the only legitimate skip begins with this; the capability's title and `provide` follow. */
export const NOT_APPLICABLE = 'not applicable: ';

export const causes = ['configuration', 'environment', 'harness'] as const;
/** Why a test was inconclusive: missing or wrong set-up, the target or its network, or our own code. */
export type Cause = (typeof causes)[number];

/** The message of an error that stops a test without judging the target begins with this. */
export const inconclusive = (cause: Cause) => `inconclusive (${cause}): `;
