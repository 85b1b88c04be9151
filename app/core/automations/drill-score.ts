import { isDrill } from '../drills/drill.ts';
import { scoreOf } from '../drills/score.ts';
import { maySpeak } from '../outgoing/who-posts.ts';
import { scoreText } from '../views/drills/score.ts';
import { automation } from './define.ts';

/** What a drill is for: whoever led it sees at once what to practise. */
export const drillScore = automation({
  name: 'drill-score',
  does: 'Tells whoever led a drill how it went, as soon as it has ended: roles, promises, changes, vendors',
  after: 'only',
  due({ incident, plan, repository }) {
    const { declaration, roles, status } = incident;
    if (!declaration.declared || !status.ended || !isDrill(incident)) return [];
    const { at, key } = status.ended;
    const once = { promisedBy: key, rung: 0, at, text: '' };
    // Where nothing is said unasked the card alone tells it.
    if (!maySpeak(repository, plan))
      return [
        {
          ...{ ...once, to: [], unspoken: true },
          makes: (view) => ({ data: { type: 'drill_scored', score: scoreOf(view.incident, view.plan) } }),
        },
      ];
    return [
      {
        ...{ ...once, to: [roles.holders['lead'] ?? declaration.declared.by], prompt: true },
        makes(view) {
          const score = scoreOf(view.incident, view.plan);
          return { data: { type: 'drill_scored', score }, text: scoreText(score, view) };
        },
      },
    ];
  },
});
