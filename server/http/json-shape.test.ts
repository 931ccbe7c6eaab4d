import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeFault } from './json-shape.ts';

test('whatever a program writes as JSON is in order', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      expect(shapeFault(text)).toBeNull();
    }),
  );
});

test.each([
  ['{"a":1,"a":2}', /"a" stands twice/],
  ['{"a":1,"\\u0061":2}', /"a" stands twice/],
  ['[{"x":{"q":[{"k":1,"l":2,"k":3}]}}]', /"k" stands twice/],
  ['{"a":{"b":1},"a":{"b":1}}', /"a" stands twice/],
  ['['.repeat(17) + ']'.repeat(17), /nested more than 16/],
  ['{"a":'.repeat(5_000), /nested more than 16/],
])('%.40s is not', (text, fault) => {
  expect(shapeFault(text)).toMatch(fault);
});

test.each(['{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1}]', '{"a":"{\\"b\\":1,\\"b\\":2}"}', '{"a', '}{', '{"\\'])(
  '%s is left to the parser',
  (text) => {
    expect(shapeFault(text)).toBeNull();
  },
);
