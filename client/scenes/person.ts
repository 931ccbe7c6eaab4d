import { ear_path, face_path, face_shade_path } from '../art/hair.ts';
import type { Look } from '../art/look.ts';
import type { Context, Stage } from './stage.ts';
import { linear, line, oval, placed, type Paint } from './shapes.ts';
import { fade } from './tint.ts';
import { clamp01, sway } from './ease.ts';
import { paintGarment } from './garment.ts';
import { paintFace, type Expression } from './face.ts';

export type Point = readonly [x: number, y: number];

export type Grip = 'rest' | 'open' | 'point' | 'hold' | 'fist';

/**
 * A stance, in figure units: the pelvis is (0, 0), the shoulders lie near y = -178, the ground near y = 300, the head is 92 wide.
 * Left is the left of the picture.
 */
export interface Pose {
  /** Radians; positive leans to the right. */
  readonly lean?: number;
  readonly shoulders?: number;
  readonly head_tilt?: number;
  readonly hands: { readonly left: Point; readonly right: Point };
  readonly grips?: { readonly left?: Grip; readonly right?: Grip };
  /** Where an elbow rests, for an arm that props something up; else it follows from shoulder and hand. */
  readonly elbows?: { readonly left?: Point; readonly right?: Point };
  /** Ankles; without them the figure stands. */
  readonly feet?: { readonly left: Point; readonly right: Point };
  /** Which arms pass behind the body. */
  readonly behind?: 'left' | 'right' | 'both';
  readonly expression?: Partial<Expression>;
}

interface FigureOptions {
  readonly look: Look;
  readonly pose: Pose;
  /** Only what a close shot shows: no legs. */
  readonly cut?: 'bust';
  readonly apron?: string;
  readonly hat?: 'straw' | 'cap' | 'beanie';
  /** Tells two figures' blinking and breath apart. */
  readonly lane?: number;
  /** Painted in figure units after the body and before the hands: what is held. */
  readonly holding?: (hands: { readonly left: Point; readonly right: Point }) => void;
}

const shoulder_y = -178;
const head_y = -276;

/** A person, standing with the pelvis at (x, y) of the picture. */
export function paintPerson(stage: Stage, x: number, y: number, scale: number, options: FigureOptions): void {
  const { ctx } = stage;
  const { look, pose } = options;
  const lane = options.lane ?? 0;
  const breath = Math.sin(stage.seconds * 1.9 + lane) * 1.6;
  const lean = pose.lean ?? 0;
  const half = 60 * look.build;
  const turn = (point: Point): Point => [
    point[0] * Math.cos(lean) - point[1] * Math.sin(lean),
    point[0] * Math.sin(lean) + point[1] * Math.cos(lean),
  ];
  const drop = pose.shoulders ?? 0;
  const shoulders = {
    left: turn([-half, shoulder_y + 14 + drop + breath]),
    right: turn([half, shoulder_y + 14 - drop + breath]),
  };

  placed(ctx, x, y, scale, 0, () => {
    if (options.cut !== 'bust') paintLegs(ctx, look, pose);
    ctx.save();
    ctx.rotate(lean);
    const head: Point = [sway(stage.seconds, lane + 3) * 1.6, head_y + breath * 1.2];
    placed(ctx, head[0], head[1], 1, (pose.head_tilt ?? 0) + sway(stage.seconds * 0.8, lane) * 0.02, () =>
      paintHairBack(stage, look),
    );
    ctx.restore();
    for (const side of ['left', 'right'] as const)
      if (pose.behind === side || pose.behind === 'both')
        paintArm(ctx, look, armOf(shoulders[side], pose, side), side, pose.grips?.[side] ?? 'rest');
    ctx.save();
    ctx.rotate(lean);
    paintNeck(ctx, look);
    paintGarment(ctx, look, breath, options.cut === 'bust', options.apron);
    placed(ctx, head[0], head[1], 1, (pose.head_tilt ?? 0) + sway(stage.seconds * 0.8, lane) * 0.02, () =>
      paintHead(stage, options, lane),
    );
    ctx.restore();
    const front = (['left', 'right'] as const).filter((side) => !(pose.behind === side || pose.behind === 'both'));
    for (const side of front) paintArm(ctx, look, armOf(shoulders[side], pose, side), side, 'none');
    options.holding?.(pose.hands);
    for (const side of front)
      paintHand(ctx, look, armOf(shoulders[side], pose, side), side, pose.grips?.[side] ?? 'rest');
  });
}

