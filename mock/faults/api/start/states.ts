import { define, defect } from '#mock/faults/define.ts';

/** What becomes of the state in other kinds of text than those that apps usually send. */
export const states = define({
  'state-parsed': defect('Reads a state as JSON, so that one of digits loses its zeros.', {
    violates: ['STATE-009'],
    instead: { statesComeBackAsTheyWere: ({ session }) => ({ state: read(session.state) }) },
  }),
  'state-trimmed': defect('Takes the spaces around a state away.', {
    violates: ['STATE-009'],
    instead: { statesComeBackAsTheyWere: ({ session }) => ({ state: session.state.trim() }) },
  }),
  'state-flattened': defect('Takes control characters out of a state that it has accepted.', {
    violates: ['STATE-010'],
    instead: { statesComeBackAsTheyWere: ({ session }) => ({ state: session.state.replaceAll(/\p{Cc}/gu, '') }) },
  }),
  'long-state-cut': defect('Cuts a state after 600 characters.', {
    instead: { statesComeBackAsTheyWere: ({ session }) => ({ state: session.state.slice(0, 600) }) },
    changes: ['STATE-011'],
  }),
});

function read(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    return text;
  }
}
