import { assurance } from './assurance.ts';
import { answers, type Meeting } from './response.ts';
import type { UserTable } from '../world/tables.ts';

/** What a user does with a video, in expectation over the draws of a meeting. */
export interface ExpectedResponse {
  readonly stays: number;
  readonly valid_play: number;
  readonly long_view: number;
  readonly complete_play: number;
  readonly watch_s: number;
  readonly like: number;
  readonly comment: number;
  readonly share: number;
  readonly save: number;
  readonly follow: number;
  readonly profile: number;
  readonly not_interested: number;
  readonly click: number;
}

const VALID_MS = 7_000;
const LONG_MS = 18_000;
/** Share of what somebody wanted beyond a video's end that is spent on seeing it again, at most once. */
const AGAIN = 0.15;

/** The probabilities behind `respond`, in closed form. The same meeting, the same standing of the user. */
export function expectedResponse(users: UserTable, meeting: Meeting): ExpectedResponse {
  const { row, duration_ms, standing, product_fit, is_followed, disclosure } = meeting;
  const u = users.columns;
  let odds = standing - answers.content_fatigue * u.content_fatigue[row];
  if (product_fit !== null) odds -= answers.pitch + answers.commerce_fatigue * u.commerce_fatigue[row];
  const stays = 1 / (1 + Math.exp(-odds));
  const involvement = Math.exp(answers.stay_growth * odds);
  const stay = { from: 1_000 * answers.linger_s, mean: 1_000 * answers.stay_s * involvement };
  const skim = { from: 300, mean: 1_000 * answers.skim_s };
  // Of those who stay or skim, share whose time reaches a mark.
  const reaches = ({ from, mean }: typeof stay, ms: number) => (ms <= from ? 1 : Math.exp(-(ms - from) / mean));
  const either = (ms: number) => stays * reaches(stay, ms) + (1 - stays) * reaches(skim, ms);
  const played = (mark_ms: number) => either(Math.min(mark_ms, duration_ms));
  // E[min(X, d)] of a shifted exponential, and what is seen again: E[min(d, 0.15 (X - d)+)].
  const until = ({ from, mean }: typeof stay, ms: number) =>
    ms <= from ? ms : from + mean * (1 - Math.exp(-(ms - from) / mean));
  const beyond = reaches(stay, duration_ms);
  const rest = duration_ms > stay.from ? 0 : stay.from - duration_ms;
  const again =
    AGAIN * until({ from: rest, mean: stay.mean }, duration_ms / AGAIN) * (duration_ms > stay.from ? beyond : 1);
  const watch_ms = stays * (until(stay, duration_ms) + again) + (1 - stays) * until(skim, duration_ms);
  const zeal = 2 * u.expressiveness[row];
  const like = Math.min(1, answers.like * zeal);
  const share = Math.min(1, answers.share * zeal);
  const follow = involvement * (like * answers.follow_after_like + (1 - like) * answers.follow);
  const click =
    product_fit === null
      ? 0
      : answers.click *
        2 *
        u.commerce_affinity[row] *
        Math.exp(answers.click_taste * product_fit - 0.8 * u.commerce_fatigue[row]) *
        (0.5 + u.trust[row]) *
        (1 - assurance.disclosure_taps * disclosure);
  const put_off = Math.min(0.1, answers.not_interested * Math.exp(-answers.put_off_growth * odds));
  return {
    stays,
    valid_play: played(VALID_MS),
    long_view: played(LONG_MS),
    complete_play: either(duration_ms),
    watch_s: watch_ms / 1_000,
    like: stays * like,
    comment: stays * Math.min(1, answers.comment * zeal * involvement),
    share: stays * share,
    save: stays * Math.min(1 - share, answers.save),
    follow: is_followed ? 0 : stays * Math.min(1, follow),
    profile: stays * answers.profile,
    not_interested: (1 - stays) * put_off,
    click: stays * Math.min(1, click),
  };
}
