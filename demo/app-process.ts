import { settingsFrom } from '../app/hosting/settings.ts';
import { serve } from '../app/server.ts';

// The App as `npm start` runs it, but that it lives by the demo's clock: that one leaps, and so the sweeps come when
// they are asked for, and an hour that is over in a second counts as one for GitHub's limits too.
let ahead = 0;
const wall = Date.now;
Date.now = () => wall() + ahead;

const settings = settingsFrom(process.env);
if ('problems' in settings) throw new Error(settings.problems.join(' '));
const running = await serve(settings, undefined, process.env);

process.on('message', async (message: { leap: number } | 'sweep') => {
  if (message !== 'sweep') ahead += message.leap;
  process.send?.({ dueIn: message === 'sweep' ? await running.sweep() : null });
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)));
