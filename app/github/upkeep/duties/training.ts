import type { Repository } from '../../../core/room/room.ts';
import { dueOpenings, registerOpening } from '../../../core/training/openings.ts';
import { fullName, notInPublic, registerIn, usesTraining } from '../../../core/training/place.ts';
import { homeOf } from '../../../core/training/place.ts';
import { listDesks } from '../desks.ts';
import { repositoryAt } from '../pass-on.ts';
import { raise } from '../raise.ts';
import { tend } from '../tend.ts';
import type { Duty, Keeping } from '../upkeep.ts';

// The first look at an old register would else open dozens of issues within a minute; the others follow in an hour.
const AT_ONCE = 10;

/** The register, and an issue for whoever's training runs out. Never where everybody could read it. */
export const training: Duty = {
  name: 'training',
  does: 'Opens the training register, and an issue for each person whose training runs out soon',
  async keep(keeping) {
    const { plan, repository: home, shell, ask } = keeping;
    if (!usesTraining(plan)) return;
    const there = await placeOf(keeping);
    if (!there.private) {
      if (plan.training.keep === 'plan') return;
      throw new Error(notInPublic(home));
    }
    const here = fullName(there) === fullName(home);
    const desks = here ? keeping.desks : await listDesks(there, shell, ask);
    const raising = { repository: there, shell, ask, desks };
    await raise(registerOpening(plan, home), raising);
    const due = dueOpenings(plan, home, ask.now());
    const missing = due.filter((one) => !desks.some(({ kind, key }) => kind === one.kind && key === one.key));
    for (const one of missing.slice(0, AT_ONCE)) await raise(one, raising);
    // Those elsewhere are in nobody else's list.
    const others = here ? [] : desks.filter(({ closedAt }) => closedAt === null);
    for (const kept of others)
      if (fullName(homeOf({ kept, repository: there })) === fullName(home))
        await tend({ repository: there, number: kept.number }, shell);
  },
};

async function placeOf({ plan, repository, ask }: Keeping): Promise<Repository> {
  const name = registerIn(plan, repository);
  return name.toLowerCase() === fullName(repository) ? repository : repositoryAt(name, ask);
}
