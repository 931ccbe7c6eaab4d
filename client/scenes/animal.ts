import type { Draw } from '../art/seeded.ts';
import { pick } from '../art/seeded.ts';
import type { Stage } from './stage.ts';
import { linear, line, oval, placed, radial } from './shapes.ts';
import { glow } from './light.ts';
import { blend } from './tint.ts';

export interface Animal {
  readonly species: 'dog' | 'cat';
  readonly coat: string;
  readonly shade: string;
  readonly light: string;
  readonly patch: boolean;
  readonly ears: 'drop' | 'prick';
  readonly collar: string;
}

export interface AnimalPose {
  /** Radians. */
  readonly head_tilt: number;
  /** -1 left .. 1 right: where the nose points. */
  readonly turn: number;
  readonly nod: number;
  readonly mouth: 'closed' | 'open' | 'pant';
  readonly eyes: 'open' | 'wide' | 'happy' | 'closed';
  /** 0 still .. 1 a blur. */
  readonly wag: number;
  /** Right forepaw off the ground, 0..1. */
  readonly paw: number;
  /** Squash under a landing (>0) or stretch in a leap (<0). */
  readonly squash: number;
}

const coats = [
  ['#e0a05c', '#ad6a34', '#f8d2a0'],
  ['#8b5a3b', '#5c3725', '#b98460'],
  ['#4a434b', '#2b252d', '#7b737d'],
  ['#f3e7d6', '#cdb8a0', '#ffffff'],
  ['#b9b2b8', '#857d87', '#e2dde2'],
  ['#e88a4a', '#b45a28', '#ffc78f'],
] as const;

/** The pet of a seed. */
export function animalOf(draw: Draw): Animal {
  const [coat, shade, light] = pick(coats, draw(801));
  const species = draw(802) < 0.55 ? 'dog' : 'cat';
  return {
    species,
    coat,
    shade,
    light,
    patch: draw(803) < 0.5,
    ears: species === 'cat' || draw(804) < 0.35 ? 'prick' : 'drop',
    collar: pick(['#e4473d', '#2f7fd6', '#f2b632', '#3aa57a', '#c659b8'], draw(805)),
  };
}

/** Sitting, seen from the front, paws on the ground at (x, y); about 300 tall at scale 1. */
export function paintAnimal(stage: Stage, animal: Animal, x: number, y: number, scale: number, pose: AnimalPose): void {
  const { ctx, seconds } = stage;
  const { coat, shade, light } = animal;
  const cat = animal.species === 'cat';
  glow(stage, x, y, 120 * scale, 22 * scale, stage.palette.night, 0.6);
  placed(ctx, x, y, scale, 0, () => {
    ctx.scale(1 + pose.squash * 0.12, 1 - pose.squash * 0.14);
    const breath = Math.sin(seconds * 2.6) * 1.6;
    // Tail.
    const wag = Math.sin(seconds * 14) * 0.5 * pose.wag + Math.sin(seconds * 1.7) * 0.16;
    placed(ctx, 60, -34, 1, wag, () => {
      ctx.beginPath();
      ctx.moveTo(0, 10);
      if (cat) ctx.bezierCurveTo(70, 8, 92, -40, 66, -96);
      else ctx.bezierCurveTo(46, 4, 72, -34, 74, -72);
      ctx.lineWidth = cat ? 20 : 24;
      ctx.lineCap = 'round';
      ctx.strokeStyle = linear(ctx, 0, 0, 80, -90, [
        [0, shade],
        [0.7, coat],
        [1, light],
      ]);
      ctx.stroke();
    });
    // Haunches, body, chest.
    for (const side of [-1, 1]) {
      oval(
        ctx,
        side * 58,
        -40,
        44,
        46,
        radial(ctx, side * 58 - 16, -60, 80, [
          [0, light],
          [0.4, coat],
          [1, shade],
        ]),
      );
      oval(
        ctx,
        side * 70,
        -8,
        34,
        15,
        linear(ctx, 0, -22, 0, 6, [
          [0, coat],
          [1, shade],
        ]),
      );
    }
    ctx.beginPath();
    ctx.moveTo(-52, -150 - breath);
    ctx.bezierCurveTo(-74, -90, -72, -30, -50, -4);
    ctx.lineTo(50, -4);
    ctx.bezierCurveTo(72, -30, 74, -90, 52, -150 - breath);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, -60, -150, 60, 0, [
      [0, light],
      [0.3, coat],
      [1, shade],
    ]);
    ctx.fill();
    ctx.beginPath();
    ctx.moveTo(-30, -148);
    ctx.bezierCurveTo(-36, -100, -20, -66, 0, -60);
    ctx.bezierCurveTo(20, -66, 36, -100, 30, -148);
    ctx.closePath();
    ctx.fillStyle = blend(light, '#fff8ee', 0.5);
    ctx.fill();
    // Forelegs.
    for (const side of [-1, 1]) {
      const lift = side === 1 ? pose.paw : 0;
      line(
        ctx,
        [
          [side * 24, -92],
          [side * (24 + lift * 26), -14 - lift * 86],
        ],
        31,
        linear(ctx, 0, -92, 0, 0, [
          [0, coat],
          [1, side === 1 ? blend(coat, shade, 0.4) : coat],
        ]),
      );
      oval(ctx, side * (25 + lift * 28), -8 - lift * 92, 21, 14, blend(light, '#fff8ee', 0.35));
      for (const toe of [-6, 5])
        line(
          ctx,
          [
            [side * (25 + lift * 28) + toe, -9 - lift * 92],
            [side * (25 + lift * 28) + toe, -2 - lift * 92],
          ],
          2.4,
          shade,
        );
    }
    placed(ctx, pose.turn * 10, -190 - breath * 1.4 + pose.nod * 12, 1, pose.head_tilt, () =>
      paintHead(stage, animal, pose),
    );
    ctx.beginPath();
    ctx.moveTo(-44, -142 - breath);
    ctx.quadraticCurveTo(0, -116, 44, -142 - breath);
    ctx.lineWidth = 13;
    ctx.lineCap = 'round';
    ctx.strokeStyle = animal.collar;
    ctx.stroke();
    oval(
      ctx,
      0,
      -118,
      10,
      10,
      radial(ctx, -3, -121, 13, [
        [0, '#fff4c4'],
        [1, '#dba52e'],
      ]),
    );
  });
}

