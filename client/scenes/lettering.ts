import { frame, type Context, type LetteringStyle, type Stage } from './stage.ts';
import { clamp01, easeIn, easeOut, lerp, overshoot, phase, pulse } from './ease.ts';
import { fade } from './tint.ts';
import { placed } from './shapes.ts';

const family = "'Inter Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const hook_seconds = 2.3;
/** About where the painters below begin. */
const title_top = 116;

interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
  readonly widths: readonly number[];
}

export function setFont(ctx: Context, size: number, weight: number): void {
  ctx.font = `${weight} ${size}px ${family}`;
}

/** The title of the first two seconds. It is readable from the first frame (a feed shows that frame while it is swiped) and then performs. */
export function paintHook(stage: Stage, style: LetteringStyle, place: 'above' | 'below' = 'above'): void {
  const { ctx, spec, seconds } = stage;
  if (spec.hook === '' || seconds > hook_seconds + 0.4) return;
  const layout = stage.assets.memo(`hook ${style}`, () => fit(ctx, spec.hook, hook_fonts[style]));
  const leave = easeIn(phase(seconds, hook_seconds, hook_seconds + 0.35));
  ctx.save();
  ctx.globalAlpha = 1 - leave;
  const height = layout.lines.length * layout.size * 1.2;
  ctx.translate(0, (place === 'below' ? frame.safe.bottom - 24 - height - title_top : 0) - 26 * leave);
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  hook_painters[style](stage, layout);
  ctx.restore();
}

interface HookFont {
  readonly weight: number;
  readonly largest: number;
  readonly smallest: number;
  readonly max_lines: number;
}

const hook_fonts: Record<LetteringStyle, HookFont> = {
  poster: { weight: 860, largest: 54, smallest: 30, max_lines: 4 },
  marker: { weight: 800, largest: 35, smallest: 25, max_lines: 3 },
  outline: { weight: 880, largest: 50, smallest: 29, max_lines: 3 },
  neon: { weight: 820, largest: 50, smallest: 29, max_lines: 3 },
  editorial: { weight: 620, largest: 46, smallest: 28, max_lines: 4 },
};

