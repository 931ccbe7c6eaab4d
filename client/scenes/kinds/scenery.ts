import { atDepth, moveCamera } from '../camera.ts';
import { glow } from '../light.ts';
import { petals } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { standProp } from '../prop.ts';
import { paintVista, vistas, type Vista } from '../sets/vista.ts';
import { line, ridge, linear, poly } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** A place: the wide, the drift, the traveller from behind, the camp with the thing they brought. */
export const scenery: SceneScript = {
  kind: 'scenery',
  shots: [wide, drift, traveller, camp],
  lettering: 'editorial',
  transition: 'dissolve',
  bpm: [72, 82],
  mood: 'calm',
  props: ['🏕️', '⛵', '🦋'],
};

function vistaOf(stage: Stage, step: number): Vista {
  return vistas[(Math.floor(stage.draw(851) * vistas.length) + step) % vistas.length];
}

function wide(stage: Stage, shot: Shot): void {
  const vista = vistaOf(stage, 0);
  const camera = moveCamera(stage, shot, { x: -16, y: -26, zoom: 1.14 }, { x: 10, y: 12, zoom: 1.02 });
  paintVista(stage, camera, vista);
  birds(stage, 300);
  if (vista === 'coast' || vista === 'lake')
    atDepth(stage, camera, 0.6, () =>
      standProp(stage, '⛵', 70 + stage.seconds * 4, 536 + Math.sin(stage.seconds) * 3, 62, {
        turn: Math.sin(stage.seconds * 0.9) * 0.05,
        shadow: 0,
      }),
    );
}

function drift(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { x: -52, zoom: 1.24, y: 10 }, { x: 52, zoom: 1.24, y: -6 }, 0.5);
  paintVista(stage, camera, vistaOf(stage, 1));
  petals(stage, [stage.palette.paper, stage.palette.soft, stage.palette.accent], stage.rich ? 18 : 10, 852);
}

function traveller(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.16, y: -6 }, { zoom: 1.02, y: 6 });
  paintVista(stage, camera, vistaOf(stage, 0));
  atDepth(stage, camera, 1.05, () => {
    ridge(
      ctx,
      -80,
      470,
      [690, 664, 640, 652, 690, 720],
      920,
      linear(ctx, 0, 640, 0, 760, [
        [0, palette.deep],
        [1, palette.night],
      ]),
    );
    // Arms wide to the morning; the whole figure in the colour of the light.
    const wind = Math.sin(stage.seconds * 1.3) * 6;
    paintPerson(stage, 170, 566, 0.32, {
      look: stage.cast[0],
      pose: {
        hands: { left: [-178, -210 + wind], right: [178, -214 - wind] },
        grips: { left: 'open', right: 'open' },
        head_tilt: 0.04,
        expression: { eyes: 'happy', mouth: 'grin' },
      },
    });
    glow(stage, 170, 520, 130, 150, palette.glow, 0.25, 'screen');
  });
  birds(stage, 240);
}

function camp(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.04, x: 12 }, { zoom: 1.16, x: -10, y: 14 });
  paintVista(stage, camera, vistaOf(stage, 3));
  atDepth(stage, camera, 1.05, () => {
    ridge(
      ctx,
      -80,
      470,
      [622, 606, 616, 600, 622],
      920,
      linear(ctx, 0, 600, 0, 760, [
        [0, blend(palette.deep, palette.strong, 0.3)],
        [1, palette.night],
      ]),
    );
    // A tent lit from inside.
    poly(
      ctx,
      [
        [40, 618],
        [126, 476],
        [222, 618],
      ],
      linear(ctx, 40, 476, 222, 618, [
        [0, palette.accent],
        [0.6, palette.glow],
        [1, blend(palette.accent, palette.strong, 0.4)],
      ]),
    );
    poly(
      ctx,
      [
        [126, 476],
        [222, 618],
        [262, 596],
        [150, 468],
      ],
      blend(palette.accent, palette.deep, 0.45),
    );
    poly(
      ctx,
      [
        [104, 618],
        [126, 520],
        [152, 618],
      ],
      fade(palette.deep, 0.75),
    );
    line(
      ctx,
      [
        [126, 476],
        [30, 640],
      ],
      2,
      fade(palette.paper, 0.6),
    );
    glow(stage, 130, 570, 160, 110, palette.glow, 0.5 + 0.06 * Math.sin(stage.seconds * 4), 'screen');
    // The fire.
    for (let tongue = 0; tongue < 7; tongue++) {
      const height = 30 + 16 * Math.sin(stage.seconds * 9 + tongue * 2) + (tongue === 3 ? 20 : 0);
      const x = 270 + (tongue - 3) * 9;
      ctx.beginPath();
      ctx.moveTo(x - 11, 640);
      ctx.quadraticCurveTo(x - 8, 640 - height * 0.6, x, 640 - height);
      ctx.quadraticCurveTo(x + 8, 640 - height * 0.6, x + 11, 640);
      ctx.fillStyle = tongue % 2 ? '#ffd35a' : '#ff8a3c';
      ctx.fill();
    }
    for (const turn of [-0.4, 0.4])
      line(
        ctx,
        [
          [270 - 44 * Math.cos(turn), 644 - 44 * Math.sin(turn)],
          [270 + 44 * Math.cos(turn), 644 + 44 * Math.sin(turn)],
        ],
        11,
        '#4a2c1c',
      );
    glow(stage, 270, 620, 130, 110, '#ffb25a', 0.6 + 0.1 * Math.sin(stage.seconds * 7), 'screen');
    for (let spark = 0; spark < 9; spark++) {
      const life = (stage.seconds * 0.4 + stage.draw(853, spark)) % 1;
      glow(stage, 270 + Math.sin(life * 6 + spark * 2) * 24, 620 - life * 260, 3.4, 3.4, '#ffd28a', 1 - life, 'screen');
    }
    standProp(stage, stage.spec.art, 196, 676, 116);
  });
}

function birds({ ctx, seconds, palette, draw }: Stage, y: number): void {
  for (let bird = 0; bird < 6; bird++) {
    const x = ((draw(854, bird) * 480 + seconds * 16) % 520) - 60;
    const wing = Math.sin(seconds * 6 + bird * 1.3) * 4;
    const at = y - 60 + draw(855, bird) * 90;
    ctx.beginPath();
    ctx.moveTo(x - 9, at - wing);
    ctx.quadraticCurveTo(x - 3, at - 3, x, at);
    ctx.quadraticCurveTo(x + 3, at - 3, x + 9, at - wing);
    ctx.lineWidth = 2;
    ctx.lineCap = 'round';
    ctx.strokeStyle = fade(palette.night, 0.7);
    ctx.stroke();
  }
}
