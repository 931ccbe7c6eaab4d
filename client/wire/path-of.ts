const BASE = '/api/v1';

/**
 * Address of a call.
 * @param template - path as the contract writes it, `/videos/{video_id}`
 * @throws {Error} where a parameter of the path is missing
 */
export function pathOf(
  template: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const path = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (Number.isSafeInteger(value)) return String(value);
    if (typeof value !== 'string' || value === '') throw new Error(`${template} needs ${name}`);
    return encodeURIComponent(value);
  });
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`;
}
