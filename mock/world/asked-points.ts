import type { Answers, PointKey } from '#specs/variants.ts';

/**
 * The answers of a server, and the variation points that it was asked so far. Who never came to a point would see the same
 * with any other answer there.
 */
export function noted(answers: Answers): { answers: Answers; asked: ReadonlySet<PointKey> } {
  const asked = new Set<PointKey>();
  const watched = new Proxy(answers, {
    get: (target, name, receiver) => {
      if (isPoint(target, name)) asked.add(name);
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  return { answers: watched, asked };
}

const isPoint = (answers: Answers, name: string | symbol): name is PointKey => Object.hasOwn(answers, name);
