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
export const carriedCause = (cause: Cause, isUnanswered = false): Error =>
  Object.assign(new Error(isUnanswered ? UNANSWERED : cause), { name: '', stack: '' });

/** Among the faults of the environment, those without an answer of the target: only these may be asked again. */
const UNANSWERED = 'environment, no answer';

type Carrier = { cause?: { message?: string | undefined } | undefined };

/** Whether an error was thrown because the target has given no answer at all. */
export const isUnanswered = ({ cause }: Carrier): boolean => cause?.message === UNANSWERED;

/** The cause that an error was thrown with, as it arrives. */
export function declaredCause(error: Carrier): Cause | null {
  if (isUnanswered(error)) return 'environment';
  return causes.find((cause) => cause === error.cause?.message) ?? null;
}
