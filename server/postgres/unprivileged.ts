import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that runs PostgreSQL's programs, and how to start one of them under it. */
export interface Account {
  /** Owner to give to folders and files that PostgreSQL writes; null when this process's own account serves. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  command(program: string, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number };
}

const CANDIDATES = ['postgres', 'nobody'];
const OTHERS_MAY_SEARCH = 0o001;

/**
 * The capability to pass closed folders, kept across the change of account. `access(2)`, by which initdb looks for
 * its siblings, drops every capability of an ordinary account unless the secure bit says otherwise.
 */
const PASS_CLOSED_FOLDERS = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
];

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres` or `nobody`.
 * @param paths folders and programs that the account has to reach. Where an ancestor is closed to it (a checkout
 * under /root, mode 700), it is given the one capability to pass through, by `setpriv` of util-linux.
 */
export function chooseAccount(paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return { owner: null, command: (file, args) => ({ file, args: [...args] }) };

  const owner = findOwner();
  if (paths.every((path) => othersReach(dirname(path)))) {
    return { owner, command: (file, args) => ({ file, args: [...args], ...owner }) };
  }
  const setpriv = findSetpriv(paths);
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const prefix = [...identity, ...PASS_CLOSED_FOLDERS, '--'];
  return { owner, command: (program, args) => ({ file: setpriv, args: [...prefix, program, ...args] }) };
}

function findOwner(): { uid: number; gid: number } {
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length > 3)
      .map((fields) => [fields[0], { uid: Number(fields[2]), gid: Number(fields[3]) }]),
  );
  for (const name of CANDIDATES) {
    const account = accounts.get(name);
    if (account !== undefined && account.uid !== 0) return account;
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to lend it.');
}

function othersReach(folder: string): boolean {
  if ((statSync(folder).mode & OTHERS_MAY_SEARCH) === 0) return false;
  return dirname(folder) === folder || othersReach(dirname(folder));
}

function findSetpriv(paths: readonly string[]): string {
  try {
    execFileSync('setpriv', [...PASS_CLOSED_FOLDERS, 'true'], { stdio: 'ignore' });
    return 'setpriv';
  } catch (cause) {
    throw new Error(
      `Running as root, PostgreSQL's unprivileged account cannot reach ${paths.join(' and ')}. Run as an ordinary user, or put both outside folders that are closed to others.`,
      { cause },
    );
  }
}
