import type { VideoView } from '../../model/wire/views.ts';
import type { Toggle } from './exposure.ts';

/** A video after a person liked, saved or followed, or took it back: what they see before the server has counted it. */
export function reactTo(video: VideoView, kind: Toggle, is: boolean): VideoView {
  const step = is ? 1 : -1;
  const { counters, creator } = video;
  switch (kind) {
    case 'like':
      return video.liked === is
        ? video
        : { ...video, liked: is, counters: { ...counters, likes: counters.likes + step } };
    case 'save':
      return video.saved === is
        ? video
        : { ...video, saved: is, counters: { ...counters, saves: counters.saves + step } };
    case 'follow':
      return creator.following === is
        ? video
        : { ...video, creator: { ...creator, following: is, followers: creator.followers + step } };
  }
}
