/** Curves of movement over 0..1; input outside is clamped, so a phase that has not begun or is over stands still. */
export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

export function lerp(from: number, to: number, p: number): number {
  return from + (to - from) * p;
}

/** Progress of `value` from `start` to `end`, clamped to 0..1. */
export function phase(value: number, start: number, end: number): number {
  return clamp01((value - start) / (end - start));
}

export function easeOut(p: number): number {
  return 1 - (1 - clamp01(p)) ** 3;
}

export function easeIn(p: number): number {
  return clamp01(p) ** 3;
}

export function easeInOut(p: number): number {
  const q = clamp01(p);
  return q < 0.5 ? 4 * q ** 3 : 1 - (-2 * q + 2) ** 3 / 2;
}

/** Arrives, passes by a little, settles. */
export function overshoot(p: number, amount = 1.7): number {
  const q = clamp01(p) - 1;
  return 1 + (amount + 1) * q ** 3 + amount * q ** 2;
}

/** 1 on the beat, falling to 0 before the next. */
export function pulse(beat: number, sharpness = 3): number {
  return (1 - (beat - Math.floor(beat))) ** sharpness;
}

/** Smooth aimless movement in -1..1: three sines that never line up; `lane` tells one mover from another. */
export function sway(seconds: number, lane: number): number {
  return (
    (Math.sin(seconds * 0.91 + lane * 1.7) +
      Math.sin(seconds * 1.73 + lane * 4.1) * 0.55 +
      Math.sin(seconds * 0.37 + lane * 9.3) * 0.8) /
    2.35
  );
}
