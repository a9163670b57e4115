import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Turns } from '#fixtures/turn.ts';

test('many share a turn, and one alone waits for all of them', async ({}, testInfo) => {
  const turns = new Turns(testInfo.outputPath('turns'));
  const [one, other] = [await turns.take(false), await turns.take(false)];
  const order: string[] = [];

  const alone = turns.take(true).then((end) => {
    order.push('alone');
    return end;
  });
  await one();
  await setTimeout(100);
  order.push('shared');
  await other();
  await (
    await alone
  )();

  expect(order).toEqual(['shared', 'alone']);
});

test('nobody shares while one is alone', async ({}, testInfo) => {
  const turns = new Turns(testInfo.outputPath('turns'));
  const end = await turns.take(true);
  let entered = false;

  const shared = turns.take(false).then((leave) => {
    entered = true;
    return leave;
  });
  await expect.poll(() => entered, { timeout: 200 }).toBe(false);
  await end();
  await (
    await shared
  )();

  expect(entered).toBe(true);
});

test('two that want to be alone go one after the other', async ({}, testInfo) => {
  const turns = new Turns(testInfo.outputPath('turns'));
  let inside = 0;
  let most = 0;
  const story = async () => {
    const end = await turns.take(true);
    most = Math.max(most, ++inside);
    inside -= 1;
    await end();
  };

  await Promise.all([story(), story(), story()]);

  expect(most).toBe(1);
});
