import { test as base } from '@playwright/test';
import type { RawExchange } from '#evidence/exchange.ts';
import { toldOfManners } from '#evidence/manners.ts';
import { Recorder } from '#evidence/recorder.ts';
import { Api } from '#fixtures/api/api.ts';
import { OAuth } from '#fixtures/oauth/oauth.ts';
import { liveTarget } from '#fixtures/target/live-target.ts';
import { readSettings } from '#fixtures/target/settings.ts';
import type { Target } from '#fixtures/target/target.ts';
import type { MockOptions } from '#mock/serve/server.ts';
import { SignIns } from '#fixtures/manners/sign-ins.ts';
import { mindManners } from '#scripts/run/manners.ts';
import { startLiveMock, type LiveMock } from '../doctor/live-mock.ts';

/** A live run of one process against a mock, from the opening of its books to their end. */
export interface LiveRun {
  mock: LiveMock;
  target: Target;
  api: Api;
  sent: RawExchange[];
  oauth: OAuth;
  /** Arrangements of two tests of one worker. */
  sharing: [OAuth, OAuth];
  /** Ends it, and returns what the reports are told. */
  end: () => Promise<string>;
}

type Begin = (
  options?: Partial<MockOptions>,
  settings?: (env: LiveMock['env']) => Record<string, string | undefined>,
) => Promise<LiveRun>;

export const test = base.extend<{ begin: Begin }>({
  begin: async ({}, use) => {
    const stops: (() => Promise<unknown>)[] = [];
    await use(async (options, changed = () => ({})) => {
      const mock = await startLiveMock(options);
      const settings = readSettings({ ...mock.env, RATE: '1000', ...changed(mock.env) });
      const close = await mindManners(settings);
      stops.unshift(close, mock.stop);
      const target = liveTarget('sandbox', settings);
      const [recorder, sent] = [new Recorder(), [] as RawExchange[]];
      const signIns = new SignIns();
      const api = new Api(target, recorder, signIns);
      const keep = recorder.exchange.bind(recorder);
      recorder.exchange = (raw) => {
        sent.push(raw);
        keep(raw);
      };
      const sharing: LiveRun['sharing'] = [new OAuth(api, target, signIns), new OAuth(api, target, signIns)];
      const end = async () => {
        await close();
        return toldOfManners().join('\n');
      };
      return { mock, target, api, sent, oauth: new OAuth(api, target), sharing, end };
    });
    for (const stop of stops) await stop();
  },
});
