import { command, may, record, refuse } from '../grammar/define.ts';
import { notForEverybody, titleOf, tooOpen, waysOut } from '../outgoing/audiences.ts';
import { viewAt } from '../outgoing/compose.ts';
import { secretsIn } from '../words/secrets.ts';
import { movedWords } from '../outgoing/said.ts';

export const next = command({
  name: 'next',
  group: 'speak',
  does: 'Moves the time of an audience’s next update, and tells them before the old one passes',
  usage: ['/next leadership 11:30 why', '/next technical 45m why'],
  takes: { audience: may('audience'), at: may('ahead') },
  text: 'must',
  ongoing: true,
  examples: {
    right: ['/next technical 45m the vendor is on it', '/next technical 11:30 nothing changes before'],
    wrong: ['/next', '/next technical', '/next technical 45m'],
  },
  decide({ args: { audience, at }, text }, scene) {
    const { plan, incident, repository } = scene;
    const choices = Object.keys(plan.audiences);
    if (audience === undefined)
      return refuse({
        code: 'missing',
        asks: 'an audience',
        choices: choices.length > 0 ? choices : ['technical'],
      });
    if (at === undefined) return refuse({ code: 'missing', asks: 'a time', choices: ['45m', '11:30'] });
    if (tooOpen(plan, audience, repository))
      return refuse(notForEverybody(audience, '/next technical 45m why'));
    if (secretsIn(text).length > 0)
      return refuse({
        code: 'not that',
        what: `There is what looks like ${secretsIn(text)[0]} in it, so it is not sent. Take it out, and change it if it is real: it was written here.`,
        right: `/next ${audience} 45m why`,
      });
    const promised = incident.promises.next[audience];
    if (!promised && !incident.updates.told[audience])
      return refuse({
        code: 'not that',
        what: `Nothing is promised to ${titleOf(plan, audience)} yet.`,
        right: `/update ${audience} how it stands`,
      });
    const words =
      waysOut(plan, audience).length > 0 ? movedWords(audience, at, text, viewAt(scene)) : undefined;
    return record({
      type: 'next_moved',
      audience,
      nextAt: at,
      why: text,
      ...(words !== undefined && { words }),
    });
  },
});
