import type { Look } from '../../art/look.ts';
import { lookOf } from '../../art/look.ts';
import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, easeInOut, overshoot, phase, pulse } from '../ease.ts';
import { glow } from '../light.ts';
import { confetti, glints, petals } from '../particles.ts';
import { paintPerson, type Pose } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { boutique_props, paintBoutique, paintCurtain } from '../sets/boutique.ts';
import { paintStudio } from '../sets/studio.ts';
import { box, linear, oval } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';

/** Fitting-room fashion: the curtain opens, a catwalk with a change on the beat, the piece up close, the mirror picture. */
export const tryOn: SceneScript = {
  kind: 'try-on',
  shots: [reveal, catwalk, upClose, mirror],
  lettering: 'poster',
  title: 'below',
  transition: 'flash',
  bpm: [108, 120],
  mood: 'bright',
  props: [...boutique_props, '🕶️', '✨', '❤️', '🎀'],
};

const stances: readonly Pose[] = [
  {
    lean: 0.05,
    head_tilt: 0.08,
    hands: { left: [-66, -30], right: [96, -52] },
    grips: { left: 'rest', right: 'rest' },
    feet: { left: [-30, 296], right: [52, 290] },
    expression: { turn: -0.3, mouth: 'smile', brows: 0.3 },
  },
  {
    lean: -0.07,
    head_tilt: -0.1,
    hands: { left: [-58, -290], right: [62, -20] },
    grips: { left: 'open', right: 'rest' },
    feet: { left: [-54, 290], right: [26, 296] },
    expression: { turn: 0.4, mouth: 'grin', eyes: 'happy', brows: 0.5 },
  },
  {
    lean: 0.02,
    head_tilt: 0.05,
    shoulders: 6,
    hands: { left: [-42, -90], right: [58, -6] },
    grips: { left: 'rest', right: 'rest' },
    feet: { left: [-22, 296], right: [40, 296] },
    expression: { mouth: 'smirk', brows: 0.2 },
  },
];

function reveal(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1, y: 0 }, { zoom: 1.14, y: -16 });
  paintBoutique(stage, camera, 0.25);
  const open = easeInOut(phase(shot.seconds, shot.nth === 0 ? -1.1 : -0.35, 0.9));
  atDepth(stage, camera, 1, () => {
    model(stage, wardrobe(stage, 0), 168, 0.7, pose(stage, 0));
    standProp(stage, stage.spec.art, 294, 676, 118);
  });
  atDepth(stage, camera, 1.15, () => paintCurtain(stage, open));
  if (open > 0.8) glints(stage, 178, 400, 150, 5, 701);
}

function catwalk(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02 }, { zoom: 1.1, y: -6 }, 1.6);
  paintStudio(stage, camera, 1);
  // A new outfit every other beat: the jump cut is the joke of the genre.
  const change = Math.floor(stage.beat / 2);
  const local = stage.beat / 2 - change;
  atDepth(stage, camera, 1, () => {
    const jump = Math.max(0, Math.sin(Math.PI * phase(local, 0, 0.3))) * 26;
    model(stage, wardrobe(stage, change), 178, 0.78, pose(stage, change), jump);
    if (local < 0.35) {
      for (let puff = 0; puff < 7; puff++) {
        const angle = (puff / 7) * Math.PI * 2;
        const reach = 60 + local * 240;
        glow(
          stage,
          178 + Math.cos(angle) * reach,
          420 + Math.sin(angle) * reach * 1.3,
          46 - local * 70,
          46 - local * 70,
          '#ffffff',
          0.85 - local * 2.3,
        );
      }
    }
    // What could go with it, in a row of swatches that light up in turn.
    [stage.spec.art, '👜', '👠', '👒'].forEach((emoji, index) => {
      const on = change % 4 === index;
      const edge = on ? 50 : 42;
      oval(stage.ctx, 46, 300 + index * 62, 27, 27, on ? '#ffffff' : 'rgba(255,255,255,0.32)');
      drawProp(stage, emoji, 46, 300 + index * 62, edge * 0.82);
    });
  });
}

