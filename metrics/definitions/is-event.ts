import { type EventName, vocabulary } from '../../model/events/vocabulary.ts';

/** Whether rows of this name are those of an event, not of a fact. */
export function isEvent(name: string): name is EventName {
  return Object.hasOwn(vocabulary, name);
}
