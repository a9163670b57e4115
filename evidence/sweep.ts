/** What the processes of a sweep tell one another. A sweep runs the suite against many mocks. */

/** Setting that names the file that lists the mocks of a sweep. */
export const SWEEP = 'SWEEP';

/** Setting; `1`: the outcomes of a sweep tell what each test received. */
export const SWEEP_STORIES = 'SWEEP_STORIES';

/** A sweep keeps verdicts; redacting what nobody reads would take a tenth of its time. */
export const keepsExchanges = !process.env[SWEEP] || process.env[SWEEP_STORIES] === '1';

/** Type of the annotation that names the mock which a test ran against. */
export const SWEPT_MOCK = 'swept mock';

/** Type of the annotation that lists the variation points to which a test with a mock of its own came. */
export const ASKED = 'asked';

/** Type of the annotation of a test that came to where its mock is broken. */
export const REACHED = 'reached';
