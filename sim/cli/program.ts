import { availableParallelism } from 'node:os';
import { Command, CommanderError, Option } from 'commander';
import { DatasetFolderError } from '../dataset/dataset-folder.ts';
import { Stopped } from '../dataset/generate-dataset.ts';
import { KEPT_FINAL_DAYS } from '../../metrics/definitions/kept.ts';
import { addExportCommand } from './export.ts';
import type { GenerateCommand } from './generate.ts';
import type { VerifyCommand } from './verify.ts';
import type { CounterfactualCommand } from './counterfactual.ts';
import type { CalibrateCommand } from './calibrate.ts';
import type { ExperimentCommand } from './experiment.ts';
import type { FaceValidityCommand } from './face-validity.ts';
import type { InitiativesCommand } from './initiatives.ts';
import type { TwinCommand } from './twin.ts';
import {
  BadInput,
  parseCalibrationDays,
  checkLife,
  parseDays,
  parseIds,
  parseOut,
  parseSeed,
  parseSeeds,
  parseUsers,
  parseWeeks,
  parseWorkers,
} from './options.ts';
import { designs } from '../../model/experiments/assignment.ts';
import { metricOf, shareOf } from '../../metrics/cli/arguments.ts';
import { decisionRules } from '../../metrics/experiments/decision.ts';
import { leverNames } from '../levers/levers.ts';
import { checkTrial, parseNumber } from './trial-options.ts';
import { scenarioOption } from './scenario-option.ts';
import { addRankingOptions, checkRanking } from './ranking-options.ts';

const metricsOf = (text: string) => text.split(',').map(metricOf);

const BAD_INPUT = 2;
/** What shells answer for a program that a person stopped. */
const STOPPED = 130;

const program = new Command('npm run -s sim --')
  .description('Lets a synthetic population live, and writes what it did as a dataset.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

const generate_command = program.command('generate');
addRankingOptions(generate_command)
  .description('generate a dataset: the same seed, size, days and scenario give the same bytes')
  .addOption(new Option('--seed <text>', 'what the world grows from').argParser(parseSeed).default('vitrine'))
  .addOption(new Option('--users <n>', 'people who are there on the first day').argParser(parseUsers).default(1_000))
  .addOption(new Option('--days <n>', 'simulated days').argParser(parseDays).default(7))
  .addOption(scenarioOption())
  .addOption(
    new Option(
      '--workers <n>',
      'threads that live the world; from 2 on, files are written beside them; any number gives the same bytes',
    )
      .argParser(parseWorkers)
      .default(availableParallelism(), 'the cores of this machine'),
  )
  .addOption(
    new Option('--out <dir>', 'folder of the dataset: absent, empty, or an earlier dataset, which is replaced')
      .argParser(parseOut)
      .makeOptionMandatory(),
  )
  .option('--candidates', 'also truth/candidates: what each feed request chose from, six rows an exposure')
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: GenerateCommand) => {
    checkRanking(options);
    checkLife(options.users, options.days);
    // Loaded when asked for: help and refusals need neither the world nor DuckDB.
    const { generate } = await import('./generate.ts');
    await generate(options);
  });

program
  .command('verify')
  .description('check a dataset against its manifest and the laws of the world')
  .argument('<dir>', 'folder of the dataset')
  .option('--no-replay', 'do not live the world again to re-derive candidates and propensities, which takes its time')
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (directory: string, options: VerifyCommand) => {
    const { verifyCommand } = await import('./verify.ts');
    if (!(await verifyCommand(directory, options))) process.exitCode = 1;
  });

program
  .command('calibrate')
  .description('compare the population with published figures: target, simulated, ratio, in or out of ± 15 %')
  .addOption(new Option('--users <n>', 'people of each world').argParser(parseUsers).default(1_000))
  .addOption(
    new Option('--days <n>', 'days of each world: the last 30 are measured')
      .argParser(parseCalibrationDays)
      .default(37),
  )
  .addOption(
    new Option('--seeds <list>', 'seeds of the worlds, as 101-103 or a,b,c; 1 and 2 were used in fitting')
      .argParser(parseSeeds)
      .default(['101', '102', '103'], '101-103'),
  )
  .addOption(new Option('--out <file>', 'also write the result as a page').argParser(parseOut))
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: CalibrateCommand) => {
    checkLife(options.users, options.days);
    const { calibrate } = await import('./calibrate.ts');
    await calibrate(options);
  });

program
  .command('counterfactual')
  .description('write what users of a dataset would do with videos, shown or not: outcomes, and expected responses')
  .argument('<dir>', 'folder of the dataset, whose world is lived again')
  .addOption(new Option('--users <ids>', 'ids, as 0-49,77').argParser(parseIds).makeOptionMandatory())
  .addOption(
    new Option('--items <ids>', 'ids of videos, as 0-15,4096; pool for the fixed pool of uniform draws')
      .argParser((text) => (text === 'pool' ? text : parseIds(text)))
      .default('pool'),
  )
  .addOption(new Option('--day <n>', 'after so many days; the last when not given').argParser(parseDays))
  .addOption(new Option('--out <file>', 'Parquet file to write').argParser(parseOut).makeOptionMandatory())
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (directory: string, options: CounterfactualCommand) => {
    const { counterfactual } = await import('./counterfactual.ts');
    await counterfactual(directory, options);
  });

program
  .command('detect')
  .description("run a platform's detectors of abuse over a dataset, and judge them by its labels")
  .argument('<dir>', 'folder of the dataset')
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (directory: string, options: { json?: true }) => {
    const { detect } = await import('./detect.ts');
    await detect(directory, options);
  });

