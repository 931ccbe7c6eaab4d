import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, easeIn, easeOut, overshoot, phase, pulse } from '../ease.ts';
import { glow } from '../light.ts';
import { setFont } from '../lettering.ts';
import { confetti, glints, sunburst } from '../particles.ts';
import { drawProp, heroProp } from '../prop.ts';
import { paintStudio, plinth } from '../sets/studio.ts';
import { box, line, linear, oval, placed, radial, rect } from '../shapes.ts';
import { frame, type SceneScript, type Shot, type Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** Three, two, one: the clock, the numbers, the stack that empties, the tag that drops. Says nothing of the real price: the product card does. */
export const priceCountdown: SceneScript = {
  kind: 'price-countdown',
  shots: [clock, numbers, stack, tagDrop],
  lettering: 'outline',
  transition: 'punch',
  bpm: [120, 132],
  mood: 'tense',
  props: ['🔥', '⏰', '🏷️', '🪙', '🛒'],
};

function clock(stage: Stage, shot: Shot): void {
  const { ctx, palette, seconds } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1 }, { zoom: 1.14 });
  field(stage, camera);
  atDepth(stage, camera, 1, () => {
    const tick = Math.floor(seconds * 2);
    const kick = overshoot(phase(seconds * 2 - tick, 0, 0.45), 2.4);
    placed(ctx, 180, 400, 1, Math.sin(seconds * 24) * 0.012 * (1 - kick * 0.5), () => {
      glow(stage, 0, 30, 210, 210, palette.night, 0.55);
      oval(
        ctx,
        0,
        0,
        152,
        152,
        linear(ctx, -150, -150, 150, 150, [
          [0, palette.accent],
          [1, blend(palette.accent, palette.deep, 0.5)],
        ]),
      );
      oval(
        ctx,
        0,
        0,
        132,
        132,
        radial(ctx, -40, -50, 200, [
          [0, '#ffffff'],
          [1, palette.light],
        ]),
      );
      const left = 1 - clamp01(seconds / (stage.spec.duration_ms / 1000));
      ctx.beginPath();
      ctx.moveTo(0, 0);
      ctx.arc(0, 0, 120, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * left);
      ctx.closePath();
      ctx.fillStyle = fade(palette.main, 0.34);
      ctx.fill();
      for (let mark = 0; mark < 60; mark++) {
        const angle = (mark / 60) * Math.PI * 2;
        const long = mark % 5 === 0;
        line(
          ctx,
          [
            [Math.cos(angle) * (long ? 104 : 112), Math.sin(angle) * (long ? 104 : 112)],
            [Math.cos(angle) * 120, Math.sin(angle) * 120],
          ],
          long ? 5 : 2,
          palette.deep,
        );
      }
      drawProp(stage, stage.spec.art, 0, 8, 132);
      const angle = ((tick + kick - 1) / 60) * Math.PI * 2 * 5 - Math.PI / 2;
      line(
        ctx,
        [
          [-Math.cos(angle) * 22, -Math.sin(angle) * 22],
          [Math.cos(angle) * 104, Math.sin(angle) * 104],
        ],
        7,
        palette.strong,
      );
      oval(ctx, 0, 0, 10, 10, palette.strong);
    });
    drawProp(stage, '🔥', 58, 558, 86, { turn: Math.sin(seconds * 7) * 0.08 });
    drawProp(stage, '🔥', 306, 546, 70, { turn: Math.sin(seconds * 8 + 1) * 0.08, mirror: true });
  });
}

function numbers(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.04, roll: -0.02 }, { zoom: 1.12, roll: 0.02 });
  field(stage, camera);
  const each = shot.length / 3;
  const nth = Math.min(2, Math.floor(shot.seconds / each));
  const local = shot.seconds / each - nth;
  atDepth(stage, camera, 1, () => {
    const land = overshoot(0.3 + 0.7 * phase(local, 0, 0.24), 2.2);
    const away = easeIn(phase(local, 0.82, 1));
    for (let ring = 0; ring < 3; ring++) {
      ctx.beginPath();
      ctx.arc(180, 400, 120 + (local * 1.2 + ring * 0.33) * 150, 0, Math.PI * 2);
      ctx.lineWidth = 10 - ring * 2;
      ctx.strokeStyle = fade(palette.paper, Math.max(0, 0.34 - local * 0.3 - ring * 0.05));
      ctx.stroke();
    }
    placed(ctx, 180, 400, (1.5 - 0.5 * land) * (1 + away * 0.5), -0.06 + nth * 0.05, () => {
      ctx.globalAlpha = 1 - away;
      setFont(ctx, 330, 900);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      ctx.lineJoin = 'round';
      ctx.lineWidth = 34;
      ctx.strokeStyle = palette.night;
      ctx.strokeText(String(3 - nth), 0, 118);
      ctx.fillStyle = linear(ctx, 0, -140, 0, 120, [
        [0, '#ffffff'],
        [0.5, palette.accent],
        [1, blend(palette.accent, palette.main, 0.6)],
      ]);
      ctx.fillText(String(3 - nth), 0, 118);
      ctx.globalAlpha = 1;
    });
    drawProp(stage, stage.spec.art, 292, 516, 116, { turn: 0.12 + Math.sin(stage.seconds * 3) * 0.06 });
  });
}

