import type { PolicyName } from '../../model/events/view-video.ts';
import type { UserTable, VideoTable } from '../world/tables.ts';
import type { Pools } from './pools.ts';

/** Tries of each source, in this order, until there are fifty candidates; a try that hits what is there already is lost. */
export interface Sources {
  /** Late videos of creators that the user follows. */
  readonly followed: number;
  /** Late videos of creators that the user watched at length. */
  readonly favourites: number;
  /** The better half of categories that the user watches. */
  readonly interest: number;
  /** The best of all. */
  readonly popular: number;
  /** What is young and has hardly been shown. */
  readonly fresh: number;
  /** Videos with a product, in categories that the user watches. */
  readonly shoppable: number;
  /** Uniform over all videos. */
  readonly explore: number;
}

/** What a policy sees of a request: its candidates, and what the platform has observed of them and of who asks. */
export interface Request {
  pools: Pools;
  /** Candidates: {@link Request.places} and {@link Request.ties} are filled up to here. */
  count: number;
  /** Places in the pools. */
  readonly places: Int32Array;
  /** What ties the asker to the candidate's creator: following, having watched at length lately. */
  readonly ties: Float64Array;
  /** By category: log of how much more than usual the asker watches it. */
  readonly preference: Float64Array;
  /** Product tags are shown to who asks. */
  commerce: boolean;
}

/** What nobody but the simulator knows; an oracle alone is given it. */
export interface Truth {
  readonly videos: VideoTable;
  readonly users: UserTable;
  readonly row: number;
}

interface PolicyHead {
  /** As the log has it. */
  readonly name: PolicyName;
  /** In one sentence, for who chooses. */
  readonly what: string;
  readonly sources: Sources;
}

/** A policy that knows what a platform can know. Writes a score for each candidate; a higher one is likelier shown. */
interface ObservingPolicy extends PolicyHead {
  readonly reads_truth: false;
  score(request: Request, scores: Float64Array): void;
}

/** A policy that no platform can have: it reads latent traits, and is there to say how good a ranking could be. */
interface KnowingPolicy extends PolicyHead {
  readonly reads_truth: true;
  score(request: Request, scores: Float64Array, truth: Truth): void;
}

/** Adding one is adding a file in `policies/` and its line in `policies.ts`. */
export type Policy = ObservingPolicy | KnowingPolicy;
