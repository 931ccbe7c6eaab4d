import type { SceneView } from '../../model/wire/views.ts';

/** The scene of a live room without lettering: what is said stands in the chat, what is offered on the cards. */
export function unlettered(scene: SceneView): SceneView {
  return { ...scene, subtitles: [], hook: { en: '', zh: '' } };
}