function paintNeck(ctx: Context, look: Look): void {
  ctx.beginPath();
  ctx.moveTo(-18, -236);
  ctx.lineTo(18, -236);
  ctx.lineTo(19, -200);
  ctx.quadraticCurveTo(24, -184, 44, -178);
  ctx.quadraticCurveTo(0, -140, -44, -178);
  ctx.quadraticCurveTo(-24, -184, -19, -200);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, -226, 0, -170, [
    [0, look.skin.shade],
    [0.55, look.skin.base],
  ]);
  ctx.fill();
}

function hairTones(look: Look): { readonly base: string; readonly light: string; readonly dark: string } {
  return look.hair.of_cloth
    ? { base: look.cloth.base, light: look.cloth.light, dark: look.cloth.shade }
    : look.hair_color;
}

function hairPaint(ctx: Context, look: Look): Paint {
  const tone = hairTones(look);
  return linear(ctx, -50, -90, 50, 90, [
    [0, tone.light],
    [0.3, tone.base],
    [1, tone.dark],
  ]);
}

function paintHairBack({ ctx, assets }: Stage, look: Look): void {
  if (look.hair.back === '') return;
  const tone = hairTones(look);
  ctx.fillStyle = linear(ctx, -50, -90, 40, 120, [
    [0, tone.base],
    [1, tone.dark],
  ]);
  ctx.fill(assets.path(look.hair.back));
}

function paintHead(stage: Stage, { look, pose, hat }: FigureOptions, lane: number): void {
  const { ctx, assets } = stage;
  const { skin, hair } = look;
  if (!hair.covers_ears) {
    placed(ctx, -40, 6, 1, 0, () => {
      ctx.fillStyle = skin.base;
      ctx.fill(assets.path(ear_path));
    });
    ctx.save();
    ctx.translate(40, 6);
    ctx.scale(-1, 1);
    ctx.fillStyle = skin.shade;
    ctx.fill(assets.path(ear_path));
    ctx.restore();
  }
  ctx.fillStyle = linear(ctx, -40, -50, 44, 60, [
    [0, skin.light],
    [0.42, skin.base],
    [1, skin.shade],
  ]);
  ctx.fill(assets.path(face_path));
  ctx.fillStyle = fade(skin.shade, 0.3);
  ctx.fill(assets.path(face_shade_path));
  paintFace(stage, look, pose.expression ?? {}, lane);
  ctx.fillStyle = hairPaint(ctx, look);
  ctx.fill(assets.path(hair.front), hair.of_cloth ? 'evenodd' : 'nonzero');
  ctx.fillStyle = fade(hairTones(look).light, 0.5);
  ctx.fill(assets.path(hair.shine));
  if (look.earrings && !hair.covers_ears) {
    oval(ctx, -49, 25, 4.4, 4.4, '#ffd35c');
    oval(ctx, 49, 25, 4.4, 4.4, '#e8b13c');
  }
  if (hat) paintHat(ctx, hat, look);
}

function paintHat(ctx: Context, hat: NonNullable<FigureOptions['hat']>, look: Look): void {
  if (hat === 'straw') {
    ctx.beginPath();
    ctx.ellipse(0, -44, 96, 21, -0.03, 0, Math.PI * 2);
    ctx.fillStyle = linear(ctx, -90, -60, 90, -20, [
      [0, '#ffe3a0'],
      [0.6, '#e8b95c'],
      [1, '#b98339'],
    ]);
    ctx.fill();
    ctx.beginPath();
    ctx.moveTo(-52, -48);
    ctx.bezierCurveTo(-50, -104, -26, -112, 0, -112);
    ctx.bezierCurveTo(26, -112, 50, -104, 52, -48);
    ctx.quadraticCurveTo(0, -34, -52, -48);
    ctx.fillStyle = linear(ctx, -50, -100, 50, -40, [
      [0, '#ffecb8'],
      [0.55, '#edc269'],
      [1, '#c08a3e'],
    ]);
    ctx.fill();
    ctx.beginPath();
    ctx.moveTo(-52, -62);
    ctx.quadraticCurveTo(0, -46, 52, -62);
    ctx.lineTo(52, -48);
    ctx.quadraticCurveTo(0, -33, -52, -48);
    ctx.closePath();
    ctx.fillStyle = '#c8452f';
    ctx.fill();
    return;
  }
  const { base, shade, light } = look.cloth;
  ctx.beginPath();
  ctx.moveTo(-51, -26);
  ctx.bezierCurveTo(-54, -78, -28, -90, 0, -90);
  ctx.bezierCurveTo(28, -90, 54, -78, 51, -26);
  ctx.quadraticCurveTo(0, -42, -51, -26);
  ctx.fillStyle = linear(ctx, -50, -80, 50, -20, [
    [0, light],
    [0.5, base],
    [1, shade],
  ]);
  ctx.fill();
  if (hat === 'cap') {
    ctx.beginPath();
    ctx.moveTo(-50, -30);
    ctx.quadraticCurveTo(0, -50, 50, -30);
    ctx.quadraticCurveTo(62, -14, 40, -16);
    ctx.quadraticCurveTo(0, -30, -40, -16);
    ctx.quadraticCurveTo(-62, -14, -50, -30);
    ctx.fillStyle = shade;
    ctx.fill();
  } else {
    line(
      ctx,
      [
        [-47, -30],
        [-24, -37],
        [0, -39],
        [24, -37],
        [47, -30],
      ],
      19,
      shade,
    );
    oval(ctx, 0, -96, 13, 12, light);
  }
}