function paintHead(stage: Stage, animal: Animal, pose: AnimalPose): void {
  const { ctx, seconds } = stage;
  const { coat, shade, light } = animal;
  const cat = animal.species === 'cat';
  const turn = pose.turn * 16;
  const flap = Math.sin(seconds * 5) * 0.06;
  for (const side of [-1, 1]) {
    if (animal.ears === 'prick') {
      ctx.beginPath();
      ctx.moveTo(side * 62, -20);
      ctx.quadraticCurveTo(side * (cat ? 76 : 70), -92, side * (cat ? 58 : 52), -98);
      ctx.quadraticCurveTo(side * 28, -84, side * 18, -58);
      ctx.closePath();
      ctx.fillStyle = linear(ctx, 0, -98, 0, -30, [
        [0, shade],
        [1, coat],
      ]);
      ctx.fill();
      ctx.beginPath();
      ctx.moveTo(side * 56, -34);
      ctx.quadraticCurveTo(side * 64, -78, side * 55, -82);
      ctx.quadraticCurveTo(side * 36, -72, side * 30, -56);
      ctx.closePath();
      ctx.fillStyle = '#f3a9a0';
      ctx.fill();
    }
  }
  ctx.beginPath();
  ctx.moveTo(-70, -6);
  ctx.bezierCurveTo(-72, -58, -40, -72, 0, -72);
  ctx.bezierCurveTo(40, -72, 72, -58, 70, -6);
  ctx.bezierCurveTo(72, 36, 40, 56, 0, 56);
  ctx.bezierCurveTo(-40, 56, -72, 36, -70, -6);
  ctx.fillStyle = radial(ctx, -26, -34, 130, [
    [0, light],
    [0.42, coat],
    [1, shade],
  ]);
  ctx.fill();
  if (animal.patch) oval(ctx, 28 + turn * 0.4, -12, 30, 34, shade, 0.3);
  if (cat)
    for (const stripe of [-14, 0, 14])
      line(
        ctx,
        [
          [stripe + turn * 0.3, -66],
          [stripe * 0.8 + turn * 0.3, -48],
        ],
        6,
        shade,
      );
  if (animal.ears === 'drop') {
    for (const side of [-1, 1]) {
      placed(ctx, side * 58, -40, 1, side * (-0.1 + flap * (1 + pose.wag)), () => {
        ctx.beginPath();
        ctx.moveTo(-side * 12, -14);
        ctx.bezierCurveTo(side * 30, -18, side * 40, 30, side * 20, 70);
        ctx.bezierCurveTo(side * 6, 82, -side * 12, 58, -side * 10, 20);
        ctx.closePath();
        ctx.fillStyle = linear(ctx, 0, -14, 0, 76, [
          [0, blend(coat, shade, 0.5)],
          [1, shade],
        ]);
        ctx.fill();
      });
    }
  }
  // Muzzle.
  const muzzle = cat ? [36, 24, 26] : [42, 32, 24];
  oval(ctx, turn, muzzle[2], muzzle[0], muzzle[1], blend(light, '#fff8ee', 0.55));
  if (pose.mouth !== 'closed') {
    const open = pose.mouth === 'pant' ? 15 + Math.sin(seconds * 16) * 3 : 12;
    ctx.beginPath();
    ctx.moveTo(turn - 17, 31);
    ctx.quadraticCurveTo(turn, 37, turn + 17, 31);
    ctx.quadraticCurveTo(turn + 13, 35 + open * 1.5, turn, 36 + open * 1.6);
    ctx.quadraticCurveTo(turn - 13, 35 + open * 1.5, turn - 17, 31);
    ctx.fillStyle = '#7b2433';
    ctx.fill();
    oval(ctx, turn + 1, 40 + open * 0.8, 9.5, open * 0.8, '#ff7e88');
  }
  ctx.lineCap = 'round';
  ctx.lineWidth = 3.4;
  ctx.strokeStyle = '#3a2a2c';
  ctx.beginPath();
  ctx.moveTo(turn - 18, 29);
  ctx.quadraticCurveTo(turn - 8, 37, turn, 27);
  ctx.quadraticCurveTo(turn + 8, 37, turn + 18, 29);
  ctx.moveTo(turn, 26);
  ctx.lineTo(turn, 18);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(turn - (cat ? 8 : 13), 8);
  ctx.quadraticCurveTo(turn, 3, turn + (cat ? 8 : 13), 8);
  ctx.quadraticCurveTo(turn + 8, 20, turn, 20);
  ctx.quadraticCurveTo(turn - 8, 20, turn - (cat ? 8 : 13), 8);
  ctx.fillStyle = cat ? '#e5808a' : '#2c2124';
  ctx.fill();
  oval(ctx, turn - 3, 8.5, 3.4, 2, 'rgba(255,255,255,0.55)');
  if (cat)
    for (const side of [-1, 1])
      for (const lift of [-5, 3, 11])
        line(
          ctx,
          [
            [turn + side * 24, 24 + lift * 0.4],
            [turn + side * 64, 20 + lift],
          ],
          1.6,
          'rgba(255,255,255,0.85)',
        );
  for (const side of [-1, 1]) paintEye(stage, turn * 0.8 + side * 30, -8, pose, cat);
  for (const side of [-1, 1]) oval(ctx, turn + side * 44, 20, 10, 6.5, 'rgba(240,110,100,0.3)');
}

