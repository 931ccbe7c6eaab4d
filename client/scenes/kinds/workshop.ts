import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, easeInOut, overshoot, phase } from '../ease.ts';
import { glow, shaft } from '../light.ts';
import { dust, glints } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { bench_y, paintBench, paintWorkshop, workbench_props } from '../sets/workbench.ts';
import { plinth } from '../sets/studio.ts';
import { box, line, linear, oval, placed, poly, rect } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** Made by hand: the maker at the bench, shavings from the plane, the hammer's beat, the finished piece under the lamp. */
export const workshop: SceneScript = {
  kind: 'workshop',
  shots: [maker, plane, hammer, finished],
  lettering: 'editorial',
  transition: 'cut',
  bpm: [86, 98],
  mood: 'calm',
  props: workbench_props,
};

function maker(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, x: -8 }, { zoom: 1.14, x: 8, y: 4 });
  paintWorkshop(stage, camera, 0.25);
  const stroke = Math.sin(stage.seconds * 3.2);
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 174, 590, 0.96, {
      look: stage.cast[0],
      cut: 'bust',
      apron: blend('#7a4a2c', stage.palette.strong, 0.3),
      pose: {
        lean: 0.05 + stroke * 0.03,
        head_tilt: 0.06,
        hands: { left: [-30 + stroke * 26, -20], right: [58 + stroke * 26, -26] },
        grips: { left: 'fist', right: 'fist' },
        expression: { nod: 0.7, gaze: [0.3, 0.8], mouth: 'smile', talk: stage.speech, brows: -0.2 },
      },
    });
  });
  atDepth(stage, camera, 1.08, () => {
    paintBench(stage, bench_y + 18);
    // A block that is being sanded, and the piece it belongs to.
    box(
      stage.ctx,
      120,
      bench_y - 8,
      150,
      36,
      6,
      linear(stage.ctx, 120, bench_y - 8, 270, bench_y + 28, [
        [0, '#f4d3a0'],
        [1, '#c08c54'],
      ]),
    );
    box(stage.ctx, 168 + stroke * 26, bench_y - 26, 70, 22, 5, stage.palette.main);
    standProp(stage, stage.spec.art, 306, bench_y + 66, 118);
    standProp(stage, '🪵', 44, bench_y + 72, 92);
  });
  sawdust(stage, 220 + stroke * 24, bench_y - 10, 761);
  dust(stage, stage.palette.glow, 762);
}

