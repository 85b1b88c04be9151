import { quoted } from '../outgoing/said.ts';
import { text } from '../views/markdown.ts';
import { automation, type Due } from './define.ts';

/** A scenario goes on whatever becomes of it, as an outage does; what comes after the end does not come. */
export const drillInject = automation({
  name: 'drill-inject',
  does: 'Brings the injects of a scenario into a drill when they are due, for the Incident Lead',
  due({ incident }) {
    const { declaration, drill, roles, status } = incident;
    const { playing, scenario } = drill;
    if (!declaration.declared || status.ended || !playing || !scenario) return [];
    const { injects } = scenario;
    // What its end kept away, taking it up again does not bring back.
    const from = status.again?.at ?? 0;
    return injects.flatMap(({ after, say }, n): Due[] => {
      const at = playing.at + after;
      if (at < from) return [];
      const number = n + 1;
      const words = say.split('\n').map((line) => text(line));
      return [
        {
          ...{
            promisedBy: playing.key,
            rung: n,
            at,
            to: [roles.holders['lead'] ?? declaration.declared!.by],
          },
          ...{ text: '', prompt: true },
          makes: () => ({
            data: { type: 'inject_made', number, text: say },
            text: `**Inject ${number} of ${injects.length}:**\n\n${quoted(words.join('\n'))}`,
          }),
        },
      ];
    });
  },
});
