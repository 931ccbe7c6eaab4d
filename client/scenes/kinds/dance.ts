import { atDepth, moveCamera } from '../camera.ts';
import { pulse } from '../ease.ts';
import { glow } from '../light.ts';
import { confetti, glints } from '../particles.ts';
import { paintPerson, type Point, type Pose } from '../person.ts';
import { drawProp } from '../prop.ts';
import { floor_y, paintDanceFloor, paintMirrorBall } from '../sets/dance-floor.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';

/** Choreography on the beat: alone, close, three in line, and the product thrown up at the drop. */
export const dance: SceneScript = {
  kind: 'dance',
  shots: [solo, close, crew, drop],
  lettering: 'neon',
  title: 'below',
  transition: 'punch',
  bpm: [116, 128],
  mood: 'drive',
  props: ['🎵', '🎶', '✨'],
};

interface Step {
  readonly lean: number;
  readonly hip: Point;
  readonly left: Point;
  readonly right: Point;
  readonly foot_left: Point;
  readonly foot_right: Point;
  readonly tilt: number;
}

/** Eight counts. Hands relative to the pelvis, feet to the floor under it. */
const steps: readonly Step[] = [
  {
    lean: -0.12,
    hip: [-14, 4],
    left: [-150, -190],
    right: [96, -60],
    foot_left: [-58, 0],
    foot_right: [40, -8],
    tilt: -0.12,
  },
  {
    lean: 0.1,
    hip: [14, 0],
    left: [-92, -60],
    right: [148, -196],
    foot_left: [-40, -6],
    foot_right: [60, 0],
    tilt: 0.12,
  },
  {
    lean: -0.05,
    hip: [-8, 10],
    left: [-60, -300],
    right: [60, -300],
    foot_left: [-50, 0],
    foot_right: [50, 0],
    tilt: 0,
  },
  {
    lean: 0.06,
    hip: [8, 16],
    left: [-44, -116],
    right: [44, -116],
    foot_left: [-64, 0],
    foot_right: [64, 0],
    tilt: 0.08,
  },
  {
    lean: 0.14,
    hip: [18, 2],
    left: [-30, -128],
    right: [168, -140],
    foot_left: [-30, -30],
    foot_right: [58, 0],
    tilt: 0.14,
  },
  {
    lean: -0.14,
    hip: [-18, 2],
    left: [-168, -140],
    right: [30, -128],
    foot_left: [-58, 0],
    foot_right: [30, -30],
    tilt: -0.14,
  },
  {
    lean: 0,
    hip: [0, 22],
    left: [-110, -30],
    right: [110, -30],
    foot_left: [-78, 0],
    foot_right: [78, 0],
    tilt: -0.04,
  },
  {
    lean: 0.04,
    hip: [0, -12],
    left: [-86, -296],
    right: [92, -290],
    foot_left: [-36, -14],
    foot_right: [36, -4],
    tilt: 0.06,
  },
];

function solo(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1, y: 0 }, { zoom: 1.2, y: 24 }, 1.5);
  paintDanceFloor(stage, camera, shot.take % 3);
  atDepth(stage, camera, 1, () => dancer(stage, 178, 590, 0.68, 0, 0));
  notes(stage);
}

function close(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.5, y: -36, roll: 0.04 }, { zoom: 1.66, y: -44, roll: -0.05 }, 2);
  paintDanceFloor(stage, camera, (shot.take + 1) % 3);
  atDepth(stage, camera, 1, () => dancer(stage, 178, 620, 0.86, 0, 4));
}

function crew(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.14, x: -20 }, { zoom: 1.02, x: 16 });
  paintDanceFloor(stage, camera, 2);
  atDepth(stage, camera, 0.85, () => {
    dancer(stage, 72, 560, 0.6, 1, 0);
    dancer(stage, 284, 560, 0.6, 2, 0);
  });
  atDepth(stage, camera, 1.05, () => dancer(stage, 178, 610, 0.78, 0, 0));
}

