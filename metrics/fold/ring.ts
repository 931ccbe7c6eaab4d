/**
 * Which days a store still remembers: `width` of them, ending with the newest seen. Every store forgets by this rule,
 * and drops what falls before it, whether it adds or takes back.
 */
export class Ring {
  readonly width: number;
  /** Newest day seen; minus infinity before the first. */
  top = Number.NEGATIVE_INFINITY;

  constructor(width: number) {
    this.width = width;
  }

  slot(day: number): number {
    const slot = day % this.width;
    return slot < 0 ? slot + this.width : slot;
  }

  holds(day: number): boolean {
    return day <= this.top && day > this.top - this.width;
  }

  /** Remembered days of a span, oldest first. */
  days(first: number, last: number): number[] {
    const days: number[] = [];
    for (let day = Math.max(first, this.top - this.width + 1); day <= Math.min(last, this.top); day++) days.push(day);
    return days;
  }

  /** Moves on to a day; returns the slots that now stand for new days and must be cleared. */
  reach(day: number): number[] {
    if (day <= this.top) return [];
    const fresh = Number.isFinite(this.top) ? Math.min(day - this.top, this.width) : this.width;
    this.top = day;
    return Array.from({ length: fresh }, (_, back) => this.slot(day - back));
  }
}
