import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Programs that Playwright can drive, in the order in which they are tried. */
function candidates(): (string | undefined)[] {
  return [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
}

/** Path of an installed Chromium, or undefined. CHROMIUM_PATH goes before all. */
export function findBrowser(): string | undefined {
  return candidates().find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Path of a Chromium, installed when there is none: Debian's by apt when root, else Playwright's own download.
 * @throws {Error} with the one sentence that says what to install.
 */
export function obtainBrowser(): string {
  const attempts: (() => void)[] = [];
  if (process.getuid?.() === 0 && isDebian()) {
    attempts.push(() => {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    });
  }
  attempts.push(() => run('npx', ['playwright', 'install', 'chromium']));
  for (const attempt of attempts) {
    const found = findBrowser();
    if (found !== undefined) return found;
    attempt();
  }
  const found = findBrowser();
  if (found !== undefined) return found;
  throw new Error('No browser was found or could be fetched: install Chromium, or set CHROMIUM_PATH to one.');
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** A failure is not reported here: the next attempt, or the final sentence, follows. */
function run(program: string, args: readonly string[]): void {
  process.stderr.write(`No browser yet: ${program} ${args.join(' ')}\n`);
  spawnSync(program, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  });
}
