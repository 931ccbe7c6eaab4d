import {
  chart,
  color,
  font,
  layout,
  motion_ease,
  motion_ms,
  radius,
  shadow,
  space,
  text_size,
  weight,
  type ThemeName,
} from './tokens.ts';

/** The style sheet of custom properties that `tokens.ts` stands for, as text. */
export function tokensCss(): string {
  return (
    [
      '/* Generated from tokens.ts by write-tokens-css.ts. Do not edit. */',
      block(':root', [...themed('light'), ...unthemed()]),
      // The feed lies over moving pictures and stays dark whatever theme the rest of the app wears.
      block("[data-theme='dark'],\n[data-surface='feed']", themed('dark')),
      block('.tabular', [
        'font-variant-numeric: tabular-nums lining-nums;',
        "font-feature-settings: 'tnum' 1, 'lnum' 1;",
      ]),
      `@media (prefers-reduced-motion: reduce) {\n${indent(
        block(
          ':root',
          Object.keys(motion_ms).map((name) => `--motion-${name}: 1ms;`),
        ),
      )}\n}`,
    ].join('\n\n') + '\n'
  );
}

function themed(theme: ThemeName): string[] {
  return [
    `color-scheme: ${theme};`,
    ...Object.entries(color[theme]).map(([name, value]) => `--color-${name}: ${value};`),
    ...chart[theme].map((value, index) => `--color-chart-${index + 1}: ${value};`),
    ...Object.entries(shadow[theme]).map(([name, value]) => `--shadow-${name}: ${value};`),
  ];
}

function unthemed(): string[] {
  return [
    ...Object.entries(font).map(([name, value]) => `--font-${name}: ${value};`),
    ...Object.entries(text_size).flatMap(([name, [size, line]]) => [
      `--font-size-${name}: ${size / 16}rem;`,
      `--font-line-${name}: ${line / 16}rem;`,
    ]),
    ...Object.entries(weight).map(([name, value]) => `--font-weight-${name}: ${value};`),
    ...Object.entries(space).map(([name, value]) => `--space-${name}: ${value}px;`),
    ...Object.entries(radius).map(([name, value]) => `--radius-${name}: ${value}px;`),
    ...Object.entries(motion_ms).map(([name, value]) => `--motion-${name}: ${value}ms;`),
    ...Object.entries(motion_ease).map(([name, value]) => `--motion-${name}: ${value};`),
    ...Object.entries(layout).map(([name, value]) => `--layout-${name}: ${value}px;`),
  ];
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
