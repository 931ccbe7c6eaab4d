import { clientId } from './client-id.ts';
import { numeric } from './numeric.ts';
import { report } from './report.ts';

/** A creator's profile, opened beside the feed: no exposure led here, so each act bears an id of its own. */
export interface Profile {
  readonly creator_id: string;
  /** Their newest video, for which one comes or follows. */
  readonly video_id: string;
}

/** The profile was opened. */
export function openProfile(profile: Profile): void {
  report({ name: 'view_profile', exposure_id: clientId(), ...idsOf(profile) });
}

/** The creator is followed from the profile, or no longer. */
export function followFrom(profile: Profile, is: boolean): void {
  const ids = idsOf(profile);
  if (is) report({ name: 'follow', exposure_id: clientId(), ...ids });
  else report({ name: 'undo_reaction', undo_key: clientId(), undone: 'follow', ...ids });
}

function idsOf({ creator_id, video_id }: Profile) {
  return { creator_id: numeric('creator', creator_id), video_id: numeric('video', video_id) };
}
