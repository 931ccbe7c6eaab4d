import { fit, standingOdds } from '../../behaviour/response.ts';
import type { Policy } from '../policy.ts';
import { sources } from './personalised.ts';

export const oracle: Policy = {
  name: 'oracle',
  what: 'reads latent traits, as no platform can: the log odds that this person stays with this video',
  sources,
  reads_truth: true,
  score({ pools, count, places }, scores, { videos, users, row }) {
    for (let n = 0; n < count; n++) {
      const video = pools.rows[places[n]];
      const met = fit(users.columns.taste, row, videos.columns.taste, video);
      scores[n] = standingOdds(users, row, videos, video, met);
    }
  },
};
