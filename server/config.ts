import { z } from 'zod';

const UINT32_MAX = 0xffff_ffff;

/** A variable that is set to nothing counts as not set: compose files and CI write `DATABASE_URL=`. */
function unlessEmpty<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const environment = z.object({
  PORT: unlessEmpty(z.coerce.number().int().min(0).max(65_535).default(3000)),
  DATA_DIR: unlessEmpty(z.string().default('data')),
  DATABASE_URL: unlessEmpty(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  SEED: unlessEmpty(z.coerce.number().int().min(0).max(UINT32_MAX).default(42)),
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
  const { PORT, DATA_DIR, DATABASE_URL, SEED, LOG_LEVEL } = parsed.data;
  return { port: PORT, data_dir: DATA_DIR, database_url: DATABASE_URL, seed: SEED, log_level: LOG_LEVEL };
}
