import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const undoReaction = event({
  name: 'undo_reaction',
  family: 'reaction',
  meaning: 'A user took back a like, a save or a follow.',
  key: ['undo_key'],
  fields: {
    undo_key: key('This undoing.'),
    undone: choice(['like', 'save', 'follow'] as const, 'What is taken back.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
  },
});
