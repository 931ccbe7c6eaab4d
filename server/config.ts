import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** How this server runs, from its environment. */
export interface Config {
  readonly port: number;
  readonly data_dir: string;
  readonly database_url: string | undefined;
  readonly log_level: string;
}

/** @throws Error naming each variable that cannot be read */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Cannot start: ${faults.join('; ')}`);
  }
  const { PORT, DATA_DIR, DATABASE_URL, LOG_LEVEL } = parsed.data;
  return { port: PORT, data_dir: DATA_DIR, database_url: DATABASE_URL || undefined, log_level: LOG_LEVEL };
}
