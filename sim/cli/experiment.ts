import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { experimentTable } from '../../metrics/cli/experiment.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { type DecisionRuleId, type Role, roles } from '../../metrics/experiments/decision.ts';
import { openFiles } from '../../metrics/shell/open-dataset.ts';
import { type ExperimentAsk, ExperimentRefused, readExperiment } from '../../metrics/shell/read-experiment.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Design } from '../../model/experiments/assignment.ts';
import type { LeverName } from '../levers/levers.ts';
import { oracleOf, writeLog } from '../shell/oracle.ts';
import { append } from '../world/append.ts';
import { captureWorld } from '../world/capture.ts';
import { createWorld, tickStart } from '../world/world.ts';
import { BadInput } from './options.ts';
import { createProgress, grouped } from './progress.ts';

export interface ExperimentCommand {
  readonly lever: LeverName;
  readonly value: number;
  readonly design: Design;
  readonly share: number;
  readonly days: number;
  readonly burnIn: number;
  readonly seed: string;
  readonly users: number;
  readonly goal: Metric[];
  readonly secondary?: Metric[];
  readonly guardrail?: Metric[];
  readonly rule: DecisionRuleId;
  readonly cuped: boolean;
  readonly peeking?: true;
  readonly json?: true;
}

const NUMBER = 1;

/** `experiment`: a world in which it runs, what it says there, and the two worlds that know. */
export async function experiment(command: ExperimentCommand): Promise<void> {
  const { lever, value, design, days, burnIn, seed, users, json } = command;
  const share = design === 'switchback' ? 0.5 : command.share;
  const asked = roles.flatMap((role: Role) => (command[role] ?? []).map((metric) => ({ metric, role })));
  const idsOf = (role: Role) => (command[role] ?? []).map(({ id }) => id).join();
  process.stderr.write(
    `${lever} at ${value} by ${design}: ${grouped(users)} users, ${grouped(days)} days after ${grouped(burnIn)}, seed ${seed}, and its two twins …\n`,
  );
  const progress = createProgress(3 * days + burnIn, process.stderr, () => performance.now());
  const tell = (from: number, length: number) => (done: number) =>
    progress.tell({ done: (from + done * length) / (3 * days + burnIn), records: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-experiment-'));
  try {
    const world = createWorld({ seed, users });
    const before = await writeLog(world, burnIn, join(folder, 'before'), tell(0, burnIn));
    const image = captureWorld(world);
    const start: EventRecord<'start_experiment'> = {
      name: 'start_experiment',
      at_ms: tickStart(world),
      user_id: null,
      act_key: 0,
      experiment_number: NUMBER,
      title: lever,
      design,
      lever,
      value,
      treated_share: share,
      first_day: burnIn,
      until_day: burnIn + days,
      goal: idsOf('goal'),
      guardrail: idsOf('guardrail'),
      secondary: idsOf('secondary'),
      who: 'npm run sim',
    };
    append(world, start, unstamped, start.at_ms);
    const lived = await writeLog(world, burnIn + days, join(folder, 'lived'), tell(burnIn, days));
    const ask: ExperimentAsk = {
      experiment: { number: NUMBER, name: lever, treated_share: share },
      design,
      first_day: burnIn,
      last_day: burnIn + days - 1,
      metrics: asked,
      rule: command.rule,
      cuped: command.cuped,
      peeking: command.peeking === true,
    };
    const connection = await openFiles(lived, '1GB', { files: before, last_seq: image.next_seq - 1 });
    const read = await readExperiment(connection, ask)
      .catch((error: unknown) => {
        throw error instanceof ExperimentRefused ? new BadInput(error.message) : error;
      })
      .finally(() => connection.closeSync());
    const oracle = await oracleOf({
      image,
      start,
      read: ask,
      before,
      folder: join(folder, 'twins'),
      on_progress: tell(burnIn + days, 2 * days),
    });
    progress.end();
    const head = { seed, users, burn_in_days: burnIn, days, lever, value, design, treated_share: share };
    const effects = oracle.map(({ effect }) => effect);
    process.stdout.write(
      json
        ? `${JSON.stringify({ ...head, ...read, oracle }, null, 2)}\n`
        : `${lever} at ${value}, ${grouped(users)} users, seed ${seed}\n${experimentTable(ask, read, effects)}\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
