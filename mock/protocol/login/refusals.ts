import { message, type Telling } from '../telling.ts';

export const loginRefusals = {
  credentials: (text, answers) => message(Number(answers['login.status']), text || 'Invalid credentials'),
  disabled: (_, answers) => message(Number(answers['login.status']), 'Your account has been disabled'),
  locked: () => message(401, 'Your account is locked: too many failed attempts'),
  otpRequired: (_, answers) => {
    if (answers['otp.challenge'] === 'http400-message') return message(400, 'OTP Required');
    const status = answers['otp.challenge'] === 'seed-error-4xx' ? 401 : 400;
    return { status, body: { error: 'otp_required', message: 'User has 2FA enabled', requiresOtp: true } };
  },
  otpWrong: () => message(400, 'Invalid OTP code'),
  otpNotSent: () => message(400, 'OTP could not be sent'),
  tooMany: () => message(429, 'Too many requests, please try again later.'),
} satisfies Record<string, Telling>;
