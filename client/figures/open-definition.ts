import { createContext, useContext } from 'react';

/** Opens the definition of a metric. */
export const DefinitionOpener = createContext<(metric_id: string) => void>(() => undefined);

export function useDefinition(): (metric_id: string) => void {
  return useContext(DefinitionOpener);
}
