import { z } from 'zod';

const UINT32_MAX = 0xffff_ffff;
/** What one process keeps in memory and still lives in real time; larger worlds are for datasets. */
const WORLD_USERS_MAX = 100_000;
const WORLD_DAYS_MAX = 365;

/** A variable that is set to nothing counts as not set: compose files and CI write `DATABASE_URL=`. */
function unlessEmpty<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const environment = z.object({
  PORT: unlessEmpty(z.coerce.number().int().min(0).max(65_535).default(3000)),
  DATA_DIR: unlessEmpty(z.string().default('data')),
  DATABASE_URL: unlessEmpty(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  SEED: unlessEmpty(z.coerce.number().int().min(0).max(UINT32_MAX).default(42)),
  WORLD_USERS: unlessEmpty(z.coerce.number().int().min(1).max(WORLD_USERS_MAX).default(1_000)),
  WORLD_DAYS: unlessEmpty(z.coerce.number().int().min(1).max(WORLD_DAYS_MAX).default(60)),
  OPERATORS: unlessEmpty(z.enum(['everyone', 'none']).default('everyone')),
  CALLS_PER_MINUTE: unlessEmpty(z.coerce.number().int().min(1).default(1_200)),
  MOVES_PER_MINUTE: unlessEmpty(z.coerce.number().int().min(1).default(60)),
  LOG_LEVEL: unlessEmpty(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** How this server runs, from its environment. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of everything that this shop keeps; created when absent. */
  readonly data_dir: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly database_url: string | undefined;
  /** Seed of the world, an unsigned 32-bit integer. */
  readonly seed: number;
  /** Members of the population at its beginning, and the days that it lives before the shop opens. */
  readonly world: { readonly users: number; readonly days: number };
  /** Who may work the clock and reset the shop. */
  readonly operators: 'everyone' | 'none';
  /** Calls of one visitor that are answered in a minute, and among them those that move money or stock. */
  readonly limits: { readonly calls_per_minute: number; readonly moves_per_minute: number };
  readonly log_level: string;
}

/** The environment cannot be read; its message names each variable and what is wrong with it, never its value. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** @throws {ConfigFault} */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigFault(`Cannot start: ${faults.join('; ')}`);
  }
  const { PORT, DATA_DIR, DATABASE_URL, SEED, WORLD_USERS, WORLD_DAYS } = parsed.data;
  const { OPERATORS, CALLS_PER_MINUTE, MOVES_PER_MINUTE, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    data_dir: DATA_DIR,
    database_url: DATABASE_URL,
    seed: SEED,
    world: { users: WORLD_USERS, days: WORLD_DAYS },
    operators: OPERATORS,
    limits: { calls_per_minute: CALLS_PER_MINUTE, moves_per_minute: MOVES_PER_MINUTE },
    log_level: LOG_LEVEL,
  };
}
