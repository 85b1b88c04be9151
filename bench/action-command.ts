import { timeProcess, BUNDLE } from './action-process.ts';
import { type Figure, figure, middle } from './figures.ts';
import { makeRooms } from './rooms.ts';
import { REPOSITORY, stage } from './stage.ts';

/** `/role lead @bob` through the built Action, from the start of its process to the end. */
export async function actionCommand(node: string, latency: number, runs: number): Promise<Figure> {
  const github = await stage();
  try {
    const rooms = await makeRooms(github, runs, 'action');
    github.latency = latency;
    const figures: Figure[] = [];
    for (const number of rooms) {
      await github.as('alice').comment(REPOSITORY, number, '/role lead @bob');
      const { event, payload } = github.deliveries.all.at(-1)!;
      const from = github.requests.length;
      const milliseconds = await timeProcess(node, BUNDLE, { name: event, payload }, github);
      figures.push({ ...figure(github.requests.slice(from), 0), milliseconds });
      const { issue } = await github.look(REPOSITORY, number);
      if (issue['assignee']?.login !== 'bob') throw new Error('The Action did not make bob the lead');
    }
    return middle(figures);
  } finally {
    await github.close();
  }
}
