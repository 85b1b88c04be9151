import { isSecretName } from '../../plan/kinds/secrets.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { standingOf } from '../../words/standing.ts';
import { text } from '../updates/formats/text.ts';
import { treeOf } from '../updates/formats/tree.ts';
import type { UpdateFacts } from '../updates/facts.ts';
import { render } from '../updates/render.ts';
import { heard } from './audiences.ts';
import { html, type Html } from './html.ts';
import type { Kit } from './kit.ts';

/** The moments at which words are sent. */
const MOMENTS = ['The first word', 'While it goes on', 'When it is over'] as const;
type Moment = (typeof MOMENTS)[number];

const STATUS: Readonly<Record<Moment, UpdateFacts['status']>> = {
  'The first word': 'investigating',
  'While it goes on': 'identified',
  'When it is over': 'resolved',
};

/** The bridge of an audience as the plan has it; the public has none. */
function bridgeFor(audience: string, { plan, numbers }: Kit): UpdateFacts['bridge'] {
  const name = plan.audiences[audience]?.bridge ?? audience;
  const planned = audience === 'public' ? undefined : plan.bridges[name];
  const written = planned?.phone ?? '';
  const phone = isSecretName(written) ? (numbers[written] ?? `[number of ${name} bridge]`) : written;
  return { name, url: planned?.url ?? '', phone: plan.kit.phoneNumbers ? phone : '', how: '' };
}

/** What a template may show, with blanks for what nobody knows yet; outside, only blanks that belong there. */
function blanks(audience: string, moment: Moment, kit: Kit): UpdateFacts {
  const { plan, url } = kit;
  const standing = standingOf(audience, plan);
  const inside = standing !== 'outside';
  const over = moment === 'When it is over';
  const only = (words: string, shown = inside): string => (shown ? words : '');
  const going = moment === 'While it goes on';
  const words = only('[what we know, what we do]', going || (inside && !over));
  return {
    ...{ audience, audienceTitle: titleOf(plan, audience) },
    ...{ organization: plan.organization, incident: '#[number]', number: 'U[number]' },
    title: only('[what is broken]') || '[what is affected]',
    ...{ text: words, message: words, news: [], late: '' },
    decisions:
      standing === 'leadership' && going ? ['[what is to be decided, by whom, or take this out]'] : [],
    severity: 'Severity [number]',
    ...{ status: STATUS[moment], over, drill: false, automatic: false, first: moment === 'The first word' },
    impact: '[what people notice]',
    ...{ since: '[time and zone]', declared: '[time and zone]', lasted: '[how long]' },
    ended: over ? '[time and zone]' : '',
    cause: only('[best theory]', inside && !(moment === 'The first word')),
    fix: only('[what fixed it]', inside && over),
    tasks: [],
    ...{ moreTasks: 0, changes: [], findings: [], partners: [] },
    eta: only('[time and zone]', going),
    ...{ etaOf: '', etaPassed: false },
    nextBy: over ? '' : '[time and zone]',
    at: '[time]',
    bridge: bridgeFor(audience, kit),
    room: only(`${url}/issues`),
    roles: [],
    ...{ author: only(standing === 'technical' ? '[your name]' : '[your role]'), approvedBy: '' },
  };
}

/** An update for an audience as plain text, to fill in and send by hand. */
export function blankUpdate(audience: string, moment: Moment, kit: Kit): string {
  const { plan } = kit;
  const name = plan.audiences[audience]?.template ?? audience;
  const ours = Object.hasOwn(plan.templates, name) ? plan.templates[name] : undefined;
  return text(treeOf(render(ours, name, blanks(audience, moment, kit)).markdown));
}

/** The words for each audience at each moment, ready to copy. */
export function templates(kit: Kit): Html | undefined {
  const audiences = heard(kit.plan);
  if (audiences.length === 0) return undefined;
  const all = audiences.map((audience, at) => {
    const words = MOMENTS.map((moment, nth) => {
      const id = `words-${at}-${nth}`;
      return html`<h4>${moment}</h4>
        <pre id="${id}">${blankUpdate(audience, moment, kit)}</pre>
        <button type="button" data-copies="${id}">Copy</button>`;
    });
    return html`<h3>${titleOf(kit.plan, audience) || audience}</h3>
      ${words}`;
  });
  return html`<section id="words">
    <h2>Words to send</h2>
    <p>
      Fill in what stands in brackets, and take out what you do not know. Short beats complete. Always say
      when they hear next.
    </p>
    ${all}
  </section>`;
}
