import{a as mn}from"./chunk-FQRQ56UY.js";import{a as X}from"./chunk-5JSTDA5Z.js";import{B as pn,J as dn,K as hn,O as E,P as un,Q as S,aa as fn,h as tn,i as on,j as rn,k as sn,l as an,n as ln,s as cn}from"./chunk-PGRNHZXY.js";import{G as L,H as B,I as k,L as d,R as G,a as M,h as D,sa as Y,ta as Z,wa as Q}from"./chunk-F62XE5V7.js";import"./chunk-R2VNWVQG.js";import{F as q,H as N,I as x,Y as C,Z as U,ea as y,j as W,ka as V,oa as _,qa as J,s as v,t as z}from"./chunk-SVGPYHYI.js";import{a as nn,c as en}from"./chunk-KCEB7NKF.js";import"./chunk-IYWUY3VA.js";import{writeFile as Ee}from"node:fs/promises";import{join as je}from"node:path";var Gn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Vn=/[\u202A-\u202E\u2066-\u2069]/g,_n=/[\u0000-\u0008\u000B-\u001F\u007F]/g,Yn=n=>n.replace(Vn,"").replace(_n," ").replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").replace(/[&<>"']/g,e=>Gn[e]);function gn(n){return n===!1||n===null||n===void 0?"":typeof n=="string"?Yn(n):typeof n=="number"?String(n):"html"in n?n.html:n.map(gn).join("")}var i=(n,...e)=>({html:n.map((t,r)=>t+(r<e.length?gn(e[r]):"")).join("")}),O=n=>({html:n});function m(n,e="ul"){let t=n.filter(o=>o!==void 0&&o!==""&&o!==!1&&o!==null);if(t.length===0)return;let r=t.map(o=>i`<li>${o}</li>`);return e==="ul"?i`<ul>
        ${r}
      </ul>`:i`<ol>
        ${r}
      </ol>`}function g(n){let e=n.filter(([,t])=>t!==void 0&&t!==""&&t!==!1&&t!==null);if(e.length!==0)return i`<dl>
    ${e.map(([t,r])=>i`<dt>${t}</dt>
          <dd>${r}</dd>`)}
  </dl>`}var h=(n,e=n)=>/^https?:\/\/[^/]/i.test(n)?i`<a href="${n}" rel="noreferrer" ${e===n&&O(' class="bare"')}>${e}</a>`:i`${e}`,K=n=>i`<a href="mailto:${n}">${n}</a>`;var wn=n=>`Severity ${n.replace(/^sev(?=\d)/,"")}`;function Zn(n,e){switch(e.kind){case"room":return"The room on GitHub, once it is back: until then on the bridge";case"email":return["Mail to ",[...e.to,...e.cc].map((r,o)=>[o>0&&", ",K(r)])];case"slack":return`Slack, by hand (channel ${n} of the plan)`;case"teams":return`Microsoft Teams, by hand (channel ${n} of the plan)`;case"repository":return`Issues of ${e.repository}, which are on GitHub too: find another way`;case"webhook":return`What ${n} leads to, by hand`}}function Jn(n){return C.flatMap((t,r)=>{let o=n[t],s=r>0?n[C[r-1]]:void 0;if(o===s)return[];let a=r===0?"":t==="identified"?" once the cause is known":" while watching the fix";return[o===null?`only at the end${a}`:`every ${d(o)}${a}`]}).join(", ")}var T=({audiences:n,channels:e})=>Object.keys(n).filter(t=>n[t].channels.some(r=>e[r]));function Qn(n,{plan:e}){let{channels:t,firstWithin:r,approvedBy:o}=e.audiences[n],s=t.flatMap(l=>e.channels[l]?[Zn(l,e.channels[l])]:[]),a=Object.entries(e.severities).flatMap(([l,{updates:c}])=>c[n]?[`${wn(l)}: ${Jn(c[n])}`]:[]);return i`<h3>${y(e,n)||n}</h3>
    ${g([["By",m(s)],["First word",r!==null&&`within ${d(r)}`],["Then",m(a)],["Approved by",o!==null&&(e.roles[o]?.title||o)]])}`}function bn(n){let{severities:e}=n.plan,t=Object.entries(e).map(([r,{means:o,restoreWithin:s}])=>[wn(r),[o||"no description",s!==null&&`; to be restored within ${d(s)}`]]);return i`<section id="severities">
      <h2>How bad is it?</h2>
      ${g(t)}
    </section>
    <section id="told">
      <h2>Who is told, and when</h2>
      ${T(n.plan).map(r=>Qn(r,n))}
    </section>`}function yn({plan:n}){let e=Object.entries(n.tools).map(([r,{name:o,for:s,link:a}])=>[i`<b>${o||r}</b>`,s&&`: ${s}`,a!==null&&[", ",h(a)]]),t=Object.entries(n.environment);if(e.length+t.length!==0)return i`<section id="tools">
    <h2>Tools and environment</h2>
    ${m(e)}${g(t)}
  </section>`}var $n=`// What a comment may hold is 65,536 characters, and no more than thirty commands of one comment are read.
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
`,xn=`const find = (id) => document.getElementById(id);
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
`;function Xn({people:n,vendors:e,bridges:t}){return[...Object.values(n).map(({phone:o})=>o),...Object.values(t).map(({phone:o})=>o),...Object.values(e).flatMap(({phone:o,escalateTo:s,contacts:a})=>[o,...[...s,...a].map(l=>l.phone)])].filter(o=>o!==null)}function vn(n,e){let r=(n.kit.phoneNumbers?[...new Set(Xn(n).filter(v))].sort():[]).map(s=>({name:s,value:e(s)?.trim()??""})),o=Object.create(null);for(let{name:s,value:a}of r)ne(a)&&(o[s]=a);return{numbers:o,missing:r.filter(({value:s})=>s==="").map(({name:s})=>s),odd:r.filter(({name:s,value:a})=>a!==""&&!Object.hasOwn(o,s)).map(({name:s})=>s)}}function ne(n){if(n.length>80||z(n)||!/^[+(]?\d/.test(n))return!1;let e=n.split(/\s+/);return n.replace(/\D/g,"").length>=3&&e.every(r=>new RegExp("^(?:[\\d()+./,;#*\u2013-]+|\\p{L}{1,10}[.:]?)$","u").test(r))}function b(n,{plan:e,numbers:t}){if(n===null||!e.kit.phoneNumbers)return;let o=v(n)?Object.hasOwn(t,n)?t[n]:void 0:n;if(o===void 0)return i`<span class="quiet">number: see the secret ${n}</span>`;let s=/^\s*\+?[\d\s().\/-]+/.exec(o)?.[0].replace(/[^\d+]/g,"")??"";return s.length>=3?i`<a href="tel:${s}">${o}</a>`:i`<b>${o}</b>`}var kn=({plan:n},e)=>Object.entries(n.people).find(([t])=>t.toLowerCase()===e.toLowerCase())?.[1];function A(n,e){let t=q(e.plan,n),r=b(kn(e,n)?.phone??null,e),o=t===n?i`<b>${n}</b>`:i`<b>${t}</b> (${n})`;return i`${o}${r&&i`, ${r}`}`}function On(n,e){let{hours:t,timezone:r}=kn(e,n)??{hours:null,timezone:null},o=[t,r??(t&&e.plan.timezone)].filter(Boolean).join(" ");return i`${A(n,e)}${o!==""&&i` <span class="quiet">works ${o}</span>`}`}var Tn=(n,e)=>m(n.map(t=>On(t,e)),"ol")??i`<p class="late">The plan names nobody.</p>`;function ee(n,e){let{title:t,many:r,onCall:o,acceptWithin:s,duties:a}=e.plan.roles[n],l=r&&o.length===0;return i`<h3>${t||n}</h3>
    ${l?i`<p>Whoever joins.</p>`:Tn(o,e)}
    ${s!==null&&o.length>1&&i`<p class="quiet">No answer within ${d(s)}: call the next.</p>`}
    ${m(a)}`}function te(n,e){let{title:t,onCall:r,answerWithin:o}=e.plan.teams[n];return i`<h3>${t||n}</h3>
    ${Tn(r,e)} ${g([["Answers within",o!==null&&d(o)]])}`}function oe(n){let{plan:e}=n,t=[...Object.values(e.roles),...Object.values(e.teams)].flatMap(({onCall:o})=>o),r=new Set(t.map(o=>o.toLowerCase()));return Object.keys(e.people).filter(o=>!r.has(o.toLowerCase()))}function Pn(n){let{plan:e}=n,t=oe(n),r=Object.keys(e.teams);return i`<section id="people">
      <h2>People</h2>
      ${!e.kit.phoneNumbers&&i`<p class="quiet">Phone numbers are left out: the plan says so (kit: phone-numbers).</p>`}
      ${Object.keys(e.roles).map(o=>ee(o,n))}
      ${t.length>0&&i`<h3>Everybody else in the plan</h3>
          ${m(t.map(o=>On(o,n)))}`}
    </section>
    ${r.length>0&&i`<section id="teams">
        <h2>Teams</h2>
        ${r.map(o=>te(o,n))}
      </section>`}`}var re=2,F=(n,{plan:e})=>e.roles[n]?.title||n;function Nn(n,e){let t=e.plan.roles[n]?.onCall??[];return t.length===0?"The plan names nobody: whoever reads this first":t.slice(0,re).map((r,o)=>[o>0&&"; then ",A(r,e)])}var ie=({plan:n})=>{let e=Object.keys(n.severities).sort()[0]??"sev1";return Object.keys(n.roles).filter(t=>t!=="lead"&&n.roles[t].neededAt.includes(e))};function se(n){let e=n.plan.bridges.technical??Object.values(n.plan.bridges)[0],t=e&&b(e.phone,n);return!e||e.url===null&&!t?"The plan names no bridge: agree on one place to talk":[e.url!==null&&h(e.url),e.url!==null&&t&&" or ",t]}function ae({plan:n}){let e=T(n).map(t=>{let{firstWithin:r}=n.audiences[t];return`${y(n,t)||t}${r===null?"":` within ${d(r)}`}`});return e.length>0?x(e):"whoever has to know"}function le({plan:n}){let e=Object.entries(n.vendors).map(([t,{name:r}])=>r||t);return e.length>0&&i`<b>Call the vendor at the first hint.</b> ${x(e)}: open a case now, it can be closed again.
      <a href="#vendors">Contracts and numbers</a>`}function Sn(n){let{plan:e,repository:t}=n,r=ie(n),{approveAt:o}=e.changes,s=[i`<b>Write down</b> since when, and what people notice. <a href="#notes-here">Notes</a> work here
      without network, or on paper.`,i`<b>Somebody leads.</b> ${F("lead",n)}: ${Nn("lead",n)}. Call: GitHub and Allclear wake
      nobody now.`,i`<b>Meet.</b> ${se(n)}. <a href="#bridges">All bridges</a>`,r.length>0&&[i`<b>Fill the roles.</b>`,m(r.map(a=>[F(a,n),": ",Nn(a,n)]))],i`<b>Decide <a href="#severities">how bad it is</a>.</b> In doubt the worse one.`,le(n),i`<b>Tell them:</b> ${ae(n)}. Say each time when they hear next, and keep it.
      <a href="#words">Words to send</a>`,i`<b>One change at a time.</b> Note before each what, who, and the way
      back${o.length>0&&`; ${F(e.changes.approvedBy??"changes",n)} says yes first at ${N(o.map(a=>a.replace(/^sev(?=\d)/,"severity ")))}`}.`,i`<b>When GitHub is back:</b> open an issue in ${t.owner}/${t.name} with the label
      ${e.label}, or go to the room that is open, and paste the notes.`];return i`<section id="first">
    <h2>What to do first</h2>
    <div class="first">${m(s,"ol")}</div>
  </section>`}var $=n=>n.map(ce);function ce(n){switch(n.is){case"text":return i`${E(n.text)}`;case"code":return i`<code>${E(n.text)}</code>`;case"break":return i`<br />`;case"strong":return i`<b>${$(n.inside)}</b>`;case"emphasis":return i`<em>${$(n.inside)}</em>`;case"link":return i`${$(n.inside)} (${h(n.url)})`}}var Kn=([n,...e])=>i`<li>${n?.is==="paragraph"?$(n.inside):n&&H(n)}${e.map(H)}</li>`;function H(n){switch(n.is){case"paragraph":return i`<p>${$(n.inside)}</p>`;case"heading":return i`<h4>${$(n.inside)}</h4>`;case"list":return n.from===null?i`<ul>
            ${n.items.map(Kn)}
          </ul>`:i`<ol start="${n.from}">
            ${n.items.map(Kn)}
          </ol>`;case"quote":return i`<blockquote>${n.blocks.map(H)}</blockquote>`;case"code":return i`<pre>${n.text}</pre>`;case"table":return i`<table>
        ${n.rows.map(e=>i`<tr>
              ${e.map(t=>i`<td>${$(t)}</td>`)}
            </tr>`)}
      </table>`;case"rule":return i`<hr />`}}var Hn=n=>i`${S(n).map(H)}`;function me({incident:n,url:e},{plan:t,repository:r,now:o}){let{phoneNumbers:s}=t.kit;return Q({incident:"unread"in n?Y():n,plan:{...t,publicRooms:{...t.publicRooms,phoneNumbers:s}},repository:{...r,private:s},entries:[],issueUrl:e,now:o,earlier:{count:0,comments:[]}})}function pe(n,e){let{repository:t}=e,r=`${t.owner}/${t.name}#${n.number}`;if("unread"in n.incident)return i`<div class="incident">
      <h3>${n.title}</h3>
      <p>${h(n.url,r)}. ${n.incident.unread}</p>
    </div>`;let o=me(n,e),s=[...[ln(o),an(o),rn(o),sn(o)].flat(),...on(o)],a=V(G(o),tn(o),hn(o),dn(o),pn(o),s.length>0&&`### Waited for
