/** Levels that a body may have; what the contract asks for has five at most. */
const DEPTH_MAX = 16;

/**
 * What is wrong with the shape of a JSON text that parsers let pass, in a sentence; null for what is in order, and for
 * what is no JSON, which the parser says better. A key that stands twice means one thing to one reader and another to
 * the next; a text nested without end costs more than it says.
 */
export function shapeFault(text: string): string | null {
  /** Keys of the objects that are open; null for an array. */
  const open: (Set<string> | null)[] = [];
  let is_key = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end < 0) return null;
      const keys = open.at(-1);
      if (is_key && keys) {
        const key = keyIn(text.slice(at, end + 1));
        if (key === null) return null;
        if (keys.has(key)) return `The key ${JSON.stringify(key.slice(0, 40))} stands twice in one object.`;
        keys.add(key);
        is_key = false;
      }
      at = end;
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null);
      if (open.length > DEPTH_MAX) return `The body is nested more than ${DEPTH_MAX} levels deep.`;
      is_key = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      is_key = false;
    } else if (char === ',') is_key = open.at(-1) instanceof Set;
  }
  return null;
}

/** Place of the quote that ends the string which begins at a place; -1 where none does. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** The key behind its writing: `"\u0061"` and `"a"` are one. */
function keyIn(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}
