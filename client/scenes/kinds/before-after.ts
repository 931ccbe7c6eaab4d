import { atDepth, backdrop, moveCamera, type Camera } from '../camera.ts';
import { easeInOut, easeOut, overshoot, phase, sway } from '../ease.ts';
import { glow } from '../light.ts';
import { glints, sunburst } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { paintStudio, plinth } from '../sets/studio.ts';
import { box, line, linear, oval, poly, radial, rect, wash } from '../shapes.ts';
import { frame, type SceneScript, type Shot, type Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** A wipe between two states of one person: tired and grey, rested and bright; the cause in between. */
export const beforeAfter: SceneScript = {
  kind: 'before-after',
  shots: [before, cause, wipe, after],
  lettering: 'poster',
  transition: 'whip',
  bpm: [96, 108],
  mood: 'bright',
  props: ['✨', '✅', '❌', '🪴', '😴'],
};

function before(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.04, y: 0 }, { zoom: 1.14, y: -12, roll: 0.012 });
  greyRoom(stage, camera);
  tired(stage, camera, shot);
}

function cause(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02 }, { zoom: 1.18 });
  const { palette } = stage;
  paintStudio(stage, camera, 0);
  atDepth(stage, camera, 0.6, () => sunburst(stage, 190, 330, palette.paper, 0.1, stage.seconds * 0.2));
  atDepth(stage, camera, 1, () => {
    plinth(stage, 180, 534, 118, 60);
    const land = overshoot(0.35 + 0.65 * phase(shot.seconds, 0, 0.5), 1.6);
    heroProp(stage, 180, 414 - (1 - land) * 120, 236, { turn: (1 - land) * 0.4 });
    // Drops of it on the air, each with its own light.
    for (let drop = 0; drop < 7; drop++) {
      const angle = (drop / 7) * Math.PI * 2 + stage.seconds * 0.5;
      const x = 180 + Math.cos(angle) * 142;
      const y = 400 + Math.sin(angle) * 58;
      const size = 8 + 5 * Math.sin(angle);
      oval(
        stage.ctx,
        x,
        y,
        size,
        size,
        radial(stage.ctx, x - size * 0.3, y - size * 0.4, size * 1.3, [
          [0, '#ffffff'],
          [0.5, palette.light],
          [1, palette.main],
        ]),
      );
    }
  });
  glints(stage, 180, 400, 150, 6, 711);
}

function wipe(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.1, y: -8 }, { zoom: 1.16, y: -12 });
  // Back and forth once, then it stays on the better side.
  const travel = [0.5, 0.22, 0.74, 0.16];
  const at = shot.p * (travel.length - 1);
  const leg = Math.min(travel.length - 2, Math.floor(at));
  const edge = frame.width * (travel[leg] + (travel[leg + 1] - travel[leg]) * easeInOut(at - leg));
  half(stage, 0, edge, () => {
    greyRoom(stage, camera);
    tired(stage, camera, shot);
  });
  half(stage, edge, frame.width, () => {
    brightRoom(stage, camera);
    fresh(stage, camera, shot);
  });
  rect(ctx, edge - 2.5, 0, 5, frame.height, '#ffffff');
  oval(ctx, edge, 500, 25, 25, '#ffffff');
  for (const side of [-1, 1])
    poly(
      ctx,
      [
        [edge + side * 14, 500],
        [edge + side * 6, 492],
        [edge + side * 6, 508],
      ],
      palette.strong,
    );
  mark(stage, 62, 250, '❌', 1 - easeOut(phase(62, edge - 30, edge)));
  mark(stage, 300, 250, '✅', easeOut(phase(300, edge, edge + 30)));
}

function after(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.1, y: -8 }, { zoom: 1.24, y: -26 });
  brightRoom(stage, camera);
  fresh(stage, camera, shot);
  glints(stage, 176, 380, 170, 9, 712);
  atDepth(stage, camera, 1.12, () => standProp(stage, stage.spec.art, 286, 640, 128, { turn: 0.06 }));
}

function half({ ctx }: Stage, left: number, right: number, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, 0, Math.max(0, right - left), frame.height);
  ctx.clip();
  paint();
  ctx.restore();
}

function mark(stage: Stage, x: number, y: number, emoji: string, opacity: number): void {
  if (opacity <= 0) return;
  stage.ctx.save();
  stage.ctx.globalAlpha = opacity;
  oval(stage.ctx, x, y, 27, 27, '#ffffff');
  drawProp(stage, emoji, x, y, 34);
  stage.ctx.restore();
}

function greyRoom(stage: Stage, camera: Camera): void {
  atDepth(stage, camera, 0.45, () =>
    backdrop(
      stage,
      'grey room',
      (c) => {
        const tone = (hex: string) => blend(hex, '#6f6a72', 0.78);
        wash(
          c,
          linear(c, 0, 0, 300, 844, [
            [0, tone(stage.palette.main)],
            [0.6, blend(tone(stage.palette.strong), '#3a3640', 0.4)],
            [1, '#242028'],
          ]),
        );
        for (let slat = 0; slat < 16; slat++)
          rect(c, -60, 96 + slat * 20, 210, 12, fade('#d8d4d0', 0.2 - slat * 0.007));
        // Rain runs down the other pane.
        box(c, 214, 110, 200, 300, 6, '#55515c');
        rect(
          c,
          222,
          118,
          184,
          284,
          linear(c, 0, 118, 0, 402, [
            [0, '#8b919c'],
            [1, '#5d616c'],
          ]),
        );
        for (let run = 0; run < 22; run++)
          line(
            c,
            [
              [226 + stage.draw(713, run) * 176, 122 + stage.draw(714, run) * 200],
              [226 + stage.draw(713, run) * 176, 150 + stage.draw(714, run) * 250],
            ],
            1.4,
            'rgba(255,255,255,0.22)',
          );
        line(
          c,
          [
            [314, 118],
            [314, 402],
          ],
          5,
          '#55515c',
        );
      },
      0.5,
    ),
  );
}

