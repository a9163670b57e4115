import * as oauth from 'oauth4webapi';

/**
 * What the documents demand of a client beyond the RFCs, and nothing else. Each translation stands beside the claim that
 * makes it necessary; a witness may do without one, and then has to object.
 */
export interface Translations {
  /** How the client names itself. */
  authenticate: oauth.ClientAuth;
  /** A request to the token endpoint, as it is sent. */
  token: (sent: Sent) => RequestInit;
  /** An answer of the token endpoint, as the library gets it. */
  tokenAnswer: (answer: Response) => Promise<Response> | Response;
  /** A request to revoke, as it is sent. */
  revocation: (sent: Sent) => RequestInit;
}

type Sent = oauth.CustomFetchOptions<'POST', URLSearchParams>;

export const translationsFor = (secret: string): Translations => ({
  authenticate: keyHeaders(secret),
  token: asJson,
  tokenAnswer: withTokenType,
  revocation: asDelete,
});

/** What OAuth 2.0 says, where nothing is translated. */
export const untranslatedFor = (secret: string): Translations => ({
  authenticate: oauth.ClientSecretBasic(secret),
  token: (sent) => sent,
  tokenAnswer: (answer) => answer,
  revocation: (sent) => sent,
});

/** The keys are headers (SEED-036, SEED-114, SEED-115); RFC 6749 section 2.3.1 has HTTP Basic. */
const keyHeaders =
  (secret: string): oauth.ClientAuth =>
  (_server, client, _body, headers) => {
    headers.set('x-client-key', client.client_id);
    headers.set('x-secret-key', secret);
  };

/** A token request is JSON (DOC-027); RFC 6749 section 4.1.3 has a form. */
const asJson = ({ body, headers, ...rest }: Sent): RequestInit => ({
  ...rest,
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(Object.fromEntries(body)),
});

/** A token answer need not say token_type (C-19: oauth-token lists none); RFC 6749 section 5.1 requires it. */
async function withTokenType(answer: Response): Promise<Response> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  const isSilent = answer.ok && typeof body === 'object' && body !== null && !('token_type' in body);
  return isSilent ? Response.json({ ...body, token_type: 'Bearer' }, answer) : answer;
}

/** Revoke is a DELETE with the token as bearer (DOC-049); RFC 7009 section 2.1 posts the token in a form. */
const asDelete = ({ body, headers: { 'content-type': _, ...headers }, ...rest }: Sent): RequestInit => ({
  ...rest,
  method: 'DELETE',
  headers: { ...headers, authorization: `Bearer ${body.get('token') ?? ''}` },
  body: null,
});
