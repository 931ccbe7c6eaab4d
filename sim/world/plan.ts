import type { Command, Occasion } from '../../model/commerce/command.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { LiveCommand, LiveOccasion } from '../../model/live/live-command.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';

/** A command that a member of the population gives in this tick. */
export interface PlannedCommand {
  readonly command: Command;
  readonly occasion: Occasion;
  readonly stamp: Stamp;
}

/** A command of a live room that somebody gives in this tick; the world itself settles it. */
export interface PlannedRoomCommand {
  readonly command: LiveCommand;
  /** The card that led here: it says whether it was entered, and stands before what follows. */
  readonly card?: { readonly record: EventRecord<'show_live_card'>; readonly stamp: Stamp };
  readonly occasion: LiveOccasion;
  readonly stamp: Stamp;
}

/** Behaviour that needs nobody's leave: it has happened. `logged_ms` is when the log receives it. */
export interface Behaviour {
  readonly record: EventRecord;
  readonly stamp: Stamp;
  readonly logged_ms: number;
}