function plane(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.08, x: -24, roll: -0.03 }, { zoom: 1.18, x: 20, roll: -0.01 });
  paintWorkshop(stage, camera, 0.75);
  const cycle = (shot.seconds % 1.7) / 1.7;
  const push = easeInOut(phase(cycle, 0, 0.7)) - easeInOut(phase(cycle, 0.74, 1));
  const x = 70 + push * 170;
  atDepth(stage, camera, 1, () => {
    paintBench(stage, 540);
    poly(
      ctx,
      [
        [-60, 470],
        [450, 452],
        [450, 512],
        [-60, 532],
      ],
      linear(ctx, 0, 460, 0, 530, [
        [0, '#ffe3b4'],
        [0.4, '#f0c88e'],
        [1, '#bd8750'],
      ]),
    );
    for (let ring = 0; ring < 6; ring++)
      line(
        ctx,
        [
          [-60, 482 + ring * 8],
          [140, 476 + ring * 8 + ring],
          [450, 462 + ring * 8],
        ],
        1.5,
        'rgba(150,92,44,0.3)',
      );
    placed(ctx, x, 462, 1, -0.036, () => {
      glow(stage, 40, 6, 120, 16, palette.night, 0.5);
      // The shaving grows as the plane travels, and curls over it.
      const length = push * 5.2;
      ctx.beginPath();
      for (let step = 0; step <= 30; step++) {
        const p = (step / 30) * length;
        const radius = 34 - p * 4.2;
        const px = 26 - Math.sin(p) * radius;
        const py = -52 - (1 - Math.cos(p)) * radius * 0.5 - p * 5;
        if (step === 0) ctx.moveTo(px, py);
        else ctx.lineTo(px, py);
      }
      ctx.lineWidth = 13;
      ctx.lineJoin = 'round';
      ctx.lineCap = 'butt';
      ctx.strokeStyle = linear(ctx, -20, -110, 50, -40, [
        [0, '#fff0d2'],
        [0.5, '#f2cd94'],
        [1, '#d9a565'],
      ]);
      ctx.stroke();
      box(
        ctx,
        -76,
        -34,
        220,
        36,
        [16, 22, 6, 6],
        linear(ctx, 0, -34, 0, 2, [
          [0, blend('#a8673a', palette.strong, 0.25)],
          [1, '#5d331b'],
        ]),
      );
      rect(ctx, -76, -4, 220, 7, '#cfd6de');
      poly(
        ctx,
        [
          [14, -34],
          [34, -34],
          [52, -76],
          [38, -80],
        ],
        '#dfe5ec',
      );
      oval(
        ctx,
        112,
        -46,
        20,
        20,
        linear(ctx, 92, -66, 132, -26, [
          [0, '#c98a55'],
          [1, '#6f4022'],
        ]),
      );
      box(
        ctx,
        -66,
        -78,
        26,
        50,
        [13, 13, 4, 4],
        linear(ctx, -66, 0, -40, 0, [
          [0, '#c98a55'],
          [1, '#6f4022'],
        ]),
      );
      forearm(stage, -54, -64, -0.7);
      forearm(stage, 114, -56, -0.5);
    });
    for (let curl = 0; curl < 7; curl++) {
      ctx.beginPath();
      ctx.arc(
        30 + stage.draw(763, curl) * 300,
        580 + stage.draw(764, curl) * 50,
        9 + stage.draw(765, curl) * 9,
        stage.draw(766, curl) * 6,
        stage.draw(766, curl) * 6 + 4.4,
      );
      ctx.lineWidth = 5;
      ctx.strokeStyle = curl % 2 ? '#f4d6a4' : '#dcae70';
      ctx.stroke();
    }
  });
  sawdust(stage, x + 60, 450, 767);
}

function hammer(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.12 }, { zoom: 1.22, y: 6 });
  paintWorkshop(stage, camera, 0.75);
  const local = stage.beat - Math.floor(stage.beat);
  // Up slowly, down at once: the blow falls on the beat.
  const lift = local < 0.72 ? easeInOut(local / 0.72) : 1 - phase(local, 0.72, 0.98) ** 2;
  const blow = clamp01(1 - local * 5);
  atDepth(stage, camera, 1, () => {
    ctx.save();
    ctx.translate(0, blow * 3);
    paintBench(stage, 530);
    box(
      ctx,
      66,
      444,
      210,
      88,
      8,
      linear(ctx, 66, 444, 276, 532, [
        [0, '#d9a468'],
        [0.5, '#b67c46'],
        [1, '#7f5029'],
      ]),
    );
    for (let ring = 1; ring < 5; ring++) {
      ctx.beginPath();
      ctx.ellipse(170, 488, ring * 21, ring * 8, 0, 0, Math.PI * 2);
      ctx.lineWidth = 2;
      ctx.strokeStyle = 'rgba(90,50,22,0.4)';
      ctx.stroke();
    }
    const sunk = (Math.floor(stage.beat) % 4) * 9;
    box(
      ctx,
      164,
      392 + sunk,
      12,
      54 - sunk,
      2,
      linear(ctx, 164, 0, 176, 0, [
        [0, '#7c8590'],
        [0.5, '#eef2f6'],
        [1, '#7c8590'],
      ]),
    );
    box(ctx, 154, 386 + sunk, 32, 9, 4, '#c5ccd4');
    placed(ctx, 330, 420, 1, -lift * 0.62, () => {
      box(
        ctx,
        -170,
        -44,
        190,
        22,
        10,
        linear(ctx, 0, -44, 0, -22, [
          [0, '#e0aa70'],
          [1, '#8f5a32'],
        ]),
      );
      box(
        ctx,
        -186,
        -78,
        50,
        82,
        8,
        linear(ctx, -186, 0, -136, 0, [
          [0, '#59616c'],
          [0.3, '#aeb7c2'],
          [1, '#3c424b'],
        ]),
      );
      forearm(stage, -6, -32, -0.35);
    });
    if (blow > 0) {
      glow(stage, 170, 392 + sunk, 90 * blow, 90 * blow, palette.glow, blow, 'screen');
      for (let spark = 0; spark < 9; spark++) {
        const angle = Math.PI + (spark / 8) * Math.PI;
        const from = 16 + (1 - blow) * 50;
        line(
          ctx,
          [
            [170 + Math.cos(angle) * from, 390 + sunk + Math.sin(angle) * from],
            [170 + Math.cos(angle) * (from + 18 * blow), 390 + sunk + Math.sin(angle) * (from + 18 * blow)],
          ],
          3,
          fade(palette.accent, blow),
        );
      }
    }
    standProp(stage, stage.spec.art, 68, 640, 108);
    ctx.restore();
  });
}

