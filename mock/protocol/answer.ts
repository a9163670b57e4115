import type { Asked } from './request/asked.ts';

/** A JSON answer. After a POST it has the status that this server's answer to `success.status` names. */
export function succeed({ call, answers }: Asked, body: object): Response {
  return inform(body, call.req.method === 'POST' ? Number(answers['success.status']) : 200);
}

/** A JSON answer that nobody may keep. */
export function inform(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
