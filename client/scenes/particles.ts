import type { Stage } from './stage.ts';
import { frame } from './stage.ts';
import { glow } from './light.ts';
import { oval, placed } from './shapes.ts';
import { fade } from './tint.ts';
import { clamp01 } from './ease.ts';

/** Paper that falls and turns after a burst; `age` in seconds since the burst. */
export function confetti(stage: Stage, x: number, y: number, age: number, salt: number): void {
  if (age < 0 || age > 3.4) return;
  const { ctx, palette } = stage;
  const colors = [palette.accent, palette.pop, palette.paper, palette.soft, palette.main];
  const count = stage.rich ? 70 : 42;
  for (let index = 0; index < count; index++) {
    const draw = (word: number) => stage.draw(salt, index, word);
    const angle = -Math.PI / 2 + (draw(0) - 0.5) * 2.3;
    const speed = 260 + draw(1) * 420;
    // Drag: paper stops fast, then drifts down.
    const reach = (speed * (1 - Math.exp(-2.4 * age))) / 2.4;
    const px = x + Math.cos(angle) * reach + Math.sin(age * 3 + index) * 9;
    const py = y + Math.sin(angle) * reach + 74 * age * age;
    ctx.save();
    ctx.globalAlpha = clamp01((3.4 - age) * 1.4);
    placed(ctx, px, py, 1, draw(2) * 6 + age * (2 + draw(3) * 5), () => {
      ctx.scale(1, Math.cos(age * (5 + draw(4) * 6) + index));
      ctx.fillStyle = colors[index % colors.length];
      if (index % 3 === 0) oval(ctx, 0, 0, 3.6, 3.6, colors[index % colors.length]);
      else ctx.fillRect(-3, -5, 6, 10);
    });
    ctx.restore();
  }
}

/** Steam that rises, widens and thins. */
export function steam(stage: Stage, x: number, y: number, height: number, strength: number, salt: number): void {
  const count = stage.rich ? 11 : 7;
  for (let index = 0; index < count; index++) {
    const life = (stage.seconds * (0.22 + 0.05 * stage.draw(salt, index)) + index / count) % 1;
    const drift = Math.sin(life * 5 + index * 2.1 + stage.seconds * 0.7) * (6 + 16 * life);
    const radius = 12 + 34 * life;
    glow(
      stage,
      x + drift + (stage.draw(salt, index, 1) - 0.5) * 26,
      y - life * height,
      radius,
      radius * 1.25,
      '#fff6ea',
      strength * Math.sin(Math.PI * life) * 0.34,
    );
  }
}

/** Dust in a beam of light. */
export function dust(stage: Stage, color: string, salt: number): void {
  const count = stage.rich ? 26 : 14;
  for (let index = 0; index < count; index++) {
    const draw = (word: number) => stage.draw(salt, index, word);
    const x = ((draw(0) * 430 + stage.seconds * (3 + draw(1) * 7)) % 430) - 20;
    const y = ((draw(2) * 640 - stage.seconds * (3 + draw(3) * 6) + 6400) % 640) + 40;
    const size = 1.6 + draw(4) * 2.6;
    glow(
      stage,
      x,
      y,
      size * 2,
      size * 2,
      color,
      0.25 + 0.35 * (0.5 + 0.5 * Math.sin(stage.seconds * (1 + draw(5)) + index)),
      'screen',
    );
  }
}

/** Four-pointed glints. */
export function glints(
  stage: Stage,
  x: number,
  y: number,
  radius: number,
  count: number,
  salt: number,
  color = '#ffffff',
): void {
  const { ctx } = stage;
  for (let index = 0; index < count; index++) {
    const life = (stage.seconds * (0.5 + 0.25 * stage.draw(salt, index, 0)) + stage.draw(salt, index, 1)) % 1;
    const cycle = Math.floor(stage.seconds * (0.5 + 0.25 * stage.draw(salt, index, 0)) + stage.draw(salt, index, 1));
    const angle = stage.draw(salt, index, 2, cycle) * Math.PI * 2;
    const reach = radius * (0.55 + 0.5 * stage.draw(salt, index, 3, cycle));
    const size = Math.sin(Math.PI * life) * (6 + 8 * stage.draw(salt, index, 4, cycle));
    star(stage, x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, size, color);
  }
  ctx.globalAlpha = 1;
}

function star({ ctx }: Stage, x: number, y: number, size: number, color: string): void {
  if (size < 0.5) return;
  ctx.beginPath();
  ctx.moveTo(x, y - size);
  ctx.quadraticCurveTo(x, y, x + size, y);
  ctx.quadraticCurveTo(x, y, x, y + size);
  ctx.quadraticCurveTo(x, y, x - size, y);
  ctx.quadraticCurveTo(x, y, x, y - size);
  ctx.fillStyle = color;
  ctx.fill();
}

/** Petals or leaves that cross the frame on the wind. */
export function petals(stage: Stage, colors: readonly string[], count: number, salt: number): void {
  const { ctx } = stage;
  for (let index = 0; index < count; index++) {
    const draw = (word: number) => stage.draw(salt, index, word);
    const speed = 26 + draw(0) * 40;
    const x = ((draw(1) * 500 + stage.seconds * speed) % 500) - 50;
    const y = ((draw(2) * 900 + stage.seconds * speed * 1.15) % 900) - 30;
    const size = 4 + draw(3) * 5;
    placed(
      ctx,
      x + Math.sin(stage.seconds * 1.4 + index) * 14,
      y,
      1,
      stage.seconds * (0.6 + draw(4) * 1.6) + index,
      () => {
        ctx.scale(1, 0.4 + 0.6 * Math.abs(Math.sin(stage.seconds * (1 + draw(5)) + index)));
        ctx.beginPath();
        ctx.moveTo(-size, 0);
        ctx.quadraticCurveTo(0, -size, size, 0);
        ctx.quadraticCurveTo(0, size, -size, 0);
        ctx.fillStyle = fade(colors[index % colors.length], 0.9);
        ctx.fill();
      },
    );
  }
}

/** Rays that turn behind a thing worth looking at. */
export function sunburst(stage: Stage, x: number, y: number, color: string, opacity: number, turn: number): void {
  const { ctx } = stage;
  const rays = 14;
  ctx.beginPath();
  for (let index = 0; index < rays; index++) {
    const angle = turn + (index / rays) * Math.PI * 2;
    ctx.moveTo(x, y);
    ctx.lineTo(x + Math.cos(angle) * frame.height, y + Math.sin(angle) * frame.height);
    ctx.lineTo(
      x + Math.cos(angle + Math.PI / rays) * frame.height,
      y + Math.sin(angle + Math.PI / rays) * frame.height,
    );
  }
  ctx.fillStyle = fade(color, opacity);
  ctx.fill();
}
