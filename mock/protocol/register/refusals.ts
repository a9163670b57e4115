import { message, type Telling } from '../telling.ts';

export const registerRefusals = {
  emailCode: () => message(400, 'Invalid verification code'),
} satisfies Record<string, Telling>;