function paintLegs(ctx: Context, look: Look, pose: Pose): void {
  const feet = pose.feet ?? { left: [-34, 296], right: [34, 296] };
  const { lower, lower_shade, shoe } = look.cloth;
  const bare = look.garment === 'dress';
  for (const side of ['right', 'left'] as const) {
    const sign = side === 'left' ? -1 : 1;
    const hip: Point = [26 * sign, -4];
    const foot = feet[side];
    const knee = joint(hip, foot, 152, 152, -sign);
    limb(
      ctx,
      [hip, knee, foot],
      bare ? [50, 36, 22] : [60, 44, 32],
      bare ? (side === 'left' ? look.skin.base : look.skin.shade) : side === 'left' ? lower : lower_shade,
    );
    const outward = (foot[0] - knee[0]) * 0.1 + sign * 7;
    ctx.beginPath();
    ctx.ellipse(foot[0] + outward, foot[1] + 10, 27, 14, 0, 0, Math.PI * 2);
    ctx.fillStyle = side === 'left' ? shoe : fade(shoe, 0.88);
    ctx.fill();
    line(
      ctx,
      [
        [foot[0] + outward - 21, foot[1] + 20],
        [foot[0] + outward + 21, foot[1] + 20],
      ],
      6,
      look.cloth.trim,
    );
  }
}

const sleeve_of = {
  tee: 'short',
  hoodie: 'long',
  shirt: 'long',
  knit: 'long',
  jacket: 'long',
  dress: 'short',
} as const;

function paintArm(ctx: Context, look: Look, arm: Arm, side: 'left' | 'right', grip: Grip | 'none'): void {
  const { shoulder, elbow, wrist } = arm;
  const near = side === 'left';
  const cloth = near ? look.cloth.base : look.cloth.shade;
  limb(ctx, [shoulder, elbow, wrist], [34, 28, 20], look.skin.base);
  if (sleeve_of[look.garment] === 'long') {
    limb(ctx, [shoulder, elbow, along(elbow, wrist, 0.84)], [44, 38, 31], cloth);
    line(ctx, [along(elbow, wrist, 0.79), along(elbow, wrist, 0.87)], 31, look.cloth.shade);
    highlight(ctx, shoulder, elbow, look.cloth.light, near ? 0.5 : 0.22, 10);
  } else {
    limb(ctx, [shoulder, along(shoulder, elbow, 0.32), along(shoulder, elbow, 0.66)], [45, 44, 41], cloth);
    highlight(ctx, shoulder, along(shoulder, elbow, 0.6), look.cloth.light, near ? 0.5 : 0.22, 10);
    highlight(ctx, elbow, wrist, look.skin.light, near ? 0.5 : 0.2, 7);
  }
  if (grip !== 'none') paintHand(ctx, look, arm, side, grip);
}