${s.map(l=>`- ${l}`).join(`
`)}`);return i`<div class="incident">
    <h3>${h(n.url,r)}</h3>
    ${Hn(a)}
  </div>`}function Rn(n){let{rooms:e}=n;return i`<section id="incidents">
    <h2>Open incidents</h2>
    ${e.length===0?i`<p>None was open when this was written.</p>`:i`<p class="quiet">As they stood when this was written. What was promised since is not here.</p>
            ${e.map(t=>pe(t,n))}`}
  </section>`}var Cn=({plan:n,repository:e})=>n.organization||`${e.owner}/${e.name}`;var de=14;function En(n){let{repository:e,rooms:t,plan:r}=n,o=`${e.owner}/${e.name}`,s=t.length>0&&i`<label
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
      ${Array.from({length:de},()=>i`<tr>
            <td></td>
            <td></td>
            <td></td>
          </tr>`)}
    </table>
  </section>`}var he=n=>`severity ${n.replace(/^sev(?=\d)/,"")}`;function jn({name:n,for:e,phone:t,email:r},o){let s=[b(t,o),r!==null&&K(r)].filter(Boolean);return[i`<b>${n||"Escalation contact"}</b>`,e&&` (${e})`,s.map(a=>i`, ${a}`)]}function ue({severities:n}){return m(Object.entries(n).map(([e,{answerWithin:t,restoreWithin:r}])=>{let o=[t!==null&&`answers within ${d(t)}`,r!==null&&`restores within ${d(r)}`].filter(Boolean);return o.length>0&&`Severity ${e}: ${o.join(", ")}`}))}function fe(n,{now:e,plan:t}){return n===null?void 0:n<k(e,t.timezone).slice(0,10)?i`<span class="late">${n}, which has passed</span>`:n}function ge(n,{plan:e}){let{contract:t}=e.vendors[n],r=Object.entries(e.environment).map(([o,s])=>`- ${o}: ${s}`);return[`Case for ${e.organization||"us"}${t&&`, contract ${t}`}`,"Severity: [their number, 1 is the worst]","What is broken: [what people notice], since [time and zone]","What changed before: [change and time, or nothing known]","What was tried: [what, and what came of it]",...r.length>0?["Environment:",...r]:[],"Call back: [name and number]"].join(`
