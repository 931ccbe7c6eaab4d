import type { SceneSize } from './scene-player.ts';
import type { SceneSpec } from './scene-spec.ts';

/** What the page asks of the thread that paints; `id` names the scene. */
export type SceneErrand =
  | {
      readonly to: 'open';
      readonly id: number;
      readonly canvas: OffscreenCanvas;
      readonly spec: SceneSpec;
      readonly quality: 'full' | 'reduced';
      readonly reduced_motion: boolean;
      readonly size: SceneSize;
    }
  | { readonly to: 'play' | 'pause' | 'destroy'; readonly id: number }
  | { readonly to: 'seek'; readonly id: number; readonly position_ms: number }
  | { readonly to: 'resize'; readonly id: number; readonly size: SceneSize };

/** What it answers: where the picture stands, and that it has reached its end. */
export interface SceneNews {
  readonly id: number;
  readonly position_ms: number;
  readonly ended: boolean;
}
