import { z } from 'zod';
import { isEmail } from '#mock/protocol/login/email.ts';
import { skins, type SkinName } from '#mock/looks/skins/index.ts';
import { authenticatorApp } from '#mock/world/authenticator.ts';
import { profiles, type Profile } from '#mock/world/profiles.ts';
import { phases } from '#mock/world/seed.ts';
import { answersSchema, type Documentation } from './documentation.ts';
import type { Settings, UserSettings } from './settings.ts';

const names = <T extends string>(rows: Readonly<Record<T, unknown>>) => z.enum(Object.keys(rows) as T[]);
const text = z.string().min(1, 'must not be empty');
const port = z.int().min(0).max(65_535);
const positive = z.number().positive();
/** An app's own scheme may do without a host: `com.example.app:/callback`. */
const isAbsolute = (uri: string) => /^[a-z][a-z0-9+.-]*:\/\S+$/i.test(uri) && URL.canParse(uri);
const redirectUri = z.string().refine(isAbsolute, 'is no address: give a scheme and a path, such as wallet://callback');
const address = z
  .string()
  .refine((url) => /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url), 'is no http or https address');
const publicUrl = z.union([z.literal('request'), address], 'is neither an http or https address nor "request"');
const origin = z
  .string()
  .refine(
    (value) => value === '*' || (URL.canParse(value) && new URL(value).origin === value),
    'is no origin, such as http://localhost:5173',
  );

function isAuthenticatorKey(key: string): boolean {
  try {
    return authenticatorApp(key)(0).code.length === 6;
  } catch {
    return false;
  }
}

const otp = z.union(
  [
    z.literal('outbox'),
    z.strictObject({ code: text }),
    z.strictObject({ totp: z.string().refine(isAuthenticatorKey, 'is no base32 key') }),
  ],
  'is neither outbox, nor { code: "123456" }, nor { totp: a base32 key }',
);

const User: z.ZodType<UserSettings> = z.strictObject({
  email: z.string().refine(isEmail, 'is no e-mail address'),
  password: text,
  id: z.uuid().optional(),
  region: z.enum(['international', 'us']).optional(),
  phase: z.enum(phases).optional(),
  otp: otp.optional(),
  disabled: z.boolean().optional(),
  locked: z.boolean().optional(),
});

const Client = z.strictObject({
  name: text,
  key: text,
  secret: text,
  redirectUris: z.array(redirectUri).min(1),
  oauth: z.boolean().optional(),
});

const Https = z
  .strictObject({
    certificate: text.optional(),
    key: text.optional(),
    write: text.optional(),
    sandbox: z.boolean().optional(),
  })
  .refine(
    ({ certificate, key }) => (certificate === undefined) === (key === undefined),
    'certificate and key go together',
  )
  .refine(
    ({ certificate, write }) => certificate !== undefined || write !== undefined,
    'name a certificate and a key, or a file to write one to',
  );

const optional = <T extends z.ZodType>(names: readonly string[], type: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, type.optional()])));

export const userSchema = User;

/** @param documentation which answers there are */
export const settingsSchema = (documentation: Pick<Documentation, 'points'>): z.ZodType<Settings> =>
  z.strictObject({
    profile: names<Profile>(profiles).optional(),
    answers: answersSchema(documentation).optional(),
    skin: names<SkinName>(skins).optional(),
    seed: text.optional(),
    ...{ port: port.optional(), productionPort: port.optional(), controlPort: port.optional() },
    ...{ host: text.optional(), controlHost: text.optional() },
    ...{ publicUrl: publicUrl.optional(), productionPublicUrl: publicUrl.optional() },
    cors: z.array(origin).optional(),
    https: Https.optional(),
    redirectUris: z.array(redirectUri).optional(),
    clients: z.array(Client).optional(),
    users: z.array(User).optional(),
    lifetimes: optional(
      ['session', 'code', 'accessToken', 'refreshToken', 'oneTimePassword', 'emailCode', 'lock'],
      positive,
    ).optional(),
    limits: optional(
      ['loginsPerMinute', 'oneTimePasswordsPerMinute', 'wrongPasswords', 'wrongOneTimePasswords'],
      z.int().positive(),
    ).optional(),
    state: text.optional(),
  });
