import type { Look } from '../art/look.ts';
import type { Context, Stage } from './stage.ts';
import { line, oval } from './shapes.ts';
import { fade } from './tint.ts';

export interface Expression {
  readonly eyes: 'open' | 'happy' | 'wide' | 'closed' | 'flat';
  readonly mouth: 'smile' | 'grin' | 'flat' | 'frown' | 'gasp' | 'smirk' | 'pout';
  /** -1 left .. 1 right. */
  readonly turn: number;
  /** -1 up .. 1 down. */
  readonly nod: number;
  /** -1 knitted .. 1 raised. */
  readonly brows: number;
  /** 0..1, how loudly they speak now; the mouth follows syllables. */
  readonly talk: number;
  readonly sweat: boolean;
  readonly gaze: readonly [x: number, y: number];
}

const eye_color = '#2a1b22';

/** Eyes, brows, nose and mouth in head units (see hair.ts), with blinking and speech in time. */
export function paintFace(stage: Stage, look: Look, given: Partial<Expression>, lane: number): void {
  const { ctx, seconds } = stage;
  const { skin } = look;
  const turn = (given.turn ?? 0) * 10;
  const nod = (given.nod ?? 0) * 7;
  const brows = given.brows ?? 0;
  const eyes = given.eyes ?? 'open';
  const spread = (side: number) =>
    turn + side * (18 - Math.abs(turn) * 0.12 - (Math.sign(turn) === side ? Math.abs(turn) * 0.22 : 0));

  if (look.beard !== 'none') paintBeard(stage, look);
  for (const side of [-1, 1]) oval(ctx, spread(side) + side * 8, 23 + nod, 11, 7, fade(skin.blush, 0.36));
  if (look.freckles)
    for (const [x, y] of [
      [-28, 15],
      [-22, 18],
      [-31, 20],
      [24, 17],
      [30, 15],
      [28, 21],
    ])
      oval(ctx, x + turn, y + nod, 1.5, 1.5, fade(skin.shade, 0.8));

  // A blink of about an eighth of a second, every two to five seconds.
  const rhythm = 2.4 + ((lane * 0.77 + look.hue * 2) % 2.2);
  const since = (seconds + lane * 1.31 + look.hue * 3) % rhythm;
  const lid = since < 0.13 ? Math.sin((since / 0.13) * Math.PI) : 0;
  for (const side of [-1, 1])
    paintEye(ctx, spread(side), 4 + nod, side, eyes, lid, given.gaze ?? [turn * 0.12, nod * 0.1], look.lashes);

  const brow = look.hair.of_cloth ? '#3b2620' : look.hair_color.dark;
  for (const side of [-1, 1]) {
    const x = spread(side);
    const y = -12 + nod - brows * 5 - (eyes === 'wide' ? 3 : 0);
    const inner = brows < 0 ? -brows * 6 : -brows * 1.5;
    ctx.beginPath();
    ctx.moveTo(x + side * 9.5, y + 2 + (brows < 0 ? brows * 1.5 : 0));
    ctx.quadraticCurveTo(x + side * 2, y - 4, x - side * 8, y - 1 + inner);
    ctx.lineWidth = 3.5 * look.brows;
    ctx.lineCap = 'round';
    ctx.strokeStyle = brow;
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(turn * 1.35 - 1, 8 + nod);
  ctx.bezierCurveTo(turn * 1.5 + 2, 12 + nod, turn * 1.5 + 5, 17 + nod, turn * 1.4 + 1, 19 + nod);
  ctx.quadraticCurveTo(turn * 1.4 - 2, 20 + nod, turn * 1.4 - 4.5, 19 + nod);
  ctx.lineWidth = 3;
  ctx.strokeStyle = skin.shade;
  ctx.stroke();
  paintMouth(ctx, look, turn * 1.15, 33 + nod, given.mouth ?? 'smile', given.talk ?? 0, seconds, lane);
  if (look.glasses !== 'none') paintGlasses(stage, look, turn, nod);
  if (given.sweat) {
    const slide = (seconds * 0.5 + lane) % 1;
    ctx.globalAlpha = 1 - slide;
    ctx.beginPath();
    ctx.moveTo(38, -28 + slide * 26);
    ctx.quadraticCurveTo(45, -17 + slide * 26, 38, -13 + slide * 26);
    ctx.quadraticCurveTo(31, -17 + slide * 26, 38, -28 + slide * 26);
    ctx.fillStyle = '#9fdcff';
    ctx.fill();
    ctx.globalAlpha = 1;
  }
}

function paintEye(
  ctx: Context,
  x: number,
  y: number,
  side: number,
  eyes: Expression['eyes'],
  lid: number,
  gaze: readonly [number, number],
  lashes: boolean,
): void {
  if (eyes === 'happy' || eyes === 'closed') {
    const bow = eyes === 'happy' ? -8 : 6;
    ctx.beginPath();
    ctx.moveTo(x - 8, y + (eyes === 'happy' ? 3 : 0));
    ctx.quadraticCurveTo(x, y + bow, x + 8, y + (eyes === 'happy' ? 3 : 0));
    ctx.lineWidth = 4;
    ctx.lineCap = 'round';
    ctx.strokeStyle = eye_color;
    ctx.stroke();
    return;
  }
  const size = eyes === 'wide' ? 1.28 : 1;
  const open = (eyes === 'flat' ? 0.5 : 1) * (1 - lid);
  if (eyes === 'wide') oval(ctx, x, y, 10, 11 * (1 - lid * 0.9), '#fffaf6');
  oval(
    ctx,
    x + gaze[0] * 2.4,
    y + gaze[1] * 2.4,
    eyes === 'wide' ? 5.2 : 5.6 * size,
    Math.max(0.9, (eyes === 'wide' ? 6.2 : 7.2 * size) * open),
    eye_color,
  );
  if (open > 0.4) {
    oval(ctx, x + gaze[0] * 2.4 + 1.9, y + gaze[1] * 2.4 - 2.6 * open, 2.1, 2.1, '#ffffff');
    oval(ctx, x + gaze[0] * 2.4 - 1.8, y + gaze[1] * 2.4 + 2.6 * open, 1, 1, 'rgba(255,255,255,0.7)');
  }
  if (eyes === 'flat')
    line(
      ctx,
      [
        [x - 8, y - 3],
        [x + 8, y - 3],
      ],
      3,
      eye_color,
    );
  if (lashes) {
    const reach = side * 6;
    line(
      ctx,
      [
        [x + reach * 0.8, y - 3 * open - 1],
        [x + reach * 1.75, y - 5.5 * open - 1],
      ],
      2.3,
      eye_color,
    );
  }
}

function paintMouth(
  ctx: Context,
  look: Look,
  x: number,
  y: number,
  mouth: Expression['mouth'],
  talk: number,
  seconds: number,
  lane: number,
): void {
  const syllable = Math.abs(Math.sin(seconds * 12.2 + lane)) * (0.55 + 0.45 * Math.sin(seconds * 4.3 + lane * 2));
  const open = talk * Math.max(0, syllable) * 11;
  const lip = look.lips ? look.skin.lip : '#7b2a33';
  ctx.lineCap = 'round';
  if (open > 1.6 || mouth === 'grin' || mouth === 'gasp') {
    const gasp = mouth === 'gasp';
    const half = gasp ? 7.5 : mouth === 'grin' ? 16 : 12;
    const depth = gasp ? 12 + open * 0.3 : mouth === 'grin' ? 12 + open * 0.5 : 3 + open;
    ctx.save();
    ctx.beginPath();
    if (gasp) ctx.ellipse(x, y + 2, half, depth, 0, 0, Math.PI * 2);
    else {
      ctx.moveTo(x - half, y - 2.5);
      ctx.quadraticCurveTo(x, y + 1.5, x + half, y - 2.5);
      ctx.bezierCurveTo(x + half * 0.9, y + depth * 1.05, x - half * 0.9, y + depth * 1.05, x - half, y - 2.5);
    }
    ctx.fillStyle = '#6b1f2c';
    ctx.fill();
    ctx.clip();
    oval(ctx, x, y + (gasp ? 12 : depth * 0.9), half * 0.75, 6, '#e8636b');
    if (!gasp) {
      ctx.fillStyle = '#ffffff';
      ctx.fillRect(x - half, y - 4, half * 2, Math.min(6, 3 + depth * 0.22));
    }
    ctx.restore();
    if (look.lips) {
      ctx.lineWidth = 2.4;
      ctx.strokeStyle = lip;
      ctx.stroke();
    }
    return;
  }
  const [half, bow, skew] = {
    smile: [12.5, 8, 0],
    grin: [14, 10, 0],
    flat: [9, 0, 0],
    frown: [10, -6, 0],
    gasp: [6, 0, 0],
    smirk: [11, 5, 4],
    pout: [6, -3, 0],
  }[mouth];
  ctx.beginPath();
  ctx.moveTo(x - half, y - bow * 0.3 + skew * 0.4);
  ctx.quadraticCurveTo(x + skew * 0.6, y + bow, x + half, y - bow * 0.3 - skew);
  ctx.lineWidth = look.lips ? 4.6 : 3.8;
  ctx.strokeStyle = lip;
  ctx.stroke();
}

function paintBeard({ ctx, assets }: Stage, look: Look): void {
  ctx.fillStyle = fade(look.hair_color.base, look.beard === 'short' ? 0.88 : 0.2);
  ctx.fill(
    assets.path(
      'M-43 6C-41 26 -37 36 -30 45C-21 56 -10 61.5 0 61.5C10 61.5 21 56 30 45C37 36 41 26 43 6C36 22 28 24 18 20C8 17 -8 17 -18 20C-28 24 -36 22 -43 6Z',
    ),
  );
}

function paintGlasses({ ctx, assets }: Stage, look: Look, turn: number, nod: number): void {
  const lens = {
    none: '',
    round: 'M-33 4a14 14 0 1 1 28 0a14 14 0 1 1 -28 0Z',
    square: 'M-34 -7H-6V9C-6 15 -10 17 -15 17H-26C-32 17 -34 14 -34 8Z',
    cat: 'M-38 -10C-28 -8 -14 -8 -5 -6C-5 10 -12 16 -20 16C-32 16 -34 4 -38 -10Z',
  }[look.glasses];
  ctx.save();
  ctx.translate(turn, nod);
  ctx.lineWidth = 3;
  ctx.strokeStyle = '#2b2530';
  for (const side of [1, -1]) {
    ctx.scale(side, 1);
    ctx.fillStyle = 'rgba(255,255,255,0.14)';
    ctx.fill(assets.path(lens));
    ctx.stroke(assets.path(lens));
  }
  ctx.restore();
  line(
    ctx,
    [
      [turn - 5, 1 + nod],
      [turn, -1 + nod],
      [turn + 5, 1 + nod],
    ],
    3,
    '#2b2530',
  );
}
