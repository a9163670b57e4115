import type { Defect } from './define.ts';

/** Broken rules on the form of an answer. */
export const answers = {
  'content-type-ignored': {
    harm: 'Reads any body as JSON, so a form of another site can call it.',
    breaks: { contentTypeIsChecked: false },
    violates: [],
    changes: ['ERROR-012'],
  },
  'body-size-unlimited': {
    harm: 'Reads a body of any size.',
    breaks: { bodySizeIsCapped: false },
    violates: ['ERROR-008'],
  },
  'body-depth-unlimited': {
    harm: 'Reads a body of any depth.',
    breaks: { bodyDepthIsCapped: false },
    violates: ['ERROR-008'],
  },
  'malformed-json-fatal': {
    harm: 'Fails at JSON that is cut off.',
    breaks: { malformedJsonIsRefused: false },
    violates: ['ERROR-006', 'ERROR-005'],
  },
  'array-body-fatal': {
    harm: 'Fails at JSON that is no object.',
    breaks: { bodiesAreObjects: false },
    violates: ['ERROR-007', 'ERROR-005'],
  },
  'member-types-ignored': {
    harm: 'Takes numbers and lists for texts.',
    breaks: { memberTypesAreChecked: false },
    violates: ['LOGIN-018', 'AUTHZ-012', 'TOKEN-019'],
  },
  'unknown-member-fatal': {
    harm: 'Fails at a member that it does not know.',
    breaks: { unknownMembersAreHarmless: false },
    violates: ['ERROR-009', 'OTP-017'],
  },
  'unknown-path-found': {
    harm: 'Answers 200 at an address that does not exist.',
    breaks: { unknownPathsAreNotFound: false },
    violates: ['ERROR-004', 'USER-005'],
  },
  'error-as-page': {
    harm: 'Answers errors as a page, which no client can read.',
    breaks: { errorsAreJson: false },
    violates: ['ERROR-001', 'ERROR-017'],
  },
  'error-undescribed': {
    harm: 'Leaves out the description of an error.',
    breaks: { errorsAreDescribed: false },
    violates: ['ERROR-002', 'INIT-016'],
  },
  'error-code-odd': {
    harm: 'Uses error codes that no document names.',
    breaks: { errorCodesAreDocumented: false },
    violates: ['ERROR-003'],
  },
  'description-odd': {
    harm: 'Describes errors in other words than the documented ones.',
    breaks: { descriptionsAreDocumented: false },
    violates: ['INIT-008', 'USER-006', 'CLIENT-013'],
  },
  'error-as-success': {
    harm: 'Answers errors with 200, so clients take them for success.',
    breaks: { statusesTellTheFault: false },
    violates: ['LOGIN-012', 'USER-011', 'ERROR-004'],
  },
  'stack-trace-shown': {
    harm: 'Shows its stack in errors.',
    breaks: { tracesAreHidden: false },
    violates: ['ERROR-010'],
    changes: ['ERROR-016'],
  },
  'secret-echoed': {
    harm: "Repeats the request's headers in errors, secrets included.",
    breaks: { secretsAreNotEchoed: false },
    violates: ['ERROR-011'],
    changes: ['ERROR-016'],
  },
  'token-cached': {
    harm: 'Lets token answers be cached.',
    breaks: { answersAreNotStored: false },
    violates: [],
    changes: ['TOKEN-024'],
  },
} as const satisfies Record<string, Defect>;
