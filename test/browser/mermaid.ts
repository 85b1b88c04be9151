import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, opened } from './chromium.ts';

/** Mermaid's own script, fetched by `scripts/fetch-mermaid.sh`: as a dependency it would weigh more than all others together. */
const SCRIPT = fileURLToPath(new URL('../../.cache/mermaid.min.js', import.meta.url));

/** Why charts cannot be parsed here; undefined where they can. */
export function noMermaid(): string | undefined {
  if (!existsSync(SCRIPT)) return 'Mermaid is not here: sh scripts/fetch-mermaid.sh';
  return chromium() === undefined ? 'Chromium is not here: apt-get install chromium' : undefined;
}

/** The fenced Mermaid charts of a Markdown text. */
export const chartsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, chart]) => chart!);

/** What Mermaid itself says of each chart, having drawn it: empty where it has nothing to object to. */
export async function objections(charts: readonly string[]): Promise<string[]> {
  const page = await opened(`<!doctype html><meta charset="utf-8"><title>Charts</title>
<script src="${pathToFileURL(SCRIPT).href}"></script><body><script type="module">
  const charts = ${JSON.stringify(charts).replaceAll('<', '\\u003c')};
  mermaid.initialize({ startOnLoad: false });
  const said = [];
  for (const [at, chart] of charts.entries()) {
    try {
      await mermaid.parse(chart);
      const { svg } = await mermaid.render('chart' + at, chart);
      said.push(svg.startsWith('<svg') ? '' : 'nothing was drawn');
    } catch (error) {
      said.push(String(error.message || error));
    }
  }
  document.body.innerHTML = '<pre id="said"></pre>';
  document.querySelector('#said').textContent = encodeURIComponent(JSON.stringify(said));
</script>`);
  const said = /<pre id="said">([^<]*)<\/pre>/.exec(page)?.[1];
  if (said === undefined) throw new Error('Mermaid did not come to an end');
  return JSON.parse(decodeURIComponent(said)) as string[];
}
