import { Problem, problemOf } from './problem.ts';

/** A clip over a phone's network takes longer than a call; assumption, 60 to 300 s. */
const PATIENCE_MS = 180_000;

/**
 * Brings a file as it is.
 * @throws {Problem} for every refusal, and where the server cannot be reached
 */
export async function upload<T>(path: `/pictures` | `/videos/${string}/clip`, file: Blob): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new Problem('unreachable', 0, 'The shop cannot be reached.');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, answer, response.headers.get('Retry-After'));
  return answer as T;
}
