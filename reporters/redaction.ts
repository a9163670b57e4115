import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { SALT } from '#evidence/run-marks.ts';
import { learnPrints } from './leaks/known-prints.ts';
import { maskTerminal } from './leaks/masked-stream.ts';
import { hide, maskText, maskValue, type Masking } from './leaks/masking.ts';
import { configuredSecrets } from '#evidence/secrets/configured.ts';
import { suiteIdentity } from './run/suite-identity.ts';
import { observationsOf } from './run/record-of.ts';

type Attachment = TestResult['attachments'][number];

const TEXT = /^text\/|json|xml|javascript|yaml|x-www-form-urlencoded/;
const ALLURE_MESSAGE = 'application/vnd.allure.message+json';

/**
 * Hides secrets before any other reporter sees them: it changes Playwright's objects in place, so it must stand first in
 * the list of reporters. Playwright does not promise that order; a harness test with canaries watches it. What reporters
 * print themselves is hidden on its way to the terminal.
 */
export default class RedactionReporter implements Reporter {
  readonly #masking: Masking;
  readonly #done = new WeakSet<Attachment>();
  #release: () => void = () => undefined;

  /** @param options `secrets`: more values to hide than the configured ones */
  constructor(options: { secrets?: readonly string[] } = {}) {
    const { commit } = suiteIdentity();
    this.#masking = {
      secrets: [...configuredSecrets(process.env), ...(options.secrets ?? [])],
      keep: commit === null ? [] : [commit],
      salt: process.env[SALT],
    };
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(): void {
    this.#release = maskTerminal((text) => this.#mask(text), this.#masking.secrets);
  }

  onExit(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  onError(error: TestError): void {
    this.#maskError(error);
  }

  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    this.#maskStep(step);
  }

  onStepEnd(_test: TestCase, result: TestResult, step: TestStep): void {
    this.#maskStep(step);
    step.attachments.forEach((attachment) => this.#maskAttachment(attachment));
    result.attachments.forEach((attachment) => this.#maskAttachment(attachment));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    // Before the terminal's reporter tells of this test: what it prints is searched for the secrets that the test met.
    learnPrints(observationsOf(test).observed);
    if (test.parent.project()?.metadata['target'] === 'live') result.attachments.forEach(leaveSnapshot);
    result.errors.forEach((error) => this.#maskError(error));
    if (result.error) this.#maskError(result.error);
    this.#maskOutput(result.stdout);
    this.#maskOutput(result.stderr);
    result.attachments.forEach((attachment) => this.#maskAttachment(attachment));
    for (const annotation of [...test.annotations, ...result.annotations]) {
      if (annotation.description !== undefined) annotation.description = this.#mask(annotation.description);
    }
  }

  #mask(text: string): string {
    return maskText(text, this.#masking);
  }

  #maskStep(step: TestStep): void {
    step.title = this.#mask(step.title);
    if (step.subtitle !== undefined) step.subtitle = this.#mask(step.subtitle);
    if (step.params) step.params = maskParams(step.params, this.#masking);
    if (step.error) this.#maskError(step.error);
  }

  #maskError(error: TestError): void {
    if (error.message !== undefined) error.message = this.#mask(error.message);
    if (error.stack !== undefined) error.stack = this.#mask(error.stack);
    if (error.snippet !== undefined) error.snippet = this.#mask(error.snippet);
    if (error.value !== undefined) error.value = this.#mask(error.value);
    if (error.cause) this.#maskError(error.cause);
  }

  /** As one text: a secret may have come in two parts. */
  #maskOutput(chunks: (string | Buffer)[]): void {
    if (chunks.length > 0) chunks.splice(0, chunks.length, this.#mask(chunks.map(String).join('')));
  }

  #maskAttachment(attachment: Attachment): void {
    if (this.#done.has(attachment)) return;
    this.#done.add(attachment);
    attachment.name = this.#mask(attachment.name);
    if (attachment.name === 'trace') leaveRecording(attachment);
    if (!TEXT.test(attachment.contentType)) return;
    if (attachment.body) attachment.body = this.#maskBody(attachment.body, attachment.contentType);
    if (attachment.path !== undefined) this.#maskFile(attachment.path);
  }

  #maskBody(body: Buffer, contentType: string): Buffer {
    return contentType === ALLURE_MESSAGE ? this.#maskAllureMessage(body) : this.#maskBuffer(body);
  }

  #maskBuffer(body: Buffer): Buffer {
    return Buffer.from(this.#mask(body.toString('utf8')));
  }

  #maskFile(path: string): void {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return;
    const text = readFileSync(path, 'utf8');
    const masked = this.#mask(text);
    if (masked !== text) writeFileSync(path, masked);
  }

  /** allure-playwright's own channel: an attachment inside an attachment, in base64. */
  #maskAllureMessage(body: Buffer): Buffer {
    const message: unknown = JSON.parse(body.toString('utf8'));
    const data = isRecord(message) ? message['data'] : undefined;
    if (isRecord(data) && typeof data['content'] === 'string' && data['encoding'] === 'base64') {
      const inner = Buffer.from(data['content'], 'base64').toString('utf8');
      const binary = inner.includes('\ufffd');
      if (!binary) data['content'] = Buffer.from(this.#mask(inner)).toString('base64');
      return Buffer.from(JSON.stringify(message));
    }
    return Buffer.from(JSON.stringify(maskValue(message, this.#masking)));
  }
}

/**
 * Playwright's recording of a browser, which was asked for, shows everything that was typed. It stays where it is; a report
 * says how to open it and takes no copy.
 */
function leaveRecording(attachment: Attachment): void {
  const { path } = attachment;
  if (path === undefined) return;
  attachment.body = Buffer.from(`npx playwright show-trace ${relative('', path)}\n`);
  attachment.contentType = 'text/plain';
  delete attachment.path;
}

/** Playwright's snapshot of a page, beside a failure, names what stands in its fields and whose page it is. */
function leaveSnapshot(attachment: Attachment): void {
  const { name, path } = attachment;
  if (name !== 'error-context' || path === undefined) return;
  rmSync(path, { force: true });
  attachment.body = Buffer.from('On a live target the snapshot of the page is not kept: it shows what was typed.\n');
  attachment.contentType = 'text/plain';
  delete attachment.path;
}

/** What a step was called with. The text that was typed into a page has no name that gives it away. */
function maskParams(params: Record<string, unknown>, masking: Masking): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const typed = (name === 'value' || name === 'text') && typeof value === 'string';
      return [name, typed ? hide(value, masking.salt) : maskValue(value, masking)];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
