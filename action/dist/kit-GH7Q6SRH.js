import{a as hn,c as yn}from"./chunk-3VP63YIC.js";import{a as en}from"./chunk-G3EDW6QT.js";import{C as un,K as fn,L as gn,P as A,Q as wn,R as N,a as rn,ba as bn,i as sn,j as an,k as ln,l as cn,m as mn,o as pn,t as dn}from"./chunk-7AHYKE66.js";import{B,G,H as V,I as k,L as d,R as Y,a as M,h as U,sa as J,ta as Q,w as E,wa as nn}from"./chunk-7PLU4Z3A.js";import"./chunk-R2VNWVQG.js";import{A as x,P as C,Q as L,X as y,ca as _,ga as Z,ia as X,j as z,r as v,s as q,x as D,z as P}from"./chunk-YWY6O5ST.js";import{a as tn,c as on}from"./chunk-KCEB7NKF.js";import"./chunk-IYWUY3VA.js";import{writeFile as Fe}from"node:fs/promises";import{join as We}from"node:path";var Zn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Jn=/[\u202A-\u202E\u2066-\u2069]/g,Qn=/[\u0000-\u0008\u000B-\u001F\u007F]/g,Xn=n=>n.replace(Jn,"").replace(Qn," ").replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").replace(/[&<>"']/g,e=>Zn[e]);function $n(n){return n===!1||n===null||n===void 0?"":typeof n=="string"?Xn(n):typeof n=="number"?String(n):"html"in n?n.html:n.map($n).join("")}var s=(n,...e)=>({html:n.map((t,o)=>t+(o<e.length?$n(e[o]):"")).join("")}),O=n=>({html:n});function m(n,e="ul"){let t=n.filter(r=>r!==void 0&&r!==""&&r!==!1&&r!==null);if(t.length===0)return;let o=t.map(r=>s`<li>${r}</li>`);return e==="ul"?s`<ul>
        ${o}
      </ul>`:s`<ol>
        ${o}
      </ol>`}function g(n){let e=n.filter(([,t])=>t!==void 0&&t!==""&&t!==!1&&t!==null);if(e.length!==0)return s`<dl>
    ${e.map(([t,o])=>s`<dt>${t}</dt>
          <dd>${o}</dd>`)}
  </dl>`}var h=(n,e=n)=>/^https?:\/\/[^/]/i.test(n)?s`<a href="${n}" rel="noreferrer" ${e===n&&O(' class="bare"')}>${e}</a>`:s`${e}`,K=n=>s`<a href="mailto:${n}">${n}</a>`;var xn=n=>`Severity ${n.replace(/^sev(?=\d)/,"")}`;function ne(n,e){switch(e.kind){case"room":return"The room on GitHub, once it is back: until then on the bridge";case"email":return["Mail to ",[...e.to,...e.cc].map((o,r)=>[r>0&&", ",K(o)])];case"slack":return`Slack, by hand (channel ${n} of the plan)`;case"teams":return`Microsoft Teams, by hand (channel ${n} of the plan)`;case"repository":return`Issues of ${e.repository}, which are on GitHub too: find another way`;case"webhook":return`What ${n} leads to, by hand`}}function ee(n){return C.flatMap((t,o)=>{let r=n[t],i=o>0?n[C[o-1]]:void 0;if(r===i)return[];let a=o===0?"":t==="identified"?" once the cause is known":" while watching the fix";return[r===null?`only at the end${a}`:`every ${d(r)}${a}`]}).join(", ")}var S=({audiences:n,channels:e})=>Object.keys(n).filter(t=>n[t].channels.some(o=>e[o]));function te(n,{plan:e}){let{channels:t,firstWithin:o,approvedBy:r}=e.audiences[n],i=t.flatMap(l=>e.channels[l]?[ne(l,e.channels[l])]:[]),a=Object.entries(e.severities).flatMap(([l,{updates:c}])=>c[n]?[`${xn(l)}: ${ee(c[n])}`]:[]);return s`<h3>${y(e,n)||n}</h3>
    ${g([["By",m(i)],["First word",o!==null&&`within ${d(o)}`],["Then",m(a)],["Approved by",r!==null&&(e.roles[r]?.title||r)]])}`}function vn(n){let{severities:e}=n.plan,t=Object.entries(e).map(([o,{means:r,restoreWithin:i}])=>[xn(o),[r||"no description",i!==null&&`; to be restored within ${d(i)}`]]);return s`<section id="severities">
      <h2>How bad is it?</h2>
      ${g(t)}
    </section>
    <section id="told">
      <h2>Who is told, and when</h2>
      ${S(n.plan).map(o=>te(o,n))}
    </section>`}function kn({plan:n}){let e=Object.entries(n.tools).map(([o,{name:r,for:i,link:a}])=>[s`<b>${r||o}</b>`,i&&`: ${i}`,a!==null&&[", ",h(a)]]),t=Object.entries(n.environment);if(e.length+t.length!==0)return s`<section id="tools">
    <h2>Tools and environment</h2>
    ${m(e)}${g(t)}
  </section>`}var On=`// What a comment may hold is 65,536 characters, and no more than thirty commands of one comment are read.
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
`,Sn=`const find = (id) => document.getElementById(id);
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
`,j=`:root {
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
`;function oe({people:n,vendors:e,bridges:t}){return[...Object.values(n).map(({phone:r})=>r),...Object.values(t).map(({phone:r})=>r),...Object.values(e).flatMap(({phone:r,escalateTo:i,contacts:a})=>[r,...[...i,...a].map(l=>l.phone)])].filter(r=>r!==null)}function Tn(n,e){let o=(n.kit.phoneNumbers?[...new Set(oe(n).filter(v))].sort():[]).map(i=>({name:i,value:e(i)?.trim()??""})),r=Object.create(null);for(let{name:i,value:a}of o)re(a)&&(r[i]=a);return{numbers:r,missing:o.filter(({value:i})=>i==="").map(({name:i})=>i),odd:o.filter(({name:i,value:a})=>a!==""&&!Object.hasOwn(r,i)).map(({name:i})=>i)}}function re(n){if(n.length>80||q(n)||!/^[+(]?\d/.test(n))return!1;let e=n.split(/\s+/);return n.replace(/\D/g,"").length>=3&&e.every(o=>new RegExp("^(?:[\\d()+./,;#*\u2013-]+|\\p{L}{1,10}[.:]?)$","u").test(o))}function b(n,{plan:e,numbers:t}){if(n===null||!e.kit.phoneNumbers)return;let r=v(n)?Object.hasOwn(t,n)?t[n]:void 0:n;if(r===void 0)return s`<span class="quiet">number: see the secret ${n}</span>`;let i=/^\s*\+?[\d\s().\/-]+/.exec(r)?.[0].replace(/[^\d+]/g,"")??"";return i.length>=3?s`<a href="tel:${i}">${r}</a>`:s`<b>${r}</b>`}var Pn=({plan:n},e)=>Object.entries(n.people).find(([t])=>t.toLowerCase()===e.toLowerCase())?.[1];function I(n,e){let t=D(e.plan,n),o=b(Pn(e,n)?.phone??null,e),r=t===n?s`<b>${n}</b>`:s`<b>${t}</b> (${n})`;return s`${r}${o&&s`, ${o}`}`}function Nn(n,e){let{hours:t=[],timezone:o=null}=Pn(e,n)??{},r=o??e.plan.timezone,i=t.length>0?`works ${yn(t)} ${r}`:o!==null&&o!==e.plan.timezone&&`is in the zone ${o}`;return s`${I(n,e)}${i&&s` <span class="quiet">${i}</span>`}`}var Kn=(n,e)=>m(n.map(t=>Nn(t,e)),"ol")??s`<p class="late">The plan names nobody.</p>`;function ie(n,e){let{title:t,many:o,onCall:r,acceptWithin:i,duties:a}=e.plan.roles[n],l=o&&r.length===0;return s`<h3>${t||n}</h3>
    ${l?s`<p>Whoever joins.</p>`:Kn(r,e)}
    ${i!==null&&r.length>1&&s`<p class="quiet">No answer within ${d(i)}: call the next.</p>`}
    ${m(a)}`}function se(n,e){let{title:t,onCall:o,answerWithin:r}=e.plan.teams[n];return s`<h3>${t||n}</h3>
    ${Kn(o,e)} ${g([["Answers within",r!==null&&d(r)]])}`}function ae(n){let{plan:e}=n,t=[...Object.values(e.roles),...Object.values(e.teams)].flatMap(({onCall:r})=>r),o=new Set(t.map(r=>r.toLowerCase()));return Object.keys(e.people).filter(r=>!o.has(r.toLowerCase()))}function Hn(n){let{plan:e}=n,t=ae(n),o=Object.keys(e.teams);return s`<section id="people">
      <h2>People</h2>
      ${!e.kit.phoneNumbers&&s`<p class="quiet">Phone numbers are left out: the plan says so (kit: phone-numbers).</p>`}
      ${Object.keys(e.roles).map(r=>ie(r,n))}
      ${t.length>0&&s`<h3>Everybody else in the plan</h3>
          ${m(t.map(r=>Nn(r,n)))}`}
    </section>
    ${o.length>0&&s`<section id="teams">
        <h2>Teams</h2>
        ${o.map(r=>se(r,n))}
      </section>`}`}var le=2,F=(n,{plan:e})=>e.roles[n]?.title||n;function Rn(n,e){let t=e.plan.roles[n]?.onCall??[];return t.length===0?"The plan names nobody: whoever reads this first":t.slice(0,le).map((o,r)=>[r>0&&"; then ",I(o,e)])}var ce=({plan:n})=>{let e=Object.keys(n.severities).sort()[0]??"sev1";return Object.keys(n.roles).filter(t=>t!=="lead"&&n.roles[t].neededAt.includes(e))};function me(n){let e=n.plan.bridges.technical??Object.values(n.plan.bridges)[0],t=e&&b(e.phone,n);return!e||e.url===null&&!t?"The plan names no bridge: agree on one place to talk":[e.url!==null&&h(e.url),e.url!==null&&t&&" or ",t]}function pe({plan:n}){let e=S(n).map(t=>{let{firstWithin:o}=n.audiences[t];return`${y(n,t)||t}${o===null?"":` within ${d(o)}`}`});return e.length>0?x(e):"whoever has to know"}function de({plan:n}){let e=Object.entries(n.vendors).map(([t,{name:o}])=>o||t);return e.length>0&&s`<b>Call the vendor at the first hint.</b> ${x(e)}: open a case now, it can be closed again.
      <a href="#vendors">Contracts and numbers</a>`}function Cn(n){let{plan:e,repository:t}=n,o=ce(n),{approveAt:r}=e.changes,i=[s`<b>Write down</b> since when, and what people notice. <a href="#notes-here">Notes</a> work here
      without network, or on paper.`,s`<b>Somebody leads.</b> ${F("lead",n)}: ${Rn("lead",n)}. Call: GitHub and Allclear wake
      nobody now.`,s`<b>Meet.</b> ${me(n)}. <a href="#bridges">All bridges</a>`,o.length>0&&[s`<b>Fill the roles.</b>`,m(o.map(a=>[F(a,n),": ",Rn(a,n)]))],s`<b>Decide <a href="#severities">how bad it is</a>.</b> In doubt the worse one.`,de(n),s`<b>Tell them:</b> ${pe(n)}. Say each time when they hear next, and keep it.
      <a href="#words">Words to send</a>`,s`<b>One change at a time.</b> Note before each what, who, and the way
      back${r.length>0&&`; ${F(e.changes.approvedBy??"changes",n)} says yes first at ${P(r.map(a=>a.replace(/^sev(?=\d)/,"severity ")))}`}.`,s`<b>When GitHub is back:</b> open an issue in ${t.owner}/${t.name} with the label
      ${e.label}, or go to the room that is open, and paste the notes.`];return s`<section id="first">
    <h2>What to do first</h2>
    <div class="first">${m(i,"ol")}</div>
  </section>`}var $=n=>n.map(he);function he(n){switch(n.is){case"text":return s`${A(n.text)}`;case"code":return s`<code>${A(n.text)}</code>`;case"break":return s`<br />`;case"strong":return s`<b>${$(n.inside)}</b>`;case"emphasis":return s`<em>${$(n.inside)}</em>`;case"link":return s`${$(n.inside)} (${h(n.url)})`}}var En=([n,...e])=>s`<li>${n?.is==="paragraph"?$(n.inside):n&&H(n)}${e.map(H)}</li>`;function H(n){switch(n.is){case"paragraph":return s`<p>${$(n.inside)}</p>`;case"heading":return s`<h4>${$(n.inside)}</h4>`;case"list":return n.from===null?s`<ul>
            ${n.items.map(En)}
          </ul>`:s`<ol start="${n.from}">
            ${n.items.map(En)}
          </ol>`;case"quote":return s`<blockquote>${n.blocks.map(H)}</blockquote>`;case"code":return s`<pre>${n.text}</pre>`;case"table":return s`<table>
        ${n.rows.map(e=>s`<tr>
              ${e.map(t=>s`<td>${$(t)}</td>`)}
            </tr>`)}
      </table>`;case"rule":return s`<hr />`}}var An=n=>s`${N(n).map(H)}`;function ue({incident:n,url:e},{plan:t,repository:o,now:r}){let{phoneNumbers:i}=t.kit,a="unread"in n?J():n;return nn({incident:a,plan:{...rn(a,t),publicRooms:{...t.publicRooms,phoneNumbers:i}},repository:{...o,private:i},entries:[],issueUrl:e,now:r,earlier:{count:0,comments:[]}})}function fe(n,e){let{repository:t}=e,o=`${t.owner}/${t.name}#${n.number}`;if("unread"in n.incident)return s`<div class="incident">
      <h3>${n.title}</h3>
      <p>${h(n.url,o)}. ${n.incident.unread}</p>
    </div>`;let r=ue(n,e),i=[...[pn(r),mn(r),ln(r),cn(r)].flat(),...an(r)],a=_(Y(r),sn(r),gn(r),fn(r),un(r),i.length>0&&`### Waited for
${i.map(l=>`- ${l}`).join(`
`)}`);return s`<div class="incident">
    <h3>${E(n.incident)&&`${B}: `}${h(n.url,o)}</h3>
    ${An(a)}
  </div>`}function jn(n){let{rooms:e}=n,t=({incident:i})=>!("unread"in i)&&E(i),[o,r]=[e.filter(i=>!t(i)),e.filter(t)];return s`<section id="incidents">
    <h2>Open incidents</h2>
    ${e.length===0?s`<p>None was open when this was written.</p>`:s`<p class="quiet">As they stood when this was written. What was promised since is not here.</p>
            ${[...o,...r].map(i=>fe(i,n))}`}
  </section>`}var In=({plan:n,repository:e})=>n.organization||`${e.owner}/${e.name}`;var ge=14;function Fn(n){let{repository:e,rooms:t,plan:o}=n,r=`${e.owner}/${e.name}`,i=t.length>0&&s`<label
      >Which incident
      <select id="note-room">
        <option value="">A new one</option>
        ${t.map(({number:a,title:l})=>s`<option value="${r}#${a}">#${a} ${l}</option>`)}
      </select></label
    >`;return s`<section id="notes-here">
    <h2>Notes</h2>
    <p>
      What happened, what was tried, who was told, each with its time. When GitHub is back they become lines
      for the room, in their place in its timeline.
    </p>
    <noscript><p class="late">This program runs no scripts: note on paper.</p></noscript>
    <form id="note" data-repository="${r}" data-command="${X("/note",o)}" hidden>
      <label>When, by the clock of this device <input type="datetime-local" id="note-at" required /></label>
      ${i}
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
      ${Array.from({length:ge},()=>s`<tr>
            <td></td>
            <td></td>
            <td></td>
          </tr>`)}
    </table>
  </section>`}var we=n=>`severity ${n.replace(/^sev(?=\d)/,"")}`;function Wn({name:n,for:e,phone:t,email:o},r){let i=[b(t,r),o!==null&&K(o)].filter(Boolean);return[s`<b>${n||"Escalation contact"}</b>`,e&&` (${e})`,i.map(a=>s`, ${a}`)]}function be({severities:n}){return m(Object.entries(n).map(([e,{answerWithin:t,restoreWithin:o}])=>{let r=[t!==null&&`answers within ${d(t)}`,o!==null&&`restores within ${d(o)}`].filter(Boolean);return r.length>0&&`Severity ${e}: ${r.join(", ")}`}))}function ye(n,{now:e,plan:t}){return n===null?void 0:n<k(e,t.timezone).slice(0,10)?s`<span class="late">${n}, which has passed</span>`:n}function $e(n,{plan:e}){let{contract:t}=e.vendors[n],o=Object.entries(e.environment).map(([r,i])=>`- ${r}: ${i}`);return[`Case for ${e.organization||"us"}${t&&`, contract ${t}`}`,"Severity: [their number, 1 is the worst]","What is broken: [what people notice], since [time and zone]","What changed before: [change and time, or nothing known]","What was tried: [what, and what came of it]",...o.length>0?["Environment:",...o]:[],"Call back: [name and number]"].join(`
`)}function xe(n,e){let t=e.plan.vendors[n],o=`case-${n}`;return s`<h3>${t.name||n}</h3>
    ${g([["Call",b(t.phone,e)],["Portal",t.portal!==null&&h(t.portal)],["Contract",t.contract],["Until",ye(t.contractUntil,e)],["Call at",t.callAt.length>0&&`${P(t.callAt.map(we))}, at once`],["Promised",be(t)],["Escalate to",t.escalateTo.length>0&&m(t.escalateTo.map(r=>Wn(r,e)))],["Others",t.contacts.length>0&&m(t.contacts.map(r=>Wn(r,e)))]])}
    <h4>Case text</h4>
    <pre id="${o}">${$e(n,e)}</pre>
    <button type="button" data-copies="${o}">Copy</button>`}function zn(n){let e=Object.keys(n.plan.vendors);if(e.length!==0)return s`<section id="vendors">
    <h2>Vendors</h2>
    ${e.map(t=>xe(t,n))}
  </section>`}function Mn(n){let e=Object.entries(n.plan.bridges);if(e.length===0)return;let t=e.map(([o,{url:r,phone:i}])=>{let a=[r!==null&&h(r),b(i,n)].filter(Boolean);return[o,a.map((l,c)=>s`${c>0&&" or "}${l}`)]});return s`<section id="bridges">
    <h2>Bridges</h2>
    ${g(t)}
  </section>`}var ve=["The first word","While it goes on","When it is over"],ke={"The first word":"investigating","While it goes on":"identified","When it is over":"resolved"};function Oe(n,{plan:e,numbers:t}){let o=e.audiences[n]?.bridge??n,r=n==="public"?void 0:e.bridges[o],i=r?.phone??"",a=v(i)?t[i]??`[number of ${o} bridge]`:i;return{name:o,url:r?.url??"",phone:e.kit.phoneNumbers?a:"",how:""}}function Se(n,e,t){let{plan:o,url:r}=t,i=L(n,o),a=i!=="outside",l=e==="When it is over",c=(u,w=a)=>w?u:"",p=e==="While it goes on",f=c("[what we know, what we do]",p||a&&!l);return{audience:n,audienceTitle:y(o,n),organization:o.organization,incident:"#[number]",number:"U[number]",title:c("[what is broken]")||"[what is affected]",text:f,message:f,news:[],late:"",decisions:i==="leadership"&&p?["[what is to be decided, by whom, or take this out]"]:[],severity:"Severity [number]",status:ke[e],over:l,drill:!1,automatic:!1,first:e==="The first word",impact:"[what people notice]",since:"[time and zone]",declared:"[time and zone]",lasted:"[how long]",ended:l?"[time and zone]":"",cause:c("[best theory]",a&&e!=="The first word"),fix:c("[what fixed it]",a&&l),tasks:[],moreTasks:0,changes:[],findings:[],partners:[],eta:c("[time and zone]",p),etaOf:"",etaPassed:!1,nextBy:l?"":"[time and zone]",at:"[time]",bridge:Oe(n,t),room:c(`${r}/issues`),roles:[],author:c(i==="technical"?"[your name]":"[your role]"),approvedBy:""}}function Te(n,e,t){let{plan:o}=t,r=o.audiences[n]?.template??n,i=Object.hasOwn(o.templates,r)?o.templates[r]:void 0;return wn(N(Z(i,r,Se(n,e,t)).markdown))}function qn(n){let e=S(n.plan);if(e.length===0)return;let t=e.map((o,r)=>{let i=ve.map((a,l)=>{let c=`words-${r}-${l}`;return s`<h4>${a}</h4>
        <pre id="${c}">${Te(o,a,n)}</pre>
        <button type="button" data-copies="${c}">Copy</button>`});return s`<h3>${y(n.plan,o)||o}</h3>
      ${i}`});return s`<section id="words">
    <h2>Words to send</h2>
    <p>
      Fill in what stands in brackets, and take out what you do not know. Short beats complete. Always say
      when they hear next.
    </p>
    ${t}
  </section>`}var Pe="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Dn(n){return`'sha256-${((U(n).match(/./g)??[]).map(o=>Number.parseInt(o,16).toString(2).padStart(4,"0")).join("").match(/.{1,6}/g)??[]).map(o=>Pe[Number.parseInt(o.padEnd(6,"0"),2)]).join("")}='`}var Un=`${On}
${Sn}`,Ne=()=>`default-src 'none'; style-src ${Dn(j)}; script-src ${Dn(Un)}; base-uri 'none'; form-action 'none'`;function Ke(n,e){let t=G(n,e);return`${k(n,e)} ${t}${t==="UTC"?"":` (${V(n,"UTC")} UTC)`}`}function He({plan:n,source:e,version:t,problems:o}){if(!n.given||e===null)return"This repository has no outage plan: what stands here are the defaults.";let r=t===null?"":`, version ${t.commit.slice(0,7)} of ${k(t.at,n.timezone).slice(0,10)}`,i=o>0?` ${o} ${o===1?"problem":"problems"} in it: there the defaults stand here.`:"";return`Outage plan: ${e}${r}.${i}`}var Re=[["first","First"],["notes-here","Notes"],["incidents","Incidents"],["people","People"],["teams","Teams"],["bridges","Bridges"],["vendors","Vendors"],["told","Told"],["words","Words"]];function Ln(n){let e=`${In(n)}: outage kit`,o=[Cn(n),Fn(n),jn(n),Hn(n),Mn(n),zn(n),vn(n),qn(n),kn(n)].flatMap(i=>i?.html??[]).join(`
`),r=Re.filter(([i])=>o.includes(`<section id="${i}">`));return s`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${Ne()}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex,noarchive" />
        <meta name="referrer" content="no-referrer" />
        <title>${e}</title>
        ${O(`<style>${j}</style>`)}
      </head>
      <body>
        <header>
          <h1>${e}</h1>
          <p>
            For the hours in which GitHub cannot be reached. As of
            <b>${Ke(n.now,n.plan.timezone)}</b>. <span class="quiet">${He(n)}</span>
          </p>
        </header>
        <nav aria-label="Sections">${r.map(([i,a])=>s`<a href="#${i}">${a}</a>`)}</nav>
        ${O(o)}
        <footer>
          <p class="quiet">
            Not for the public: it holds people’s numbers and contracts. Throw older ones away; npx allclear
            kit writes a new one.
          </p>
        </footer>
        ${O(`<script>${Un}</script>`)}
      </body>
    </html> `.html}var Ce=20,Ee={"not a room":"Its record could not be found, so it is only named here.","sealed with another key":"Its record is sealed with a key that was not at hand, so it is only named here."};async function Bn(n,e,t,o){let r=[],i=0;for(let a of await hn(n,e,o)){let l=dn(a,void 0,{seal:t}),c=l&&Q(l.entries,l.base?.state);i+=c?0:1;let p=c??await je(a,n,t,o,i<=Ce),{number:f,title:u,html_url:w}=a;"unread"in p?r.push({number:f,title:u,url:w,incident:p}):p.declaration.declared===null?r.push({number:f,title:u,url:w,incident:Ae}):p.status.ended===null&&r.push({number:f,title:u,url:w,incident:p})}return r}var Ae={unread:"Reported; nobody who may act had taken it up when this was written."};async function je({number:n},{owner:e,name:t},o,r,i){let a=i?await bn({owner:e,repo:t,number:n},o,r):"not a room";return typeof a=="string"?{unread:Ee[a]}:a.incident}async function Gn({owner:n,repo:e},t){let{data:o}=await t.read("GET /repos/{owner}/{repo}",{owner:n,repo:e});return{repository:M(o),url:o.html_url}}async function Vn({repository:n,url:e},{plan:t,source:o,problems:r},i,a,l){let c=Tn(t,i),[p,f]=await Promise.all([Bn(n,t,a,l),o===null?null:Ie(o,l)]);return{kit:{plan:t,source:o,version:f,problems:r.length,repository:n,url:e,rooms:p,numbers:c.numbers,now:l.now()},numbers:c}}async function Ie(n,e){let[,t,o,r]=/^([^/]+)\/([^:]+):(.+)$/.exec(n)??[];try{let i="GET /repos/{owner}/{repo}/commits",{data:a}=await e.read(i,{owner:t,repo:o,path:r,per_page:1}),[l]=a,c=Date.parse(l?.commit.committer?.date??"");return l&&!Number.isNaN(c)?{commit:l.sha,at:c}:null}catch(i){if(on(i))return null;throw i}}var ze="allclear-kit.html";async function No(n,{repository:e,shell:t,secrets:o,folder:r}){let i=tn(t),a=(T,W)=>{for(let _n of T)z(_n);let Yn=i.requests();return{looked:[],rooms:void 0,requests:Yn,notes:T,...W!==void 0&&{kit:W}}},l=await t.plan(e);if(n==="nightly"&&!l.plan.kit.nightly)return a(["No kit was written: the plan does not want one every night (kit: { nightly: true })."]);let c=await Gn({owner:e.owner,repo:e.name},i),p=`${c.repository.owner}/${c.repository.name}`;if(!c.repository.private)throw new Error(`No kit was written: everybody can read ${p}, and anybody signed in to GitHub can download what its workflows leave. It would hold people's numbers and contracts. Write it on a machine of your own with npx allclear kit, or keep plan and rooms in a private repository.`);let{kit:f,numbers:u}=await Vn(c,l,en(o.env).secret,t.seal,i),w=[u.missing.length>0&&`Not given with the input secrets, so only named in it: ${x(u.missing)}.`,u.odd.length>0&&`Left out, because it does not look like a phone number: ${x(u.odd)}.`].filter(T=>T!==!1);if(t.dryRun)return a(["The kit would have been written.",...w]);let R=We(r,ze);return await Fe(R,Ln(f),{mode:384}),a([`Wrote the kit to ${R}.`,...w],R)}export{ze as KIT_FILE,No as writeKit};
