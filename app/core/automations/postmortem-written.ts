import { samePerson, ALLCLEAR } from '../incident/words.ts';
import { ownerOf } from '../postmortem/owed.ts';
import { draftTold } from '../views/postmortem/chasing.ts';
import { automation, type Due } from './define.ts';

/** Who asked hears where it is; whoever will look for it hears why it says nothing new. */
export const postmortemWritten = automation({
  name: 'postmortem-written',
  after: 'only',
  does: 'Tells whoever asked for the postmortem where its draft is; the lead, where what is there was left as it is',
  due({ incident }) {
    const { asked, document } = incident.postmortem;
    if (!incident.declaration.declared || !asked || document?.of !== asked.key) return [];
    const byItself = samePerson(asked.by, ALLCLEAR);
    if (byItself && document.left === null && document.problem === null) return [];
    const to = [byItself ? ownerOf(incident) : asked.by];
    return [
      {
        ...{ promisedBy: asked.key, rung: 0, at: document.since, to, text: '' },
        makes: (view) => ({ text: draftTold(view) }),
      } satisfies Due,
    ];
  },
});
