/** What a member has to do with a live session: the card that is looked at, or the room that one is in. */
export interface Watching {
  readonly live_id: number;
  /** The exposure of the card, then the visit to the room. */
  readonly entry_key: number;
  readonly propensity: number;
  readonly on_tab: boolean;
  /** When the card was shown, then when the room was entered. */
  readonly since_ms: number;
  /** Instant of the last thought about staying; what follows changes with every thought. */
  woke_ms: number;
  /** Attention that is left for the room; none for a glance. */
  attention_ms: number;
  /** Row of the product that was explained at the last thought, and how long the viewer has heard of it. */
  heard: number;
  heard_ms: number;
}
