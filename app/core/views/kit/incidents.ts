import { isDrill } from '../../drills/drill.ts';
import { planIn } from '../../drills/exercised.ts';
import { SAYS } from '../../drills/says.ts';
import { nothingYet } from '../../incident/fold.ts';
import { sections } from '../markdown.ts';
import { viewOf, type View } from '../scene.ts';
import { factsKnown } from '../card/facts-known.ts';
import { headline } from '../card/headline.ts';
import { inHand } from '../card/in-hand.ts';
import { told } from '../card/told.ts';
import { changesAwaited } from '../card/changes-awaited.ts';
import { wordsAwaited } from '../card/words-awaited.ts';
import { lateCases, toBeCalled } from '../partners/cases.ts';
import { lateTeams } from '../partners/teams.ts';
import { who } from '../card/who.ts';
import { blocks } from './blocks.ts';
import { html, link, type Html } from './html.ts';
import type { Kit, OpenRoom } from './kit.ts';

/** Whoever holds the kit may read all of the room; numbers are the plan's to leave out of a kit. */
function viewIn({ incident, url }: OpenRoom, { plan, repository, now }: Kit): View {
  const { phoneNumbers } = plan.kit;
  const read = 'unread' in incident ? nothingYet() : incident;
  return viewOf({
    incident: read,
    plan: { ...planIn(read, plan), publicRooms: { ...plan.publicRooms, phoneNumbers } },
    repository: { ...repository, private: phoneNumbers },
    ...{ entries: [], issueUrl: url, now, earlier: { count: 0, comments: [] } },
  });
}

function room(one: OpenRoom, kit: Kit): Html {
  const { repository } = kit;
  const name = `${repository.owner}/${repository.name}#${one.number}`;
  if ('unread' in one.incident)
    return html`<div class="incident">
      <h3>${one.title}</h3>
      <p>${link(one.url, name)}. ${one.incident.unread}</p>
    </div>`;
  const view = viewIn(one, kit);
  // What waits to be said or taken is left out: there is no room to type it in, and What to do first asks for it.
  const awaited = [
    ...[wordsAwaited(view), changesAwaited(view), lateCases(view), lateTeams(view)].flat(),
    ...toBeCalled(view),
  ];
  const standing = sections(
    ...[headline(view), factsKnown(view), who(view), inHand(view), told(view)],
    awaited.length > 0 && `### Waited for\n${awaited.map((line) => `- ${line}`).join('\n')}`,
  );
  return html`<div class="incident">
    <h3>${isDrill(one.incident) && `${SAYS}: `}${link(one.url, name)}</h3>
    ${blocks(standing)}
  </div>`;
}

/** The open incidents as they stood when the kit was written, with what was promised to whom; drills last. */
export function incidents(kit: Kit): Html {
  const { rooms } = kit;
  const isExercise = ({ incident }: OpenRoom): boolean => !('unread' in incident) && isDrill(incident);
  const [real, drills] = [rooms.filter((one) => !isExercise(one)), rooms.filter(isExercise)];
  return html`<section id="incidents">
    <h2>Open incidents</h2>
    ${
      rooms.length === 0
        ? html`<p>None was open when this was written.</p>`
        : html`<p class="quiet">As they stood when this was written. What was promised since is not here.</p>
            ${[...real, ...drills].map((one) => room(one, kit))}`
    }
  </section>`;
}
