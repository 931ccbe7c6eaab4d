import { frame, type Layer, type LayerRequest, type Shot, type Stage } from './stage.ts';
import { easeInOut, lerp, sway } from './ease.ts';

/** Where the lens points (the picture's units, relative to the middle of the frame), how close, and how tilted (radians). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly roll: number;
}

/** Moves from one framing to another over the shot, with the breath of a held camera. */
export function moveCamera(stage: Stage, shot: Shot, from: Partial<Camera>, to: Partial<Camera>, held = 1): Camera {
  const p = easeInOut(shot.p * 0.86 + 0.07);
  const lane = shot.nth * 3.1 + (stage.spec.seed % 17);
  const value = (key: keyof Camera, rest: number) => lerp(from[key] ?? rest, to[key] ?? from[key] ?? rest, p);
  return {
    x: value('x', 0) + sway(stage.seconds * 0.9, lane) * 2.4 * held,
    y: value('y', 0) + sway(stage.seconds * 0.8, lane + 5) * 2.2 * held,
    zoom: value('zoom', 1),
    roll: value('roll', 0) + sway(stage.seconds * 0.6, lane + 9) * 0.004 * held,
  };
}

/** Paints a plane of the set: depth 1 is the subject, less is farther (moves less), more is nearer. */
export function atDepth({ ctx }: Stage, camera: Camera, depth: number, paint: () => void): void {
  const zoom = 1 + (camera.zoom - 1) * depth;
  ctx.save();
  ctx.translate(frame.width / 2, frame.height / 2);
  ctx.rotate(camera.roll);
  ctx.scale(zoom, zoom);
  ctx.translate(-frame.width / 2 - camera.x * depth, -frame.height / 2 - camera.y * depth);
  paint();
  ctx.restore();
}

const margin = 56;

/** A layer that covers the frame with room to pan; painted in the frame's units. */
export function backdrop(stage: Stage, key: string, paint: LayerRequest['paint'], blur = 0): void {
  drawLayer(stage, {
    key,
    x: -margin,
    y: -margin,
    width: frame.width + 2 * margin,
    height: frame.height + 2 * margin,
    blur,
    paint,
  });
}

export function drawLayer({ ctx, assets }: Stage, request: LayerRequest): Layer {
  const layer = assets.layer(request);
  ctx.drawImage(layer.image, layer.x, layer.y, layer.width, layer.height);
  return layer;
}
