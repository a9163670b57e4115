/** One request, as the log tells it. */
export interface LoggedRequest {
  /** Counts from 1. */
  number: number;
  /** By the clock of the mock. */
  at: string;
  stage: 'sandbox' | 'production';
  method: string;
  /** Without its query. */
  path: string;
  /** Null where the connection was closed. */
  status: number | null;
  milliseconds: number;
  region?: string;
  client?: string;
  user?: string;
  /** The rule that spoke, in its table. */
  rule?: string;
  /** The title of the troubleshooting guide. */
  cause?: string;
  claim?: string;
  expected?: string;
  got?: string;
  hint?: string;
  /** The armed error that struck. */
  armed?: string;
  notes?: string[];
}
