import type { openApiDocument } from './open-api.ts';
import { allProblems } from './problems.ts';

type Description = ReturnType<typeof openApiDocument>;
type Content = { readonly [type: string]: { readonly schema: object } };
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters: readonly { name: string; in: string; required: boolean; description?: string; schema: object }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly [status: string]: { readonly content?: Content } };
}

/** The description of the interface as a page that needs no script. */
export function pageOf({ info, paths, components }: Description): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  );
  const index = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${operation.operationId}"><b>${method.toUpperCase()}</b> ${text(path)}</a></li>`,
  );
  const calls = operations.map(({ path, method, operation }) => callOf(path, method, operation));
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) => `<section id="shape-${name}"><h3>${name}</h3>${shape(schema)}</section>`,
  );
  const problems = Object.entries(allProblems).map(
    ([code, { status, sentence }]) => `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${text(sentence)}`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(info.title)} – interface</title>
<link rel="stylesheet" href="/api/docs/style.css">
<header><h1>${text(info.title)}: the interface</h1><p>${text(info.description)}</p>
<p>For programs: <a href="/api/v1/openapi.json">openapi.json</a>. All paths are below <code>/api/v1</code>.</p></header>
<nav aria-label="Calls"><ul>${index.join('')}</ul></nav>
<main>
<h2>Calls</h2>${calls.join('')}
<h2>Shapes</h2>${shapes.join('')}
<h2>Problems</h2><table><thead><tr><th>code<th>status<th>meaning</thead><tbody>${problems.join('')}</tbody></table>
</main>
</html>`;
}

/** JSON goes without saying; files are named by their types. */
function contentOf(content: Content): string {
  return Object.entries(content)
    .map(([type, { schema }]) => (type === 'application/json' ? shape(schema) : `<p><code>${text(type)}</code></p>`))
    .join('');
}

function callOf(path: string, method: string, operation: Operation): string {
  const { operationId, summary, security, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><td><code>${text(name)}</code><td>${place}${required ? ', required' : ''}<td>${text(description ?? '')}${shape(schema)}`,
  );
  return `<section id="${operationId}">
<h3><b>${method.toUpperCase()}</b> ${text(path)}</h3><p>${text(summary)}${security.length === 0 ? ' <em>No session needed.</em>' : ''}</p>
${rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`}
${requestBody === undefined ? '' : `<h4>Takes</h4>${contentOf(requestBody.content)}`}
<h4>Answers</h4>${Object.values(responses)
    .map(({ content }) => (content === undefined ? '' : contentOf(content)))
    .join('')}
</section>`;
}

/** A schema as JSON, with links where it names another one. */
function shape(schema: object): string {
  const json = text(JSON.stringify(schema, null, 2));
  const linked = json.replaceAll(/#\/components\/schemas\/(\w+)/g, '<a href="#shape-$1">$1</a>');
  return `<pre>${linked}</pre>`;
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const stylesheet = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; display: grid; gap: 0 2rem; grid-template-columns: 18rem 1fr; }
header { grid-column: 1 / -1; }
nav ul { list-style: none; margin: 0; padding: 0; position: sticky; top: 1rem; max-height: 95vh; overflow: auto; }
nav a, h3 { font-family: ui-monospace, monospace; }
nav a { text-decoration: none; font-size: 0.8rem; }
main { min-width: 0; }
section { border-top: 1px solid #8886; padding: 0.5rem 0 1rem; }
h3 { margin: 0.5rem 0; font-size: 1rem; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 0.85rem; }
pre { background: #8881; border-radius: 6px; padding: 0.5rem 0.75rem; overflow: auto; font-size: 0.8rem; margin: 0; max-height: 24rem; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; }
:target { background: #fd02; }
@media (max-width: 50rem) { body { grid-template-columns: minmax(0, 1fr); } nav ul { position: static; max-height: 12rem; } }
`;
