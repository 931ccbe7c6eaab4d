import type { Look } from '../art/look.ts';
import type { Context } from './stage.ts';
import { box, line, linear, oval } from './shapes.ts';
import { fade } from './tint.ts';

/** The clothed torso in figure units (see person.ts): shoulders near y = -178, hips at 0. */
export function paintGarment(ctx: Context, look: Look, breath: number, bust: boolean, apron?: string): void {
  const { base, shade, light, trim } = look.cloth;
  const half = 62 * look.build;
  const waist = look.lashes ? 44 * look.build : 52 * look.build;
  const hip = look.garment === 'dress' ? 50 : 55;
  const hem = bust ? 460 : 16;
  const body = linear(ctx, -half, -180, half, 20, [
    [0, light],
    [0.38, base],
    [1, shade],
  ]);

  if (look.garment === 'hoodie') oval(ctx, 0, -192, 54, 26, shade);
  ctx.beginPath();
  ctx.moveTo(-22, -196);
  ctx.bezierCurveTo(-40, -186, -half - 6, -190 + breath, -half - 12, -158 + breath);
  ctx.bezierCurveTo(-half - 2, -130, -half + 2, -110, -waist - 3, -76);
  if (bust) {
    ctx.bezierCurveTo(-waist - 2, -40, -66, -4, -68, 70);
    ctx.lineTo(-68, hem);
  } else ctx.bezierCurveTo(-waist, -40, -hip, -16, -hip, hem);
  if (look.garment === 'dress' && !bust) {
    ctx.lineTo(-84, 128);
    ctx.quadraticCurveTo(0, 150, 84, 128);
  }
  ctx.lineTo(bust ? 68 : hip, hem);
  if (bust) {
    ctx.lineTo(68, 70);
    ctx.bezierCurveTo(66, -4, waist + 2, -40, waist + 3, -76);
  } else ctx.bezierCurveTo(hip, -16, waist, -40, waist + 3, -76);
  ctx.bezierCurveTo(half - 2, -110, half + 2, -130, half + 12, -158 + breath);
  ctx.bezierCurveTo(half + 6, -190 + breath, 40, -186, 22, -196);
  ctx.quadraticCurveTo(0, collarDepth(look), -22, -196);
  ctx.fillStyle = body;
  ctx.fill();
  // Folds from the arm towards the waist, in the garment's own shade.
  line(
    ctx,
    [
      [half - 12, -118],
      [half - 26, -92],
    ],
    4,
    fade(shade, 0.55),
  );
  line(
    ctx,
    [
      [-half + 14, -118],
      [-half + 26, -94],
    ],
    4,
    fade(shade, 0.35),
  );

  switch (look.garment) {
    case 'tee':
      curve(ctx, -22, -196, 0, collarDepth(look) - 2, 22, -196, 7, trim);
      break;
    case 'hoodie':
      curve(ctx, -30, -196, 0, -150, 30, -196, 13, shade);
      line(
        ctx,
        [
          [-12, -170],
          [-14, -132],
        ],
        4,
        trim,
      );
      line(
        ctx,
        [
          [12, -170],
          [14, -128],
        ],
        4,
        trim,
      );
      box(ctx, -38, -58, 76, 44, [16, 16, 8, 8], fade(shade, 0.55));
      break;
    case 'shirt':
      ctx.beginPath();
      ctx.moveTo(-24, -200);
      ctx.lineTo(-2, -168);
      ctx.lineTo(-26, -156);
      ctx.lineTo(-42, -186);
      ctx.closePath();
      ctx.moveTo(24, -200);
      ctx.lineTo(2, -168);
      ctx.lineTo(26, -156);
      ctx.lineTo(42, -186);
      ctx.closePath();
      ctx.fillStyle = light;
      ctx.fill();
      line(
        ctx,
        [
          [0, -166],
          [0, hem - 12],
        ],
        3,
        fade(shade, 0.7),
      );
      for (let button = 0; button < 4; button++) oval(ctx, 7, -146 + button * 38, 3.4, 3.4, trim);
      break;
    case 'knit':
      box(
        ctx,
        -25,
        -212,
        50,
        30,
        13,
        linear(ctx, -25, -210, 25, -190, [
          [0, light],
          [1, shade],
        ]),
      );
      for (let row = 0; row < 5; row++)
        line(
          ctx,
          [
            [-half + 12, -140 + row * 30],
            [half - 12, -140 + row * 30],
          ],
          3,
          fade(row % 2 ? trim : shade, row % 2 ? 0.5 : 0.3),
        );
      break;
    case 'jacket':
      ctx.beginPath();
      ctx.moveTo(-22, -198);
      ctx.lineTo(22, -198);
      ctx.lineTo(16, hem);
      ctx.lineTo(-16, hem);
      ctx.closePath();
      ctx.fillStyle = linear(ctx, -20, -190, 20, 0, [
        [0, '#fffaf2'],
        [1, '#d9cfcb'],
      ]);
      ctx.fill();
      ctx.beginPath();
      ctx.moveTo(-24, -202);
      ctx.lineTo(-16, -112);
      ctx.lineTo(-46, -152);
      ctx.lineTo(-40, -190);
      ctx.closePath();
      ctx.moveTo(24, -202);
      ctx.lineTo(16, -112);
      ctx.lineTo(46, -152);
      ctx.lineTo(40, -190);
      ctx.closePath();
      ctx.fillStyle = light;
      ctx.fill();
      oval(ctx, -24, -70, 3.6, 3.6, trim);
      oval(ctx, -25, -36, 3.6, 3.6, trim);
      break;
    case 'dress':
      curve(ctx, -22, -196, 0, -150, 22, -196, 4, trim);
      line(
        ctx,
        [
          [-waist + 1, -72],
          [waist - 1, -72],
        ],
        11,
        trim,
      );
      if (!bust) {
        line(
          ctx,
          [
            [-22, -50],
            [-42, 122],
          ],
          5,
          fade(shade, 0.35),
        );
        line(
          ctx,
          [
            [18, -50],
            [34, 124],
          ],
          5,
          fade(shade, 0.45),
        );
      }
      break;
  }
  if (apron) paintApron(ctx, apron, hem, waist);
}