/** The washstand in front of the mirror. */
function counter(stage: Stage, camera: Camera, tones: readonly [edge: string, front: string, foot: string]): void {
  atDepth(stage, camera, 1.08, () => {
    const { ctx } = stage;
    rect(
      ctx,
      -60,
      606,
      510,
      46,
      linear(ctx, 0, 606, 0, 652, [
        [0, tones[0]],
        [1, blend(tones[0], tones[1], 0.35)],
      ]),
    );
    rect(
      ctx,
      -60,
      652,
      510,
      260,
      linear(ctx, 0, 652, 0, 800, [
        [0, tones[1]],
        [1, tones[2]],
      ]),
    );
  });
}

function brightRoom(stage: Stage, camera: Camera): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.45, () =>
    backdrop(
      stage,
      'bright room',
      (c) => {
        wash(
          c,
          linear(c, 0, 0, 300, 844, [
            [0, palette.light],
            [0.5, palette.soft],
            [1, palette.strong],
          ]),
        );
        oval(
          c,
          176,
          330,
          178,
          178,
          linear(c, 20, 160, 330, 500, [
            [0, palette.paper],
            [1, palette.soft],
          ]),
        );
        for (let leaf = 0; leaf < 9; leaf++) {
          c.save();
          c.translate(leaf < 5 ? 0 : 390, 130 + (leaf % 5) * 80);
          c.rotate((leaf < 5 ? 1 : -1) * (0.5 + stage.draw(715, leaf) * 0.6) + (leaf < 5 ? 0 : Math.PI));
          c.beginPath();
          c.moveTo(0, 0);
          c.quadraticCurveTo(60, -34, 128, 0);
          c.quadraticCurveTo(60, 34, 0, 0);
          c.fillStyle = linear(c, 0, 0, 128, 0, [
            [0, '#2f8a5f'],
            [1, '#8fd48a'],
          ]);
          c.fill();
          line(
            c,
            [
              [6, 0],
              [118, 0],
            ],
            1.6,
            'rgba(255,255,255,0.4)',
          );
          c.restore();
        }
      },
      0.25,
    ),
  );
  glow(stage, 110, 190, 280, 300, palette.glow, 0.65, 'screen');
}

function tired(stage: Stage, camera: Camera, shot: Shot): void {
  const own = stage.cast[0];
  const grey = (hex: string) => blend(hex, '#8a8490', 0.42);
  const look = {
    ...own,
    skin: {
      base: grey(own.skin.base),
      shade: grey(own.skin.shade),
      light: grey(own.skin.light),
      blush: grey(own.skin.base),
      lip: grey(own.skin.lip),
    },
    cloth: { ...own.cloth, base: '#8d8890', shade: '#68626d', light: '#a9a4ab', trim: '#78727c' },
    hair_color: { base: grey(own.hair_color.base), light: grey(own.hair_color.light), dark: own.hair_color.dark },
  };
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 176, 654, 1.08, {
      look,
      cut: 'bust',
      lane: 0,
      pose: {
        lean: 0.03,
        shoulders: 8,
        head_tilt: 0.13 + sway(stage.seconds, 2) * 0.03,
        hands: { left: [-70, -28], right: [46, -214] },
        elbows: { right: [98, -66] },
        grips: { right: 'fist' },
        expression: { eyes: 'flat', mouth: 'frown', brows: -0.5, nod: 0.5, talk: stage.speech * 0.5 },
      },
    });
    drawProp(stage, '😴', 286, 262 - ((shot.seconds * 12) % 30), 46, { opacity: 0.85 });
  });
  counter(stage, camera, ['#979198', '#5d5760', '#29252d']);
}

function fresh(stage: Stage, camera: Camera, shot: Shot): void {
  atDepth(stage, camera, 1, () =>
    paintPerson(stage, 176, 654, 1.08, {
      look: stage.cast[0],
      cut: 'bust',
      lane: 0,
      pose: {
        lean: -0.02,
        shoulders: -4,
        head_tilt: -0.08 + sway(stage.seconds, 2) * 0.03,
        hands: { left: [-52, -216], right: [52, -216] },
        elbows: { left: [-102, -96], right: [102, -96] },
        grips: { left: 'open', right: 'open' },
        expression: {
          eyes: stage.speech > 0 || shot.p < 0.3 ? 'open' : 'happy',
          mouth: 'grin',
          brows: 0.6,
          nod: -0.3,
          talk: stage.speech,
        },
      },
    }),
  );
  counter(stage, camera, [stage.palette.paper, stage.palette.soft, stage.palette.strong]);
}
