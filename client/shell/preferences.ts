import { useSyncExternalStore } from 'react';

/** What a person has set for this browser. */
export interface Preferences {
  /** `auto` follows the device. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** `auto` follows the device; `calm` holds everything still. */
  readonly motion: 'auto' | 'calm';
  readonly sound: boolean;
  readonly captions: boolean;
}

export const usual: Preferences = { theme: 'auto', motion: 'auto', sound: false, captions: true };

const CHOICES: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ['auto', 'light', 'dark'],
  motion: ['auto', 'calm'],
  sound: [false, true],
  captions: [true, false],
};

const REMEMBERED = 'vitrine.preferences';
const listeners = new Set<() => void>();
let current: Preferences | null = null;

/** What is set now. */
export function preferences(): Preferences {
  current ??= readPreferences(recall());
  return current;
}

/**
 * What was remembered, as far as it can be understood.
 * @public
 */
export function readPreferences(text: string | null): Preferences {
  let told: unknown;
  try {
    told = JSON.parse(text ?? 'null');
  } catch {
    return usual;
  }
  if (typeof told !== 'object' || told === null) return usual;
  const known = Object.entries(told).filter(([name, value]) => {
    const choices: readonly unknown[] = Object.hasOwn(CHOICES, name) ? CHOICES[name as keyof Preferences] : [];
    return choices.includes(value);
  });
  return { ...usual, ...Object.fromEntries(known) };
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(current));
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change. Answers how to take that back. */
export function onPreference(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreference, preferences);
}

/** Whether things hold still: the person or the device asks for it. */
export function isCalm(): boolean {
  return preferences().motion === 'calm' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function recall(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