function stack(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.12, y: 12 }, { zoom: 1.02 });
  paintStudio(stage, camera, 2);
  atDepth(stage, camera, 1, () => {
    // Three shelves of the thing, taken one by one.
    const gone = Math.floor(easeOut(shot.p) * 8);
    for (let row = 0; row < 3; row++) {
      const y = 324 + row * 104;
      for (let column = 0; column < 3; column++) {
        const nth = row * 3 + column;
        const since = easeOut(shot.p) * 8 - nth;
        const x = 82 + column * 98;
        if (nth >= gone) drawProp(stage, stage.spec.art, x, y - 42, 84);
        else if (since < 1.4)
          drawProp(stage, stage.spec.art, x, y - 42 - since * 70, 84 * (1 + since * 0.3), {
            opacity: clamp01(1.4 - since),
          });
      }
      box(
        ctx,
        26,
        y,
        308,
        13,
        4,
        linear(ctx, 0, y, 0, y + 13, [
          [0, palette.paper],
          [1, palette.soft],
        ]),
      );
      rect(
        ctx,
        30,
        y + 13,
        300,
        16,
        linear(ctx, 0, y + 13, 0, y + 29, [
          [0, fade(palette.night, 0.4)],
          [1, fade(palette.night, 0)],
        ]),
      );
    }
    // How much is left of this take, as a bar without a number.
    box(ctx, 60, 556, 240, 16, 8, fade(palette.night, 0.55));
    box(
      ctx,
      60,
      556,
      Math.max(20, 240 * (1 - easeOut(shot.p) * 0.86)),
      16,
      8,
      linear(ctx, 60, 0, 300, 0, [
        [0, palette.accent],
        [1, palette.pop],
      ]),
    );
    drawProp(stage, '🔥', 56, 560, 44, { turn: Math.sin(stage.seconds * 8) * 0.1 });
  });
}

function tagDrop(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.18 }, { zoom: 1.06 });
  field(stage, camera);
  const drop = overshoot(phase(shot.seconds, 0.1, 0.55), 1.6);
  atDepth(stage, camera, 1, () => {
    plinth(stage, 180, 552, 128, 60);
    heroProp(stage, 180, 440 + pulse(stage.beat) * 6, 232);
    // A swing tag on its string, heavy with a percent sign.
    placed(ctx, 282, 150, 1, Math.sin(shot.seconds * 4) * 0.28 * Math.exp(-shot.seconds * 0.7) + 0.06, () => {
      const length = 40 + 126 * drop;
      line(
        ctx,
        [
          [0, -160],
          [0, length],
        ],
        3,
        palette.paper,
      );
      ctx.beginPath();
      ctx.moveTo(-24, length);
      ctx.lineTo(24, length);
      ctx.lineTo(44, length + 34);
      ctx.lineTo(44, length + 112);
      ctx.quadraticCurveTo(44, length + 122, 34, length + 122);
      ctx.lineTo(-34, length + 122);
      ctx.quadraticCurveTo(-44, length + 122, -44, length + 112);
      ctx.lineTo(-44, length + 34);
      ctx.closePath();
      ctx.fillStyle = linear(ctx, -44, length, 44, length + 122, [
        [0, palette.accent],
        [1, blend(palette.accent, palette.main, 0.7)],
      ]);
      ctx.fill();
      oval(ctx, 0, length + 18, 8, 8, palette.deep);
      setFont(ctx, 62, 900);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      ctx.fillStyle = palette.night;
      ctx.fillText('%', 0, length + 94);
    });
    for (let coin = 0; coin < 7; coin++) {
      const life = (stage.seconds * 0.5 + stage.draw(671, coin)) % 1;
      drawProp(stage, '🪙', 20 + stage.draw(672, coin) * 310, 120 + life * 520, 34, {
        squeeze: Math.cos(stage.seconds * 5 + coin),
        opacity: Math.sin(Math.PI * life),
      });
    }
  });
  confetti(stage, 180, 360, shot.seconds - 0.45, 673);
  glints(stage, 180, 430, 140, 6, 674);
}

/** Hot ground with turning rays. */
function field(stage: Stage, camera: Parameters<typeof atDepth>[1]): void {
  const { ctx, palette } = stage;
  atDepth(stage, camera, 0.5, () => {
    rect(
      ctx,
      -70,
      -70,
      530,
      984,
      radial(ctx, 180, 400, 560, [
        [0, palette.soft],
        [0.35, palette.main],
        [0.75, palette.strong],
        [1, palette.deep],
      ]),
    );
    sunburst(stage, 180, 400, palette.paper, 0.13 + 0.05 * pulse(stage.beat), stage.seconds * 0.3);
  });
  glow(stage, 180, 400, 260, 260, palette.glow, 0.4 + 0.14 * pulse(stage.beat), 'screen');
  rect(
    ctx,
    0,
    560,
    frame.width,
    284,
    linear(ctx, 0, 560, 0, 844, [
      [0, fade(palette.deep, 0)],
      [1, fade(palette.deep, 0.7)],
    ]),
  );
}
