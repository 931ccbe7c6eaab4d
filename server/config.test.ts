import { expect, test } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';

test('an empty environment, and one whose variables are set to nothing, give the defaults', () => {
  const limits = { calls_per_minute: 1_200, moves_per_minute: 60 };
  const shop = { port: 3000, data_dir: 'data', database_url: undefined, seed: 42 };
  const world = { users: 1_000, days: 60 };
  const defaults = { ...shop, world, operators: 'everyone', limits, log_level: 'info' };
  expect(readConfig({})).toEqual(defaults);
  expect(readConfig({ PORT: '', DATA_DIR: '', DATABASE_URL: '', SEED: '', LOG_LEVEL: '' })).toEqual(defaults);
});

test('what is set is taken', () => {
  const env = {
    PORT: '0',
    DATA_DIR: '/srv/shop',
    DATABASE_URL: 'postgres://a@b/c',
    SEED: '7',
    WORLD_USERS: '300',
    WORLD_DAYS: '7',
    OPERATORS: 'none',
    CALLS_PER_MINUTE: '9000',
    MOVES_PER_MINUTE: '600',
    LOG_LEVEL: 'debug',
  };
  expect(readConfig(env)).toEqual({
    port: 0,
    data_dir: '/srv/shop',
    database_url: 'postgres://a@b/c',
    seed: 7,
    world: { users: 300, days: 7 },
    operators: 'none',
    limits: { calls_per_minute: 9000, moves_per_minute: 600 },
    log_level: 'debug',
  });
});

test.each([
  ['PORT', 'three thousand'],
  ['PORT', '65536'],
  ['DATABASE_URL', 'mysql://secret@host/shop'],
  ['SEED', '-1'],
  ['SEED', '1.5'],
  ['WORLD_USERS', '0'],
  ['WORLD_DAYS', 'many'],
  ['OPERATORS', 'somebody'],
  ['CALLS_PER_MINUTE', '0'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name, without its value', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value });
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(name);
  expect(read).not.toThrow(value);
});