function upClose(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { x: 0, y: 40, zoom: 1.1 }, { x: 0, y: -50, zoom: 1.18 });
  const { palette } = stage;
  paintStudio(stage, camera, 2);
  atDepth(stage, camera, 1, () => {
    // The piece on its hanger, turning a little in the air of the door.
    const swing = Math.sin(stage.seconds * 1.6) * 0.09;
    stage.ctx.save();
    stage.ctx.translate(184, 160);
    stage.ctx.rotate(swing);
    box(
      stage.ctx,
      -3,
      -220,
      6,
      230,
      3,
      linear(stage.ctx, -3, 0, 3, 0, [
        [0, '#fff0cf'],
        [1, '#b98a4a'],
      ]),
    );
    stage.ctx.beginPath();
    stage.ctx.moveTo(0, 8);
    stage.ctx.quadraticCurveTo(-10, 28, -74, 56);
    stage.ctx.quadraticCurveTo(0, 40, 74, 56);
    stage.ctx.quadraticCurveTo(10, 28, 0, 8);
    stage.ctx.fillStyle = linear(stage.ctx, -74, 0, 74, 60, [
      [0, '#f7d9a4'],
      [1, '#a87440'],
    ]);
    stage.ctx.fill();
    heroProp(stage, 0, 206, 336);
    stage.ctx.restore();
  });
  petals(stage, [palette.paper, palette.accent, palette.soft], stage.rich ? 14 : 8, 702);
}

function mirror(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.34, y: -34 }, { zoom: 1.48, y: -52, roll: 0.02 });
  paintBoutique(stage, camera, 0.5);
  const flash = clamp01(1 - Math.abs(shot.seconds - 1) * 6);
  atDepth(stage, camera, 1, () =>
    paintPerson(stage, 178, 610, 0.92, {
      look: wardrobe(stage, 0),
      cut: 'bust',
      pose: {
        lean: 0.05,
        head_tilt: -0.12,
        hands: { left: [-54, -84], right: [78, -206] },
        elbows: { right: [108, -88] },
        grips: { left: 'open', right: 'hold' },
        expression: {
          eyes: stage.speech > 0 ? 'open' : 'happy',
          mouth: 'grin',
          talk: stage.speech,
          turn: -0.3,
          brows: 0.4,
        },
      },
      holding: ({ right }) => {
        box(
          stage.ctx,
          right[0] - 22,
          right[1] - 74,
          48,
          92,
          10,
          linear(stage.ctx, right[0] - 22, 0, right[0] + 26, 0, [
            [0, '#3c3946'],
            [1, '#17151c'],
          ]),
        );
        oval(stage.ctx, right[0] - 8, right[1] - 58, 8, 8, '#6d6a7a');
        oval(stage.ctx, right[0] - 8, right[1] - 58, 4, 4, '#a9d4ff');
      },
    }),
  );
  if (flash > 0) glow(stage, 240, 300, 320, 320, '#ffffff', flash, 'screen');
  drawProp(stage, '❤️', 296 + Math.sin(stage.seconds * 2) * 8, 470 - ((shot.seconds * 70) % 240), 40, {
    opacity: clamp01(1 - ((shot.seconds * 70) % 240) / 240),
  });
  confetti(stage, 178, 260, shot.seconds - 1, 703);
}

function model(stage: Stage, look: Look, x: number, scale: number, stance: Pose, jump = 0): void {
  const ground = 660;
  glow(stage, x, ground + 4, 118 * scale, 20 * scale, stage.palette.night, 0.7 - jump * 0.012);
  paintPerson(stage, x, ground - 312 * scale - jump, scale, { look, pose: stance });
}

/** The nth outfit of the creator: their own face, clothes from other draws. */
function wardrobe(stage: Stage, nth: number): Look {
  const own = stage.cast[0];
  if (nth % 5 === 0) return own;
  const other = lookOf(stage.spec.seed * 7 + nth * 131);
  return {
    ...own,
    cloth: other.cloth,
    garment: own.lashes ? other.garment : other.garment === 'dress' ? 'jacket' : other.garment,
  };
}

function pose(stage: Stage, nth: number): Pose {
  const stance = stances[nth % stances.length];
  const dip = pulse(stage.beat, 2) * 0.03;
  const settle = overshoot(phase(stage.beat / 2 - Math.floor(stage.beat / 2), 0, 0.4));
  return {
    ...stance,
    lean: (stance.lean ?? 0) * settle + dip,
    expression: { ...stance.expression, talk: stage.speech * 0.6 },
  };
}
