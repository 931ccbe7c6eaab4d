import type { PlannedRoomCommand } from '../../sim/world/plan.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { Request } from '../books/run-command.ts';

/** A person's command that the till has settled. */
export interface CommandInput {
  readonly kind: 'command';
  readonly at_ms: SimMs;
  readonly request: Request;
  /** What came of it; none where it was refused. */
  readonly events: readonly EventRecord[];
}

/** Something that a person did and that needs nobody's leave. `at_ms` is when the log received it. */
export interface BehaviourInput {
  readonly kind: 'behaviour';
  readonly at_ms: SimMs;
  readonly record: EventRecord;
  readonly stamp: Stamp;
}

/** A slate that was dealt to a person: what was offered counts as met. */
export interface SlateInput {
  readonly kind: 'slate';
  readonly at_ms: SimMs;
  readonly user_id: number;
  readonly surface: 'for_you' | 'following';
}

/** Somebody is a member of the population from now on, and its agent rests; or gives it back. */
export interface PersonaInput {
  readonly kind: 'persona';
  readonly at_ms: SimMs;
  readonly user_id: number;
  readonly is_taken: boolean;
}

/** Cards of live sessions that a person was shown: what was asked for counts as a request. */
export interface CardsInput {
  readonly kind: 'cards';
  readonly at_ms: SimMs;
  readonly user_id: number;
}

/** What a person did in a live room; refused or not, telling it again comes to the same. */
export interface LiveInput extends PlannedRoomCommand {
  readonly kind: 'live';
  readonly at_ms: SimMs;
  readonly user_id: number;
}

/**
 * What people brought into a world. Seed and inputs, in the order of their instants, are the whole of its life: whoever
 * has them can tell it again.
 */
export type Input = CommandInput | BehaviourInput | SlateInput | PersonaInput | CardsInput | LiveInput;
