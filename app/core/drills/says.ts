import type { Incident } from '../incident/fold.ts';
import { isDrill } from './drill.ts';

type Exercise = Pick<Incident, 'drill'>;

/** How everything that a drill says begins, and its subjects and titles. */
export const SAYS = 'DRILL';

const SAID = new RegExp(`^[\\s>*_#\\\\]*${SAYS}\\b`);

/** Words that leave a drill, saying so first; as they are where they do, and in what is no drill. `whom`: escaped. */
export function drilled(words: string, incident: Exercise, whom = ''): string {
  if (!isDrill(incident) || SAID.test(words)) return words;
  return `**${SAYS}${whom === '' ? '' : ` for ${whom}`}.** Nothing is really broken.\n\n${words}`;
}

/** What is said in the room unasked: whoever is mentioned reads it in a mail, and there it looks like any other. */
export const saidInDrill = (text: string, incident: Exercise): string =>
  isDrill(incident) && text !== '' ? `**${SAYS}.** ${text}` : text;

/** A title that cannot be taken for that of an outage. */
export const titleInDrill = (title: string, incident: Exercise): string =>
  isDrill(incident) ? `${SAYS}: ${title}` : title;
