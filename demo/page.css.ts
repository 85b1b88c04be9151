import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const sheet = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');

/** GitHub's own sheet for comments, and what stands around them; light and dark as the reader's system has it. */
export const css = (): string => `${readFileSync(sheet, 'utf8')}
:root { color-scheme: light dark; --canvas: #fff; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0; --head: #f6f8fa; --link: #0969da; --open: #1a7f37; --done: #8250df; --off: #59636e; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0d1117; --ink: #f0f6fc; --muted: #9198a1; --line: #3d444d; --head: #151b23; --link: #4493f8; --open: #238636; --done: #8957e5; --off: #656c76; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 14px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 16px; }
h1 { font-size: 24px; font-weight: 400; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
h1 .number, .muted { color: var(--muted); }
.meta { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin: 0 0 8px; }
.state { border-radius: 2em; padding: 4px 12px; color: #fff; font-weight: 500; }
.state.open { background: var(--open); } .state.completed { background: var(--done); } .state.off { background: var(--off); }
.label { border-radius: 2em; padding: 0 8px; font-size: 12px; font-weight: 500; line-height: 20px; border: 1px solid #0002; }
.avatar { display: inline-grid; place-items: center; width: 24px; height: 24px; border-radius: 50%; color: #fff; font-size: 10px; font-weight: 600; flex: none; }
.avatar.app { border-radius: 6px; }
header p { margin: 0 0 4px; }
.person { display: inline-flex; align-items: center; gap: 4px; font-weight: 600; }
header { border-bottom: 1px solid var(--line); padding-bottom: 8px; margin-bottom: 16px; }
.comment { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 16px; overflow: hidden; scroll-margin-top: 16px; }
.comment.pinned { border-color: var(--link); }
.comment > .by { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; background: var(--head); border-bottom: 1px solid var(--line); padding: 8px 16px; color: var(--muted); }
.comment > .by .person { color: var(--ink); }
.tag { border: 1px solid var(--line); border-radius: 2em; font-size: 12px; padding: 0 6px; line-height: 18px; }
.tag.end { margin-left: auto; }
.markdown-body { padding: 16px; background: transparent; font-size: 14px; }
.markdown-body .mention { font-weight: 600; }
.reactions { display: flex; gap: 6px; padding: 0 16px 12px; }
.reaction { border: 1px solid var(--line); border-radius: 2em; padding: 0 8px; font-size: 12px; line-height: 24px; }
.event { display: flex; gap: 8px; align-items: baseline; margin: 0 0 16px 16px; color: var(--muted); font-size: 13px; }
.event b { color: var(--ink); font-weight: 600; }
.event .label { display: inline-block; line-height: 18px; }
.event .avatar { width: 18px; height: 18px; font-size: 8px; align-self: center; }
#told { border-top: 1px solid var(--line); margin-top: 24px; padding-top: 8px; scroll-margin-top: 8px; }
#told h2 { font-size: 20px; font-weight: 400; margin: 8px 0 12px; }
.audiences { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 12px; align-items: start; }
.audience h3 { font-size: 14px; margin: 0 0 8px; text-transform: capitalize; }
.audience h3 .muted { font-weight: 400; text-transform: none; }
.message { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 12px; overflow: hidden; }
.message .when { background: var(--head); border-bottom: 1px solid var(--line); padding: 4px 12px; color: var(--muted); font-size: 12px; }
.message .when b { color: var(--ink); }
.message .markdown-body { padding: 12px; font-size: 13px; overflow-wrap: anywhere; }
.message .markdown-body > div { padding: 0 !important; font: inherit !important; }
.message .markdown-body > :last-child, .message .markdown-body > div > :last-child { margin-bottom: 0 !important; }
footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 12px; padding: 12px 0 24px; }
a { color: var(--link); }
@media (max-width: 480px) { main { padding: 12px; } .comment > .by { padding: 8px 12px; } .markdown-body { padding: 12px; } .event { margin-left: 4px; } }
`;
