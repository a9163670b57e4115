import { conformant } from '../conformant.mjs';

const beside = (more) => (me, about) => ({ ...conformant.logLine(me, about), ...more(me, about) });

const stamp = () => ({ time: new Date().toISOString(), environment: 'sandbox' });

export const logs = {
  'headers-logged': {
    harm: 'Writes its secret key into the log.',
    violates: ['APP-050'],
    instead: { logLine: beside((_, { headers }) => ({ key: headers['x-secret-key'] })) },
  },
  'password-logged': {
    harm: 'Writes passwords into the log.',
    violates: ['APP-050'],
    instead: { logLine: beside((_, { sent }) => ({ password: sent?.password })) },
  },
  'tokens-logged': {
    harm: 'Writes whole tokens into the log.',
    violates: ['APP-051'],
    instead: { logLine: beside((_, { body }) => ({ got: body?.access_token })) },
  },
  'half-a-token-logged': {
    harm: 'Writes more of a token into the log than tells it apart.',
    violates: ['APP-051'],
    instead: { logLine: beside((_, { body }) => ({ got: body?.access_token?.slice(0, 30) })) },
  },
  'codes-logged': {
    harm: 'Writes codes into the log, where they can be exchanged from.',
    violates: ['APP-051'],
    instead: { logLine: beside((_, { sent }) => ({ code: sent?.code })) },
  },
  'refusals-without-description': {
    harm: 'Writes nothing into the log by which anybody could help.',
    violates: ['APP-052'],
    instead: { logLine: (_, { step, status }) => ({ ...stamp(), step, status }) },
  },
  'refusals-without-status': {
    harm: 'Writes the words of a refusal into the log and not its status.',
    violates: ['APP-052'],
    instead: { logLine: (_, { body }) => ({ ...stamp(), error: body?.error, description: body?.error_description }) },
  },
  'refusals-without-time-and-environment': {
    harm: 'Writes refusals into the log of which nobody knows when and where they were.',
    violates: ['APP-053'],
    instead: {
      logLine: (me, about) => {
        const { time: _, environment: __, ...rest } = conformant.logLine(me, about);
        return rest;
      },
    },
  },
};
