import { readdirSync, readFileSync } from 'node:fs';

/** A tick of the kernel's clock on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU time of a process and of its children, those that have ended included, ms; null where there is no /proc. */
export function cpuTimeOf(pid: number): number | null {
  try {
    let sum_ms = 0;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = statOf(name);
      if (stat === null) continue;
      if (Number(name) === pid) sum_ms += stat.own_ms + stat.ended_ms;
      else if (stat.parent === pid) sum_ms += stat.own_ms;
    }
    return sum_ms;
  } catch {
    return null;
  }
}

/** The process that began another one; null where there is no /proc. */
export function parentOf(pid: number): number | null {
  return statOf(String(pid))?.parent ?? null;
}

function statOf(pid: string): { readonly parent: number; readonly own_ms: number; readonly ended_ms: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the third field comes after it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (...nth: number[]): number => nth.reduce((sum, each) => sum + fields[each], 0) * TICK_MS;
    return { parent: fields[1], own_ms: ticks(11, 12), ended_ms: ticks(13, 14) };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