function drop(stage: Stage, shot: Shot): void {
  const { palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.05, y: -26 }, { zoom: 1.18, y: -8 });
  paintDanceFloor(stage, camera, 1);
  atDepth(stage, camera, 0.7, () => paintMirrorBall(stage, 300, 150, 46));
  atDepth(stage, camera, 1, () => {
    const toss = Math.abs(Math.sin(stage.beat * Math.PI * 0.5));
    dancer(stage, 178, 606, 0.74, 0, 7, toss);
    glow(stage, 180, 176 - toss * 50, 110, 110, palette.glow, 0.5, 'screen');
    drawProp(stage, stage.spec.art, 180, 184 - toss * 56, 116, { turn: stage.beat * 1.57 });
  });
  glints(stage, 180, 180, 120, 6, 661, palette.accent);
  confetti(stage, 180, 260, shot.seconds - 0.1, 662);
}

function dancer(
  stage: Stage,
  x: number,
  ground: number,
  scale: number,
  who: number,
  from: number,
  hands_up = -1,
): void {
  const pose = stance(stage, who, from, hands_up);
  const hip_y = ground + 60 * scale - 300 * scale + pose.hip[1] * scale;
  glow(stage, x + pose.hip[0] * scale, ground + 66 * scale, 110 * scale, 20 * scale, stage.palette.night, 0.75);
  paintPerson(stage, x + pose.hip[0] * scale, hip_y, scale, {
    look: stage.cast[who],
    pose: pose.pose,
    lane: who * 2,
    hat: who === 1 ? 'cap' : undefined,
  });
}

function stance(
  stage: Stage,
  who: number,
  from: number,
  hands_up: number,
): { readonly pose: Pose; readonly hip: Point } {
  const count = stage.beat + from + stage.draw(663) * 8;
  const at = Math.floor(count);
  // Hit the step early in the beat, then ride it: the accent that makes a dance read as a dance.
  const hit = 1 - (1 - Math.min(1, (count - at) / 0.42)) ** 3;
  const before = steps[(at + 7) % 8];
  const after = steps[at % 8];
  const number = (key: 'lean' | 'tilt') => before[key] + (after[key] - before[key]) * hit;
  const point = (key: 'hip' | 'left' | 'right' | 'foot_left' | 'foot_right'): Point => [
    before[key][0] + (after[key][0] - before[key][0]) * hit,
    before[key][1] + (after[key][1] - before[key][1]) * hit,
  ];
  const hip = point('hip');
  const bounce = pulse(stage.beat, 2) * 8;
  const foot = (place: Point): Point => [place[0] - hip[0], 296 + place[1] - hip[1] - bounce];
  const raised: Point = [0, -300 - Math.max(0, hands_up) * 30];
  return {
    hip: [hip[0], hip[1] + bounce],
    pose: {
      lean: number('lean'),
      head_tilt: number('tilt'),
      hands:
        hands_up >= 0
          ? { left: [-58, raised[1]], right: [58, raised[1]] }
          : { left: point('left'), right: point('right') },
      grips: { left: at % 2 || hands_up >= 0 ? 'open' : 'fist', right: at % 2 && hands_up < 0 ? 'fist' : 'open' },
      feet: { left: foot(point('foot_left')), right: foot(point('foot_right')) },
      expression: {
        eyes: at % 4 === 3 ? 'happy' : 'open',
        mouth: 'grin',
        turn: number('lean') * 4 + (who - 1) * 0.1,
        brows: 0.5,
      },
    },
  };
}

function notes(stage: Stage): void {
  for (let index = 0; index < 4; index++) {
    const life = (stage.seconds * 0.3 + index / 4) % 1;
    drawProp(
      stage,
      index % 2 ? '🎵' : '🎶',
      40 + index * 88 + Math.sin(life * 6 + index) * 16,
      floor_y - 60 - life * 330,
      34,
      { opacity: Math.sin(Math.PI * life) * 0.9, turn: Math.sin(life * 7) * 0.3 },
    );
  }
}