`)}function we(n,e){let t=e.plan.vendors[n],r=`case-${n}`;return i`<h3>${t.name||n}</h3>
    ${g([["Call",b(t.phone,e)],["Portal",t.portal!==null&&h(t.portal)],["Contract",t.contract],["Until",fe(t.contractUntil,e)],["Call at",t.callAt.length>0&&`${N(t.callAt.map(he))}, at once`],["Promised",ue(t)],["Escalate to",t.escalateTo.length>0&&m(t.escalateTo.map(o=>jn(o,e)))],["Others",t.contacts.length>0&&m(t.contacts.map(o=>jn(o,e)))]])}
    <h4>Case text</h4>
    <pre id="${r}">${ge(n,e)}</pre>
    <button type="button" data-copies="${r}">Copy</button>`}function An(n){let e=Object.keys(n.plan.vendors);if(e.length!==0)return i`<section id="vendors">
    <h2>Vendors</h2>
    ${e.map(t=>we(t,n))}
  </section>`}function Fn(n){let e=Object.entries(n.plan.bridges);if(e.length===0)return;let t=e.map(([r,{url:o,phone:s}])=>{let a=[o!==null&&h(o),b(s,n)].filter(Boolean);return[r,a.map((l,c)=>i`${c>0&&" or "}${l}`)]});return i`<section id="bridges">
    <h2>Bridges</h2>
    ${g(t)}
  </section>`}var be=["The first word","While it goes on","When it is over"],ye={"The first word":"investigating","While it goes on":"identified","When it is over":"resolved"};function $e(n,{plan:e,numbers:t}){let r=e.audiences[n]?.bridge??n,o=n==="public"?void 0:e.bridges[r],s=o?.phone??"",a=v(s)?t[s]??`[number of ${r} bridge]`:s;return{name:r,url:o?.url??"",phone:e.kit.phoneNumbers?a:"",how:""}}function xe(n,e,t){let{plan:r,url:o}=t,s=U(n,r),a=s!=="outside",l=e==="When it is over",c=(u,w=a)=>w?u:"",p=e==="While it goes on",f=c("[what we know, what we do]",p||a&&!l);return{audience:n,audienceTitle:y(r,n),organization:r.organization,incident:"#[number]",number:"U[number]",title:c("[what is broken]")||"[what is affected]",text:f,message:f,news:[],late:"",decisions:s==="leadership"&&p?["[what is to be decided, by whom, or take this out]"]:[],severity:"Severity [number]",status:ye[e],over:l,drill:!1,automatic:!1,first:e==="The first word",impact:"[what people notice]",since:"[time and zone]",declared:"[time and zone]",lasted:"[how long]",ended:l?"[time and zone]":"",cause:c("[best theory]",a&&e!=="The first word"),fix:c("[what fixed it]",a&&l),tasks:[],moreTasks:0,changes:[],findings:[],partners:[],eta:c("[time and zone]",p),etaOf:"",etaPassed:!1,nextBy:l?"":"[time and zone]",at:"[time]",bridge:$e(n,t),room:c(`${o}/issues`),roles:[],author:c(s==="technical"?"[your name]":"[your role]"),approvedBy:""}}function ve(n,e,t){let{plan:r}=t,o=r.audiences[n]?.template??n,s=Object.hasOwn(r.templates,o)?r.templates[o]:void 0;return un(S(_(s,o,xe(n,e,t)).markdown))}function In(n){let e=T(n.plan);if(e.length===0)return;let t=e.map((r,o)=>{let s=be.map((a,l)=>{let c=`words-${o}-${l}`;return i`<h4>${a}</h4>
        <pre id="${c}">${ve(r,a,n)}</pre>
        <button type="button" data-copies="${c}">Copy</button>`});return i`<h3>${y(n.plan,r)||r}</h3>
      ${s}`});return i`<section id="words">
    <h2>Words to send</h2>
    <p>
      Fill in what stands in brackets, and take out what you do not know. Short beats complete. Always say
      when they hear next.
    </p>
    ${t}
  </section>`}var ke="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Wn(n){return`'sha256-${((D(n).match(/./g)??[]).map(r=>Number.parseInt(r,16).toString(2).padStart(4,"0")).join("").match(/.{1,6}/g)??[]).map(r=>ke[Number.parseInt(r.padEnd(6,"0"),2)]).join("")}='`}var Mn=`${$n}
