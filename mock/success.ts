import type { Call, Service } from './service.ts';

/** A JSON answer. A POST answers with the status of the point success.status. */
export function succeed(call: Call, { policy, answers }: Service, body: object): Response {
  const status = call.req.method === 'POST' ? Number(answers['success.status']) : 200;
  return json(body, status, policy.answersAreNotStored);
}

/** The answer to a revocation and to a logout. */
export function conclude(call: Call, service: Service): Response {
  const { policy } = service;
  const told = succeed(call, service, { success: policy.successIsTold });
  return policy.endingsHaveABody ? told : new Response(null, told);
}

/** A JSON answer with the status 200, whatever the method. */
export function inform({ policy }: Service, body: object): Response {
  return json(body, 200, policy.answersAreNotStored);
}

function json(body: object, status: number, isPrivate: boolean): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...(isPrivate ? { 'cache-control': 'no-store' } : {}) },
  });
}
