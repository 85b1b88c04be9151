const find = (id) => document.getElementById(id);
const form = find('note');
const place = `allclear kit ${form.dataset.repository}`;
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
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
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
      const whose = room && roomOf(room) ? ` (${roomOf(room)})` : '';
      item.append(made('time', local(at).replace('T', ' ')), made('span', text + whose), remove);
      return item;
    }),
  );
  const rooms = [...new Set(shown.map(({ room }) => room))];
  const blocks = rooms.flatMap((room) =>
    commentsOf(
      shown.filter((note) => note.room === room),
      form.dataset.command,
    ).map((text, at, all) => ({ room, text, which: all.length > 1 ? `, ${at + 1} of ${all.length}` : '' })),
  );
  find('paste').replaceChildren(
    ...blocks.flatMap(({ room, text, which }, at) => {
      const where = room ? (roomOf(room) ?? room) : 'the new room';
      const area = made('textarea', '', { readOnly: true, value: text, id: `paste-${at}`, rows: 5 });
      area.setAttribute('aria-label', `For ${where}${which}`);
      const button = made('button', 'Copy', { type: 'button' });
      button.dataset.copies = area.id;
      return [made('h4', `One comment for ${where}${which}`), area, button];
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
