import { type SceneKind, sceneKinds } from '../../model/scene-kinds.ts';
import type { SceneView } from '../../model/wire/views.ts';
import type { Words } from '../words/words.tsx';
import type { SceneSpec } from './scene-spec.ts';

/** What the scene engine plays, lettered in the person's language. A kind that is not known here is told as talk. */
export function sceneSpecOf(scene: SceneView, pick: Words['pick'], captions = true): SceneSpec {
  const subtitles = captions ? scene.subtitles.map(pick) : [];
  return { ...scene, kind: kindOf(scene.kind), subtitles, hook: pick(scene.hook) };
}

function kindOf(name: string): SceneKind {
  return sceneKinds.find((kind) => kind === name) ?? 'talking-head';
}
