import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import type { ManifestHead } from '../dataset/manifest.ts';
import type { Staged } from '../levers/lever-sets.ts';
import { BadScenario, readScenario, type Scenario } from '../scenarios/scenario.ts';
import { shippedScenarios } from '../scenarios/shipped.ts';

export const scenario_default = shippedScenarios.get('default') as Scenario;

/** `--scenario`: one that ships, by name, or a file of one's own. */
export function scenarioOption(): Option {
  return new Option('--scenario <name>', 'what differs from the default world: a name, or a file of your own (.json)')
    .argParser(parseScenario)
    .default(scenario_default, 'default');
}

function parseScenario(text: string): Scenario {
  if (!text.endsWith('.json')) {
    const found = shippedScenarios.get(text);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`There is no such scenario. These are: ${[...shippedScenarios.keys()].join(', ')}.`);
  }
  try {
    return readScenario(JSON.parse(readFileSync(text, 'utf8')), text);
  } catch (error) {
    if (error instanceof BadScenario) throw new InvalidArgumentError(`It cannot be followed.\n${error.message}`);
    throw new InvalidArgumentError(`${text} cannot be read as JSON.`);
  }
}

/** The same for a manifest: its name, and what it says where it says anything. */
export function scenarioRecord(scenario: Scenario): Pick<ManifestHead, 'scenario' | 'scenario_definition'> {
  return { scenario: scenario.name, ...(scenario === scenario_default ? {} : { scenario_definition: scenario }) };
}

/** A scenario as a world takes it; one that moves nothing and splits nobody is none. */
export function stagedFrom(scenario: Scenario | undefined, from_day: number): Staged | undefined {
  if (scenario === undefined || scenario.settings.length + scenario.experiments.length === 0) return undefined;
  return { scenario, from_day };
}