function finished(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.2, y: -10 }, { zoom: 1.04, y: 0 });
  paintWorkshop(stage, camera, 0.75);
  atDepth(stage, camera, 1, () => {
    paintBench(stage, 548);
    plinth(stage, 178, 552, 118, 26);
    const land = overshoot(0.5 + 0.5 * phase(shot.seconds, 0, 0.5), 1.1);
    glow(stage, 178, 552, 90, 16, stage.palette.night, 0.6);
    heroProp(stage, 178, 428 - (1 - land) * 30, 252, { turn: Math.sin(stage.seconds * 0.8) * 0.03 });
    // A cloth goes over it once more.
    const rub = phase(shot.p, 0.25, 0.7);
    if (rub > 0 && rub < 1) drawCloth(stage, 110 + Math.sin(rub * 14) * 60 + rub * 60, 360 + rub * 110);
    drawProp(stage, '🔨', 300, 596, 70, { turn: 1.2 });
  });
  shaft(stage, 178, 178, 80, 330, 640, stage.palette.glow, 0.35);
  glints(stage, 178, 420, 140, 7, 768, stage.palette.glow);
  dust(stage, stage.palette.glow, 769);
}

function drawCloth(stage: Stage, x: number, y: number): void {
  const { ctx, palette } = stage;
  placed(ctx, x, y, 1, Math.sin(stage.seconds * 9) * 0.1, () => {
    ctx.beginPath();
    ctx.moveTo(-34, -8);
    ctx.bezierCurveTo(-20, -34, 24, -34, 36, -6);
    ctx.bezierCurveTo(52, 24, 12, 34, -4, 26);
    ctx.bezierCurveTo(-30, 36, -48, 14, -34, -8);
    ctx.fillStyle = linear(ctx, -34, -30, 40, 30, [
      [0, palette.paper],
      [1, palette.soft],
    ]);
    ctx.fill();
    forearm(stage, 6, -6, -0.6);
  });
}

function forearm(stage: Stage, x: number, y: number, turn: number): void {
  const { ctx } = stage;
  const { skin, cloth } = stage.cast[0];
  placed(ctx, x, y, 1, turn, () => {
    line(
      ctx,
      [
        [64, -40],
        [210, -130],
      ],
      66,
      cloth.base,
    );
    line(
      ctx,
      [
        [60, -42],
        [66, -46],
      ],
      70,
      cloth.shade,
    );
    line(
      ctx,
      [
        [16, -8],
        [56, -34],
      ],
      46,
      skin.base,
    );
    oval(
      ctx,
      4,
      0,
      32,
      27,
      linear(ctx, -26, -24, 26, 24, [
        [0, skin.light],
        [0.6, skin.base],
        [1, skin.shade],
      ]),
      -0.5,
    );
    for (let finger = 0; finger < 4; finger++)
      line(
        ctx,
        [
          [-20 + finger * 12, 8 - finger * 3],
          [-18 + finger * 12, 25 - finger * 3],
        ],
        13,
        finger % 2 ? skin.base : blend(skin.base, skin.light, 0.5),
      );
  });
}

function sawdust(stage: Stage, x: number, y: number, salt: number): void {
  for (let grain = 0; grain < 14; grain++) {
    const life = (stage.seconds * (0.9 + stage.draw(salt, grain)) + stage.draw(salt, grain, 1)) % 1;
    const dx = (stage.draw(salt, grain, 2) - 0.3) * 120 * life;
    oval(
      stage.ctx,
      x + dx,
      y - 40 * Math.sin(Math.PI * life) * stage.draw(salt, grain, 3) + 60 * life * life,
      2.4,
      1.8,
      fade('#ffe2b0', 1 - life),
    );
  }
}
