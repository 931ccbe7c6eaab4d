/** The flow funnel at an instant: users of the week at each step and branch. */
export interface Funnel {
  /** Civil days of the week, both included. */
  readonly first_day: number;
  readonly last_day: number;
  readonly steps: readonly FunnelCount[];
  readonly branches: readonly FunnelCount[];
  readonly as_of_seq: number;
}

export interface FunnelCount {
  readonly id: string;
  readonly users: number;
}
