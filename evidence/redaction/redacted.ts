import { test } from '@playwright/test';
import { recorderOf } from '../recorder.ts';

/** Words of the target as a message may show them: redacted, and without the values that this test's evidence masks. */
export const redacted = (words: string): string => recorderOf(test.info()).redacted(words);
