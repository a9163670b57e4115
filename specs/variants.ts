import { answers } from './variants/answers.ts';
import { authorization } from './variants/authorization.ts';
import { clientAuthentication } from './variants/client-authentication.ts';
import { signIn } from './variants/sign-in.ts';
import { tokens } from './variants/tokens.ts';

export type { VariationPoint } from './variants/define.ts';

/**
 * The variation points: places where documents disagree, or leave a choice. The default is the troubleshooting guide's
 * answer wherever it speaks. Any other documented answer conforms too and is named in the report; `STRICT=1` accepts
 * only defaults. Ids `C-nn` are the numbers of the known contradictions.
 */
export const variants = {
  ...authorization,
  ...signIn,
  ...tokens,
  ...clientAuthentication,
  ...answers,
} as const;

export type PointKey = keyof typeof variants;
/** The documented answers of a point, as literal types. */
type PointAnswer<K extends PointKey> =
  Extract<keyof (typeof variants)[K]['answers'], string | number> extends infer A
    ? A extends number
      ? `${A}`
      : A & string
    : never;
/** One chosen answer per point. */
export type Answers = { [K in PointKey]: PointAnswer<K> };