function collarDepth(look: Look): number {
  return { tee: -160, hoodie: -164, shirt: -164, knit: -186, jacket: -170, dress: -142 }[look.garment];
}

function paintApron(ctx: Context, color: string, hem: number, waist: number): void {
  line(
    ctx,
    [
      [-32, -140],
      [-26, -196],
    ],
    7,
    color,
  );
  line(
    ctx,
    [
      [32, -140],
      [26, -196],
    ],
    7,
    color,
  );
  ctx.beginPath();
  ctx.roundRect(-38, -144, 76, 80, [10, 10, 0, 0]);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(-38, -70);
  ctx.lineTo(38, -70);
  ctx.lineTo(waist + 9, -52);
  ctx.lineTo(waist + 14, hem + 26);
  ctx.lineTo(-waist - 14, hem + 26);
  ctx.lineTo(-waist - 9, -52);
  ctx.closePath();
  ctx.fill();
  box(ctx, -24, -34, 48, 38, [4, 4, 12, 12], 'rgba(255,255,255,0.16)');
  line(
    ctx,
    [
      [-waist - 8, -58],
      [waist + 8, -58],
    ],
    5,
    'rgba(0,0,0,0.16)',
  );
}

function curve(
  ctx: Context,
  x0: number,
  y0: number,
  cx: number,
  cy: number,
  x1: number,
  y1: number,
  width: number,
  stroke: string,
): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.quadraticCurveTo(cx, cy, x1, y1);
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.strokeStyle = stroke;
  ctx.stroke();
}
