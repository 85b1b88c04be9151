import { brief } from '../incident/entry.ts';
import { runsLong } from '../views/changes.ts';
import { automation, type Due } from './define.ts';

/** By then the room wants to know how it goes (ROOM 3). */
export const changeLong = automation({
  name: 'change-long',
  does: 'Asks whoever started a change, once, how it goes, when it runs for as long as the plan says',
  due({ incident }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return incident.changes.rows.flatMap((change): Due[] => {
      const { state, started } = change;
      if (state !== 'running' || !started || started.askAt === null) return [];
      const { key, askAt, by } = started;
      return [
        {
          ...{ promisedBy: brief(key), rung: 0, at: askAt, to: [by], text: '' },
          makes: (view) => ({ text: runsLong(change, view) }),
        },
      ];
    });
  },
});
