import { message, type Telling } from '../telling.ts';

export const unknownRefusals = {
  pathUnknown: () => message(404, 'Not found'),
  methodUnknown: () => message(405, 'Method not allowed'),
  internal: () => message(500, 'Internal server error'),
} satisfies Record<string, Telling>;
