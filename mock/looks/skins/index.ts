import { harbourline } from './harbourline/index.ts';
import { lanternhouse } from './lanternhouse/index.ts';
import type { Skin } from './skin.ts';

export type SkinName = 'harbourline' | 'lanternhouse' | 'lanternhouse-steps';

/** The first is the default. */
export const skins: Readonly<Record<SkinName, Skin>> = {
  harbourline,
  lanternhouse,
  'lanternhouse-steps': { ...lanternhouse, asksNameFirst: true },
};
