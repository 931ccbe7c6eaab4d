import { lookOf } from '../art/look.ts';
import { paletteOf } from '../art/palettes.ts';
import { seeded } from '../art/seeded.ts';
import { beatLength, cutList, shotAt, type Cut } from './cut-list.ts';
import { clamp01, easeOut, phase } from './ease.ts';
import { finish } from './light.ts';
import { paintHook, paintSubtitle, subtitleAt } from './lettering.ts';
import { scripts } from './scripts.ts';
import type { SceneSpec } from './scene-spec.ts';
import { frame, type Context, type SceneAssets, type SceneScript, type Shot, type Stage } from './stage.ts';
import { fade } from './tint.ts';

interface FrameOptions {
  readonly rich: boolean;
  /** Each shot is held as a still picture; titles and subtitles still follow the time. */
  readonly still: boolean;
  /** Frame units by which subtitles stand higher, where a short screen cuts the frame below; 0 when absent. */
  readonly lift?: number;
}

const transition_seconds = 0.28;

/**
 * Paints the picture of a moment. A pure function of spec and time: what it paints depends on nothing else.
 * The context must map the 390 × 844 frame onto the canvas.
 */
export function drawFrame(
  ctx: Context,
  spec: SceneSpec,
  t_ms: number,
  assets: SceneAssets,
  options: FrameOptions = { rich: true, still: false },
): void {
  const script = scripts[spec.kind];
  const draw = seeded(spec.seed);
  const cuts = assets.memo('cuts', () => cutsOf(spec));
  const time_ms = Math.max(0, Math.min(t_ms, spec.duration_ms));
  const shot = shotAt(cuts, time_ms);
  const stage: Stage = {
    ctx,
    spec,
    draw,
    assets,
    palette: paletteOf(spec.palette),
    cast: assets.memo('cast', () => [spec.cast ?? spec.seed, spec.seed + 1, spec.seed + 2].map(lookOf)),
    rich: options.rich,
    seconds: time_ms / 1000,
    beat: time_ms / beatLength(script, draw),
    speech: speechAt(spec, time_ms / 1000),
  };
  const moving = options.still
    ? { ...stage, seconds: (cuts[shot.nth].start_ms + cuts[shot.nth].end_ms) / 2000, beat: 0.5 }
    : stage;
  const held = options.still ? { ...shot, seconds: shot.length / 2, p: 0.5 } : shot;
  ctx.save();
  paintShot(moving, script, held, options.still ? 'cut' : script.transition);
  ctx.restore();
  if (!options.still && script.transition === 'dissolve') paintDissolve(stage, script, cuts, shot);
  finish(stage);
  paintHook(stage, script.lettering, script.title);
  paintSubtitle(stage, options.lift ?? 0);
}

/** The edit of a scene. */
export function cutsOf(spec: SceneSpec): Cut[] {
  return cutList(scripts[spec.kind], spec.duration_ms, seeded(spec.seed));
}

/** The emoji that must be loaded before a scene is whole. */
export function artOf(spec: SceneSpec): string[] {
  return [...new Set([spec.art, ...scripts[spec.kind].props])];
}

function paintShot(stage: Stage, script: SceneScript, shot: Shot, transition: SceneScript['transition']): void {
  const { ctx } = stage;
  const entering = shot.nth === 0 ? 1 : phase(shot.seconds, 0, transition_seconds);
  const leave = 1 - easeOut(entering);
  ctx.save();
  if (transition === 'whip') ctx.translate(leave * frame.width * (shot.nth % 2 ? 0.55 : -0.55), 0);
  if (transition === 'punch') {
    ctx.translate(frame.width / 2, frame.height / 2);
    ctx.scale(1 + leave * 0.16, 1 + leave * 0.16);
    ctx.translate(-frame.width / 2, -frame.height / 2);
  }
  if (transition === 'whip' && leave > 0) {
    // The neighbouring picture that a whip pan smears past.
    ctx.fillStyle = stage.palette.deep;
    ctx.fillRect(-frame.width, 0, frame.width * 3, frame.height);
  }
  script.shots[shot.index](stage, shot);
  ctx.restore();
  if (transition === 'flash' && leave > 0) {
    ctx.fillStyle = fade(stage.palette.paper, 0.75 * leave);
    ctx.fillRect(0, 0, frame.width, frame.height);
  }
}

/** The end of a dissolved shot shows through the beginning of the next. */
function paintDissolve(stage: Stage, script: SceneScript, cuts: readonly Cut[], shot: Shot): void {
  const opacity = 1 - phase(shot.seconds, 0, 0.5);
  if (shot.nth === 0 || opacity <= 0) return;
  const before = shotAt(cuts, cuts[shot.nth - 1].end_ms - 1);
  stage.ctx.save();
  stage.ctx.globalAlpha = opacity;
  script.shots[before.index](stage, { ...before, seconds: before.length, p: 1 });
  stage.ctx.restore();
}

function speechAt(spec: SceneSpec, seconds: number): number {
  const current = subtitleAt(spec.subtitles, seconds, spec.duration_ms / 1000);
  if (current === null) return seconds < 1.6 && spec.hook !== '' ? 1 : 0;
  return current.spoken >= 1 ? 0 : clamp01(current.since * 8);
}
