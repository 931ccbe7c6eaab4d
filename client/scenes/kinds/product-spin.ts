import { moveCamera, atDepth } from '../camera.ts';
import { easeOut, overshoot, phase, pulse } from '../ease.ts';
import { glow, shaft } from '../light.ts';
import { glints, sunburst } from '../particles.ts';
import { drawProp, heroProp } from '../prop.ts';
import { paintStudio, plinth } from '../sets/studio.ts';
import { linear, oval, placed, rect } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { fade } from '../tint.ts';

/** The product alone, shot like a studio commercial: turn-table, macro, a fan of three, a levitation. */
export const productSpin: SceneScript = {
  kind: 'product-spin',
  shots: [turntable, macro, trio, levitation],
  lettering: 'poster',
  transition: 'punch',
  bpm: [104, 118],
  mood: 'bright',
  props: [],
};

function turntable(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1, y: 10 }, { zoom: 1.16, y: 0 });
  paintStudio(stage, camera, shot.take % 3);
  atDepth(stage, camera, 1, () => {
    plinth(stage, 180, 548, 150, 60);
    plinth(stage, 180, 500, 112, 44);
    const angle = stage.seconds * 1.5;
    // A flat render turns by narrowing, never to an edge, and mirrors as it passes: the eye reads a full turn.
    const squeeze = 0.74 + 0.26 * Math.abs(Math.cos(angle));
    glow(stage, 180, 502, 96, 18, stage.palette.night, 0.6);
    heroProp(stage, 180, 388 + Math.sin(stage.seconds * 2) * 3, 240, { squeeze, mirror: Math.cos(angle) < 0 });
    sheen(stage, 180, 388, 240, (stage.seconds * 0.45) % 1);
  });
  glints(stage, 180, 380, 150, 5, 601);
}

function macro(stage: Stage, shot: Shot): void {
  const camera = moveCamera(
    stage,
    shot,
    { x: -34, y: -20, zoom: 1.06, roll: -0.03 },
    { x: 30, y: 16, zoom: 1.14, roll: 0.025 },
    1.6,
  );
  paintStudio(stage, camera, 2);
  atDepth(stage, camera, 1.25, () =>
    heroProp(stage, 186, 400, 470, { turn: -0.2 + shot.p * 0.14, mirror: shot.take % 2 === 1 }),
  );
  shaft(stage, 40, 320, 60, 260, 800, stage.palette.glow, 0.42);
  // A rim of light that sweeps across, as a softbox carried past.
  const sweep = -120 + shot.p * 620;
  rect(
    stage.ctx,
    sweep - 90,
    -10,
    180,
    864,
    linear(stage.ctx, sweep - 90, 0, sweep + 90, 60, [
      [0, fade(stage.palette.paper, 0)],
      [0.5, fade(stage.palette.paper, 0.2)],
      [1, fade(stage.palette.paper, 0)],
    ]),
  );
}

function trio(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.12, x: -12 }, { zoom: 1, x: 8 });
  paintStudio(stage, camera, 1);
  atDepth(stage, camera, 1, () => {
    const stands = [
      { x: 84, y: 520, r: 62, h: 70, edge: 132 },
      { x: 288, y: 500, r: 58, h: 90, edge: 124 },
      { x: 184, y: 556, r: 82, h: 50, edge: 176 },
    ];
    stands.forEach(({ x, y, r, h, edge }, index) => {
      const rise = overshoot(0.4 + 0.6 * phase(shot.seconds, index * 0.16, 0.5 + index * 0.16), 1.3);
      const lift = (1 - rise) * 150;
      plinth(stage, x, y + lift, r, h + 60);
      glow(stage, x, y + lift, r * 0.8, r * 0.14, stage.palette.night, 0.55);
      drawProp(stage, stage.spec.art, x, y + lift - edge * 0.46 - pulse(stage.beat + index * 0.33) * 5, edge, {
        mirror: index === 1,
        turn: (index - 1) * 0.08,
      });
    });
  });
}

function levitation(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, roll: 0.02 }, { zoom: 1.2, roll: -0.02 });
  const { palette } = stage;
  paintStudio(stage, camera, 0);
  atDepth(stage, camera, 0.6, () => sunburst(stage, 190, 330, palette.paper, 0.1, stage.seconds * 0.22));
  atDepth(stage, camera, 1, () => {
    oval(stage.ctx, 190, 590, 118, 22, fade(palette.night, 0.22));
    glow(stage, 190, 590, 84, 20, palette.night, 0.5);
    const rise = easeOut(phase(shot.seconds, 0, 0.7));
    placed(
      stage.ctx,
      190,
      420 - 40 * rise + Math.sin(stage.seconds * 1.8) * 8,
      1,
      Math.sin(stage.seconds * 1.1) * 0.09,
      () => heroProp(stage, 0, 0, 276),
    );
  });
  glints(stage, 190, 380, 175, 8, 602, palette.accent);
}

/** A moving reflection, kept inside the product by painting it only where the product is. */
function sheen(stage: Stage, x: number, y: number, edge: number, p: number): void {
  const shift = (p - 0.5) * edge * 2.2;
  glow(stage, x + shift, y, 16, edge * 0.42, '#ffffff', 0.22 * Math.sin(Math.PI * p), 'soft-light');
}
