import type { HttpExchange } from 'allure-js-commons/http';
import { redactParameters, redactUrl } from './redaction/address.ts';
import { parseJson } from './json.ts';
import { NO_MEMORY, type Memory } from './redaction/mask.ts';
import { shownName } from './redaction/names.ts';
import { redactHeader, redactJson } from './redaction/redaction.ts';

/** One request and its answer as they went over the wire. Lives in memory only; `redactExchange` makes what is kept. */
export interface RawExchange {
  method: string;
  url: string;
  requestHeaders: Record<string, string>;
  requestBody: string | undefined;
  status: number | undefined;
  responseHeaders: Record<string, string>;
  responseBody: string | undefined;
  /** Milliseconds since the epoch. */
  startedAt: number;
  durationMs: number;
}

/** The path of an address, without its host and its query: `/v1/user`. Evidence may hold addresses that no parser takes. */
export const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?')[0] ?? '';

/** Bodies longer than this are cut: evidence is read by people. */
const LONGEST_BODY = 20_000;

/** The exchange in Allure's own format, without a secret. */
export function redactExchange(raw: RawExchange, memory: Memory = NO_MEMORY): HttpExchange {
  const response = raw.status === undefined ? {} : { response: redactResponse(raw, raw.status, memory) };
  return {
    schemaVersion: 1,
    request: {
      method: raw.method,
      url: redactUrl(raw.url, memory),
      headers: redactHeaders(raw.requestHeaders, memory),
      ...body(raw.requestBody, raw.requestHeaders['content-type'], memory),
    },
    ...response,
    start: raw.startedAt,
    stop: raw.startedAt + raw.durationMs,
  };
}

function redactResponse(raw: RawExchange, status: number, memory: Memory): NonNullable<HttpExchange['response']> {
  return {
    status,
    headers: redactHeaders(raw.responseHeaders, memory),
    ...body(raw.responseBody, raw.responseHeaders['content-type'], memory),
  };
}

function redactHeaders(headers: Record<string, string>, memory: Memory): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({
    name: shownName(name, memory).shown,
    value: redactHeader(name, value, memory),
  }));
}

function body(
  text: string | undefined,
  contentType = '',
  memory: Memory,
): { body?: { contentType: string; value: string } } {
  if (!text) return {};
  const value = redactBody(text, contentType, memory).slice(0, LONGEST_BODY);
  return { body: { contentType: redactHeader('content-type', contentType, memory), value } };
}

/**
 * JSON by member, forms by parameter; anything else is only counted, because its secrets have no names. JSON that is sent as
 * a form would be one long name.
 */
function redactBody(text: string, contentType: string, memory: Memory): string {
  const value = parseJson(text);
  if (value !== undefined) return JSON.stringify(redactJson(value, 'body', memory), null, 2);
  if (!contentType.includes('x-www-form-urlencoded')) {
    const type = redactHeader('content-type', contentType, memory);
    return `‹${text.length} characters of ${type || 'no content type'}›`;
  }
  return redactParameters(new URLSearchParams(text), memory)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