function paintHand(ctx: Context, look: Look, { elbow, wrist }: Arm, side: 'left' | 'right', grip: Grip): void {
  const sign = side === 'left' ? -1 : 1;
  const angle = Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]);
  const skin = look.skin.base;
  // The thumb points up or to the body's middle.
  const inner = Math.sin(angle) < -0.5 || Math.cos(angle) * sign > 0.5 ? sign : -sign;
  placed(ctx, wrist[0], wrist[1], 1, angle, () => {
    const palm = linear(ctx, 0, -14, 0, 14, [
      [0, look.skin.light],
      [0.6, skin],
      [1, look.skin.shade],
    ]);
    if (grip === 'open') {
      for (let finger = 0; finger < 4; finger++) {
        const spread = (finger - 1.5) * 0.24;
        line(
          ctx,
          [
            [10, (finger - 1.5) * 6],
            [10 + Math.cos(spread) * 21, (finger - 1.5) * 6 + Math.sin(spread) * 21],
          ],
          7.6,
          skin,
        );
      }
      line(
        ctx,
        [
          [4, -8 * inner],
          [13, -20 * inner],
        ],
        8,
        skin,
      );
      oval(ctx, 7, 0, 15, 13.5, palm);
    } else if (grip === 'point') {
      line(
        ctx,
        [
          [10, -5],
          [35, -7],
        ],
        8.4,
        skin,
      );
      line(
        ctx,
        [
          [4, -8 * inner],
          [14, -17 * inner],
        ],
        8,
        skin,
      );
      oval(ctx, 8, 1, 15, 13, palm);
    } else if (grip === 'hold') {
      oval(ctx, 8, 0, 15, 14, palm);
      for (let finger = 0; finger < 4; finger++)
        line(
          ctx,
          [
            [13 + finger * 0.4, -9 + finger * 6],
            [20, -8 + finger * 5.6],
          ],
          7,
          skin,
        );
      line(
        ctx,
        [
          [2, -9 * inner],
          [12, -17 * inner],
        ],
        8,
        skin,
      );
    } else {
      oval(ctx, 9, 0, grip === 'fist' ? 15 : 18, 13, palm);
      line(
        ctx,
        [
          [4, -7 * inner],
          [grip === 'fist' ? 12 : 16, -13 * inner],
        ],
        8,
        skin,
      );
    }
  });
}

interface Arm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
}

/** Elbow and wrist of an arm that reaches for a point. Elbows bend outward; a hand near the shoulder foreshortens both bones instead of throwing the elbow out. */
function armOf(shoulder: Point, pose: Pose, side: 'left' | 'right'): Arm {
  const sign = side === 'left' ? -1 : 1;
  const hand = pose.hands[side];
  const propped = pose.elbows?.[side];
  if (propped) return { shoulder, elbow: propped, wrist: hand };
  const reach = Math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1]);
  const bone = 94 * Math.min(1, 0.56 + 0.44 * (reach / 188));
  const bend = hand[1] < shoulder[1] - 60 ? sign : -sign;
  const elbow = joint(shoulder, hand, bone, bone, bend);
  return { shoulder, elbow, wrist: reach > 188 ? along(shoulder, hand, 188 / reach) : hand };
}

/** The joint between two bones that reach from `from` to `to`, bent to the given side. */
function joint(from: Point, to: Point, first: number, second: number, side: number): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const distance = Math.min(Math.hypot(dx, dy), (first + second) * 0.999);
  const base = Math.atan2(dy, dx);
  const bend = Math.acos(
    clamp01(Math.abs((first ** 2 + distance ** 2 - second ** 2) / (2 * first * Math.max(1, distance)))),
  );
  const angle = base + bend * side;
  return [from[0] + Math.cos(angle) * first, from[1] + Math.sin(angle) * first];
}

function along(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** A limb of three joints, thinner towards its end. */
function limb(
  ctx: Context,
  [a, b, c]: readonly [Point, Point, Point],
  [wa, wb, wc]: readonly [number, number, number],
  fill: Paint,
): void {
  taper(ctx, a, b, wa, wb, fill);
  taper(ctx, b, c, wb, wc, fill);
}

function taper(ctx: Context, a: Point, b: Point, wa: number, wb: number, fill: Paint): void {
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  ctx.beginPath();
  ctx.arc(a[0], a[1], wa / 2, angle + Math.PI / 2, angle - Math.PI / 2);
  ctx.arc(b[0], b[1], wb / 2, angle - Math.PI / 2, angle + Math.PI / 2);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
}

function highlight(ctx: Context, a: Point, b: Point, color: string, opacity: number, width: number): void {
  const lift: Point = [-6, -5];
  line(
    ctx,
    [
      [a[0] + lift[0], a[1] + lift[1]],
      [b[0] + lift[0] * 0.8, b[1] + lift[1] * 0.8],
    ],
    width,
    fade(color, opacity),
  );
}
