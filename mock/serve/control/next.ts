import type { Hono } from 'hono';
import { z } from 'zod';
import { armedErrors, type ArmedErrorName, type Armory } from '#mock/faults/armed/armory.ts';
import type { ArmedError } from '#mock/faults/armed/armed-error.ts';
import { everywhere } from '#mock/faults/armed/moments.ts';
import type { Env } from '#mock/world/world.ts';
import { answersSchema, type Documentation } from '../settings/documentation.ts';
import { jsonBody } from './json-body.ts';

/** Errors on demand: GET, POST and DELETE /next; GET /errors lists them all, each with what a conformant app does. */
export function serveNext(app: Hono<Env>, armory: Armory, documentation: Documentation): void {
  const Arming = z.strictObject({
    error: z.enum(Object.keys(armedErrors) as ArmedErrorName[]),
    user: z.string().optional(),
    client: z.string().optional(),
    at: z.enum(everywhere).optional(),
    after: z.int().nonnegative().optional(),
    times: z.int().positive().optional(),
    answers: answersSchema(documentation).optional(),
    seconds: z.number().nonnegative().max(600).optional(),
  });
  app.get('/errors', (call) =>
    call.json(
      Object.entries(armedErrors).map(([error, row]: [string, ArmedError]) => {
        const { does, app: conformantApp, at } = row;
        return { error, does, app: conformantApp, at };
      }),
    ),
  );
  app.get('/next', (call) => call.json(armory.armed));
  app.post('/next', async (call) => {
    const arming = await jsonBody(call, Arming);
    if (arming instanceof Response) return arming;
    try {
      armory.arm(arming);
    } catch (error) {
      if (error instanceof RangeError) return call.json({ message: error.message }, 400);
      throw error;
    }
    return call.json(armory.armed, 201);
  });
  app.delete('/next', (call) => {
    armory.disarm();
    return call.json(armory.armed);
  });
}
