import type { z } from 'zod';
import { readUpTo } from '#mock/protocol/request/incoming.ts';
import type { Call } from '#mock/world/world.ts';

const LONGEST = 64 * 1024;

/** The checked body of a request to the control address; or the answer that says everything that is wrong with it. */
export async function jsonBody<T>(call: Call, schema: z.ZodType<T>): Promise<T | Response> {
  // A page of another site cannot send this type, so it cannot change anything here.
  if (!call.req.header('content-type')?.startsWith('application/json')) {
    return call.json({ message: 'Content-Type must be application/json' }, 400);
  }
  const { success, data, error } = schema.safeParse(parsed((await readUpTo(call.env.incoming, LONGEST)) ?? ''));
  return success ? data : call.json({ message: problemsIn(error).join('\n') }, 400);
}

/** One line for each problem: where it is, and what. */
export const problemsIn = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