const hook_painters: Record<LetteringStyle, (stage: Stage, layout: Lines) => void> = {
  // Heavy lines that rise out of their own baseline, the last in the accent.
  poster: ({ ctx, seconds, palette }, { lines, size, widths }) => {
    const top = 124 + size * 0.8;
    setFont(ctx, size, hook_fonts.poster.weight);
    ctx.textAlign = 'left';
    lines.forEach((text, index) => {
      const enter = easeOut(0.45 + 0.55 * phase(seconds, index * 0.09, index * 0.09 + 0.45));
      const y = top + index * size * 1.04;
      ctx.save();
      ctx.beginPath();
      ctx.rect(0, y - size * 1.02, frame.width, size * 1.34);
      ctx.clip();
      ctx.shadowColor = 'rgba(10,4,12,0.42)';
      ctx.shadowBlur = 14;
      ctx.shadowOffsetY = 2;
      ctx.fillStyle = index === lines.length - 1 && lines.length > 1 ? palette.accent : '#ffffff';
      ctx.fillText(text, frame.safe.left + 2, y + (1 - enter) * size * 1.3);
      ctx.restore();
    });
    const rule = easeOut(phase(seconds, 0.1, 0.7));
    ctx.fillStyle = palette.accent;
    ctx.fillRect(frame.safe.left + 3, top - size * 1.02 - 16, Math.min(64, widths[0]) * (0.35 + 0.65 * rule), 6);
  },
  // Lines on paper strips, stuck on one after another.
  marker: ({ ctx, seconds, palette }, { lines, size, widths }) => {
    setFont(ctx, size, hook_fonts.marker.weight);
    ctx.textAlign = 'left';
    const strip = size * 1.42;
    lines.forEach((text, index) => {
      const enter = overshoot(0.5 + 0.5 * phase(seconds, index * 0.11, index * 0.11 + 0.34));
      const lead = index % 2 === 0;
      const x = frame.safe.left + (index % 2) * 10;
      const y = 112 + index * (strip + 3);
      placed(ctx, x + widths[index] / 2, y + strip / 2, lerp(0.8, 1, enter), (lead ? -0.022 : 0.014) * enter, () => {
        ctx.beginPath();
        ctx.roundRect(-widths[index] / 2 - 13, -strip / 2, widths[index] + 26, strip, 9);
        ctx.fillStyle = lead ? '#ffffff' : palette.accent;
        ctx.fill();
        ctx.fillStyle = lead ? palette.night : '#1a1210';
        ctx.fillText(text, -widths[index] / 2, size * 0.355);
      });
    });
  },
  // Cover type of the street: thick dark edge, bright fill, a second colour for the last line.
  outline: ({ ctx, seconds, palette }, { lines, size }) => {
    setFont(ctx, size, hook_fonts.outline.weight);
    ctx.textAlign = 'center';
    lines.forEach((text, index) => {
      const enter = overshoot(0.55 + 0.45 * phase(seconds, index * 0.1, index * 0.1 + 0.32), 2.6);
      const y = 108 + size * 0.8 + index * size * 1.14;
      placed(ctx, frame.center_x, y, lerp(0.7, 1, enter), -0.035, () => {
        ctx.lineWidth = size * 0.26;
        ctx.strokeStyle = palette.night;
        ctx.strokeText(text, 0, 0);
        ctx.fillStyle = index === lines.length - 1 ? palette.accent : '#ffffff';
        ctx.fillText(text, 0, 0);
      });
    });
  },
  // Tubes of light that catch on the beat.
  neon: ({ ctx, seconds, beat, palette }, { lines, size }) => {
    setFont(ctx, size, hook_fonts.neon.weight);
    ctx.textAlign = 'center';
    lines.forEach((text, index) => {
      const y = 112 + size * 0.8 + index * size * 1.14;
      const on = clamp01(0.6 + 0.4 * phase(seconds, index * 0.12, index * 0.12 + 0.2) * (0.75 + 0.25 * pulse(beat, 2)));
      ctx.save();
      ctx.globalAlpha *= on;
      ctx.shadowColor = index % 2 ? palette.pop : palette.accent;
      ctx.shadowBlur = 22;
      ctx.lineWidth = 5;
      ctx.strokeStyle = index % 2 ? palette.pop : palette.accent;
      ctx.strokeText(text, frame.center_x, y);
      ctx.shadowBlur = 0;
      ctx.fillStyle = '#fffdf8';
      ctx.fillText(text, frame.center_x, y);
      ctx.restore();
    });
  },
  // Quiet type with a hairline, for landscapes and craft.
  editorial: ({ ctx, seconds, palette }, { lines, size }) => {
    setFont(ctx, size, hook_fonts.editorial.weight);
    ctx.textAlign = 'left';
    const x = frame.safe.left + 18;
    const drawn = easeOut(0.4 + 0.6 * phase(seconds, 0, 0.9));
    const height = lines.length * size * 1.14;
    ctx.fillStyle = palette.accent;
    ctx.fillRect(frame.safe.left, 120, 3, height * drawn);
    lines.forEach((text, index) => {
      const enter = easeOut(0.5 + 0.5 * phase(seconds, 0.08 + index * 0.14, 0.7 + index * 0.14));
      ctx.save();
      ctx.globalAlpha *= clamp01(enter * 1.2);
      ctx.shadowColor = 'rgba(8,6,14,0.55)';
      ctx.shadowBlur = 16;
      ctx.fillStyle = '#fffdf6';
      ctx.fillText(text, x + (1 - enter) * 24, 120 + size * 0.86 + index * size * 1.14);
      ctx.restore();
    });
  },
};

/** When the nth of `count` lines is on screen, in seconds. The first waits for the title to leave. */
export function subtitleWindow(nth: number, count: number, duration: number): readonly [from: number, to: number] {
  const first = Math.min(hook_seconds * 0.9, duration * 0.2);
  const each = (duration - first - 0.3) / count;
  return [first + nth * each, first + (nth + 1) * each - Math.min(0.25, each * 0.1)];
}

