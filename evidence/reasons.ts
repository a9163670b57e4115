/** The description of the only legitimate skip begins with this; the capability's title and `provide` follow. */
export const NOT_APPLICABLE = 'not applicable: ';

/** The description of a skip begins with this where the run sends nothing more: why, follows. It is inconclusive. */
export const NOT_SENT = 'nothing was sent: ';

export const causes = ['configuration', 'environment', 'harness'] as const;
/** Why a test was inconclusive: missing or wrong set-up, the target or its network, or our own code. */
export type Cause = (typeof causes)[number];

/**
 * Carries a cause from a worker to the reporters: as the `cause` of an error, which Playwright hands on as a field of its own
 * wherever it hands on the error.
 */
export const carriedCause = (cause: Cause): Error => Object.assign(new Error(cause), { name: '', stack: '' });

/** The cause that an error was thrown with, as it arrives. */
export function declaredCause(error: { cause?: { message?: string | undefined } | undefined }): Cause | null {
  return causes.find((cause) => cause === error.cause?.message) ?? null;
}
