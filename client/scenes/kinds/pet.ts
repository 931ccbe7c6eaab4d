import { animalOf, paintAnimal, type AnimalPose } from '../animal.ts';
import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, easeIn, easeInOut, overshoot, phase, sway } from '../ease.ts';
import { glow } from '../light.ts';
import { dust, glints } from '../particles.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { living_props, paintLiving } from '../sets/living.ts';
import { line, linear, oval } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';

const calm: AnimalPose = { head_tilt: 0, turn: 0, nod: 0, mouth: 'closed', eyes: 'open', wag: 0.2, paw: 0, squash: 0 };

/** A pet and its prize: the tilt of the head, the nose in the lens, the leap, the trick. */
export const pet: SceneScript = {
  kind: 'pet',
  shots: [listens, noseInLens, leap, trick],
  lettering: 'outline',
  transition: 'punch',
  bpm: [106, 118],
  mood: 'playful',
  props: [...living_props, '❤️', '🎾', '🐾', '❗', '🥣'],
};

function listens(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.04, y: 10 }, { zoom: 1.2, y: 30 });
  paintLiving(stage, camera, 0.25);
  // The head goes over on one beat, back on another: the whole joke is timing.
  const side = Math.floor(stage.beat / 2) % 2 ? 1 : -1;
  const local = stage.beat / 2 - Math.floor(stage.beat / 2);
  const tilt = side * 0.3 * overshoot(phase(local, 0, 0.3), 1.8);
  atDepth(stage, camera, 1, () => {
    animal(stage, 176, 668, 1, { ...calm, head_tilt: tilt, turn: side * 0.2, eyes: 'wide', wag: 0.3 });
    if (local < 0.5) drawProp(stage, '❗', 268, 372 - local * 40, 52, { opacity: clamp01(2 - local * 4), turn: 0.2 });
    standProp(stage, '🥣', 58, 690, 84);
    standProp(stage, stage.spec.art, 296, 694, 104);
  });
  dust(stage, stage.palette.glow, 811);
}

function noseInLens(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02 }, { zoom: 1.12 });
  paintLiving(stage, camera, 0.75);
  const come = easeInOut(phase(shot.p, 0, 0.5));
  const sniff = Math.sin(stage.seconds * 13) * 4 * come;
  atDepth(stage, camera, 1, () => {
    animal(stage, 176, 780 + come * 150, 1.5 + come * 0.5, {
      ...calm,
      turn: sway(stage.seconds * 1.6, 2) * 0.5,
      nod: sniff * 0.05,
      eyes: come > 0.8 ? 'wide' : 'open',
      mouth: shot.p > 0.6 ? 'pant' : 'closed',
      wag: 0.8,
      head_tilt: sway(stage.seconds, 4) * 0.14,
    });
    standProp(stage, stage.spec.art, 292, 596 + Math.sin(stage.seconds * 6) * 3, 110, { shadow: 0 });
  });
}

function leap(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, y: 0 }, { zoom: 1.08, y: -10 }, 1.8);
  paintLiving(stage, camera, 0.25);
  const cycle = (shot.seconds % 1.6) / 1.6;
  const air = Math.sin(Math.PI * phase(cycle, 0.28, 0.8));
  const crouch = phase(cycle, 0.08, 0.28) - phase(cycle, 0.28, 0.34);
  const land = phase(cycle, 0.8, 0.86) - phase(cycle, 0.86, 1);
  atDepth(stage, camera, 1, () => {
    glow(stage, 176, 676, 110 - air * 40, 18, stage.palette.night, 0.5);
    const toss = phase(cycle, 0.1, 0.9);
    drawProp(stage, stage.spec.art, 270 - toss * 130, 560 - Math.sin(Math.PI * toss) * 310, 92, { turn: toss * 8 });
    animal(stage, 176, 668 - air * 130, 0.94, {
      ...calm,
      squash: crouch * 1.2 + land - air * 0.7,
      paw: air,
      mouth: 'open',
      eyes: 'wide',
      wag: 1,
      nod: -air,
      head_tilt: air * -0.16,
      turn: 0.3 - toss * 0.6,
    });
    for (let puff = 0; puff < 6; puff++)
      if (land > 0.05) glow(stage, 176 + (puff - 2.5) * 44, 672 - land * 10, 26, 16, '#ffffff', 0.5 * land);
  });
  for (let paw = 0; paw < 4; paw++) {
    const life = (stage.seconds * 0.4 + paw / 4) % 1;
    drawProp(stage, '🐾', 30 + paw * 92, 240 + Math.sin(paw * 2) * 40 - life * 60, 34, {
      opacity: Math.sin(Math.PI * life) * 0.75,
      turn: paw * 0.5 - 0.7,
    });
  }
}

function trick(stage: Stage, shot: Shot): void {
  const { ctx } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.16, x: 10, y: 20 }, { zoom: 1.3, x: 16, y: 34 });
  paintLiving(stage, camera, 0.5);
  const give = easeInOut(phase(shot.seconds, 0.2, 0.7));
  const joy = phase(shot.p, 0.6, 0.75);
  const { skin, cloth } = stage.cast[0];
  atDepth(stage, camera, 1, () => {
    animal(stage, 158, 672, 0.98, {
      ...calm,
      paw: give * 0.9,
      mouth: joy > 0 ? 'pant' : 'closed',
      eyes: joy > 0.5 ? 'happy' : 'open',
      wag: 0.5 + joy * 0.5,
      turn: 0.25,
      head_tilt: 0.08 - joy * 0.16,
    });
    // The person's hand takes the paw.
    const reach = 420 - give * 176;
    line(
      ctx,
      [
        [reach + 70, 566],
        [reach + 230, 520],
      ],
      66,
      cloth.base,
    );
    line(
      ctx,
      [
        [reach + 20, 576],
        [reach + 76, 562],
      ],
      44,
      skin.base,
    );
    oval(
      ctx,
      reach + 4,
      578,
      36,
      25,
      linear(ctx, reach - 30, 550, reach + 40, 604, [
        [0, skin.light],
        [0.6, skin.base],
        [1, skin.shade],
      ]),
      -0.15,
    );
    for (let finger = 0; finger < 4; finger++)
      line(
        ctx,
        [
          [reach - 12 - finger * 2, 566 + finger * 9],
          [reach - 38 + finger * 2, 568 + finger * 9],
        ],
        12,
        finger % 2 ? skin.base : skin.light,
      );
    heroProp(stage, 292, 420 - joy * 20, 116, { turn: Math.sin(stage.seconds * 3) * 0.1 });
  });
  if (joy > 0) {
    for (let heart = 0; heart < 6; heart++) {
      const life = clamp01(easeIn(0.2) + ((stage.seconds * 0.55 + heart / 6) % 1));
      drawProp(stage, '❤️', 90 + heart * 30 + Math.sin(life * 7 + heart) * 12, 420 - life * 230, 30 + (heart % 3) * 8, {
        opacity: Math.sin(Math.PI * life) * joy,
      });
    }
  }
  glints(stage, 292, 420, 70, 3, 812);
}

function animal(stage: Stage, x: number, y: number, scale: number, pose: AnimalPose): void {
  paintAnimal(
    stage,
    stage.assets.memo('animal', () => animalOf(stage.draw)),
    x,
    y,
    scale,
    pose,
  );
}
