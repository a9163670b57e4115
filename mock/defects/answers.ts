import type { Defect } from './define.ts';

/** Broken rules on the form of an answer. */
export const answers = {
  'content-type-ignored': {
    harm: 'Reads any body as JSON, so a form of another site can call it.',
    breaks: { contentTypeIsChecked: false },
    violates: [],
  },
  'body-size-unlimited': {
    harm: 'Reads a body of any size.',
    breaks: { bodySizeIsCapped: false },
    violates: [],
  },
  'body-depth-unlimited': {
    harm: 'Reads a body of any depth.',
    breaks: { bodyDepthIsCapped: false },
    violates: [],
  },
  'malformed-json-fatal': {
    harm: 'Fails at JSON that is cut off.',
    breaks: { malformedJsonIsRefused: false },
    violates: [],
  },
  'array-body-fatal': {
    harm: 'Fails at JSON that is no object.',
    breaks: { bodiesAreObjects: false },
    violates: [],
  },
  'member-types-ignored': {
    harm: 'Takes numbers and lists for texts.',
    breaks: { memberTypesAreChecked: false },
    violates: [],
  },
  'unknown-member-fatal': {
    harm: 'Fails at a member that it does not know.',
    breaks: { unknownMembersAreHarmless: false },
    violates: [],
  },
  'unknown-path-found': {
    harm: 'Answers 200 at an address that does not exist.',
    breaks: { unknownPathsAreNotFound: false },
    violates: [],
  },
  'error-as-page': {
    harm: 'Answers errors as a page, which no client can read.',
    breaks: { errorsAreJson: false },
    violates: [],
  },
  'error-undescribed': {
    harm: 'Leaves out the description of an error.',
    breaks: { errorsAreDescribed: false },
    violates: [],
  },
  'error-code-odd': {
    harm: 'Uses error codes that no document names.',
    breaks: { errorCodesAreDocumented: false },
    violates: [],
  },
  'description-odd': {
    harm: 'Describes errors in other words than the documented ones.',
    breaks: { descriptionsAreDocumented: false },
    violates: [],
  },
  'error-as-success': {
    harm: 'Answers errors with 200, so clients take them for success.',
    breaks: { statusesTellTheFault: false },
    violates: [],
  },
  'stack-trace-shown': {
    harm: 'Shows its stack in errors.',
    breaks: { tracesAreHidden: false },
    violates: [],
  },
  'secret-echoed': {
    harm: "Repeats the request's headers in errors, secrets included.",
    breaks: { secretsAreNotEchoed: false },
    violates: [],
  },
  'token-cached': {
    harm: 'Lets token answers be cached.',
    breaks: { answersAreNotStored: false },
    violates: [],
  },
} as const satisfies Record<string, Defect>;