function paintEye({ ctx, seconds }: Stage, x: number, y: number, pose: AnimalPose, cat: boolean): void {
  const blink = seconds % 3.1 < 0.13;
  if (pose.eyes === 'happy' || pose.eyes === 'closed' || blink) {
    ctx.beginPath();
    ctx.moveTo(x - 11, y + 3);
    ctx.quadraticCurveTo(x, y + (pose.eyes === 'happy' ? -9 : 10), x + 11, y + 3);
    ctx.lineWidth = 4.5;
    ctx.lineCap = 'round';
    ctx.strokeStyle = '#2c2124';
    ctx.stroke();
    return;
  }
  const size = pose.eyes === 'wide' ? 16 : 12.5;
  if (cat) oval(ctx, x, y, size, size, '#9ad36a');
  oval(
    ctx,
    x + pose.turn * 2,
    y + pose.nod * 2,
    cat ? (pose.eyes === 'wide' ? size * 0.82 : size * 0.5) : size,
    cat ? size * 0.9 : size * 1.08,
    '#241a1d',
  );
  oval(ctx, x + 4, y - 5, size * 0.34, size * 0.34, '#ffffff');
  oval(ctx, x - 4, y + 5, size * 0.16, size * 0.16, 'rgba(255,255,255,0.8)');
}
