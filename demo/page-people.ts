import { escaped } from './github-html.ts';

/** Somebody's avatar, made of initials; square for an app. */
export function avatar(login: string): string {
  const plain = login.replace(/\[bot\]$/, '');
  const parts = plain.split(/[-_.]/).filter(Boolean);
  const initials = parts.length > 1 ? parts.slice(0, 2).map((part) => part[0]) : [...plain].slice(0, 2);
  const hue = [...plain].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 360, 7);
  const app = plain === login ? '' : ' app';
  return `<span class="avatar${app}" style="background:hsl(${hue} 55% 38%)" aria-hidden="true">${escaped(initials.join('').toUpperCase())}</span>`;
}

export function person(login: string): string {
  const plain = login.replace(/\[bot\]$/, '');
  const bot = plain === login ? '' : ' <span class="tag">bot</span>';
  return `<span class="person">${avatar(login)} ${escaped(plain)}</span>${bot}`;
}

interface Label {
  readonly name: string;
  readonly color: string;
  readonly description?: string | null;
}

export function label({ name, color, description }: Label): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const ink = red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#1f2328' : '#fff';
  const title = description ? ` title="${escaped(description)}"` : '';
  return `<span class="label" style="background:#${escaped(color)};color:${ink}"${title}>${escaped(name)}</span>`;
}

/** 2 Jul 2019, 13:45 UTC. */
export function moment(stamp: string, withDay = false): string {
  const clock = stamp.slice(11, 16);
  if (!withDay) return `<time datetime="${stamp}">${clock}</time>`;
  const day = new Date(stamp).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `<time datetime="${stamp}">${day}, ${clock} UTC</time>`;
}
