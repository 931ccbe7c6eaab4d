import { expect, test } from 'vitest';
import { churnOf, churnReasons } from './churn.ts';

const content = { trust: 0.6, habit: 1, content_fatigue: 0.1, commerce_fatigue: 0.4 };
const share = (standing: typeof content, reason: string) => {
  const n = 100_000;
  let count = 0;
  for (let i = 0; i < n; i++) if (churnOf((i + 0.5) / n, standing) === reason) count++;
  return count / n;
};

test('most stay, and each stock that runs out makes people leave for its own reason', () => {
  expect(share(content, 'none')).toBeGreaterThan(0.999);
  const worn = [
    ['distrust', { ...content, trust: 0.05 }],
    ['content_fatigue', { ...content, content_fatigue: 2 }],
    ['commerce_fatigue', { ...content, commerce_fatigue: 2 }],
    ['drifted', { ...content, habit: 0.3 }],
  ] as const;
  for (const [reason, standing] of worn) {
    expect([reason, share(content, reason)]).toEqual([reason, 0]);
    expect(share(standing, reason)).toBeGreaterThan(0.001);
    for (const other of churnReasons) {
      if (other !== reason && other !== 'none' && other !== 'other_app') expect(share(standing, other)).toBe(0);
    }
  }
});