/** The line on screen now and how far it is spoken, or null between lines. */
export function subtitleAt(
  subtitles: readonly string[],
  seconds: number,
  duration: number,
): { readonly nth: number; readonly spoken: number; readonly since: number } | null {
  for (let nth = 0; nth < subtitles.length; nth++) {
    const [from, to] = subtitleWindow(nth, subtitles.length, duration);
    // A line is read out in a breath, not stretched over a long shot.
    const speech = Math.min(to - from, 0.5 + subtitles[nth].length * (hasHan(subtitles[nth]) ? 0.2 : 0.062));
    if (seconds >= from && seconds < Math.min(to, from + speech + 1.6))
      return { nth, spoken: clamp01((seconds - from) / speech), since: seconds - from };
  }
  return null;
}

/** Burned-in subtitles in the lower part of the safe band; words light up as they are spoken. */
export function paintSubtitle(stage: Stage, lift: number): void {
  const { ctx, spec, palette } = stage;
  const current = subtitleAt(spec.subtitles, stage.seconds, spec.duration_ms / 1000);
  if (current === null) return;
  const text = spec.subtitles[current.nth];
  const { lines, size, widths } = stage.assets.memo(`subtitle ${current.nth}`, () =>
    fit(ctx, text, { weight: 720, largest: 23, smallest: 17, max_lines: 3 }),
  );
  const enter = easeOut(0.3 + 0.7 * phase(current.since, 0, 0.2));
  const leading = size * 1.34;
  const bottom = frame.safe.bottom - 18 - lift;
  setFont(ctx, size, 720);
  ctx.save();
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.lineJoin = 'round';
  ctx.globalAlpha = enter;
  let passed = 0;
  const total = lines.reduce((sum, row) => sum + row.length, 0);
  lines.forEach((row, index) => {
    const x = frame.center_x - widths[index] / 2;
    const y = bottom - (lines.length - 1 - index) * leading + (1 - enter) * 8;
    ctx.lineWidth = size * 0.24;
    ctx.strokeStyle = fade(palette.night, 0.86);
    ctx.strokeText(row, x, y);
    ctx.fillStyle = '#ffffff';
    ctx.fillText(row, x, y);
    const lit = clamp01((current.spoken * total - passed) / row.length);
    if (lit > 0 && current.spoken < 1) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(x - 2, y - size * 1.1, widths[index] * lit + 2, size * 1.5);
      ctx.clip();
      ctx.fillStyle = palette.accent;
      ctx.fillText(row, x, y);
      ctx.restore();
    }
    passed += row.length;
  });
  ctx.restore();
}

/** The largest size at which the text fits the safe width in few lines, broken where the lines come out most even. */
function fit(ctx: Context, text: string, { weight, largest, smallest, max_lines }: HookFont): Lines {
  const width = frame.safe.right - frame.safe.left - 26;
  const words = pieces(text);
  for (let size = largest; ; size -= 2) {
    setFont(ctx, size, weight);
    for (let count = 1; count <= max_lines; count++) {
      const lines = breakEvenly(ctx, words, count);
      const widths = lines.map((row) => ctx.measureText(row).width);
      if (Math.max(...widths) <= width) return { lines, size, widths };
    }
    if (size <= smallest) {
      const lines = breakGreedily(ctx, words, width);
      return { lines, size, widths: lines.map((row) => ctx.measureText(row).width) };
    }
  }
}

/** Breakable pieces: words with their space, or single Chinese characters with the punctuation that follows. */
function pieces(text: string): string[] {
  return text.match(/\p{Script=Han}[，。！？、：；”》）%]*|[^\s\p{Script=Han}]+[\s]*|\s+/gu) ?? [text];
}

function breakEvenly(ctx: Context, words: readonly string[], count: number): string[] {
  if (count >= words.length) return words.map((word) => word.trim());
  const total = words.reduce((sum, word) => sum + ctx.measureText(word).width, 0);
  const lines: string[] = [];
  let row = '';
  let used = 0;
  for (const word of words) {
    const width = ctx.measureText(word).width;
    if (row !== '' && lines.length < count - 1 && used + width / 2 > (total / count) * (lines.length + 1)) {
      lines.push(row.trim());
      row = '';
    }
    row += word;
    used += width;
  }
  lines.push(row.trim());
  return lines;
}

function breakGreedily(ctx: Context, words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let row = '';
  for (const word of words) {
    if (row !== '' && ctx.measureText((row + word).trim()).width > width) {
      lines.push(row.trim());
      row = '';
    }
    row += word;
  }
  if (row.trim() !== '') lines.push(row.trim());
  return lines;
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