${xn}`,Oe=()=>`default-src 'none'; style-src ${Wn(j)}; script-src ${Wn(Mn)}; base-uri 'none'; form-action 'none'`;function Te(n,e){let t=L(n,e);return`${k(n,e)} ${t}${t==="UTC"?"":` (${B(n,"UTC")} UTC)`}`}function Pe({plan:n,source:e,version:t,problems:r}){if(!n.given||e===null)return"This repository has no outage plan: what stands here are the defaults.";let o=t===null?"":`, version ${t.commit.slice(0,7)} of ${k(t.at,n.timezone).slice(0,10)}`,s=r>0?` ${r} ${r===1?"problem":"problems"} in it: there the defaults stand here.`:"";return`Outage plan: ${e}${o}.${s}`}var Ne=[["first","First"],["notes-here","Notes"],["incidents","Incidents"],["people","People"],["teams","Teams"],["bridges","Bridges"],["vendors","Vendors"],["told","Told"],["words","Words"]];function zn(n){let e=`${Cn(n)}: outage kit`,r=[Sn(n),En(n),Rn(n),Pn(n),Fn(n),An(n),bn(n),In(n),yn(n)].flatMap(s=>s?.html??[]).join(`
`),o=Ne.filter(([s])=>r.includes(`<section id="${s}">`));return i`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${Oe()}" />
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
            <b>${Te(n.now,n.plan.timezone)}</b>. <span class="quiet">${Pe(n)}</span>
          </p>
        </header>
        <nav aria-label="Sections">${o.map(([s,a])=>i`<a href="#${s}">${a}</a>`)}</nav>
        ${O(r)}
        <footer>
          <p class="quiet">
            Not for the public: it holds people’s numbers and contracts. Throw older ones away; npx allclear
            kit writes a new one.
          </p>
        </footer>
        ${O(`<script>${Mn}</script>`)}
      </body>
    </html> `.html}var Se=20,Ke={"not a room":"Its record could not be found, so it is only named here.","sealed with another key":"Its record is sealed with a key that was not at hand, so it is only named here."};async function qn(n,e,t,r){let o=[],s=0;for(let a of await mn(n,e,r)){let l=cn(a,void 0,{seal:t}),c=l&&Z(l.entries,l.base?.state);s+=c?0:1;let p=c??await Re(a,n,t,r,s<=Se),{number:f,title:u,html_url:w}=a;"unread"in p?o.push({number:f,title:u,url:w,incident:p}):p.declaration.declared===null?o.push({number:f,title:u,url:w,incident:He}):p.status.ended===null&&o.push({number:f,title:u,url:w,incident:p})}return o}var He={unread:"Reported; nobody who may act had taken it up when this was written."};async function Re({number:n},{owner:e,name:t},r,o,s){let a=s?await fn({owner:e,repo:t,number:n},r,o):"not a room";return typeof a=="string"?{unread:Ke[a]}:a.incident}async function Dn({owner:n,repo:e},t){let{data:r}=await t.read("GET /repos/{owner}/{repo}",{owner:n,repo:e});return{repository:M(r),url:r.html_url}}async function Un({repository:n,url:e},{plan:t,source:r,problems:o},s,a,l){let c=vn(t,s),[p,f]=await Promise.all([qn(n,t,a,l),r===null?null:Ce(r,l)]);return{kit:{plan:t,source:r,version:f,problems:o.length,repository:n,url:e,rooms:p,numbers:c.numbers,now:l.now()},numbers:c}}async function Ce(n,e){let[,t,r,o]=/^([^/]+)\/([^:]+):(.+)$/.exec(n)??[];try{let s="GET /repos/{owner}/{repo}/commits",{data:a}=await e.read(s,{owner:t,repo:r,path:o,per_page:1}),[l]=a,c=Date.parse(l?.commit.committer?.date??"");return l&&!Number.isNaN(c)?{commit:l.sha,at:c}:null}catch(s){if(en(s))return null;throw s}}var Ae="allclear-kit.html";async function $o(n,{repository:e,shell:t,secrets:r,folder:o}){let s=nn(t),a=(P,I)=>{for(let Bn of P)W(Bn);let Ln=s.requests();return{looked:[],rooms:void 0,requests:Ln,notes:P,...I!==void 0&&{kit:I}}},l=await t.plan(e);if(n==="nightly"&&!l.plan.kit.nightly)return a(["No kit was written: the plan does not want one every night (kit: { nightly: true })."]);let c=await Dn({owner:e.owner,repo:e.name},s),p=`${c.repository.owner}/${c.repository.name}`;if(!c.repository.private)throw new Error(`No kit was written: everybody can read ${p}, and anybody signed in to GitHub can download what its workflows leave. It would hold people's numbers and contracts. Write it on a machine of your own with npx allclear kit, or keep plan and rooms in a private repository.`);let{kit:f,numbers:u}=await Un(c,l,X(r.env).secret,t.seal,s),w=[u.missing.length>0&&`Not given with the input secrets, so only named in it: ${x(u.missing)}.`,u.odd.length>0&&`Left out, because it does not look like a phone number: ${x(u.odd)}.`].filter(P=>P!==!1);if(t.dryRun)return a(["The kit would have been written.",...w]);let R=je(o,Ae);return await Ee(R,zn(f),{mode:384}),a([`Wrote the kit to ${R}.`,...w],R)}export{Ae as KIT_FILE,$o as writeKit};
