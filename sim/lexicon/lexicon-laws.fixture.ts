import { expect } from 'vitest';
import type { Bilingual } from './bilingual.ts';

/** What every text that reaches a screen must keep. */
export function expectReadable(text: Bilingual): void {
  for (const wording of [text.en, text.zh]) {
    expect(wording.trim()).toBe(wording);
    expect(wording).not.toBe('');
    expect(wording).not.toMatch(/undefined|null|NaN|[{}]|  |\.\.|。。|，，|，。|!\.|\?\./);
  }
  expect(text.en).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
  expect(text.zh).toMatch(/[\u3400-\u9fff]/);
}