addExportCommand(program);

program
  .command('twin')
  .description('what a scenario really does: two worlds with the same chances, one without it')
  .addOption(scenarioOption())
  .addOption(new Option('--seed <text>', 'what the worlds grow from').argParser(parseSeed).default('vitrine'))
  .addOption(new Option('--users <n>', 'people of each world').argParser(parseUsers).default(500))
  .addOption(new Option('--days <n>', 'days under the scenario').argParser(parseDays).default(28))
  .addOption(new Option('--burn-in <n>', 'days at rest before it begins').argParser(parseDays).default(28))
  .option('--no-channels', 'leave out direct effect and spillover by channel: two worlds and not eight')
  .addOption(
    new Option('--out <dir>', 'also write twin.json, effects.csv and difference.csv there').argParser(parseOut),
  )
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: TwinCommand) => {
    checkLife(options.users, options.burnIn + options.days);
    const { twin } = await import('./twin.ts');
    await twin(options);
  });

program
  .command('experiment')
  .description('try a lever on a part of a world, and see beside what the experiment says what is true')
  .addOption(new Option('--lever <name>', 'what is tried').choices(leverNames).makeOptionMandatory())
  .addOption(
    new Option('--value <number>', 'what it stands at for who is treated').argParser(parseNumber).makeOptionMandatory(),
  )
  .addOption(new Option('--design <design>', 'what is split').choices(designs).default('user'))
  .addOption(new Option('--share <share>', 'part that is treated').argParser(shareOf).default(0.5))
  .addOption(new Option('--days <n>', 'days of the experiment').argParser(parseDays).default(14))
  .addOption(new Option('--burn-in <n>', 'days at rest before it begins').argParser(parseDays).default(28))
  .addOption(new Option('--seed <text>', 'what the worlds grow from').argParser(parseSeed).default('vitrine'))
  .addOption(new Option('--users <n>', 'people of each world').argParser(parseUsers).default(500))
  .addOption(new Option('--goal <ids>', 'metrics it is meant to move').argParser(metricsOf).makeOptionMandatory())
  .addOption(new Option('--secondary <ids>', 'metrics to learn from').argParser(metricsOf))
  .addOption(new Option('--guardrail <ids>', 'metrics it must not harm').argParser(metricsOf))
  .addOption(
    new Option('--rule <rule>', 'rule that decides').choices(Object.keys(decisionRules)).default('clear-signals'),
  )
  .option('--no-cuped', 'leave the days before the experiment alone')
  .option('--peeking', 'decide by confidence sequences, as who looks before the end must')
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: ExperimentCommand) => {
    checkLife(options.users, options.burnIn + options.days);
    checkTrial(options.lever, options.value, options.design);
    const { experiment } = await import('./experiment.ts');
    await experiment(options);
  });

program
  .command('initiatives')
  .description('evaluate the strategic initiatives by twin, and rank them by effect on the north star for the money')
  .addOption(
    new Option('--weeks <list>', 'weeks after which they are read')
      .argParser(parseWeeks)
      .default([4, 12, 26], '4,12,26'),
  )
  .addOption(
    new Option('--seeds <list>', 'seeds of the worlds, lived on as many threads as there are cores')
      .argParser(parseSeeds)
      .default(['101', '102'], '101-102'),
  )
  .addOption(new Option('--users <n>', 'people of each world').argParser(parseUsers).default(300))
  .addOption(new Option('--burn-in <n>', 'days at rest before they begin').argParser(parseDays).default(36))
  .addOption(new Option('--out <file>', 'also write the result as JSON').argParser(parseOut))
  .addOption(new Option('--page <file>', 'also write the result as a page').argParser(parseOut))
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: InitiativesCommand) => {
    checkLife(options.users, options.burnIn + 7 * Math.max(...options.weeks) + KEPT_FINAL_DAYS);
    const { evaluateInitiatives } = await import('./initiatives.ts');
    await evaluateInitiatives(options);
  });

program
  .command('face-validity')
  .description('what levers do to the four scorecards early and late, and where a test of two weeks misleads')
  .addOption(
    new Option('--weeks <list>', 'the least and the most of them are read')
      .argParser(parseWeeks)
      .default([4, 26], '4,26'),
  )
  .addOption(
    new Option(
      '--seeds <list>',
      'seeds of the worlds, lived on as many threads as there are cores; 1 to 3 were used in fitting',
    )
      .argParser(parseSeeds)
      .default(['101', '102'], '101-102'),
  )
  .addOption(new Option('--users <n>', 'people of each world').argParser(parseUsers).default(300))
  .addOption(new Option('--burn-in <n>', 'days at rest before the levers move').argParser(parseDays).default(30))
  .addOption(new Option('--out <file>', 'also write the result as JSON').argParser(parseOut))
  .addOption(new Option('--page <file>', 'also write the result as a page').argParser(parseOut))
  .option('--json', 'one JSON document on standard output')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async (options: FaceValidityCommand) => {
    checkLife(options.users, options.burnIn + 7 * Math.max(...options.weeks) + KEPT_FINAL_DAYS);
    const { faceValidity } = await import('./face-validity.ts');
    await faceValidity(options);
  });

/** Runs a command line without its program's name; answers the code that a shell is to get. What is wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has said what was wrong, or has shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
    if (error instanceof DatasetFolderError || error instanceof BadInput) {
      process.stderr.write(`${error.message}\n`);
      return BAD_INPUT;
    }
    if (error instanceof Stopped) {
      process.stderr.write('Stopped: nothing was written.\n');
      return STOPPED;
    }
    throw error;
  }
}
