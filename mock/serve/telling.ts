import type { SignIn } from '#mock/protocol/hosted/sign-in.ts';
import { Problem, showProblem } from '#mock/protocol/hosted/problem.ts';
import { Refusal, tellingOf } from '#mock/protocol/refusal.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Skin } from '#mock/looks/skins/skin.ts';

/** What a person or an app is told of what a rule has thrown. */
export function tell(
  error: unknown,
  x: Asked & Partial<Pick<SignIn, 'session' | 'askAgain'>>,
): Response | Promise<Response> {
  const { call, world } = x;
  const isPage = call.req.path.startsWith('/oauth/');
  if (error instanceof Problem) return showProblem(call, world, error);
  if (isPage && error instanceof Refusal) {
    const mistake = mistakeIn(error, world.skin);
    if (mistake !== null && x.askAgain) return x.askAgain(mistake);
    const isOurs = tellingOf(error)(error.detail, x.answers, 'gateway').status >= 500;
    return showProblem(call, world, new Problem(isOurs ? 'broken' : 'garbled', x.session ?? null));
  }
  if (error instanceof Refusal) return refusalAnswer(error, x);
  console.error(error);
  return refusalAnswer(new Refusal('internal'), x);
}

function refusalAnswer(refusal: Refusal, { call, answers }: Asked): Response {
  const surface = call.req.path.startsWith('/v1/auth/oauth/') ? 'oauth' : 'gateway';
  const { status, body } = tellingOf(refusal)(refusal.detail, answers, surface);
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...refusal.headers },
  });
}

/** What was wrong with what a person typed; null for any other refusal. */
function mistakeIn({ reason, detail }: Refusal, { mistakes }: Skin): string | null {
  if (reason === 'disabled' || reason === 'locked' || reason === 'tooMany') return mistakes[reason];
  if (reason === 'otpWrong') return mistakes.wrongCode;
  return reason === 'credentials' ? detail || mistakes.mismatch : null;
}
