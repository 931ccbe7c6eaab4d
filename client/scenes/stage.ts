import type { Draw } from '../art/seeded.ts';
import type { Look } from '../art/look.ts';
import type { Palette } from '../art/palettes.ts';
import type { SceneKind } from '../../model/scene-kinds.ts';
import type { SceneSpec } from './scene-spec.ts';

export type Context = CanvasRenderingContext2D;

/** The picture's own units: a 390 × 844 phone, stretched to cover whatever canvas it is shown on. */
export const frame = {
  width: 390,
  height: 844,
  /** Keeps clear of the tabs above, the caption below and the action rail at the right. */
  safe: { left: 22, right: 326, top: 92, bottom: 574 },
  /** Where the eye rests: the middle of what the app's chrome leaves free. */
  center_x: 176,
} as const;

/** A still layer, painted once and reused; drawn by `drawLayer`. */
export interface Layer {
  readonly image: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LayerRequest {
  /** Names the layer within its scene; everything that changes its look is part of the key. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 sharp; 1 far out of focus. */
  readonly blur?: number;
  readonly paint: (ctx: Context) => void;
}

/** What a frame may use beside its spec and time: pictures and caches. None of it changes what a frame shows. */
export interface SceneAssets {
  /** The render of an emoji, or null while it is loading. */
  art(emoji: string): CanvasImageSource | null;
  layer(request: LayerRequest): Layer;
  path(data: string): Path2D;
  /** A value computed once for a key (text layout). */
  memo<T>(key: string, compute: () => T): T;
}

/** Everything that a shot paints with. */
export interface Stage {
  readonly ctx: Context;
  readonly spec: SceneSpec;
  readonly palette: Palette;
  readonly draw: Draw;
  /** The creator first, then the others whom the scene needs. */
  readonly cast: readonly Look[];
  readonly assets: SceneAssets;
  /** Full quality paints more particles and softer light. */
  readonly rich: boolean;
  /** Seconds since the video began. */
  readonly seconds: number;
  /** Beats since the video began. */
  readonly beat: number;
  /** Someone is speaking now: a subtitle is on screen. 0..1. */
  readonly speech: number;
}

/** One take of one camera set-up. */
export interface Shot {
  /** Which of the kind's set-ups. */
  readonly index: number;
  /** How many times this set-up was shown before. */
  readonly take: number;
  /** Position in the cut list. */
  readonly nth: number;
  readonly seconds: number;
  readonly length: number;
  /** 0..1 through the shot. */
  readonly p: number;
}

export type LetteringStyle = 'poster' | 'marker' | 'outline' | 'neon' | 'editorial';

/** One kind of video: its camera set-ups, its lettering, its music and the props that it needs loaded. */
export interface SceneScript {
  readonly kind: SceneKind;
  readonly shots: ReadonlyArray<(stage: Stage, shot: Shot) => void>;
  readonly lettering: LetteringStyle;
  /** Where the title stands: below for whoever's face is above. */
  readonly title?: 'above' | 'below';
  /** How one shot gives way to the next. */
  readonly transition: 'cut' | 'flash' | 'whip' | 'punch' | 'dissolve';
  readonly bpm: readonly [low: number, high: number];
  readonly mood: 'warm' | 'bright' | 'drive' | 'calm' | 'playful' | 'tense';
  readonly props: readonly string[];
}
