import type { DocumentId } from '../documents.ts';

/** Whom a claim binds. */
type Bound =
  /** What answers requests to the API. */
  | 'server'
  /** The partner's own app. */
  | 'client'
  /** The sign-in page in the browser. */
  | 'hosted-ui'
  /** Nobody: the documents themselves, or people. */
  | 'documentation';

/** Why no requirement covers a claim. */
type Exclusion =
  /** Binds the partner's own app, of which the target shows nothing. */
  | 'partner client'
  /** Says what people do: support, white-listing, operation. */
  | 'process'
  /** Explains or announces; no answer of the target could contradict it. */
  | 'background'
  /** Binds the server, but neither a document nor a setting says how to bring the case about. */
  | 'out of reach';

interface ClaimRow {
  /** Lines of the troubleshooting guide (`L79, L95-97`), or the part of any other page. */
  place: string;
  binds: readonly Bound[];
  /** The statement in our words, one sentence. */
  says: string;
  /** Further pages that say the same. */
  also?: readonly DocumentId[];
  excluded?: Exclusion;
}

/** One statement of a document. */
export interface Claim extends ClaimRow {
  document: DocumentId;
}

/** The claims of one document, or a part of them. Every row is told its document. */
export function defineClaims<Id extends `${'SEED' | 'DOC'}-${number}`>(
  document: DocumentId,
  rows: Record<Id, ClaimRow>,
): Record<Id, Claim> {
  const told = Object.entries<ClaimRow>(rows).map(([id, row]) => [id, { ...row, document }]);
  return Object.fromEntries(told) as Record<Id, Claim>; // the keys of `rows`, unchanged
}
