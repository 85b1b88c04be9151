import{I as pe,M as ce,N as de,R as I,S as ue,T as R,W as he,X as fe,a as X,ba as ge,da as we,i as te,k as oe,l as re,m as ie,ma as ye,o as se,q as ae,x as le,z as me}from"./chunk-7GZYWS23.js";import{B as K,C as v,D as U,Ea as G,Pa as V,Qa as _,aa as C,fa as D,hb as Y,ib as Z,j as M,k as N,ka as $,kb as J,lb as Q,ta as L,ua as B,v as O,va as T,w as z,ya as h,z as q}from"./chunk-T7B2AEC3.js";import{a as ee,c as ne}from"./chunk-KCEB7NKF.js";import"./chunk-IYWUY3VA.js";import{writeFile as Fn}from"node:fs/promises";import{join as Mn}from"node:path";var Ze={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Je=/[\u202A-\u202E\u2066-\u2069]/g,Qe=/[\u0000-\u0008\u000B-\u001F\u007F]/g,Xe=e=>e.replace(Je,"").replace(Qe," ").replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").replace(/[&<>"']/g,n=>Ze[n]);function be(e){return e===!1||e===null||e===void 0?"":typeof e=="string"?Xe(e):typeof e=="number"?String(e):"html"in e?e.html:e.map(be).join("")}var i=(e,...n)=>({html:e.map((t,r)=>t+(r<n.length?be(n[r]):"")).join("")}),P=e=>({html:e});function c(e,n="ul"){let t=e.filter(o=>o!==void 0&&o!==""&&o!==!1&&o!==null);if(t.length===0)return;let r=t.map(o=>i`<li>${o}</li>`);return n==="ul"?i`<ul>
        ${r}
      </ul>`:i`<ol>
        ${r}
      </ol>`}function w(e){let n=e.filter(([,t])=>t!==void 0&&t!==""&&t!==!1&&t!==null);if(n.length!==0)return i`<dl>
    ${n.map(([t,r])=>i`<dt>${t}</dt>
          <dd>${r}</dd>`)}
  </dl>`}var f=(e,n=e)=>/^https?:\/\/[^/]/i.test(e)?i`<a href="${e}" rel="noreferrer" ${n===e&&P(' class="bare"')}>${n}</a>`:i`${n}`,H=e=>i`<a href="mailto:${e}">${e}</a>`;var $e=e=>`Severity ${e.replace(/^sev(?=\d)/,"")}`;function en(e,n){switch(n.kind){case"room":return"The room on GitHub, once it is back: until then on the bridge";case"email":return["Mail to ",[...n.to,...n.cc].map((r,o)=>[o>0&&", ",H(r)])];case"slack":return`Slack, by hand (channel ${e} of the plan)`;case"teams":return`Microsoft Teams, by hand (channel ${e} of the plan)`;case"repository":return`Issues of ${n.repository}, which are on GitHub too: find another way`;case"webhook":return`What ${e} leads to, by hand`}}function nn(e){return C.flatMap((t,r)=>{let o=e[t],s=r>0?e[C[r-1]]:void 0;if(o===s)return[];let a=r===0?"":t==="identified"?" once the cause is known":" while watching the fix";return[o===null?`only at the end${a}`:`every ${h(o)}${a}`]}).join(", ")}var S=({audiences:e,channels:n})=>Object.keys(e).filter(t=>e[t].channels.some(r=>n[r]));function tn(e,{plan:n}){let{channels:t,firstWithin:r,approvedBy:o}=n.audiences[e],s=t.flatMap(l=>n.channels[l]?[en(l,n.channels[l])]:[]),a=Object.entries(n.severities).flatMap(([l,{updates:m}])=>m[e]?[`${$e(l)}: ${nn(m[e])}`]:[]);return i`<h3>${$(n,e)||e}</h3>
    ${w([["By",c(s)],["First word",r!==null&&`within ${h(r)}`],["Then",c(a)],["Approved by",o!==null&&(n.roles[o]?.title||o)]])}`}function xe(e){let{severities:n}=e.plan,t=Object.entries(n).map(([r,{means:o,restoreWithin:s}])=>[$e(r),[o||"no description",s!==null&&`; to be restored within ${h(s)}`]]);return i`<section id="severities">
      <h2>How bad is it?</h2>
      ${w(t)}
    </section>
    <section id="told">
      <h2>Who is told, and when</h2>
      ${S(e.plan).map(r=>tn(r,e))}
    </section>`}function ve({plan:e}){let n=Object.entries(e.tools).map(([r,{name:o,for:s,link:a}])=>[i`<b>${o||r}</b>`,s&&`: ${s}`,a!==null&&[", ",f(a)]]),t=Object.entries(e.environment);if(n.length+t.length!==0)return i`<section id="tools">
    <h2>Tools and environment</h2>
    ${c(n)}${w(t)}
  </section>`}var ke=`// What a comment may hold is 65,536 characters, and no more than thirty commands of one comment are read.
const LONGEST = 60000;
const MOST = 30;
const UNSEEN = /[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF]/g;

/** A moment as commands read it, in UTC: 2026-11-23T10:05Z. */
const written = (at) => new Date(at).toISOString().replace(/(?::00)?\\.\\d+Z$/, 'Z');

/** \`at:\` in the words would be read as another time of the note: without its colon it is a word. */
const harmless = (word) =>
  /^at:/i.test(word.normalize('NFKC').replace(UNSEEN, ''))
    ? word.replace(/[:\\uFF1A\\uFE13\\uFE55]/, ' ').trim()
    : word;

/** A note's words on one line, which neither a list, a fence nor a signature among them can cut off. */
function oneLine(text) {
  const line = text
    .split(/[\\n\\r\\v\\f\\u0085\\u2028\\u2029]+/)
    .map((part) =>
      part
        .replace(/[\\u0000-\\u001F\\u007F]/g, ' ')
        .replace(/[^\\p{Z}]+/gu, harmless)
        .trim(),
    )
    .filter(Boolean)
    .join(' \xB7 ');
  // So mail programs introduce what others wrote, and nothing below would be read.
  return /(?:\u5199\u9053|\u5BEB\u9053|\u306E\u30E1\u30FC\u30EB|\u3055\u3093\u306F\u66F8\u304D\u307E\u3057\u305F)\\s*[:\uFF1A]$/u.test(line) ? \`\${line} \u2026\` : line;
}

/**
 * Notes as the texts of comments, each line a command that Allclear reads, in the order in which things happened.
 * No two lines name one moment: of two alike within two minutes the second would count as said twice.
 */
function commentsOf(notes, command) {
  const taken = new Set();
  const comments = [];
  let count = 0;
  for (const { at, text } of [...notes].sort((one, other) => one.at - other.at)) {
    const words = oneLine(text);
    if (words.replace(UNSEEN, '') === '') continue;
    let moment = Math.floor(at / 1000) * 1000;
    while (taken.has(moment)) moment += 1000;
    taken.add(moment);
    const line = \`\${command} at: \${written(moment)} \${words}\`;
    const last = comments.at(-1);
    if (last === undefined || count === MOST || last.length + line.length + 2 > LONGEST) {
      comments.push(line);
      count = 1;
    } else {
      comments[comments.length - 1] = \`\${last}\\n\\n\${line}\`;
      count += 1;
    }
  }
  return comments;
}
`,Oe=`const find = (id) => document.getElementById(id);
const form = find('note');
const place = \`allclear kit \${form.dataset.repository}\`;
let kept = true;
let notes = [];

try {
  notes = JSON.parse(localStorage.getItem(place) ?? '[]');
} catch {
  kept = false;
}

function keep() {
  try {
    localStorage.setItem(place, JSON.stringify(notes));
    kept = true;
  } catch {
    kept = false;
  }
}

/** An element with words in it; words are never markup. */
function made(name, words = '', more = {}) {
  const element = Object.assign(document.createElement(name), more);
  if (words !== '') element.textContent = words;
  return element;
}

const pad = (number) => String(number).padStart(2, '0');
/** The clock of this device, as its own input takes it. */
function local(at) {
  const date = new Date(at);
  const day = \`\${date.getFullYear()}-\${pad(date.getMonth() + 1)}-\${pad(date.getDate())}\`;
  return \`\${day}T\${pad(date.getHours())}:\${pad(date.getMinutes())}\`;
}

async function copy(element, button) {
  const words = element.value ?? element.textContent;
  let done = false;
  try {
    await navigator.clipboard.writeText(words);
    done = true;
  } catch {
    // Older phones, and pages from a file: the selection is what they copy.
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
    done = document.execCommand('copy');
  }
  button.textContent = done ? 'Copied' : 'Selected: copy it by hand';
  setTimeout(() => (button.textContent = 'Copy'), 3000);
}

document.addEventListener('click', ({ target }) => {
  const id = target.dataset?.copies;
  if (id) copy(find(id), target);
});

const roomOf = (key) => [...(find('note-room')?.options ?? [])].find(({ value }) => value === key)?.text;

function show() {
  const shown = notes
    .map((note, at) => ({ ...note, number: at }))
    .sort((one, other) => one.at - other.at || one.number - other.number);
  find('notes').replaceChildren(
    ...shown.map(({ at, room, text, number }) => {
      const item = made('li');
      const remove = made('button', 'Remove', { type: 'button' });
      remove.addEventListener('click', () => {
        notes.splice(number, 1);
        keep();
        show();
      });
      const whose = room && roomOf(room) ? \` (\${roomOf(room)})\` : '';
      item.append(made('time', local(at).replace('T', ' ')), made('span', text + whose), remove);
      return item;
    }),
  );
  const rooms = [...new Set(shown.map(({ room }) => room))];
  const blocks = rooms.flatMap((room) =>
    commentsOf(
      shown.filter((note) => note.room === room),
      form.dataset.command,
    ).map((text, at, all) => ({ room, text, which: all.length > 1 ? \`, \${at + 1} of \${all.length}\` : '' })),
  );
  find('paste').replaceChildren(
    ...blocks.flatMap(({ room, text, which }, at) => {
      const where = room ? (roomOf(room) ?? room) : 'the new room';
      const area = made('textarea', '', { readOnly: true, value: text, id: \`paste-\${at}\`, rows: 5 });
      area.setAttribute('aria-label', \`For \${where}\${which}\`);
      const button = made('button', 'Copy', { type: 'button' });
      button.dataset.copies = area.id;
      return [made('h4', \`One comment for \${where}\${which}\`), area, button];
    }),
  );
  find('pasting').hidden = blocks.length === 0;
  find('kept').textContent = kept
    ? 'Notes stay on this device until you remove them.'
    : 'This browser keeps nothing: copy your notes before you close this page.';
}

let typed = false;
const when = find('note-at');
when.value = local(Date.now());
when.addEventListener('input', () => (typed = true));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = find('note-text').value.trim();
  const at = typed ? new Date(when.value).getTime() : Math.floor(Date.now() / 60000) * 60000;
  if (text === '' || Number.isNaN(at)) return;
  notes.push({ at, text, room: find('note-room')?.value ?? '' });
  keep();
  show();
  find('note-text').value = '';
  typed = false;
  when.value = local(Date.now());
  find('note-text').focus();
});

addEventListener('beforeunload', (event) => {
  if (!kept && notes.length > 0) event.preventDefault();
});

if (!Array.isArray(notes)) notes = [];
form.hidden = false;
show();
`,A=`:root {
  color-scheme: light dark;
  --line: #d0d7de;
  --soft: #f6f8fa;
  --quiet: #57606a;
  --strong: #0b5d2a;
  --late: #a40e26;
}
@media (prefers-color-scheme: dark) {
  :root {
    --line: #3d444d;
    --soft: #161b22;
    --quiet: #9198a1;
    --strong: #4cc26a;
    --late: #ff8182;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  max-width: 860px;
  padding: 16px;
  font:
    16px/1.5 system-ui,
    -apple-system,
    'Segoe UI',
    Roboto,
    sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 26px;
  line-height: 1.2;
  margin: 0 0 4px;
}
h2 {
  font-size: 21px;
  line-height: 1.25;
  margin: 36px 0 8px;
  padding-top: 8px;
  border-top: 3px solid var(--strong);
}
h3 {
  font-size: 17px;
  margin: 20px 0 4px;
}
h4 {
  font-size: 15px;
  margin: 14px 0 4px;
  color: var(--quiet);
}
p,
ul,
ol,
dl {
  margin: 0 0 10px;
}
ul,
ol {
  padding-left: 22px;
}
li {
  margin: 2px 0;
}
nav {
  position: sticky;
  top: 0;
  display: flex;
  gap: 4px 14px;
  overflow-x: auto;
  padding: 10px 0;
  background: Canvas;
  border-bottom: 1px solid var(--line);
  white-space: nowrap;
}
nav a {
  padding: 4px 0;
}
section {
  scroll-margin-top: 56px;
}
.quiet {
  color: var(--quiet);
  font-size: 14px;
}
.late {
  color: var(--late);
  font-weight: 600;
}
.first li {
  margin: 8px 0;
}
a[href^='tel:'] {
  font-weight: 600;
}
dl {
  display: grid;
  grid-template-columns: minmax(90px, 26%) 1fr;
  gap: 2px 12px;
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
}
table {
  border-collapse: collapse;
  width: 100%;
  margin: 0 0 10px;
}
th,
td {
  border: 1px solid var(--line);
  padding: 4px 8px;
  text-align: start;
  vertical-align: top;
}
pre {
  margin: 0 0 6px;
  padding: 10px 12px;
  background: var(--soft);
  border: 1px solid var(--line);
  border-radius: 6px;
  font:
    14px/1.45 ui-monospace,
    Menlo,
    Consolas,
    monospace;
  white-space: pre-wrap;
}
.incident {
  border: 1px solid var(--line);
  border-left: 4px solid var(--late);
  border-radius: 6px;
  padding: 10px 14px;
  margin: 0 0 14px;
}
.incident h3:first-child {
  margin-top: 0;
}
button,
input,
textarea,
select {
  font: inherit;
  color: inherit;
}
button {
  padding: 8px 16px;
  min-height: 40px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--soft);
}
input,
textarea,
select {
  width: 100%;
  padding: 8px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: Canvas;
}
textarea[readonly] {
  font:
    14px/1.45 ui-monospace,
    Menlo,
    Consolas,
    monospace;
}
label {
  display: block;
  margin: 8px 0;
}
#notes li {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 12px;
  align-items: baseline;
  border-bottom: 1px solid var(--line);
  padding: 6px 0;
}
#notes {
  list-style: none;
  padding: 0;
}
#notes span {
  flex: 1 1 200px;
  white-space: pre-wrap;
}
#notes time {
  color: var(--quiet);
}
.paper {
  display: none;
}
[hidden] {
  display: none !important;
}
@media print {
  :root {
    color-scheme: light;
    --line: #999;
    --soft: #fff;
    --quiet: #333;
    --strong: #000;
    --late: #000;
  }
  @page {
    margin: 16mm 14mm;
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 11pt;
  }
  nav,
  button,
  form,
  #pasting,
  .screen {
    display: none !important;
  }
  h2,
  h3,
  h4 {
    break-after: avoid;
  }
  pre,
  li,
  dl,
  tr,
  .incident {
    break-inside: avoid;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a[href^='http']::after {
    content: ' <' attr(href) '>';
    font-size: 9pt;
  }
  a.bare::after {
    content: none;
  }
  .paper {
    display: table;
  }
  .paper td {
    height: 9mm;
  }
  .paper th:first-child {
    width: 16%;
  }
  .paper th:nth-child(2) {
    width: 18%;
  }
}
`;function on({people:e,vendors:n,bridges:t}){return[...Object.values(e).map(({phone:o})=>o),...Object.values(t).map(({phone:o})=>o),...Object.values(n).flatMap(({phone:o,escalateTo:s,contacts:a})=>[o,...[...s,...a].map(l=>l.phone)])].filter(o=>o!==null)}function Te(e,n){let r=(e.kit.phoneNumbers?[...new Set(on(e).filter(O))].sort():[]).map(s=>({name:s,value:n(s)?.trim()??""})),o=Object.create(null);for(let{name:s,value:a}of r)rn(a)&&(o[s]=a);return{numbers:o,missing:r.filter(({value:s})=>s==="").map(({name:s})=>s),odd:r.filter(({name:s,value:a})=>a!==""&&!Object.hasOwn(o,s)).map(({name:s})=>s)}}function rn(e){if(e.length>80||z(e)||!/^[+(]?\d/.test(e))return!1;let n=e.split(/\s+/);return e.replace(/\D/g,"").length>=3&&n.every(r=>new RegExp("^(?:[\\d()+./,;#*\u2013-]+|\\p{L}{1,10}[.:]?)$","u").test(r))}function b(e,{plan:n,numbers:t}){if(e===null||!n.kit.phoneNumbers)return;let o=O(e)?Object.hasOwn(t,e)?t[e]:void 0:e;if(o===void 0)return i`<span class="quiet">number: see the secret ${e}</span>`;let s=/^\s*\+?[\d\s().\/-]+/.exec(o)?.[0].replace(/[^\d+]/g,"")??"";return s.length>=3?i`<a href="tel:${s}">${o}</a>`:i`<b>${o}</b>`}var Pe=({plan:e},n)=>Object.entries(e.people).find(([t])=>t.toLowerCase()===n.toLowerCase())?.[1];function W(e,n){let t=q(n.plan,e),r=b(Pe(n,e)?.phone??null,n),o=t===e?i`<b>${e}</b>`:i`<b>${t}</b> (${e})`;return i`${o}${r&&i`, ${r}`}`}function Se(e,n){let{hours:t,timezone:r}=Pe(n,e)??{hours:null,timezone:null},o=[t,r??(t&&n.plan.timezone)].filter(Boolean).join(" ");return i`${W(e,n)}${o!==""&&i` <span class="quiet">works ${o}</span>`}`}var Ne=(e,n)=>c(e.map(t=>Se(t,n)),"ol")??i`<p class="late">The plan names nobody.</p>`;function sn(e,n){let{title:t,many:r,onCall:o,acceptWithin:s,duties:a}=n.plan.roles[e],l=r&&o.length===0;return i`<h3>${t||e}</h3>
    ${l?i`<p>Whoever joins.</p>`:Ne(o,n)}
    ${s!==null&&o.length>1&&i`<p class="quiet">No answer within ${h(s)}: call the next.</p>`}
    ${c(a)}`}function an(e,n){let{title:t,onCall:r,answerWithin:o}=n.plan.teams[e];return i`<h3>${t||e}</h3>
    ${Ne(r,n)} ${w([["Answers within",o!==null&&h(o)]])}`}function ln(e){let{plan:n}=e,t=[...Object.values(n.roles),...Object.values(n.teams)].flatMap(({onCall:o})=>o),r=new Set(t.map(o=>o.toLowerCase()));return Object.keys(n.people).filter(o=>!r.has(o.toLowerCase()))}function Ke(e){let{plan:n}=e,t=ln(e),r=Object.keys(n.teams);return i`<section id="people">
      <h2>People</h2>
      ${!n.kit.phoneNumbers&&i`<p class="quiet">Phone numbers are left out: the plan says so (kit: phone-numbers).</p>`}
      ${Object.keys(n.roles).map(o=>sn(o,e))}
      ${t.length>0&&i`<h3>Everybody else in the plan</h3>
          ${c(t.map(o=>Se(o,e)))}`}
    </section>
    ${r.length>0&&i`<section id="teams">
        <h2>Teams</h2>
        ${r.map(o=>an(o,e))}
      </section>`}`}var mn=2,j=(e,{plan:n})=>n.roles[e]?.title||e;function Re(e,n){let t=n.plan.roles[e]?.onCall??[];return t.length===0?"The plan names nobody: whoever reads this first":t.slice(0,mn).map((r,o)=>[o>0&&"; then ",W(r,n)])}var pn=({plan:e})=>{let n=Object.keys(e.severities).sort()[0]??"sev1";return Object.keys(e.roles).filter(t=>t!=="lead"&&e.roles[t].neededAt.includes(n))};function cn(e){let n=e.plan.bridges.technical??Object.values(e.plan.bridges)[0],t=n&&b(n.phone,e);return!n||n.url===null&&!t?"The plan names no bridge: agree on one place to talk":[n.url!==null&&f(n.url),n.url!==null&&t&&" or ",t]}function dn({plan:e}){let n=S(e).map(t=>{let{firstWithin:r}=e.audiences[t];return`${$(e,t)||t}${r===null?"":` within ${h(r)}`}`});return n.length>0?v(n):"whoever has to know"}function un({plan:e}){let n=Object.entries(e.vendors).map(([t,{name:r}])=>r||t);return n.length>0&&i`<b>Call the vendor at the first hint.</b> ${v(n)}: open a case now, it can be closed again.
      <a href="#vendors">Contracts and numbers</a>`}function He(e){let{plan:n,repository:t}=e,r=pn(e),{approveAt:o}=n.changes,s=[i`<b>Write down</b> since when, and what people notice. <a href="#notes-here">Notes</a> work here
      without network, or on paper.`,i`<b>Somebody leads.</b> ${j("lead",e)}: ${Re("lead",e)}. Call: GitHub and Allclear wake
      nobody now.`,i`<b>Meet.</b> ${cn(e)}. <a href="#bridges">All bridges</a>`,r.length>0&&[i`<b>Fill the roles.</b>`,c(r.map(a=>[j(a,e),": ",Re(a,e)]))],i`<b>Decide <a href="#severities">how bad it is</a>.</b> In doubt the worse one.`,un(e),i`<b>Tell them:</b> ${dn(e)}. Say each time when they hear next, and keep it.
      <a href="#words">Words to send</a>`,i`<b>One change at a time.</b> Note before each what, who, and the way
      back${o.length>0&&`; ${j(n.changes.approvedBy??"changes",e)} says yes first at ${K(o.map(a=>a.replace(/^sev(?=\d)/,"severity ")))}`}.`,i`<b>When GitHub is back:</b> open an issue in ${t.owner}/${t.name} with the label
      ${n.label}, or go to the room that is open, and paste the notes.`];return i`<section id="first">
    <h2>What to do first</h2>
    <div class="first">${c(s,"ol")}</div>
  </section>`}var x=e=>e.map(hn);function hn(e){switch(e.is){case"text":return i`${I(e.text)}`;case"code":return i`<code>${I(e.text)}</code>`;case"break":return i`<br />`;case"strong":return i`<b>${x(e.inside)}</b>`;case"emphasis":return i`<em>${x(e.inside)}</em>`;case"link":return i`${x(e.inside)} (${f(e.url)})`}}var Ee=([e,...n])=>i`<li>${e?.is==="paragraph"?x(e.inside):e&&E(e)}${n.map(E)}</li>`;function E(e){switch(e.is){case"paragraph":return i`<p>${x(e.inside)}</p>`;case"heading":return i`<h4>${x(e.inside)}</h4>`;case"list":return e.from===null?i`<ul>
            ${e.items.map(Ee)}
          </ul>`:i`<ol start="${e.from}">
            ${e.items.map(Ee)}
          </ol>`;case"quote":return i`<blockquote>${e.blocks.map(E)}</blockquote>`;case"code":return i`<pre>${e.text}</pre>`;case"table":return i`<table>
        ${e.rows.map(n=>i`<tr>
              ${n.map(t=>i`<td>${x(t)}</td>`)}
            </tr>`)}
      </table>`;case"rule":return i`<hr />`}}var Ce=e=>i`${R(e).map(E)}`;function fn({incident:e,url:n},{plan:t,repository:r,now:o}){let{phoneNumbers:s}=t.kit;return Q({incident:"unread"in e?Y():e,plan:{...t,publicRooms:{...t.publicRooms,phoneNumbers:s}},repository:{...r,private:s},entries:[],issueUrl:n,now:o,earlier:{count:0,comments:[]}})}function gn(e,n){let{repository:t}=n,r=`${t.owner}/${t.name}#${e.number}`;if("unread"in e.incident)return i`<div class="incident">
      <h3>${e.title}</h3>
      <p>${f(e.url,r)}. ${e.incident.unread}</p>
    </div>`;let o=fn(e,n),s=[...[ae(o),se(o),re(o),ie(o)].flat(),...oe(o)],a=V(G(o),te(o),de(o),ce(o),pe(o),s.length>0&&`### Waited for
${s.map(l=>`- ${l}`).join(`
`)}`);return i`<div class="incident">
    <h3>${f(e.url,r)}</h3>
    ${Ce(a)}
  </div>`}function Ie(e){let{rooms:n}=e;return i`<section id="incidents">
    <h2>Open incidents</h2>
    ${n.length===0?i`<p>None was open when this was written.</p>`:i`<p class="quiet">As they stood when this was written. What was promised since is not here.</p>
            ${n.map(t=>gn(t,e))}`}
  </section>`}var Ae=({plan:e,repository:n})=>e.organization||`${n.owner}/${n.name}`;var wn=14;function We(e){let{repository:n,rooms:t,plan:r}=e,o=`${n.owner}/${n.name}`,s=t.length>0&&i`<label
      >Which incident
      <select id="note-room">
        <option value="">A new one</option>
        ${t.map(({number:a,title:l})=>i`<option value="${o}#${a}">#${a} ${l}</option>`)}
      </select></label
    >`;return i`<section id="notes-here">
    <h2>Notes</h2>
    <p>
      What happened, what was tried, who was told, each with its time. When GitHub is back they become lines
      for the room, in their place in its timeline.
    </p>
    <noscript><p class="late">This program runs no scripts: note on paper.</p></noscript>
    <form id="note" data-repository="${o}" data-command="${J("/note",r)}" hidden>
      <label>When, by the clock of this device <input type="datetime-local" id="note-at" required /></label>
      ${s}
      <label>What <textarea id="note-text" rows="3" maxlength="4000" required></textarea></label>
      <button type="submit">Note it</button>
      <p class="quiet" id="kept"></p>
    </form>
    <ol id="notes"></ol>
    <div id="pasting" hidden>
      <h3>To paste when GitHub is back</h3>
      <p>Paste each text as one comment of its own. Whoever pastes is named as the one who noted.</p>
      <div id="paste"></div>
    </div>
    <table class="paper">
      <tr>
        <th>Time, zone</th>
        <th>Who</th>
        <th>What happened, what was done</th>
      </tr>
      ${Array.from({length:wn},()=>i`<tr>
            <td></td>
            <td></td>
            <td></td>
          </tr>`)}
    </table>
  </section>`}var yn=e=>`severity ${e.replace(/^sev(?=\d)/,"")}`;function je({name:e,for:n,phone:t,email:r},o){let s=[b(t,o),r!==null&&H(r)].filter(Boolean);return[i`<b>${e||"Escalation contact"}</b>`,n&&` (${n})`,s.map(a=>i`, ${a}`)]}function bn({severities:e}){return c(Object.entries(e).map(([n,{answerWithin:t,restoreWithin:r}])=>{let o=[t!==null&&`answers within ${h(t)}`,r!==null&&`restores within ${h(r)}`].filter(Boolean);return o.length>0&&`Severity ${n}: ${o.join(", ")}`}))}function $n(e,{now:n,plan:t}){return e===null?void 0:e<T(n,t.timezone).slice(0,10)?i`<span class="late">${e}, which has passed</span>`:e}function xn(e,{plan:n}){let{contract:t}=n.vendors[e],r=Object.entries(n.environment).map(([o,s])=>`- ${o}: ${s}`);return[`Case for ${n.organization||"us"}${t&&`, contract ${t}`}`,"Severity: [their number, 1 is the worst]","What is broken: [what people notice], since [time and zone]","What changed before: [change and time, or nothing known]","What was tried: [what, and what came of it]",...r.length>0?["Environment:",...r]:[],"Call back: [name and number]"].join(`
`)}function vn(e,n){let t=n.plan.vendors[e],r=`case-${e}`;return i`<h3>${t.name||e}</h3>
    ${w([["Call",b(t.phone,n)],["Portal",t.portal!==null&&f(t.portal)],["Contract",t.contract],["Until",$n(t.contractUntil,n)],["Call at",t.callAt.length>0&&`${K(t.callAt.map(yn))}, at once`],["Promised",bn(t)],["Escalate to",t.escalateTo.length>0&&c(t.escalateTo.map(o=>je(o,n)))],["Others",t.contacts.length>0&&c(t.contacts.map(o=>je(o,n)))]])}
    <h4>Case text</h4>
    <pre id="${r}">${xn(e,n)}</pre>
    <button type="button" data-copies="${r}">Copy</button>`}function Fe(e){let n=Object.keys(e.plan.vendors);if(n.length!==0)return i`<section id="vendors">
    <h2>Vendors</h2>
    ${n.map(t=>vn(t,e))}
  </section>`}function Me(e){let n=Object.entries(e.plan.bridges);if(n.length===0)return;let t=n.map(([r,{url:o,phone:s}])=>{let a=[o!==null&&f(o),b(s,e)].filter(Boolean);return[r,a.map((l,m)=>i`${m>0&&" or "}${l}`)]});return i`<section id="bridges">
    <h2>Bridges</h2>
    ${w(t)}
  </section>`}var kn=["The first word","While it goes on","When it is over"],On={"The first word":"investigating","While it goes on":"identified","When it is over":"resolved"};function Tn(e,{plan:n,numbers:t}){let r=n.audiences[e]?.bridge??e,o=e==="public"?void 0:n.bridges[r],s=o?.phone??"",a=O(s)?t[s]??`[number of ${r} bridge]`:s;return{name:r,url:o?.url??"",phone:n.kit.phoneNumbers?a:"",how:""}}function Pn(e,n,t){let{plan:r,url:o}=t,s=D(e,r),a=s!=="outside",l=n==="When it is over",m=(u,g=a)=>g?u:"",p=n==="While it goes on",d=m("[what we know, what we do]",p||a&&!l);return{audience:e,audienceTitle:$(r,e),organization:r.organization,incident:"#[number]",number:"U[number]",title:m("[what is broken]")||"[what is affected]",text:d,message:d,news:[],late:"",decisions:s==="leadership"&&p?["[what is to be decided, by whom, or take this out]"]:[],severity:"Severity [number]",status:On[n],over:l,drill:!1,automatic:!1,first:n==="The first word",impact:"[what people notice]",since:"[time and zone]",declared:"[time and zone]",lasted:"[how long]",ended:l?"[time and zone]":"",cause:m("[best theory]",a&&n!=="The first word"),fix:m("[what fixed it]",a&&l),tasks:[],moreTasks:0,changes:[],findings:[],partners:[],eta:m("[time and zone]",p),etaOf:"",etaPassed:!1,nextBy:l?"":"[time and zone]",at:"[time]",bridge:Tn(e,t),room:m(`${o}/issues`),roles:[],author:m(s==="technical"?"[your name]":"[your role]"),approvedBy:""}}function Sn(e,n,t){let{plan:r}=t,o=r.audiences[e]?.template??e,s=Object.hasOwn(r.templates,o)?r.templates[o]:void 0;return ue(R(_(s,o,Pn(e,n,t)).markdown))}function ze(e){let n=S(e.plan);if(n.length===0)return;let t=n.map((r,o)=>{let s=kn.map((a,l)=>{let m=`words-${o}-${l}`;return i`<h4>${a}</h4>
        <pre id="${m}">${Sn(r,a,e)}</pre>
        <button type="button" data-copies="${m}">Copy</button>`});return i`<h3>${$(e.plan,r)||r}</h3>
      ${s}`});return i`<section id="words">
    <h2>Words to send</h2>
    <p>
      Fill in what stands in brackets, and take out what you do not know. Short beats complete. Always say
      when they hear next.
    </p>
    ${t}
  </section>`}var Nn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function qe(e){return`'sha256-${((U(e).match(/./g)??[]).map(r=>Number.parseInt(r,16).toString(2).padStart(4,"0")).join("").match(/.{1,6}/g)??[]).map(r=>Nn[Number.parseInt(r.padEnd(6,"0"),2)]).join("")}='`}var Ue=`${ke}
${Oe}`,Kn=()=>`default-src 'none'; style-src ${qe(A)}; script-src ${qe(Ue)}; base-uri 'none'; form-action 'none'`;function Rn(e,n){let t=L(e,n);return`${T(e,n)} ${t}${t==="UTC"?"":` (${B(e,"UTC")} UTC)`}`}function Hn({plan:e,source:n,version:t,problems:r}){if(!e.given||n===null)return"This repository has no outage plan: what stands here are the defaults.";let o=t===null?"":`, version ${t.commit.slice(0,7)} of ${T(t.at,e.timezone).slice(0,10)}`,s=r>0?` ${r} ${r===1?"problem":"problems"} in it: there the defaults stand here.`:"";return`Outage plan: ${n}${o}.${s}`}var En=[["first","First"],["notes-here","Notes"],["incidents","Incidents"],["people","People"],["teams","Teams"],["bridges","Bridges"],["vendors","Vendors"],["told","Told"],["words","Words"]];function De(e){let n=`${Ae(e)}: outage kit`,r=[He(e),We(e),Ie(e),Ke(e),Me(e),Fe(e),xe(e),ze(e),ve(e)].flatMap(s=>s?.html??[]).join(`
`),o=En.filter(([s])=>r.includes(`<section id="${s}">`));return i`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${Kn()}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex,noarchive" />
        <meta name="referrer" content="no-referrer" />
        <title>${n}</title>
        ${P(`<style>${A}</style>`)}
      </head>
      <body>
        <header>
          <h1>${n}</h1>
          <p>
            For the hours in which GitHub cannot be reached. As of
            <b>${Rn(e.now,e.plan.timezone)}</b>. <span class="quiet">${Hn(e)}</span>
          </p>
        </header>
        <nav aria-label="Sections">${o.map(([s,a])=>i`<a href="#${s}">${a}</a>`)}</nav>
        ${P(r)}
        <footer>
          <p class="quiet">
            Not for the public: it holds people’s numbers and contracts. Throw older ones away; npx allclear
            kit writes a new one.
          </p>
        </footer>
        ${P(`<script>${Ue}</script>`)}
      </body>
    </html> `.html}async function Le(e,n,t){let{owner:r,repo:o,number:s}=e,a={owner:r,repo:o,issue_number:s},[l,m,p]=await Promise.all([t.read("GET /repos/{owner}/{repo}/issues/{issue_number}",a).then(({data:y})=>y),we(a,void 0,t),t.read("GET /repos/{owner}/{repo}",{owner:r,repo:o}).then(({data:y})=>N(y))]);if(l.pull_request)return"not a room";let d=ge({repository:p,issue:l,comments:m,complete:!0,events:void 0,first:new Map,me:void 0,permissions:{},refused:void 0,remembered:void 0,said:[],mirrored:[],suspects:void 0},ye(l.id,{seal:n}));if(he(d))return"sealed with another key";let{state:u,entries:g,card:k}=fe(d,t.now());return!k||!u.declaration.declared?"not a room":{repository:p,number:s,url:l.html_url??d.issue.url,incident:u,entries:g}}var Cn=20,In={"not a room":"Its record could not be found, so it is only named here.","sealed with another key":"Its record is sealed with a key that was not at hand, so it is only named here."};async function Be(e,n,t,r){let o=[],s=0;for(let a of await me(e,n,r)){let l=le(a,void 0,{seal:t}),m=l&&Z(l.entries,l.base?.state);s+=m?0:1;let p=m??await Wn(a,e,t,r,s<=Cn),{number:d,title:u,html_url:g}=a;"unread"in p?o.push({number:d,title:u,url:g,incident:p}):p.declaration.declared===null?o.push({number:d,title:u,url:g,incident:An}):p.status.ended===null&&o.push({number:d,title:u,url:g,incident:p})}return o}var An={unread:"Reported; nobody who may act had taken it up when this was written."};async function Wn({number:e},{owner:n,name:t},r,o,s){let a=s?await Le({owner:n,repo:t,number:e},r,o):"not a room";return typeof a=="string"?{unread:In[a]}:a.incident}async function Ge({owner:e,repo:n},t){let{data:r}=await t.read("GET /repos/{owner}/{repo}",{owner:e,repo:n});return{repository:N(r),url:r.html_url}}async function Ve({repository:e,url:n},{plan:t,source:r,problems:o},s,a,l){let m=Te(t,s),[p,d]=await Promise.all([Be(e,t,a,l),r===null?null:jn(r,l)]);return{kit:{plan:t,source:r,version:d,problems:o.length,repository:e,url:n,rooms:p,numbers:m.numbers,now:l.now()},numbers:m}}async function jn(e,n){let[,t,r,o]=/^([^/]+)\/([^:]+):(.+)$/.exec(e)??[];try{let s="GET /repos/{owner}/{repo}/commits",{data:a}=await n.read(s,{owner:t,repo:r,path:o,per_page:1}),[l]=a,m=Date.parse(l?.commit.committer?.date??"");return l&&!Number.isNaN(m)?{commit:l.sha,at:m}:null}catch(s){if(ne(s))return null;throw s}}var zn="allclear-kit.html";async function Ho(e,{repository:n,shell:t,secrets:r,folder:o}){let s=ee(t),a=(y,F)=>{for(let Ye of y)M(Ye);let _e=s.requests();return{looked:[],rooms:void 0,requests:_e,notes:y,...F!==void 0&&{kit:F}}},l=await t.plan(n);if(e==="nightly"&&!l.plan.kit.nightly)return a(["No kit was written: the plan does not want one every night (kit: { nightly: true })."]);let m=await Ge({owner:n.owner,repo:n.name},s),p=`${m.repository.owner}/${m.repository.name}`;if(!m.repository.private)throw new Error(`No kit was written: everybody can read ${p}, and anybody signed in to GitHub can download what its workflows leave. It would hold people's numbers and contracts. Write it on a machine of your own with npx allclear kit, or keep plan and rooms in a private repository.`);let{kit:d,numbers:u}=await Ve(m,l,X(r.env).secret,t.seal,s),g=[u.missing.length>0&&`Not given with the input secrets, so only named in it: ${v(u.missing)}.`,u.odd.length>0&&`Left out, because it does not look like a phone number: ${v(u.odd)}.`].filter(y=>y!==!1);if(t.dryRun)return a(["The kit would have been written.",...g]);let k=Mn(o,zn);return await Fn(k,De(d),{mode:384}),a([`Wrote the kit to ${k}.`,...g],k)}export{zn as KIT_FILE,Ho as writeKit};
