import { expect, test } from 'vitest';
import { simHere } from './run-sim.fixture.ts';

const small = ['--users', '60', '--burn-in', '2', '--days', '2', '--goal', 'watch_min_per_dau'];

test('tries a lever on half of a small world, and says beside it what is true', async () => {
  const asked = ['experiment', '--lever', 'load_cap', '--value', '0', ...small, '--secondary', 'product_ctr', '--json'];
  const { code, out } = await simHere(...asked);
  expect(code).toBe(0);
  const { counted, split_is_sound, metrics, oracle } = JSON.parse(out);
  expect(counted.control + counted.treated).toBeGreaterThan(30);
  expect(split_is_sound).toBe(true);
  expect(metrics.map(({ id, role }: { id: string; role: string }) => [id, role])).toEqual([
    ['watch_min_per_dau', 'goal'],
    ['product_ctr', 'secondary'],
  ]);
  const [watched, tapped] = oracle;
  expect(watched.effect).toBe(watched.all - watched.none);
  expect(watched.effect).not.toBe(0);
  // Where nobody sees a product there is nothing to tap: nearly none is left over from before the first midnight.
  expect(tapped.none).toBeGreaterThan(0);
}, 60_000);

test.each([
  ['a lever that knows no arms', ['--lever', 'fee_bp', '--value', '200'], 'fee_bp knows no arms of a split by user'],
  ['a value beyond the lever', ['--lever', 'load_cap', '--value', '9'], 'load_cap goes from 0 to 8, not 9'],
  ['a value that changes nothing', ['--lever', 'load_cap', '--value', '8'], 'there is nothing to try'],
  ['a part of a step', ['--lever', 'checkout_steps', '--value', '1.5'], 'checkout_steps takes whole numbers'],
  ['a lever that is none', ['--lever', 'luck', '--value', '1'], 'luck'],
  ['no number', ['--lever', 'load_cap', '--value', 'much'], 'Write a number'],
])('refuses %s', async (_, args, message) => {
  const { code, out, err } = await simHere('experiment', ...args, ...small);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
