import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow, shaft } from '../light.ts';
import { box, line, linear, oval, poly, radial, rect, ridge, wash } from '../shapes.ts';
import type { Context, Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const vistas = ['lake', 'coast', 'city', 'forest'] as const;
export type Vista = (typeof vistas)[number];

/** A wide landscape in four planes that slide over each other. */
export function paintVista(stage: Stage, camera: Camera, vista: Vista): void {
  painters[vista](stage, camera);
}

const painters: Record<Vista, (stage: Stage, camera: Camera) => void> = { lake, coast, city, forest };

function sky(
  stage: Stage,
  camera: Camera,
  key: string,
  stops: ReadonlyArray<readonly [number, string]>,
  sun: readonly [x: number, y: number, r: number],
  stars: number,
): void {
  atDepth(stage, camera, 0.08, () =>
    backdrop(stage, `sky ${key}`, (c) => {
      wash(c, linear(c, 0, -60, 0, 560, stops));
      for (let star = 0; star < stars; star++)
        oval(
          c,
          stage.draw(821, star) * 500 - 50,
          stage.draw(822, star) * 330 - 40,
          0.6 + stage.draw(823, star) * 1.1,
          0.6 + stage.draw(823, star) * 1.1,
          fade('#ffffff', 0.3 + stage.draw(824, star) * 0.7),
        );
      wash(
        c,
        radial(c, sun[0], sun[1], 330, [
          [0, fade(stage.palette.glow, 0.95)],
          [0.2, fade(stage.palette.accent, 0.5)],
          [0.6, fade(stage.palette.soft, 0.2)],
          [1, fade(stage.palette.soft, 0)],
        ]),
      );
      oval(
        c,
        sun[0],
        sun[1],
        sun[2],
        sun[2],
        linear(c, sun[0], sun[1] - sun[2], sun[0], sun[1] + sun[2], [
          [0, '#fffdf0'],
          [1, stage.palette.glow],
        ]),
      );
    }),
  );
}

function clouds(stage: Stage, camera: Camera, color: string, top: number): void {
  for (let cloud = 0; cloud < 4; cloud++) {
    const x = ((stage.draw(825, cloud) * 560 + stage.seconds * (3 + cloud * 1.6)) % 620) - 120;
    const y = top + stage.draw(826, cloud) * 120;
    const size = 0.6 + stage.draw(827, cloud) * 0.8;
    atDepth(stage, camera, 0.12, () => {
      for (const [dx, dy, rx, ry] of [
        [0, 0, 110, 22],
        [-40, -10, 66, 26],
        [34, -14, 76, 28],
      ] as const)
        glow(stage, x + dx * size, y + dy * size, rx * size, ry * size, color, 0.55);
    });
  }
}

function lake(stage: Stage, camera: Camera): void {
  const { palette, ctx } = stage;
  sky(
    stage,
    camera,
    'lake',
    [
      [0, palette.deep],
      [0.4, palette.strong],
      [0.72, palette.soft],
      [1, palette.glow],
    ],
    [236, 372, 30],
    50,
  );
  clouds(stage, camera, palette.light, 130);
  atDepth(stage, camera, 0.25, () =>
    backdrop(stage, 'lake far', (c) => {
      peaks(
        c,
        stage,
        828,
        470,
        190,
        linear(c, 0, 270, 0, 480, [
          [0, palette.main],
          [1, blend(palette.soft, palette.glow, 0.5)],
        ]),
        fade('#ffffff', 0.85),
      );
    }),
  );
  atDepth(stage, camera, 0.45, () =>
    backdrop(stage, 'lake near', (c) => {
      peaks(
        c,
        stage,
        829,
        492,
        96,
        linear(c, 0, 390, 0, 500, [
          [0, palette.strong],
          [1, blend(palette.main, palette.soft, 0.4)],
        ]),
        null,
      );
      rect(
        c,
        -60,
        490,
        510,
        420,
        linear(c, 0, 490, 0, 844, [
          [0, palette.glow],
          [0.08, palette.soft],
          [0.4, palette.main],
          [1, palette.deep],
        ]),
      );
      c.save();
      c.globalAlpha = 0.28;
      c.translate(0, 982);
      c.scale(1, -1);
      peaks(c, stage, 829, 492, 96, palette.deep, null);
      c.restore();
    }),
  );
  water(stage, camera, 496, 236);
  atDepth(stage, camera, 1.15, () => {
    backdrop(stage, 'lake shore', (c) => pines(c, stage, 830, 700, palette.night, 7, 220));
    ridge(
      ctx,
      -60,
      450,
      [730, 700, 716, 690, 724],
      910,
      linear(ctx, 0, 690, 0, 800, [
        [0, blend(palette.deep, palette.night, 0.5)],
        [1, palette.night],
      ]),
    );
  });
  for (let band = 0; band < 3; band++)
    glow(stage, 60 + ((stage.seconds * 9 + band * 190) % 460), 486 + band * 14, 190, 22, '#ffffff', 0.3);
}

function coast(stage: Stage, camera: Camera): void {
  const { palette, ctx } = stage;
  sky(
    stage,
    camera,
    'coast',
    [
      [0, blend(palette.strong, '#2b4f9a', 0.3)],
      [0.5, palette.main],
      [0.8, palette.accent],
      [1, palette.glow],
    ],
    [150, 430, 46],
    0,
  );
  clouds(stage, camera, palette.soft, 180);
  atDepth(stage, camera, 0.3, () =>
    backdrop(stage, 'sea', (c) => {
      rect(
        c,
        -60,
        462,
        510,
        440,
        linear(c, 0, 462, 0, 844, [
          [0, palette.glow],
          [0.05, palette.accent],
          [0.25, palette.main],
          [0.7, palette.deep],
          [1, palette.night],
        ]),
      );
      poly(
        c,
        [
          [300, 462],
          [330, 424],
          [356, 438],
          [380, 398],
          [460, 462],
        ],
        linear(c, 0, 400, 0, 462, [
          [0, palette.strong],
          [1, blend(palette.strong, palette.soft, 0.5)],
        ]),
      );
    }),
  );
  water(stage, camera, 468, 150);
  atDepth(stage, camera, 0.8, () => {
    for (let wave = 0; wave < 4; wave++) {
      const p = (stage.seconds * 0.11 + wave / 4) % 1;
      const y = 560 + p * p * 190;
      ctx.beginPath();
      ctx.moveTo(-60, y);
      for (let x = -60; x <= 450; x += 34)
        ctx.quadraticCurveTo(x + 17, y - 9 * (1 + p) * Math.sin(x * 0.05 + stage.seconds + wave * 2), x + 34, y);
      ctx.lineTo(450, y + 18 + p * 26);
      ctx.lineTo(-60, y + 18 + p * 26);
      ctx.closePath();
      ctx.fillStyle = linear(ctx, 0, y - 8, 0, y + 18 + p * 26, [
        [0, fade('#ffffff', 0.75 * Math.sin(Math.PI * p))],
        [0.25, fade(palette.soft, 0.3 * (1 - p))],
        [1, fade(palette.soft, 0)],
      ]);
      ctx.fill();
    }
  });
  atDepth(stage, camera, 1.2, () => {
    for (const [x, y, turn, size] of [
      [390, 90, 2.5, 1],
      [-10, 60, 0.6, 1.1],
    ] as const)
      palmLeaves(ctx, stage, x, y, turn, size);
  });
}

function city(stage: Stage, camera: Camera): void {
  const { palette } = stage;
  sky(
    stage,
    camera,
    'city',
    [
      [0, palette.night],
      [0.5, palette.deep],
      [0.85, palette.strong],
      [1, palette.main],
    ],
    [286, 176, 26],
    90,
  );
  for (const [depth, salt, base, height, tone, width] of [
    [0.2, 831, 560, 210, blend(palette.strong, palette.main, 0.3), 40],
    [0.4, 832, 610, 250, palette.deep, 54],
    [0.7, 833, 690, 230, blend(palette.deep, palette.night, 0.6), 70],
  ] as const) {
    atDepth(stage, camera, depth, () =>
      backdrop(stage, `city ${salt}`, (c) => {
        for (let tower = 0; tower < 13; tower++) {
          const x = -66 + tower * width;
          const w = width - 4;
          const top = base - height * (0.35 + 0.65 * stage.draw(salt, tower));
          box(
            c,
            x,
            top,
            w,
            904 - top,
            [stage.draw(salt, tower, 2) < 0.3 ? w / 2 : 3, 3, 0, 0],
            linear(c, x, 0, x + w, 0, [
              [0, blend(tone, palette.soft, 0.2)],
              [0.3, tone],
              [1, blend(tone, palette.night, 0.4)],
            ]),
          );
          const columns = Math.floor(w / 11);
          for (let row = 0; row < 26; row++)
            for (let column = 0; column < columns; column++)
              if (stage.draw(salt, tower, row, column) < 0.06 + 0.3 * stage.draw(salt, tower, 4))
                rect(
                  c,
                  x + 6 + column * 11,
                  top + 16 + row * 15,
                  5,
                  7.5,
                  fade(
                    stage.draw(salt, tower, row + column * 40) < 0.82 ? palette.accent : palette.pop,
                    0.35 + 0.6 * stage.draw(salt, tower, row, column, 1),
                  ),
                );
          if (stage.draw(salt, tower, 3) < 0.3)
            line(
              c,
              [
                [x + w / 2, top],
                [x + w / 2, top - 34],
              ],
              2.4,
              tone,
            );
        }
      }),
    );
    atDepth(stage, camera, depth, () => glow(stage, 180, base + 20, 300, 80, palette.main, 0.35, 'screen'));
  }
  // Traffic: two rivers of light.
  atDepth(stage, camera, 0.9, () => {
    for (let lamp = 0; lamp < 22; lamp++) {
      const way = lamp % 2 ? 1 : -1;
      const p = (stage.draw(834, lamp) + stage.seconds * (0.09 + 0.05 * stage.draw(835, lamp))) % 1;
      const near = way === 1 ? p : 1 - p;
      const x = 190 + way * (10 + near * near * 190);
      glow(
        stage,
        x,
        640 + near * near * 250,
        6 + near * 20,
        4 + near * 12,
        way === 1 ? '#ff5a4a' : '#fff0c4',
        0.9,
        'screen',
      );
    }
  });
}

function forest(stage: Stage, camera: Camera): void {
  const { palette, ctx } = stage;
  sky(
    stage,
    camera,
    'forest',
    [
      [0, palette.main],
      [0.5, palette.soft],
      [1, palette.glow],
    ],
    [120, 250, 40],
    0,
  );
  for (const [depth, salt, base, tone, height] of [
    [0.2, 841, 560, blend(palette.main, palette.glow, 0.45), 260],
    [0.4, 842, 620, blend(palette.strong, palette.main, 0.4), 330],
    [0.7, 843, 700, palette.deep, 420],
  ] as const) {
    atDepth(stage, camera, depth, () => {
      backdrop(stage, `forest ${salt}`, (c) => {
        pines(c, stage, salt, base, tone, 9, height);
        ridge(
          c,
          -60,
          450,
          [base, base - 16, base + 8, base - 12, base],
          904,
          linear(c, 0, base - 20, 0, base + 180, [
            [0, tone],
            [1, blend(tone, palette.night, 0.5)],
          ]),
        );
      });
    });
    glow(stage, 190 + Math.sin(stage.seconds * 0.3 + depth * 5) * 60, base - 20, 320, 60, palette.glow, 0.4);
  }
  for (let ray = 0; ray < 4; ray++)
    shaft(
      stage,
      60 + ray * 70,
      130 + ray * 110 + Math.sin(stage.seconds * 0.4 + ray) * 14,
      20,
      90,
      780,
      palette.glow,
      0.34,
    );
  atDepth(stage, camera, 1.2, () => {
    // Two near trunks, tapering, with their roots and a broken branch: a straight edge would pass for a fault.
    for (const [x, side] of [
      [-22, 1],
      [412, -1],
    ] as const) {
      const bark = linear(ctx, x - 30, 0, x + 30, 0, [
        [0, palette.night],
        [0.5, blend(palette.deep, palette.night, 0.4)],
        [1, palette.night],
      ]);
      const edge = (inwards: number): number => x + side * inwards;
      poly(
        ctx,
        [
          [edge(-40), -60],
          [edge(15), -60],
          [edge(17), 120],
          [edge(21), 150],
          [edge(52), 128],
          [edge(56), 134],
          [edge(24), 178],
          [edge(22), 420],
          [edge(27), 640],
          [edge(38), 760],
          [edge(66), 904],
          [edge(-40), 904],
        ],
        bark,
      );
    }
  });
}

/** Light on moving water: short bars that glitter under the sun. */
function water(stage: Stage, camera: Camera, top: number, sun_x: number): void {
  const { ctx, palette } = stage;
  atDepth(stage, camera, 0.5, () => {
    for (let bar = 0; bar < (stage.rich ? 46 : 28); bar++) {
      const p = stage.draw(836, bar);
      const y = top + p * p * 230;
      const spread = 18 + p * 90;
      const x = sun_x + (stage.draw(837, bar) - 0.5) * spread * 2;
      const on = 0.5 + 0.5 * Math.sin(stage.seconds * (1.2 + stage.draw(838, bar) * 2) + bar);
      const width = (6 + 26 * p) * (0.5 + on * 0.5);
      box(ctx, x - width, y, width * 2, 1.6 + p * 2.2, 2, fade(palette.glow, on * 0.75));
    }
  });
}

function peaks(
  c: Context,
  stage: Stage,
  salt: number,
  base: number,
  height: number,
  fill: string | CanvasGradient,
  snow: string | null,
): void {
  for (let peak = 0; peak < 5; peak++) {
    const x = -40 + peak * 108 + stage.draw(salt, peak) * 40;
    const top = base - height * (0.5 + 0.5 * stage.draw(salt, peak, 1));
    const half = 110 + stage.draw(salt, peak, 2) * 50;
    poly(
      c,
      [
        [x - half, base + 2],
        [x - half * 0.42, top + (base - top) * 0.44],
        [x - half * 0.24, top + (base - top) * 0.34],
        [x, top],
        [x + half * 0.3, top + (base - top) * 0.4],
        [x + half * 0.55, top + (base - top) * 0.52],
        [x + half, base + 2],
      ],
      fill,
    );
    if (snow) {
      const reach = (base - top) * 0.3;
      poly(
        c,
        [
          [x, top],
          [x + half * 0.225, top + reach],
          [x + half * 0.1, top + reach * 0.82],
          [x + 2, top + reach * 1.15],
          [x - half * 0.08, top + reach * 0.78],
          [x - half * 0.21, top + reach],
        ],
        snow,
      );
    }
    poly(
      c,
      [
        [x, top],
        [x + half * 0.3, top + (base - top) * 0.4],
        [x + half * 0.55, top + (base - top) * 0.52],
        [x + half, base + 2],
        [x + half * 0.2, base + 2],
        [x + half * 0.08, top + (base - top) * 0.4],
      ],
      fade(stage.palette.night, 0.16),
    );
  }
}

function pines(
  c: Context,
  stage: Stage,
  salt: number,
  base: number,
  fill: string,
  count: number,
  height: number,
): void {
  for (let tree = 0; tree < count; tree++) {
    const x = -50 + (tree / (count - 1)) * 490 + (stage.draw(salt, tree, 5) - 0.5) * 36;
    const tall = height * (0.5 + 0.5 * stage.draw(salt, tree, 6));
    const half = tall * 0.2;
    rect(c, x - tall * 0.016, base - tall * 0.3, tall * 0.032, tall * 0.36, fill);
    for (let tier = 0; tier < 5; tier++) {
      const top = base - tall + tier * tall * 0.17;
      const wide = half * (0.34 + tier * 0.17);
      c.beginPath();
      c.moveTo(x, top);
      c.quadraticCurveTo(x + wide * 0.35, top + tall * 0.16, x + wide, top + tall * 0.24);
      c.quadraticCurveTo(x, top + tall * 0.2, x - wide, top + tall * 0.24);
      c.quadraticCurveTo(x - wide * 0.35, top + tall * 0.16, x, top);
      c.fillStyle = fill;
      c.fill();
    }
  }
}

/** Palm fronds that hang into the picture from a corner. */
function palmLeaves(ctx: Context, stage: Stage, x: number, y: number, turn: number, size: number): void {
  for (let leaf = 0; leaf < 5; leaf++) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(turn + (leaf - 2) * 0.4 + Math.sin(stage.seconds * 0.9 + leaf) * 0.04);
    ctx.scale(size, size);
    ctx.fillStyle = stage.palette.night;
    // A side at a time: leaflets wound both ways would cut holes where they cross.
    for (const side of [-1, 1]) {
      ctx.beginPath();
      for (let leaflet = 0; leaflet < 17; leaflet++) {
        const p = (leaflet + 1) / 17;
        const [sx, sy] = [p * 190, -70 * p * (1 - p) + 26 * p * p];
        const length = 58 * Math.sin(Math.PI * (0.14 + p * 0.8)) + 6;
        ctx.moveTo(sx - 6, sy);
        ctx.quadraticCurveTo(
          sx + length * 0.3,
          sy + side * length * 0.14,
          sx + length * 0.62,
          sy + side * length * 0.72 + 12 * p,
        );
        ctx.quadraticCurveTo(sx + length * 0.3, sy + side * length * 0.46, sx + 6, sy + 3);
      }
      ctx.fill();
    }
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.quadraticCurveTo(95, -58, 192, 27);
    ctx.lineWidth = 4;
    ctx.strokeStyle = stage.palette.night;
    ctx.stroke();
    ctx.restore();
  }
}
