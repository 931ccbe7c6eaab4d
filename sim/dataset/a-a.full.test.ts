import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveAndWrite, reRandomised, uniformityP } from './re-randomised.fixture.ts';

const SPLITS = 1_000;

test('a thousand splits that do nothing have uniform p values, for rates, means and rare amounts', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'vitrine-a-a-'));
  try {
    await liveAndWrite(join(dir, 'set'), 'nothing happens', 1_000, 21);
    const often = ['watch_min_per_dau', 'completion_rate', 'engagement_rate', 'product_ctr'];
    const rare = ['gmv', 'buyer_penetration'];
    const { said, sample_ratio_p } = await reRandomised(join(dir, 'set'), [...often, ...rare], [14, 20], SPLITS);
    for (const id of [...often, ...rare])
      for (const way of ['plain', 'cuped'] as const) {
        const p = (said.get(id) ?? []).map((read) => read[way]?.p ?? Number.NaN);
        const alarms = p.filter((one) => one < 0.05).length / SPLITS;
        // 0.05 ± four standard errors of a share of so many splits; rare amounts may be a little too careful.
        expect(alarms, `${id} ${way}`).toBeLessThan(0.078);
        expect(alarms, `${id} ${way}`).toBeGreaterThan(rare.includes(id) ? 0.01 : 0.022);
        if (!rare.includes(id)) expect(uniformityP(p), `${id} ${way}`).toBeGreaterThan(0.001);
      }
    expect(sample_ratio_p.filter((p) => p < 0.001).length).toBeLessThanOrEqual(6);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}, 600_000);
