import { atDepth, backdrop, drawLayer, type Camera } from '../camera.ts';
import { glow, shaft } from '../light.ts';
import { box, line, linear, oval, poly, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { standProp } from '../prop.ts';
import { blend, fade } from '../tint.ts';

const shelf_props = ['🪴', '📚', '🖼️', '🕯️', '🧸', '🪞', '🎧', '🕰️'] as const;

/** Props that a room may show. */
export const room_props: readonly string[] = [...shelf_props, '🪴'];

interface RoomOptions {
  /** 0 sharp .. 1: how far out of focus the room is behind its subject. */
  readonly blur: number;
  /** Evening: lamps instead of daylight. */
  readonly evening: boolean;
}

/** A lived-in room: a window or a lamp gives the light, a shelf tells who lives here. */
export function paintRoom(stage: Stage, camera: Camera, { blur, evening }: RoomOptions): void {
  const { palette } = stage;
  const wall_light = evening ? palette.strong : palette.soft;
  const wall_dark = evening ? palette.night : palette.strong;
  const first = Math.floor(stage.draw(501) * shelf_props.length);
  atDepth(stage, camera, 0.45, () => {
    backdrop(
      stage,
      `room ${blur} ${evening}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        wash(
          c,
          linear(c, -60, 60, 450, 760, [
            [0, wall_light],
            [0.45, evening ? palette.deep : palette.main],
            [1, wall_dark],
          ]),
        );
        if (evening) {
          wash(
            c,
            radial(c, 300, 250, 300, [
              [0, fade(palette.glow, 0.7)],
              [0.35, fade(palette.accent, 0.26)],
              [1, fade(palette.accent, 0)],
            ]),
          );
          line(
            c,
            [
              [300, -60],
              [300, 196],
            ],
            3,
            palette.night,
          );
          c.beginPath();
          c.moveTo(262, 250);
          c.quadraticCurveTo(270, 196, 300, 194);
          c.quadraticCurveTo(330, 196, 338, 250);
          c.closePath();
          c.fillStyle = linear(c, 262, 200, 338, 250, [
            [0, palette.light],
            [1, palette.accent],
          ]);
          c.fill();
        } else {
          window(c, stage);
        }
        // The shelf: an oak board with the owner's things.
        const shelf_y = 322;
        box(
          c,
          196,
          shelf_y,
          230,
          12,
          3,
          linear(c, 0, shelf_y, 0, shelf_y + 12, [
            [0, '#e2b98a'],
            [1, '#a8744a'],
          ]),
        );
        rect(
          c,
          196,
          shelf_y + 12,
          230,
          18,
          linear(c, 0, shelf_y + 12, 0, shelf_y + 30, [
            [0, fade(palette.night, 0.32)],
            [1, fade(palette.night, 0)],
          ]),
        );
        [0, 1, 2].forEach((index) =>
          standProp(
            back,
            shelf_props[(first + index * 3) % shelf_props.length],
            236 + index * 62,
            shelf_y + 3,
            54 + stage.draw(502, index) * 14,
            { shadow: 0.3 },
          ),
        );
        box(
          c,
          232,
          shelf_y + 122,
          230,
          12,
          3,
          linear(c, 0, shelf_y + 122, 0, shelf_y + 134, [
            [0, '#e2b98a'],
            [1, '#a8744a'],
          ]),
        );
        rect(
          c,
          232,
          shelf_y + 134,
          230,
          18,
          linear(c, 0, shelf_y + 134, 0, shelf_y + 152, [
            [0, fade(palette.night, 0.32)],
            [1, fade(palette.night, 0)],
          ]),
        );
        [0, 1].forEach((index) =>
          standProp(
            back,
            shelf_props[(first + 1 + index * 3) % shelf_props.length],
            280 + index * 64,
            shelf_y + 125,
            56,
            { shadow: 0.3 },
          ),
        );
        // Skirting and floor.
        rect(
          c,
          -60,
          640,
          510,
          264,
          linear(c, 0, 640, 0, 900, [
            [0, blend('#b98358', palette.deep, evening ? 0.6 : 0.25)],
            [1, palette.night],
          ]),
        );
        rect(c, -60, 632, 510, 10, blend(wall_light, palette.paper, 0.4));
      },
      blur,
    );
  });
  if (evening) glow(stage, 290, 250, 240, 240, palette.glow, 0.34, 'screen');
  else shaft(stage, 20, 230, 150, 330, 800, palette.glow, 0.5);
}

function window(c: CanvasRenderingContext2D, { palette }: Stage): void {
  box(c, -30, 96, 186, 330, [93, 93, 6, 6], palette.deep);
  c.save();
  c.beginPath();
  c.roundRect(-20, 106, 166, 312, [83, 83, 2, 2]);
  c.clip();
  rect(
    c,
    -20,
    106,
    166,
    312,
    linear(c, 0, 106, 0, 418, [
      [0, '#bfe6ff'],
      [0.55, '#fff6dc'],
      [1, '#ffe3b8'],
    ]),
  );
  oval(c, 20, 420, 96, 66, fade(palette.main, 0.7));
  oval(c, 120, 430, 90, 82, fade(palette.strong, 0.6));
  oval(c, 90, 190, 34, 12, 'rgba(255,255,255,0.9)');
  oval(c, 116, 182, 26, 15, 'rgba(255,255,255,0.9)');
  c.restore();
  line(
    c,
    [
      [63, 106],
      [63, 418],
    ],
    6,
    blend(palette.paper, palette.soft, 0.3),
  );
  line(
    c,
    [
      [-20, 262],
      [146, 262],
    ],
    6,
    blend(palette.paper, palette.soft, 0.3),
  );
  box(c, -40, 418, 206, 14, 4, blend(palette.paper, palette.soft, 0.3));
  // A curtain that the light comes through.
  c.beginPath();
  c.moveTo(128, 70);
  c.bezierCurveTo(150, 200, 138, 340, 172, 560);
  c.lineTo(206, 560);
  c.bezierCurveTo(186, 360, 196, 200, 190, 70);
  c.closePath();
  c.fillStyle = linear(c, 128, 0, 206, 0, [
    [0, fade(palette.paper, 0.94)],
    [0.35, fade(palette.light, 0.9)],
    [0.5, fade(palette.paper, 0.9)],
    [0.75, fade(palette.light, 0.92)],
    [1, fade(palette.soft, 0.95)],
  ]);
  c.fill();
  line(
    c,
    [
      [-60, 72],
      [214, 72],
    ],
    6,
    '#a8744a',
  );
  oval(c, 214, 72, 7, 7, '#d9a36b');
}

/** A table top across the frame, its edge at `y`. */
export function paintTable(stage: Stage, y: number, wood: 'oak' | 'paper' | 'dark' = 'oak'): void {
  const { palette } = stage;
  const tones = {
    oak: ['#f0cda0', '#d8a673', '#9c6540', '#5e3827'],
    paper: [palette.paper, palette.light, palette.soft, palette.main],
    dark: [blend(palette.main, palette.deep, 0.4), palette.deep, palette.deep, palette.night],
  }[wood];
  drawLayer(stage, {
    key: `table ${y} ${wood}`,
    x: -80,
    y: y - 30,
    width: 550,
    height: 900 - y,
    paint: (c) => {
      poly(
        c,
        [
          [-40, y],
          [430, y],
          [480, y + 128],
          [-90, y + 128],
        ],
        linear(c, 0, y, 0, y + 128, [
          [0, tones[1]],
          [0.08, tones[0]],
          [1, tones[1]],
        ]),
      );
      if (wood === 'oak') {
        for (let grain = 0; grain < 9; grain++) {
          const gy = y + 10 + grain * 13 + stage.draw(511, grain) * 5;
          line(
            c,
            [
              [-80, gy],
              [100 + stage.draw(512, grain) * 100, gy + 2],
              [480, gy - 1],
            ],
            1.4,
            fade('#8a5535', 0.22),
          );
        }
      }
      rect(
        c,
        -80,
        y + 128,
        550,
        26,
        linear(c, 0, y + 128, 0, y + 154, [
          [0, tones[1]],
          [1, tones[2]],
        ]),
      );
      rect(
        c,
        -80,
        y + 154,
        550,
        900,
        linear(c, 0, y + 154, 0, y + 320, [
          [0, tones[2]],
          [1, tones[3]],
        ]),
      );
    },
  });
}
